/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-plan-copy.h"

#include "onward-plan-choice.h"

#include "profile-fixture.h"

/* A plan with one of each thing that belongs to it; 29 December 2025 is a Monday. */
static OnwardRecord *
fill_plan (Fixture *fixture)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME));
  g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);
  OnwardRecord *phase = onward_filter_list_get_record (phases, 0);
  OnwardRecord *strength = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STEP, NULL);
  OnwardId step = onward_action_create (action, ONWARD_KIND_STEP);
  OnwardId part = onward_action_create (action, ONWARD_KIND_STEP);
  OnwardId week = onward_action_create (action, ONWARD_KIND_WEEK);
  OnwardId meeting = onward_action_create (action, ONWARD_KIND_MEETING);
  OnwardId link = onward_action_create (action, ONWARD_KIND_LINK);
  const OnwardId *its = onward_record_get_id (plan);

  onward_action_set_text (action, ONWARD_KIND_PLAN, its, "title", "Autumn");
  onward_action_set_text (action, ONWARD_KIND_PLAN, its, "since", "2025-09-01");
  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", onward_record_get_id (phase));
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "position", "G");
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "title", "Coffee at work");
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "day", "2025-12-31");
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "status", "done");
  onward_action_set_reference (action, ONWARD_KIND_STEP, &part, "phase", onward_record_get_id (phase));
  onward_action_set_text (action, ONWARD_KIND_STEP, &part, "position", "V");
  onward_action_set_text (action, ONWARD_KIND_STEP, &part, "title", "Take the bus");
  onward_action_set_reference (action, ONWARD_KIND_STEP, &part, "parent", &step);
  onward_action_set_reference (action, ONWARD_KIND_WEEK, &week, "plan", its);
  onward_action_set_text (action, ONWARD_KIND_WEEK, &week, "start", "2025-12-29");
  onward_action_set_integer (action, ONWARD_KIND_WEEK, &week, "tuesday", 120);
  onward_action_set_integer (action, ONWARD_KIND_WEEK, &week, "lived_tuesday", 90);
  onward_action_set_reference (action, ONWARD_KIND_MEETING, &meeting, "plan", its);
  onward_action_set_text (action, ONWARD_KIND_MEETING, &meeting, "position", "V");
  onward_action_set_text (action, ONWARD_KIND_MEETING, &meeting, "title", "First talk");
  onward_action_set_text (action, ONWARD_KIND_MEETING, &meeting, "day", "2026-01-27");
  onward_action_set_text (action, ONWARD_KIND_MEETING, &meeting, "agreed", "Two mornings");
  onward_action_set_integer (action, ONWARD_KIND_MEETING, &meeting, "private", 1);
  onward_action_set_reference (action, ONWARD_KIND_LINK, &link, "source", &step);
  onward_action_set_reference (action, ONWARD_KIND_LINK, &link, "target", onward_record_get_id (strength));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));

  return plan;
}

/* The one record of a kind that belongs to @owner, or the one of that name. */
static OnwardRecord *
find (Fixture      *fixture,
      OnwardKind    kind,
      const char   *column,
      OnwardRecord *owner,
      const char   *title)
{
  g_autoptr (OnwardFilterList) list =
    onward_profile_list_of (fixture->profile, kind, ONWARD_LENS_ME, column, onward_record_get_id (owner));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (title == NULL || g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (list, i)), title))
      return onward_filter_list_get_record (list, i);

  return NULL;
}

