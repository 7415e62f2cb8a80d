/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weeks-fixture.h"

#include "onward-graded-readings.h"

static void
set (Fixture    *fixture,
     OnwardWeek *week,
     const char *column,
     const char *words)
{
  weeks_apply (fixture, fixture_setting (ONWARD_RECORD (week), column, words));
}

/* Ten hours a week, then twenty, then a gap of a week, then nineteen. */
static GPtrArray *
make_weeks (Fixture *fixture)
{
  static const struct { const char *start; int tuesday; } weeks[] = {
    { "2026-12-21", 600 }, { "2026-12-28", 600 }, { "2027-01-04", 1200 }, { "2027-01-18", 1140 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    weeks_add (fixture, weeks[i].start, weeks[i].tuesday);

  return weeks_list (fixture);
}

static void
test_percent (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) weeks = make_weeks (fixture);
  g_autofree char *none = onward_graded_readings_percent (weeks, 0);
  g_autofree char *text = onward_graded_readings_percent (weeks, 2400);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (text, ==,
                   "21 December 2026 to 3 January 2027: 25 % (10 of 40 hours a week)\n"
                   "4 January 2027 to 10 January 2027: 50 % (20 of 40 hours a week)\n"
                   "18 January 2027 to 24 January 2027: about 50 % (19 of 40 hours a week)");
}

/* Weeks that differ in words only are parts of their own, and a gap ends a part. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) weeks = make_weeks (fixture);
  g_autofree char *text = NULL;

  set (fixture, g_ptr_array_index (weeks, 1), "activity", "Sorting the archive");
  set (fixture, g_ptr_array_index (weeks, 1), "restrictions", "No telephone");
  weeks_apply (fixture, onward_graded_edit_toggle_rest (g_ptr_array_index (weeks, 2), 4));
  weeks_apply (fixture, onward_graded_edit_set_day (g_ptr_array_index (weeks, 3), ONWARD_WEEK_PLANNED, 1, ONWARD_WEEK_NOT_SAID));
  text = onward_graded_readings_rows (weeks);
  g_assert_cmpstr (text, ==,
                   "21 December 2026 to 27 December 2026\n"
                   "Hours: Tuesday 10 hours (10 hours a week)\n\n"
                   "28 December 2026 to 3 January 2027\n"
                   "Hours: Tuesday 10 hours (10 hours a week)\n"
                   "Activity: Sorting the archive\n"
                   "Restrictions: No telephone\n\n"
                   "4 January 2027 to 10 January 2027\n"
                   "Hours: Tuesday 20 hours (20 hours a week)\n"
                   "Days of rest: Friday\n\n"
                   "18 January 2027 to 24 January 2027\n"
                   "Hours: none");
}

static void
test_fit_note (Fixture      *fixture,
               gconstpointer data)
{
  const char *const nothing[] = { NULL };
  const char *const adaptations[] = { "A desk in the quiet room", "", "A desk in the quiet room", NULL };
  g_autoptr (GPtrArray) none = weeks_list (fixture);
  g_autoptr (GPtrArray) weeks = NULL;
  g_autofree char *empty = onward_graded_readings_fit_note (none, adaptations);
  g_autofree char *some = NULL, *text = NULL;

  g_assert_cmpstr (empty, ==, "");
  weeks = make_weeks (fixture);
  some = onward_graded_readings_fit_note (weeks, nothing);
  g_assert_cmpstr (some, ==,
                   "Phased return: from 10 hours a week on 21 December 2026 to 20 hours a week on 4 January 2027\n"
                   "Altered hours:\n"
                   "– 21 December 2026 to 3 January 2027: Tuesday 10 hours\n"
                   "– 4 January 2027 to 10 January 2027: Tuesday 20 hours\n"
                   "– 18 January 2027 to 24 January 2027: Tuesday 19 hours");

  set (fixture, g_ptr_array_index (weeks, 0), "activity", "Sorting the archive");
  set (fixture, g_ptr_array_index (weeks, 1), "activity", "Sorting the archive");
  text = onward_graded_readings_fit_note (weeks, adaptations);
  g_assert_true (g_str_has_prefix (text, some));
  g_assert_cmpstr (text + strlen (some), ==,
                   "\nAmended duties:\n– Sorting the archive\nWorkplace adaptations:\n– A desk in the quiet room");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/graded-readings/percent", test_percent);
  FIXTURE_TEST ("/graded-readings/rows", test_rows);
  FIXTURE_TEST ("/graded-readings/fit-note", test_fit_note);

  return g_test_run ();
}
