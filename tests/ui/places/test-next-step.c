/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-next-step.h"

static void
test_follows (Places       *places,
              gconstpointer data)
{
  OnwardNextStep *next = onward_next_step_new (places->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_next_step_get_step (next);
  OnwardRecord *second;

  g_assert_nonnull (first);
  g_assert_nonnull (onward_next_step_get_plan (next));
  places_set (places, first, "status", "paused");
  second = onward_next_step_get_step (next);
  g_assert_true (second != first);
  places_undo (places);
  g_assert_true (onward_next_step_get_step (next) == first);
  g_assert_finalize_object (next);
}

/* A step that goes to a later phase makes room, also when its place among all steps is the same. */
static void
test_other_phase (Places       *places,
                  gconstpointer data)
{
  g_autoptr (OnwardNextStep) next = onward_next_step_new (places->profile, ONWARD_LENS_ME);
  g_autoptr (OnwardFilterList) phases = onward_profile_list (places->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);
  OnwardRecord *last = onward_filter_list_get_record (phases, g_list_model_get_n_items (G_LIST_MODEL (phases)) - 1);
  OnwardRecord *first = onward_next_step_get_step (next);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, onward_record_get_id (first));

  onward_action_set_reference (action, ONWARD_KIND_STEP, onward_record_get_id (first), "phase", onward_record_get_id (last));
  ui_profile_apply (places->profile, action);
  g_assert_true (onward_next_step_get_step (next) != first);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/next-step/follows", Places, NULL, places_set_up, test_follows, places_tear_down);
  g_test_add ("/next-step/other-phase", Places, NULL, places_set_up, test_other_phase, places_tear_down);

  return g_test_run ();
}
