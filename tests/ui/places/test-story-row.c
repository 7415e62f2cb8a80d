/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-story-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_STORY, ONWARD_TYPE_STORY_ROW), >, 4);
}

static void
test_seen_by (Places       *places,
              gconstpointer data)
{
  OnwardRecord *story = places_add_empty (places, ONWARD_KIND_STORY);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STORY_ROW, story);
  char id[ONWARD_ID_STRING_SIZE];

  places_show_row (places, row);
  g_assert_false (ui_tree_says (row, onward_record_get_text (person, "name")));
  gtk_widget_activate_action (row, "row.seen-by", "s", onward_id_to_string (onward_record_get_id (person), id));
  onward_pump_until (onward_record_get_reference (story, "seen_by") != NULL, 10);
  g_assert_true (ui_tree_says (row, onward_record_get_text (person, "name")));

  places_set (places, person, "name", "Somebody else");
  g_assert_true (ui_tree_says (row, "Somebody else"));
  gtk_widget_activate_action (row, "row.seen-by", "s", "");
  onward_pump_until (onward_record_get_reference (story, "seen_by") == NULL, 10);
  g_assert_false (ui_tree_says (row, "Somebody else"));
}

/* Together, somebody who is kept private is not named as having seen it either. */
static void
test_hidden_person (Places       *places,
                    gconstpointer data)
{
  OnwardRecord *story = places_add_empty (places, ONWARD_KIND_STORY);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  GtkWidget *row;

  onward_action_set_integer (action, ONWARD_KIND_PERSON, onward_record_get_id (person), "private", 1);
  onward_action_set_reference (action, ONWARD_KIND_STORY, onward_record_get_id (story), "seen_by", onward_record_get_id (person));
  ui_profile_apply (places->profile, action);
  row = g_object_new (ONWARD_TYPE_STORY_ROW, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, "record", story, NULL);
  places_show_row (places, row);
  g_assert_false (ui_tree_says (row, onward_record_get_text (person, "name")));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/story-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/story-row/seen-by", Places, NULL, places_set_up, test_seen_by, places_tear_down);
  g_test_add ("/story-row/hidden-person", Places, NULL, places_set_up, test_hidden_person, places_tear_down);

  return g_test_run ();
}