static OnwardRecord *
copy (Fixture      *fixture,
      OnwardRecord *plan,
      int           days)
{
  g_autoptr (OnwardAction) action = onward_plan_copy (fixture->profile, plan, "Spring", days);
  g_autoptr (OnwardFilterList) plans = NULL;

  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plans)), ==, 2);

  return onward_filter_list_get_record (plans, 1);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *plan = fill_plan (fixture);
  /* Sixty-one days later, beyond a year's end and a month of 28 days. */
  OnwardRecord *spring = copy (fixture, plan, 61);
  OnwardRecord *phase = find (fixture, ONWARD_KIND_PHASE, "plan", spring, "At home");
  OnwardRecord *step = find (fixture, ONWARD_KIND_STEP, "phase", phase, "Coffee at work");
  OnwardRecord *part = find (fixture, ONWARD_KIND_STEP, "phase", phase, "Take the bus");
  OnwardRecord *week = find (fixture, ONWARD_KIND_WEEK, "plan", spring, NULL);
  OnwardRecord *meeting = find (fixture, ONWARD_KIND_MEETING, "plan", spring, "First talk");
  OnwardRecord *link = find (fixture, ONWARD_KIND_LINK, "source", step, NULL);

  g_assert_cmpstr (onward_record_get_text (spring, "title"), ==, "Spring");
  g_assert_cmpstr (onward_record_get_text (spring, "state"), ==, "draft");
  g_assert_cmpstr (onward_record_get_text (spring, "since"), ==, "2025-09-01");
  g_assert_cmpstr (onward_record_get_text (step, "day"), ==, "2026-03-02");
  g_assert_cmpstr (onward_record_get_text (step, "status"), ==, "idea");
  g_assert_true (onward_id_equal (onward_record_get_reference (part, "parent"), onward_record_get_id (step)));
  /* 28 February is a Saturday: the week is the one that it lies in. */
  g_assert_cmpstr (onward_record_get_text (week, "start"), ==, "2026-02-23");
  g_assert_cmpint (onward_record_get_integer (week, "tuesday"), ==, 120);
  g_assert_cmpint (onward_record_get_integer (week, "lived_tuesday"), ==, 0);
  g_assert_cmpstr (onward_record_get_text (meeting, "day"), ==, "2026-03-29");
  g_assert_cmpstr (onward_record_get_text (meeting, "agreed"), ==, "");
  g_assert_true (onward_record_get_private (meeting));
  g_assert_nonnull (link);

  /* What it was copied from is as it was. */
  phase = find (fixture, ONWARD_KIND_PHASE, "plan", plan, "At home");
  step = find (fixture, ONWARD_KIND_STEP, "phase", phase, "Coffee at work");
  g_assert_cmpstr (onward_record_get_text (step, "day"), ==, "2025-12-31");
  g_assert_cmpstr (onward_record_get_text (step, "status"), ==, "done");

  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_PLAN), ==, 1);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STEP), ==, 2);
}

/* 2028 has a 29 February. */
static void
test_leap_year (Fixture      *fixture,
                gconstpointer data)
{
  OnwardRecord *spring = copy (fixture, fill_plan (fixture), 790);
  OnwardRecord *phase = find (fixture, ONWARD_KIND_PHASE, "plan", spring, "At home");

  g_assert_cmpstr (onward_record_get_text (find (fixture, ONWARD_KIND_STEP, "phase", phase, "Coffee at work"), "day"), ==,
                   "2028-02-29");
}

/* Where the calendar ends a day stays. */
static void
test_beyond (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *spring = copy (fixture, fill_plan (fixture), G_MAXINT);
  OnwardRecord *phase = find (fixture, ONWARD_KIND_PHASE, "plan", spring, "At home");

  g_assert_cmpstr (onward_record_get_text (find (fixture, ONWARD_KIND_STEP, "phase", phase, "Coffee at work"), "day"), ==,
                   "2025-12-31");
}

static void
test_start (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME));
  GDate start;

  g_assert_false (onward_plan_copy_find_start (fixture->profile, plan, &start));
  fill_plan (fixture);
  g_assert_true (onward_plan_copy_find_start (fixture->profile, plan, &start));
  g_assert_cmpuint (g_date_get_year (&start), ==, 2025);
  g_assert_cmpuint (g_date_get_day (&start), ==, 29);
}

static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *plan = fill_plan (fixture);
  OnwardRecord *spring = copy (fixture, plan, 0);
  OnwardPlanChoice *choice = onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_plan_copy_follow (fixture->profile, spring);

  g_assert_true (onward_plan_choice_get_current (choice) == plan);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  g_assert_true (onward_plan_choice_get_current (choice) == spring);
  g_assert_cmpstr (onward_record_get_text (plan, "state"), ==, "earlier");
  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_true (onward_plan_choice_get_current (choice) == plan);
  g_assert_cmpstr (onward_record_get_text (spring, "state"), ==, "draft");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-copy/copy", Fixture, NULL, fixture_set_up, test_copy, fixture_tear_down);
  g_test_add ("/plan-copy/leap-year", Fixture, NULL, fixture_set_up, test_leap_year, fixture_tear_down);
  g_test_add ("/plan-copy/beyond", Fixture, NULL, fixture_set_up, test_beyond, fixture_tear_down);
  g_test_add ("/plan-copy/start", Fixture, NULL, fixture_set_up, test_start, fixture_tear_down);
  g_test_add ("/plan-copy/follow", Fixture, NULL, fixture_set_up, test_follow, fixture_tear_down);

  return g_test_run ();
}
