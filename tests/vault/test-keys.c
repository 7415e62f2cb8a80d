/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-format-private.h"
#include "onward-keys-private.h"

static void
test_all_differ (void)
{
  g_autoptr (OnwardSecret) data_key = onward_secret_new_random (ONWARD_KEY_SIZE);

  for (int a = ONWARD_KEY_SNAPSHOT; a <= ONWARD_KEY_HEADER; a++)
    {
      g_autoptr (OnwardSecret) key = onward_keys_derive (data_key, a);

      g_assert_cmpuint (onward_secret_get_size (key), ==, ONWARD_KEY_SIZE);
      g_assert_false (onward_secret_equal (key, data_key));
      for (int b = ONWARD_KEY_SNAPSHOT; b <= ONWARD_KEY_HEADER; b++)
        {
          g_autoptr (OnwardSecret) other = onward_keys_derive (data_key, b);

          g_assert_cmpint (onward_secret_equal (key, other), ==, a == b);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/keys/all-differ", test_all_differ);

  return g_test_run ();
}
