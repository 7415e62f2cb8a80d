/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-slot-private.h"

static void
test_bounds (void)
{
  gint64 start = g_get_monotonic_time ();
  OnwardKdfCost cost = onward_kdf_calibrate ();

  g_test_message ("%u KiB, %u passes", cost.memory_kib, cost.passes);
  g_assert_true (onward_slot_cost_is_allowed (&cost));
  g_assert_cmpuint (cost.memory_kib % 1024, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/calibrate/bounds", test_bounds);

  return g_test_run ();
}
