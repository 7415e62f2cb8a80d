/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-story-row.h"
#include "onward-strength-row.h"

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

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strength-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/strength-row/newest-story", Places, NULL, places_set_up, test_newest_story, places_tear_down);
  g_test_add ("/strength-row/add-story", Places, NULL, places_set_up, test_add_story, places_tear_down);

  return g_test_run ();
}
