/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "onward-greeting.h"

static void
test_hours (void)
{
  g_assert_cmpstr (onward_greeting (5), ==, "Good morning");
  g_assert_cmpstr (onward_greeting (9), ==, "Good morning");
  g_assert_cmpstr (onward_greeting (10), ==, "Good day");
  g_assert_cmpstr (onward_greeting (17), ==, "Good day");
  g_assert_cmpstr (onward_greeting (18), ==, "Good evening");
  g_assert_cmpstr (onward_greeting (22), ==, "Good evening");
  g_assert_cmpstr (onward_greeting (23), ==, "Good to see you");
  g_assert_cmpstr (onward_greeting (4), ==, "Good to see you");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/greeting/hours", test_hours);

  return g_test_run ();
}
