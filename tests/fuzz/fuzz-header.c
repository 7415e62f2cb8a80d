/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <sodium.h>

#include "onward-header-private.h"

/* The frame is made to fit, since nobody guesses a checksum; what it frames is the input's. */
int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static OnwardHeader header;
  g_autofree guint8 *copy = g_memdup2 (bytes, size);

  fuzz_key ();
  onward_header_parse (&header, bytes, size, NULL);
  if (size < ONWARD_HEADER_SIZE || size > ONWARD_HEADER_SIZE_MAX)
    return 0;

  memcpy (copy, "ONWARDV", 8);
  onward_put_u32 (copy + 16, size);
  crypto_generichash (copy + size - 32, 32, copy, size - 32, NULL, 0);
  if (!onward_header_parse (&header, copy, size, NULL))
    return 0;

  g_assert_cmpuint (header.n_slots, <=, ONWARD_HEADER_SLOTS);
  g_assert_true (g_utf8_validate (header.name, -1, NULL));
  for (guint i = 0; i < header.n_slots; i++)
    onward_slot_cost_is_allowed (&header.slots[i].cost);
  onward_header_verify (&header, fuzz_key ());

  return 0;
}
