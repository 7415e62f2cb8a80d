/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-daytime.h"

static void
test_parse (void)
{
  const struct { const char *text; int minute; } good[] = {
    { "9", 540 }, { "09", 540 }, { "0", 0 }, { "23:59", 1439 }, { "9:30", 570 }, { "9.30", 570 }, { "09.05", 545 },
    { "0930", 570 }, { "930", 570 }, { "1415", 855 }, { " 14:15 ", 855 }, { "kl 14", 840 }, { "kl. 14.15", 855 },
    { "Kl. 7", 420 }, { "2 pm", 840 }, { "2:15pm", 855 }, { "2.15 P.M.", 855 }, { "12 am", 0 }, { "12 pm", 720 },
    { "11 am", 660 }, { "3 em", 900 }, { "8 fm", 480 }, { "14 h", 840 }, { "14 Uhr", 840 }, { "at 9", 540 },
  };
  const char *const bad[] = {
    "", " ", "24", "24:00", "25", "9:60", "9:5", "9:", ":30", "9:305", "-1", "13 pm", "0 am", "930000", "99999999999999999999",
    "nine", "9 o", "9:30:10", "9 pms", "9,30", "960", "2400",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      int minute = -1;

      g_test_message ("%s", good[i].text);
      g_assert_true (onward_daytime_parse (good[i].text, &minute));
      g_assert_cmpint (minute, ==, good[i].minute);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      int minute = -1;

      g_test_message ("%s", bad[i]);
      g_assert_false (onward_daytime_parse (bad[i], &minute));
      g_assert_cmpint (minute, ==, -1);
    }
  g_assert_false (onward_daytime_parse (NULL, &(int) { 0 }));
}

static void
test_length (void)
{
  const struct { const char *text; int minutes; } good[] = {
    { "45", 45 }, { "45 min", 45 }, { "45min", 45 }, { "45 minuter", 45 }, { "1 h", 60 }, { "1h", 60 }, { "2 timmar", 120 },
    { "1 timme", 60 }, { "1,5 h", 90 }, { "1.5h", 90 }, { "0,25 tim", 15 }, { "1 h 30 min", 90 }, { "1h 30", 90 },
    { "1:30", 90 }, { "1:30 h", 90 }, { "24 h", 1440 }, { " 90 ", 90 }, { "1 hour", 60 }, { "1440", 1440 },
  };
  const char *const bad[] = {
    "", "0", "0 h", "1441", "25 h", "24 h 1", "-5", "1,5", "1:5", "1:60", "1 h 60 min", "long", "1 h x", "1,555 h", "45 x",
    "99999999999999999999", "1:",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      int minutes = -1;

      g_test_message ("%s", good[i].text);
      g_assert_true (onward_daytime_parse_length (good[i].text, &minutes));
      g_assert_cmpint (minutes, ==, good[i].minutes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      int minutes = -1;

      g_test_message ("%s", bad[i]);
      g_assert_false (onward_daytime_parse_length (bad[i], &minutes));
      g_assert_cmpint (minutes, ==, -1);
    }
  g_assert_false (onward_daytime_parse_length (NULL, &(int) { 0 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/daytime/parse", test_parse);
  g_test_add_func ("/base/daytime/length", test_length);

  return g_test_run ();
}
