/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <stdlib.h>

#include "onward-check-private.h"

static void
print_child (void)
{
  g_autoptr (GPtrArray) checks = onward_check_list_new ();

  onward_check_add (checks, FALSE, g_strdup ("All is well."));
  if (g_getenv ("ONWARD_TEST_TROUBLE") != NULL)
    onward_check_add (checks, TRUE, g_strdup ("Something is to do."));
  exit (onward_check_print (checks));
}

static void
test_print (void)
{
  if (g_test_subprocess ())
    print_child ();

  g_unsetenv ("ONWARD_TEST_TROUBLE");
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*All is well.\n*");
  g_test_trap_assert_stdout_unmatched ("*to do*");

  g_setenv ("ONWARD_TEST_TROUBLE", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout ("*All is well.\n?!?  Something is to do.\n*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/check/print", test_print);

  return g_test_run ();
}
