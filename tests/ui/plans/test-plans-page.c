/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-day-popover.h"
#include "onward-plan-choice.h"
#include "onward-plan-row.h"
#include "onward-plans-page.h"

static OnwardWorkingList *
show_plans (Places *places)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_PLANS_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);

  places_show (places, page);

  return ONWARD_WORKING_LIST (ui_find (page, ONWARD_TYPE_WORKING_LIST, 0));
}

static guint
count (OnwardPlanChoice *choice)
{
  return g_list_model_get_n_items (G_LIST_MODEL (onward_plan_choice_get_plans (choice)));
}

/* A new plan waits beside the one that is followed, with phases to begin with. */
static void
test_add_and_follow (Places       *places,
                     gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_plan_choice_get_current (choice);
  OnwardWorkingList *list = show_plans (places);
  g_autoptr (OnwardFilterList) phases = NULL;
  OnwardRecord *second;
  GtkWidget *row;

  g_assert_nonnull (first);
  onward_working_list_add (list, "Slower", onward_working_list_get_add_row (list));
  onward_pump_until (count (choice) == 2, 10);
  second = onward_filter_list_get_record (onward_plan_choice_get_plans (choice), 1);
  g_assert_cmpstr (onward_record_get_text (second, "state"), ==, "draft");
  phases = onward_profile_list_of (places->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME, "plan", onward_record_get_id (second));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (phases)), ==, 4);

  row = GTK_WIDGET (onward_working_list_get_row (list, second));
  g_assert_true (ui_tree_says (row, "A Draft"));
  gtk_widget_activate_action (row, "plan.follow", NULL);
  onward_pump_until (onward_plan_choice_get_current (choice) == second, 10);
  g_assert_cmpstr (onward_record_get_text (first, "state"), ==, "earlier");
  g_assert_true (ui_tree_says (row, "The Plan I Follow"));
  places_undo (places);
  g_assert_true (onward_plan_choice_get_current (choice) == first);

  gtk_widget_activate_action (row, "plan.put-away", NULL);
  onward_pump_until (g_str_equal (onward_record_get_text (second, "state"), "earlier"), 10);
  g_assert_true (ui_tree_says (row, "An Earlier Plan"));
}

static void
test_copy (Places       *places,
           gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_plan_choice_get_current (choice);
  OnwardWorkingList *list = show_plans (places);
  GtkWidget *row = GTK_WIDGET (onward_working_list_get_row (list, first));
  GtkWidget *button = ui_find (row, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *popover;

  for (guint i = 0; !g_str_equal (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)) != NULL
                                  ? gtk_menu_button_get_label (GTK_MENU_BUTTON (button)) : "", "Copy to Another Start"); i++)
    button = ui_find (row, GTK_TYPE_MENU_BUTTON, i);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (ONWARD_IS_DAY_POPOVER (popover));
  g_signal_emit_by_name (popover, "picked", "2031-01-06");
  onward_pump_until (count (choice) == 2, 10);
  g_assert_nonnull (strstr (onward_record_get_display_title (onward_filter_list_get_record (onward_plan_choice_get_plans (choice), 1)),
                            ", once more"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  places_undo (places);
  g_assert_cmpuint (count (choice), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/plans-page/add-and-follow", Places, NULL, places_set_up, test_add_and_follow, places_tear_down);
  g_test_add ("/plans-page/copy", Places, NULL, places_set_up, test_copy, places_tear_down);

  return g_test_run ();
}
