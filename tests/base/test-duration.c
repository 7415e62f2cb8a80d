/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-duration.h"

static void
test_parse (void)
{
  static const struct { const char *text; int minutes; } good[] = {
    { "0", 0 }, { "7", 420 }, { " 7:30 ", 450 }, { "7.5", 450 }, { "7,5", 450 }, { "0,25", 15 }, { "12:05", 725 },
    { "24", 1440 }, { "1.33", 80 },
  };
  static const char *const bad[] = {
    "", " ", "x", "-1", "7:", "7:5", "7:60", "7.", "7.123", "7 h", "24:01", "30", "99999999999999", "1:2:3", ":30", NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      int minutes = -1;

      g_assert_true (onward_duration_parse (good[i].text, 24 * 60, &minutes));
      g_assert_cmpint (minutes, ==, good[i].minutes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      int minutes = -1;

      g_assert_false (onward_duration_parse (bad[i], 24 * 60, &minutes));
      g_assert_cmpint (minutes, ==, -1);
    }
}

static void
test_format (void)
{
  for (int minutes = 0; minutes <= 24 * 60; minutes++)
    {
      g_autofree char *text = onward_duration_format (minutes);
      int again;

      g_assert_true (onward_duration_parse (text, 24 * 60, &again));
      g_assert_cmpint (again, ==, minutes);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duration/parse", test_parse);
  g_test_add_func ("/duration/format", test_format);

  return g_test_run ();
}
