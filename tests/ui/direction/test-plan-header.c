/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-plan-header.h"

static OnwardRecord *
add_plan (Places     *places,
          const char *title,
          const char *state)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_PLAN);

  onward_action_set_text (action, ONWARD_KIND_PLAN, &id, "position", "z");
  onward_action_set_text (action, ONWARD_KIND_PLAN, &id, "title", title);
  onward_action_set_text (action, ONWARD_KIND_PLAN, &id, "state", state);
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static OnwardPlanHeader *
show_header (Places *places)
{
  OnwardPlanHeader *header = g_object_new (ONWARD_TYPE_PLAN_HEADER, "editable", TRUE, NULL);

  onward_plan_header_setup (header, places->profile, ONWARD_LENS_ME);
  places_show (places, GTK_WIDGET (header));

  return header;
}

static void
test_several (Places       *places,
              gconstpointer data)
{
  OnwardPlanHeader *header = show_header (places);
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardEditText *title = ONWARD_EDIT_TEXT (ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, 0));
  OnwardRecord *followed = onward_plan_choice_get_plan (choice);
  GtkWidget *back = ui_find_button (places->shown, "Show the Plan I Follow");
  OnwardRecord *draft = add_plan (places, "Try the archive", "draft");
  char id[ONWARD_ID_STRING_SIZE];

  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (back));
  gtk_widget_activate_action (GTK_WIDGET (header), "header.plan", "s",
                              onward_id_to_string (onward_record_get_id (draft), id));
  g_assert_true (onward_plan_choice_get_plan (choice) == draft);
  g_assert_cmpstr (onward_edit_text_get_text (title), ==, "Try the archive");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (back));

  g_signal_emit_by_name (back, "clicked");
  g_assert_true (onward_plan_choice_get_plan (choice) == followed);
  g_assert_cmpstr (onward_edit_text_get_text (title), ==, onward_record_get_text (followed, "title"));
}

/* One plan needs no choosing, and a way without a page is not shown. */
static void
test_quiet (Places       *places,
            gconstpointer data)
{
  GtkWidget *chooser;

  show_header (places);
  chooser = ui_find (places->shown, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_false (gtk_widget_get_mapped (ui_find_button (places->shown, "Calendar")));
  if (g_list_model_get_n_items (G_LIST_MODEL (onward_plan_choice_get_plans (onward_plan_choice_get (places->profile, ONWARD_LENS_ME)))) == 1)
    g_assert_false (gtk_widget_get_mapped (chooser));
  add_plan (places, "", "earlier");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (chooser));
}

/* All ways, in the largest text and the narrowest window. */
static void
test_narrow (Places       *places,
             gconstpointer data)
{
  const char *const ways[] = { "plan-direction", "plan-now", "plan-hours", "plan-adjustments", "plan-meetings",
                               "plan-harder", "plan-calendar", "plan-templates", "plan-facts" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *header;
  int dpi, minimum;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (ways[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (places->window, "win", G_ACTION_GROUP (actions));
  header = GTK_WIDGET (show_header (places));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (ui_find_button (header, "How It Works Where I Live")));
  gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (minimum, <=, 360 - 2 * 18);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_settle ();
}

static void
test_name (Places       *places,
           gconstpointer data)
{
  OnwardRecord *plan = add_plan (places, "", "draft");

  g_assert_cmpstr (onward_plan_header_name (plan), ==, "A plan without a name");
  places_set (places, plan, "title", "Slowly");
  g_assert_cmpstr (onward_plan_header_name (plan), ==, "Slowly");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/plan-header/several", Places, NULL, places_set_up, test_several, places_tear_down);
  g_test_add ("/plan-header/quiet", Places, NULL, places_set_up, test_quiet, places_tear_down);
  g_test_add ("/plan-header/narrow", Places, NULL, places_set_up, test_narrow, places_tear_down);
  g_test_add ("/plan-header/name", Places, NULL, places_set_up, test_name, places_tear_down);

  return g_test_run ();
}
