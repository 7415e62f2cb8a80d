/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

static void
test_process (void)
{
  struct rlimit limit;

  if (g_test_subprocess ())
    {
      onward_harden_process ();
      g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
      g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
      g_assert_cmpuint (limit.rlim_cur, ==, 0);
      g_assert_cmpuint (limit.rlim_max, ==, 0);
      g_assert_cmpint (umask (0), ==, 0077);
      return;
    }

  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 1);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/hardening/process", test_process);

  return g_test_run ();
}
