/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-story-row.h"
#include "onward-strength-row.h"
#include "onward-strengths-page.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_STRENGTH, ONWARD_TYPE_STRENGTH_ROW), >, 6);
}

static OnwardRecord *
find_told (Places *places)
{
  g_autoptr (OnwardFilterList) stories = onward_profile_list (places->profile, ONWARD_KIND_STORY, ONWARD_LENS_ME);

  return onward_profile_lookup (places->profile,
                                onward_record_get_reference (onward_filter_list_get_record (stories, 0), "strength"));
}

/* The letter shows its newest story, follows it, and forgets it with the strength. */
static void
test_newest_story (Places       *places,
                   gconstpointer data)
{
  OnwardRecord *told = find_told (places);
  OnwardRecord *untold = places_add_empty (places, ONWARD_KIND_STRENGTH);
  g_autoptr (OnwardFilterList) stories = onward_profile_list (places->profile, ONWARD_KIND_STORY, ONWARD_LENS_ME);
  OnwardRecord *newest;
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRENGTH_ROW, told);

  places_show_row (places, row);
  onward_filter_list_set_reference (stories, "strength", onward_record_get_id (told));
  newest = onward_filter_list_get_record (stories, g_list_model_get_n_items (G_LIST_MODEL (stories)) - 1);
  g_assert_true (ui_tree_says (row, onward_record_get_display_title (newest)));

  places_set (places, newest, "what", "It helped on the bus");
  g_assert_true (ui_tree_says (row, "It helped on the bus"));
  g_object_set (row, "record", untold, NULL);
  g_assert_false (ui_tree_says (row, "It helped on the bus"));
}

static void
test_add_story (Places       *places,
                gconstpointer data)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRENGTH_ROW, strength);
  GtkWidget *list, *entry;

  places_show_row (places, row);
  gtk_widget_activate_action (row, "row.expanded", NULL);
  list = ui_find (row, ONWARD_TYPE_WORKING_LIST, 0);
  entry = ui_find (list, GTK_TYPE_ENTRY, 0);
  ui_type (entry, "Grandfather smiled");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (ui_find (list, ONWARD_TYPE_STORY_ROW, 0) != NULL, 10);

  g_assert_true (ui_tree_says (list, "Grandfather smiled"));
  g_assert_true (onward_id_equal (onward_record_get_reference (onward_filter_list_get_record (onward_working_list_get_records (ONWARD_WORKING_LIST (list)), 0), "strength"),
                                  onward_record_get_id (strength)));
}

/* A strength that Anna suggested. */
static OnwardRecord *
add_suggestion (Places *places)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);

  places_set (places, strength, "title", "You keep calm");
  places_set (places, strength, "provenance", "suggested");
  places_set (places, strength, "suggested_by", "Anna");

  return strength;
}

/* It stays a suggestion until it is accepted, and undo makes it one again. */
static void
test_accept (Places       *places,
             gconstpointer data)
{
  OnwardRecord *strength = add_suggestion (places);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRENGTH_ROW, strength);
  GtkWidget *accept;

  places_show_row (places, row);
  g_assert_true (ui_tree_says (row, "Anna said this"));
  accept = ui_find_button (row, "Accept");
  g_assert_true (gtk_widget_get_mapped (accept));
  g_signal_emit_by_name (accept, "clicked");
  onward_pump_until (g_str_equal (onward_record_get_text (strength, "provenance"), "agreed"), 10);
  g_assert_false (gtk_widget_get_mapped (accept));
  g_assert_false (ui_tree_says (row, "Anna said this"));

  places_undo (places);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (accept));

  /* Where nothing may be changed, it is only said. */
  g_object_set (row, "editable", FALSE, NULL);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (accept));
  g_assert_true (ui_tree_says (row, "Anna said this"));
}

static void
test_not_for_me (Places       *places,
                 gconstpointer data)
{
  OnwardRecord *strength = add_suggestion (places);
  OnwardWorkingList *list = places_list (places, 0);
  OnwardRecordRow *row;

  ui_settle ();
  row = onward_working_list_get_row (list, strength);
  g_signal_emit_by_name (ui_find_button (row, "Not for Me"), "clicked");
  onward_pump_until (!onward_filter_list_find (onward_working_list_get_records (list), strength, NULL), 10);

  places_undo (places);
  ui_settle ();
  g_assert_true (ui_tree_says (GTK_WIDGET (list), "Anna said this"));
}

/* From the menu of a folded letter one is where one writes. */
static void
test_add_story_action (Places       *places,
                       gconstpointer data)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);
  OnwardRecordRow *row;

  ui_settle ();
  row = onward_working_list_get_row (places_list (places, 0), strength);
  g_assert_false (onward_record_row_get_expanded (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "row.add-story", NULL);
  ui_settle ();
  g_assert_true (onward_record_row_get_expanded (row));
  g_assert_true (places_has_focus (places, onward_strength_row_get_stories (ONWARD_STRENGTH_ROW (row))));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strength-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/strength-row/newest-story", Places, NULL, places_set_up, test_newest_story, places_tear_down);
  g_test_add ("/strength-row/add-story", Places, NULL, places_set_up, test_add_story, places_tear_down);
  g_test_add ("/strength-row/accept", Places, NULL, places_set_up, test_accept, places_tear_down);
  g_test_add ("/strength-row/not-for-me", Places, onward_strengths_page_get_type, places_set_up, test_not_for_me, places_tear_down);
  g_test_add ("/strength-row/add-story-action", Places, onward_strengths_page_get_type, places_set_up, test_add_story_action, places_tear_down);

  return g_test_run ();
}
