/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-adjustments-page.h"
#include "onward-plan-choice.h"

static guint
count_rows (Places *places)
{
  return g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (places_list (places, 0))));
}

/* The same plan as on the other pages of the plan, and what is added belongs to it. */
static void
test_plan (Places       *places,
           gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_plan_choice_get_plan (choice);
  OnwardRecord *adjustment = places_first (places, ONWARD_KIND_ADJUSTMENT);
  OnwardRecord *other = places_add_empty (places, ONWARD_KIND_PLAN);
  OnwardWorkingList *list = places_list (places, 0);
  guint n_rows = count_rows (places);
  OnwardRecord *added;

  g_assert_cmpuint (n_rows, >, 0);
  g_assert_true (onward_plan_part_get_plan (ONWARD_PLAN_PART (places->shown)) == first);
  onward_plan_choice_choose (choice, other);
  ui_settle ();
  g_assert_true (onward_plan_part_get_plan (ONWARD_PLAN_PART (places->shown)) == other);
  g_assert_cmpuint (count_rows (places), ==, 0);

  onward_working_list_add (list, "A lamp of my own", onward_working_list_get_add_row (list));
  onward_pump_until (count_rows (places) == 1, 10);
  added = onward_filter_list_get_record (onward_working_list_get_records (list), 0);
  g_assert_true (onward_id_equal (onward_record_get_reference (added, "plan"), onward_record_get_id (other)));

  /* What is looked for may lie in another plan. */
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), adjustment));
  g_assert_true (onward_plan_choice_get_plan (choice) == first);
  g_assert_cmpuint (count_rows (places), ==, n_rows);
  g_assert_true (places_has_focus (places, onward_working_list_get_row (list, adjustment)));
  g_assert_false (onward_page_show_record (ONWARD_PAGE (places->shown), first));
}

static void
test_no_plan (Places       *places,
              gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, NULL);
  gboolean has_plan;

  g_assert_false (gtk_widget_get_mapped (ui_find_button (places->shown, "Go to the Plan")));
  onward_action_remove (action, ONWARD_KIND_PLAN, onward_record_get_id (places_first (places, ONWARD_KIND_PLAN)));
  ui_profile_apply (places->profile, action);
  ui_settle ();
  g_object_get (places->shown, "has-plan", &has_plan, NULL);
  g_assert_false (has_plan);
  g_assert_true (gtk_widget_get_mapped (ui_find_button (places->shown, "Go to the Plan")));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (places_list (places, 0))));
  onward_page_focus_start (ONWARD_PAGE (places->shown));

  places_undo (places);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (places_list (places, 0))));
  g_assert_cmpuint (count_rows (places), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/plan-part/plan", Places, onward_adjustments_page_get_type, places_set_up, test_plan, places_tear_down);
  g_test_add ("/plan-part/no-plan", Places, onward_adjustments_page_get_type, places_set_up,
              test_no_plan, places_tear_down);

  return g_test_run ();
}
