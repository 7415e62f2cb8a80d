/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-plan-page.h"
#include "onward-plan-phases.h"

static void
test_start (Places       *places,
            gconstpointer data)
{
  OnwardRecord *plan = places_first (places, ONWARD_KIND_PLAN);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, onward_record_get_id (plan));
  OnwardFilterList *phases = onward_plan_page_get_phases (ONWARD_PLAN_PAGE (places->shown));
  GtkWidget *button = ui_find_button (places->shown, "Start a Plan");

  g_assert_false (gtk_widget_get_mapped (button));
  onward_action_remove (action, ONWARD_KIND_PLAN, onward_record_get_id (plan));
  ui_profile_apply (places->profile, action);
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (phases)), ==, 0);
  g_assert_true (gtk_widget_get_mapped (button));

  g_signal_emit_by_name (button, "clicked");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (phases)) == 4, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (phases, 0), "title"), ==,
                   onward_plan_default_phases ()[0]);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (phases, 3), "title"), ==,
                   onward_plan_default_phases ()[3]);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (button));
}

static void
test_next_step (Places       *places,
                gconstpointer data)
{
  g_autoptr (OnwardRecord) step = NULL;
  g_autoptr (OnwardRecord) after = NULL;

  g_object_get (places->shown, "next-step", &step, NULL);
  g_assert_nonnull (step);
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (gtk_widget_has_css_class (gtk_root_get_focus (GTK_ROOT (places->window)), "next"));
  places_set (places, step, "status", "done");
  g_object_get (places->shown, "next-step", &after, NULL);
  g_assert_true (after != step);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/plan-page/start", Places, onward_plan_page_get_type, places_set_up, test_start, places_tear_down);
  g_test_add ("/plan-page/next-step", Places, onward_plan_page_get_type, places_set_up, test_next_step, places_tear_down);

  return g_test_run ();
}
