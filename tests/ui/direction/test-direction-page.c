/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-direction-page.h"
#include "onward-plan-choice.h"

static OnwardRecord *
get_plan (Places *places)
{
  return onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
}

static void
clear_direction (Places *places)
{
  OnwardRecord *plan = get_plan (places);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, onward_record_get_id (plan));

  for (guint i = 0; i < 4; i++)
    onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (plan),
                            (const char *[]) { "why", "goal", "picture", "route" }[i], NULL);
  ui_profile_apply (places->profile, action);
  ui_settle ();
}

static guint
count_asked (Places *places)
{
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    n += gtk_widget_get_mapped (ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, i));

  return n + gtk_widget_get_mapped (ui_find_button (places->shown, "Training"));
}

/* Of what is not written one thing is asked, and another one when somebody wants. */
static void
test_one_at_a_time (Places       *places,
                    gconstpointer data)
{
  GtkWidget *other = ui_find_button (places->shown, "Ask Me Something Else");
  GtkWidget *why = ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, 0);
  GtkWidget *goal = ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, 1);

  clear_direction (places);
  g_assert_cmpuint (count_asked (places), ==, 1);
  g_assert_true (gtk_widget_get_mapped (why));
  g_signal_emit_by_name (other, "clicked");
  ui_settle ();
  g_assert_cmpuint (count_asked (places), ==, 1);
  g_assert_true (gtk_widget_get_mapped (goal));

  places_set (places, get_plan (places), "goal", "Two mornings a week");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (goal));
  g_assert_cmpuint (count_asked (places), ==, 2);

  for (guint i = 0; i < 2; i++)
    places_set (places, get_plan (places), (const char *[]) { "why", "picture" }[i], "It holds");
  places_set (places, get_plan (places), "route", "training");
  ui_settle ();
  g_assert_cmpuint (count_asked (places), ==, 4);
  g_assert_false (gtk_widget_get_mapped (other));
}

static void
test_route (Places       *places,
            gconstpointer data)
{
  g_autofree char *route = NULL;

  clear_direction (places);
  gtk_widget_activate_action (places->shown, "direction.route", "s", "looking");
  onward_pump_until (g_str_equal (onward_record_get_text (get_plan (places), "route"), "looking"), 10);
  g_object_get (places->shown, "route", &route, NULL);
  g_assert_cmpstr (route, ==, "looking");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_find_button (places->shown, "Looking for Work"))));
  g_assert_true (ui_tree_says (places->shown, "No employer is needed. Steps, hours and people work in the same way."));
  places_undo (places);
  g_assert_cmpstr (onward_record_get_text (get_plan (places), "route"), ==, "open");
}

/* A prompt begins a line; what was written before stays. */
static void
test_prompts (Places       *places,
              gconstpointer data)
{
  OnwardEditText *picture = ONWARD_EDIT_TEXT (ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, 2));

  places_set (places, get_plan (places), "picture", "I come home and cook.");
  ui_settle ();
  gtk_widget_activate_action (places->shown, "direction.begin-line", "s", "feel");
  g_assert_true (onward_edit_text_get_editing (picture));
  g_assert_cmpstr (onward_edit_text_get_text (picture), ==, "I come home and cook.\nI feel ");
  onward_edit_text_finish (picture);
  onward_pump_until (g_str_has_suffix (onward_record_get_text (get_plan (places), "picture"), "I feel"), 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/direction-page/one-at-a-time", Places, onward_direction_page_get_type, places_set_up,
              test_one_at_a_time, places_tear_down);
  g_test_add ("/direction-page/route", Places, onward_direction_page_get_type, places_set_up, test_route, places_tear_down);
  g_test_add ("/direction-page/prompts", Places, onward_direction_page_get_type, places_set_up,
              test_prompts, places_tear_down);

  return g_test_run ();
}
