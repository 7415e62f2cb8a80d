/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "onward-recovery-code-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (OnwardSecret) text = NULL;
  g_autoptr (OnwardSecret) key = NULL;

  fuzz_key ();
  text = onward_secret_new (bytes, size);
  key = onward_recovery_code_parse (text);
  if (key != NULL)
    g_assert_cmpuint (onward_secret_get_size (key), ==, ONWARD_RECOVERY_KEY_SIZE);

  return 0;
}
