/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-phase-row.h"
#include "onward-plan-page.h"
#include "onward-step-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_PHASE, ONWARD_TYPE_PHASE_ROW), >, 2);
}

/* The steps of an earlier phase go with it. */
static void
test_steps (Places       *places,
            gconstpointer data)
{
  OnwardRecord *step = places_first (places, ONWARD_KIND_STEP);
  OnwardRecord *phase = onward_profile_lookup (places->profile, onward_record_get_reference (step, "phase"));
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_PHASE_ROW, phase);

  places_show_row (places, row);
  g_assert_true (ui_tree_says (row, onward_record_get_text (step, "title")));
  g_object_set (row, "record", NULL, NULL);
  g_assert_false (ui_tree_says (row, onward_record_get_text (step, "title")));
}

/* Alt+Down on the last step of a phase takes it to the next one, and moves no phase. */
static void
test_leaving (Places       *places,
              gconstpointer data)
{
  OnwardFilterList *phases = onward_plan_page_get_phases (ONWARD_PLAN_PAGE (places->shown));
  OnwardRecord *first = onward_filter_list_get_record (phases, 0);
  OnwardRecord *second = onward_filter_list_get_record (phases, 1);
  GtkWidget *phase = ui_find (places->shown, ONWARD_TYPE_PHASE_ROW, 0);
  OnwardWorkingList *steps = onward_phase_row_get_steps (ONWARD_PHASE_ROW (phase));
  OnwardFilterList *records = onward_working_list_get_records (steps);
  OnwardRecord *last = onward_filter_list_get_record (records, g_list_model_get_n_items (G_LIST_MODEL (records)) - 1);

  g_assert_true (places_press (onward_working_list_get_row (steps, last), "<Alt>Down"));
  onward_pump_until (onward_id_equal (onward_record_get_reference (last, "phase"), onward_record_get_id (second)), 10);
  ui_settle ();
  g_assert_true (onward_filter_list_get_record (phases, 0) == first);

  /* And back again to the end of the first. */
  phase = ui_find (places->shown, ONWARD_TYPE_PHASE_ROW, 1);
  places_press (onward_working_list_get_row (onward_phase_row_get_steps (ONWARD_PHASE_ROW (phase)), last), "<Alt>Up");
  onward_pump_until (onward_id_equal (onward_record_get_reference (last, "phase"), onward_record_get_id (first)), 10);
  g_assert_true (onward_filter_list_get_record (records, g_list_model_get_n_items (G_LIST_MODEL (records)) - 1) == last);
}

/* At the very top there is nowhere to go, and the phase around the step stays, too. */
static void
test_top (Places       *places,
          gconstpointer data)
{
  OnwardFilterList *phases = onward_plan_page_get_phases (ONWARD_PLAN_PAGE (places->shown));
  OnwardRecord *first = onward_filter_list_get_record (phases, 0);
  GtkWidget *step = ui_find (places->shown, ONWARD_TYPE_STEP_ROW, 0);

  g_assert_true (places_press (step, "<Alt>Up"));
  ui_settle ();
  g_assert_true (onward_filter_list_get_record (phases, 0) == first);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/phase-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/phase-row/steps", Places, NULL, places_set_up, test_steps, places_tear_down);
  g_test_add ("/phase-row/leaving", Places, onward_plan_page_get_type, places_set_up, test_leaving, places_tear_down);
  g_test_add ("/phase-row/top", Places, onward_plan_page_get_type, places_set_up, test_top, places_tear_down);

  return g_test_run ();
}
