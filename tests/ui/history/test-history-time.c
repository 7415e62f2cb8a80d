/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-history-time.h"

#include <string.h>

static gint64
local (int year,
       int month,
       int day,
       int hour)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (year, month, day, hour, 30, 0);

  return g_date_time_to_unix (moment) * 1000;
}

static void
test_days (void)
{
  GDate today;
  g_autofree char *now = NULL;
  g_autofree char *yesterday = NULL;
  g_autofree char *earlier = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 3, 2027);
  now = onward_history_time_day (local (2027, 3, 1, 0), &today);
  yesterday = onward_history_time_day (local (2027, 2, 28, 23), &today);
  earlier = onward_history_time_day (local (2026, 12, 24, 12), &today);
  g_assert_cmpstr (now, ==, "Today");
  g_assert_cmpstr (yesterday, ==, "Yesterday");
  g_assert_nonnull (strstr (earlier, "2026"));

  g_assert_true (onward_history_time_same_day (local (2027, 3, 1, 0), local (2027, 3, 1, 23)));
  g_assert_false (onward_history_time_same_day (local (2027, 3, 1, 0), local (2027, 2, 28, 23)));
}

static void
test_clock (void)
{
  g_autofree char *clock = onward_history_time_clock (local (2027, 3, 1, 9));

  g_assert_cmpstr (clock, ==, "09:30");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-time/days", test_days);
  g_test_add_func ("/history-time/clock", test_clock);

  return g_test_run ();
}
