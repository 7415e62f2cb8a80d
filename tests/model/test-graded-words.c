/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weeks-fixture.h"

#include "onward-graded-words.h"

static GDate today;

static void
test_amounts (void)
{
  static const struct { int minutes; const char *clock; const char *words; } table[] = {
    { 0, "0", "0 hours" },
    { 5, "0:05", "5 minutes" },
    { 60, "1", "1 hour" },
    { 61, "1:01", "1 hour 1 minute" },
    { 150, "2:30", "2 hours 30 minutes" },
    { 2400, "40", "40 hours" },
  };
  g_autofree char *nothing = onward_graded_words_clock (ONWARD_WEEK_NOT_SAID);

  g_assert_cmpstr (nothing, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *clock = onward_graded_words_clock (table[i].minutes);
      g_autofree char *words = onward_graded_words_hours (table[i].minutes);

      g_assert_cmpstr (clock, ==, table[i].clock);
      g_assert_cmpstr (words, ==, table[i].words);
    }
}

/* 2020 and 2026 have 53 weeks, and the first days of 2021 and 2027 are in them. */
static void
test_weeks (void)
{
  static const struct { guint day; guint month; guint year; const char *number; const char *words; } table[] = {
    { 7, 12, 2026, "Week 50", "Week of 7 December" },
    { 28, 12, 2026, "Week 53", "Week of 28 December" },
    { 4, 1, 2027, "Week 1", "Week of 4 January 2027" },
    { 28, 12, 2020, "Week 53", "Week of 28 December 2020" },
    { 30, 12, 2024, "Week 1", "Week of 30 December 2024" },
    { 27, 12, 2027, "Week 52", "Week of 27 December 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *number = NULL, *words = NULL;
      GDate monday;

      g_date_clear (&monday, 1);
      g_date_set_dmy (&monday, table[i].day, table[i].month, table[i].year);
      number = onward_graded_words_iso_week (&monday);
      words = onward_graded_words_of_week (&monday, &today);
      g_assert_cmpstr (number, ==, table[i].number);
      g_assert_cmpstr (words, ==, table[i].words);
    }
}

static void
assert_day (OnwardWeek *week,
            guint       day,
            const char *expected)
{
  g_autofree char *words = onward_graded_words_day (week, day, &today);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  OnwardWeek *week = weeks_add (fixture, "2026-12-07", 120);
  g_autofree char *nothing = NULL, *words = NULL;

  assert_day (week, 1, "Week of 7 December, Tuesday, 2 hours, planned");
  assert_day (week, 0, "Week of 7 December, Monday, nothing planned");
  nothing = onward_graded_words_days (week, ONWARD_WEEK_LIVED);
  g_assert_cmpstr (nothing, ==, "");

  weeks_apply (fixture, onward_graded_edit_toggle_rest (week, 2));
  weeks_live (fixture, week, 90);
  assert_day (week, 1, "Week of 7 December, Tuesday, 2 hours, planned, 1 hour 30 minutes, lived");
  assert_day (week, 2, "Week of 7 December, Wednesday, day of rest");
  words = onward_graded_words_describe (week, &today);
  g_assert_cmpstr (words, ==, "Week of 7 December: 2 hours, planned (Tuesday 2 hours); "
                   "1 hour 30 minutes, lived (Tuesday 1 hour 30 minutes); rest on Wednesday");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);

  g_test_add_func ("/graded-words/amounts", test_amounts);
  g_test_add_func ("/graded-words/weeks", test_weeks);
  FIXTURE_TEST ("/graded-words/day", test_day);

  return g_test_run ();
}
