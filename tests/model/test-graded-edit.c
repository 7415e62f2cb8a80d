/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weeks-fixture.h"

static OnwardWeek *
nth (Fixture *fixture,
     guint    index)
{
  g_autoptr (GPtrArray) weeks = weeks_list (fixture);

  return g_ptr_array_index (weeks, index);
}

/* Over the end of a year with 53 weeks; the last Monday is the one before the clocks change in spring. */
static void
make_weeks (Fixture *fixture)
{
  weeks_add (fixture, "2026-12-14", 60);
  weeks_add (fixture, "2026-12-21", 120);
  weeks_add (fixture, "2026-12-28", 180);
  weeks_add (fixture, "2027-03-22", 240);
}

static OnwardRecord *
add_dated (Fixture    *fixture,
           OnwardKind  kind,
           const char *column,
           const char *day)
{
  OnwardRecord *record = fixture_add (fixture->profile, kind, "Something", NULL);
  OnwardAction *action = fixture_setting (record, column, day);

  if (kind == ONWARD_KIND_STEP)
    {
      g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);

      onward_action_set_reference (action, kind, onward_record_get_id (record), "phase",
                                   onward_record_get_id (onward_filter_list_get_record (phases, 0)));
    }
  else
    {
      onward_action_set_reference (action, kind, onward_record_get_id (record), "plan",
                                   onward_record_get_id (weeks_get_plan (fixture)));
    }
  weeks_apply (fixture, action);

  return record;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_no_error (error);
}

static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  GDate thursday;

  g_date_clear (&thursday, 1);
  g_date_set_dmy (&thursday, 31, G_DATE_DECEMBER, 2026);
  weeks_apply (fixture, onward_graded_edit_add (fixture->profile, weeks_get_plan (fixture), &thursday));
  weeks_assert (fixture, "12-28");
  weeks_apply (fixture, onward_graded_edit_set_day (nth (fixture, 0), ONWARD_WEEK_PLANNED, 1, 90));
  weeks_apply (fixture, onward_graded_edit_toggle_rest (nth (fixture, 0), 2));
  weeks_apply (fixture, onward_graded_edit_add (fixture->profile, weeks_get_plan (fixture), NULL));
  weeks_assert (fixture, "12-28 90, 01-04 90");
  g_assert_cmpuint (onward_week_get_rest (nth (fixture, 1)), ==, 4);
}

/* The first week of all is the next one that begins. */
static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  GDate monday, today;

  onward_date_today (&today);
  weeks_apply (fixture, onward_graded_edit_add (fixture->profile, weeks_get_plan (fixture), NULL));
  g_assert_true (onward_week_get_monday (nth (fixture, 0), &monday));
  g_assert_cmpint (g_date_get_weekday (&monday), ==, G_DATE_MONDAY);
  g_assert_cmpint (g_date_days_between (&today, &monday), >=, 1);
  g_assert_cmpint (g_date_days_between (&today, &monday), <=, 7);
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  OnwardWeek *week = weeks_add (fixture, "2026-12-14", 120);

  g_assert_null (onward_graded_edit_set_day (week, ONWARD_WEEK_PLANNED, 1, 120));
  weeks_apply (fixture, onward_graded_edit_toggle_rest (week, 1));
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 1), ==, ONWARD_WEEK_NOT_SAID);
  g_assert_cmpuint (onward_week_get_rest (week), ==, 2);

  /* Hours take the rest away again, and lived ones do not. */
  weeks_apply (fixture, onward_graded_edit_set_day (week, ONWARD_WEEK_LIVED, 1, 15));
  g_assert_cmpuint (onward_week_get_rest (week), ==, 2);
  weeks_apply (fixture, onward_graded_edit_set_day (week, ONWARD_WEEK_PLANNED, 1, 30));
  g_assert_cmpuint (onward_week_get_rest (week), ==, 0);
  undo (fixture);
  g_assert_cmpuint (onward_week_get_rest (week), ==, 2);
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 1), ==, ONWARD_WEEK_NOT_SAID);
}

static void
test_stay (Fixture      *fixture,
           gconstpointer data)
{
  make_weeks (fixture);
  weeks_live (fixture, nth (fixture, 1), 100);
  weeks_apply (fixture, onward_graded_edit_stay (fixture->profile, weeks_get_plan (fixture), nth (fixture, 1)));
  weeks_assert (fixture, "12-14 60, 12-21 120/100, 12-28 120, 01-04 180, 03-29 240");
  undo (fixture);
  weeks_assert (fixture, "12-14 60, 12-21 120/100, 12-28 180, 03-22 240");
}

static void
test_step_back (Fixture      *fixture,
                gconstpointer data)
{
  make_weeks (fixture);
  g_assert_null (onward_graded_edit_step_back (fixture->profile, weeks_get_plan (fixture), nth (fixture, 0)));

  /* What was lived stays in its days. */
  weeks_live (fixture, nth (fixture, 2), 20);
  weeks_apply (fixture, onward_graded_edit_step_back (fixture->profile, weeks_get_plan (fixture), nth (fixture, 2)));
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 120/20, 01-04 180, 03-29 240");
  weeks_apply (fixture, onward_graded_edit_step_back (fixture->profile, weeks_get_plan (fixture), nth (fixture, 2)));
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 60/20, 01-04 120, 01-11 180, 04-05 240");
  undo (fixture);
  undo (fixture);
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 180/20, 03-22 240");
}

static void
test_shift (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *plan = weeks_get_plan (fixture);
  int by = 2;

  make_weeks (fixture);
  weeks_live (fixture, nth (fixture, 2), 150);
  weeks_apply (fixture, onward_graded_edit_shift (fixture->profile, plan, nth (fixture, 0), FALSE, &by));
  weeks_assert (fixture, "12-14 60, 12-28/150, 01-04 120, 01-11 180, 04-05 240");
  undo (fixture);
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 180/150, 03-22 240");

  /* Earlier only as far as there is room. */
  by = -50;
  weeks_apply (fixture, onward_graded_edit_shift (fixture->profile, plan, nth (fixture, 2), FALSE, &by));
  g_assert_cmpint (by, ==, -11);
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 180/150, 01-04 240");
  by = -1;
  g_assert_null (onward_graded_edit_shift (fixture->profile, plan, nth (fixture, 2), FALSE, &by));
  g_assert_cmpint (by, ==, 0);

  /* All of them. */
  by = -53;
  weeks_apply (fixture, onward_graded_edit_shift (fixture->profile, plan, nth (fixture, 0), TRUE, &by));
  weeks_assert (fixture, "12-08 60, 12-15 120, 12-22 180, 12-29 240, 12-28/150");
}

static void
test_what_moves (Fixture      *fixture,
                 gconstpointer data)
{
  OnwardRecord *records[] = {
    add_dated (fixture, ONWARD_KIND_STEP, "day", "2026-12-20"),
    add_dated (fixture, ONWARD_KIND_STEP, "day", "2026-12-21"),
    add_dated (fixture, ONWARD_KIND_STEP, "day", "2027-03-28"),
    add_dated (fixture, ONWARD_KIND_MEETING, "day", "2026-12-31"),
    add_dated (fixture, ONWARD_KIND_MEETING, "follow_up", "2027-02-28"),
    add_dated (fixture, ONWARD_KIND_ADJUSTMENT, "start", "2026-12-14"),
    add_dated (fixture, ONWARD_KIND_ADJUSTMENT, "review", "2027-01-08"),
  };
  const char *const columns[] = { "day", "day", "day", "day", "follow_up", "start", "review" };
  const char *const after[] = {
    "2026-12-20", "2026-12-28", "2027-04-04", "2027-01-07", "2027-03-07", "2026-12-14", "2027-01-15",
  };
  OnwardRecord *done = add_dated (fixture, ONWARD_KIND_STEP, "day", "2026-12-22");
  OnwardRecord *open = add_dated (fixture, ONWARD_KIND_STEP, "day", NULL);

  make_weeks (fixture);
  weeks_apply (fixture, fixture_setting (done, "status", "done"));
  weeks_apply (fixture, onward_graded_edit_stay (fixture->profile, weeks_get_plan (fixture), nth (fixture, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_assert_cmpstr (onward_record_get_text (records[i], columns[i]), ==, after[i]);
  g_assert_cmpstr (onward_record_get_text (done, "day"), ==, "2026-12-22");
  g_assert_cmpstr (onward_record_get_text (open, "day"), ==, "");
  undo (fixture);
  g_assert_cmpstr (onward_record_get_text (records[2], "day"), ==, "2027-03-28");
  g_assert_cmpstr (onward_record_get_text (records[6], "review"), ==, "2027-01-08");
}

static void
test_overlaps (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) weeks = NULL;
  OnwardWeek *later;

  make_weeks (fixture);
  weeks = weeks_list (fixture);
  g_assert_null (onward_graded_edit_overlaps (weeks));
  g_assert_null (onward_graded_edit_part (fixture->profile, weeks_get_plan (fixture)));

  /* A Wednesday of the second week. */
  later = weeks_add (fixture, "2026-12-23", 300);
  g_clear_pointer (&weeks, g_ptr_array_unref);
  weeks = weeks_list (fixture);
  g_assert_true (onward_graded_edit_overlaps (weeks) == later);
  weeks_apply (fixture, onward_graded_edit_part (fixture->profile, weeks_get_plan (fixture)));
  weeks_assert (fixture, "12-14 60, 12-21 120, 12-28 300, 01-04 180, 03-22 240");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/graded-edit/add", test_add);
  FIXTURE_TEST ("/graded-edit/first", test_first);
  FIXTURE_TEST ("/graded-edit/days", test_days);
  FIXTURE_TEST ("/graded-edit/stay", test_stay);
  FIXTURE_TEST ("/graded-edit/step-back", test_step_back);
  FIXTURE_TEST ("/graded-edit/shift", test_shift);
  FIXTURE_TEST ("/graded-edit/what-moves", test_what_moves);
  FIXTURE_TEST ("/graded-edit/overlaps", test_overlaps);

  return g_test_run ();
}
