/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-person-button.h"
#include "onward-record-picker.h"

static OnwardPersonButton *
show_button (Places       *places,
             OnwardRecord *record)
{
  OnwardPersonButton *button = g_object_new (ONWARD_TYPE_PERSON_BUTTON, "label", "Arranged By", "editable", TRUE,
                                             "valign", GTK_ALIGN_START, "halign", GTK_ALIGN_START, NULL);

  onward_person_button_set_field (button, places->profile, ONWARD_LENS_ME, record, "arranger");
  places_show (places, GTK_WIDGET (button));

  return button;
}

static OnwardRecordPicker *
open_picker (OnwardPersonButton *button)
{
  GtkMenuButton *menu = GTK_MENU_BUTTON (ui_find (button, GTK_TYPE_MENU_BUTTON, 0));

  gtk_menu_button_popup (menu);
  ui_settle ();

  return ONWARD_RECORD_PICKER (gtk_menu_button_get_popover (menu));
}

static void
test_pick (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardPersonButton *button = show_button (places, record);
  OnwardRecordPicker *picker = open_picker (button);
  g_autofree char *words = g_strconcat ("Arranged By: ", onward_record_get_display_title (person), NULL);

  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By");
  g_assert_null (onward_person_button_get_person (button));
  g_signal_emit_by_name (picker, "picked", person);
  onward_pump_until (onward_person_button_get_person (button) == person, 10);
  g_assert_cmpstr (onward_person_button_get_words (button), ==, words);

  places_set (places, person, "name", "Ruth B.");
  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By: Ruth B.");

  g_assert_true (gtk_widget_get_visible (ui_find_button (picker, "Nobody in Particular")));
  g_signal_emit_by_name (ui_find_button (picker, "Nobody in Particular"), "clicked");
  onward_pump_until (onward_person_button_get_person (button) == NULL, 10);
  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By");
  places_undo (places);
  g_assert_true (onward_person_button_get_person (button) == person);
}

/* Nothing else is lost, and they come back with undo. */
static void
test_person_removed (Places       *places,
                     gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardPersonButton *button = show_button (places, record);
  g_autoptr (OnwardAction) action = NULL;

  places_set (places, record, "title", "A quiet desk");
  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_ADJUSTMENT, onward_record_get_id (record));
  onward_action_set_reference (action, ONWARD_KIND_ADJUSTMENT, onward_record_get_id (record), "arranger",
                               onward_record_get_id (person));
  ui_profile_apply (places->profile, action);
  g_assert_true (onward_person_button_get_person (button) == person);

  g_clear_pointer (&action, onward_action_unref);
  action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  onward_action_remove (action, ONWARD_KIND_PERSON, onward_record_get_id (person));
  ui_profile_apply (places->profile, action);
  g_assert_null (onward_person_button_get_person (button));
  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By");
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "A quiet desk");
  g_assert_false (onward_record_is_gone (record));

  places_undo (places);
  g_assert_nonnull (onward_person_button_get_person (button));
}

/* Whoever must not see the person does not see their name either. */
static void
test_lens (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardPersonButton *button = show_button (places, record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_ADJUSTMENT, NULL);

  onward_action_set_reference (action, ONWARD_KIND_ADJUSTMENT, onward_record_get_id (record), "arranger",
                               onward_record_get_id (person));
  onward_action_set_integer (action, ONWARD_KIND_PERSON, onward_record_get_id (person), "private", 1);
  ui_profile_apply (places->profile, action);
  g_assert_true (onward_person_button_get_person (button) == person);
  onward_person_button_set_field (button, places->profile, ONWARD_LENS_TOGETHER, record, "arranger");
  g_assert_null (onward_person_button_get_person (button));
  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By");

  onward_person_button_set_field (button, places->profile, ONWARD_LENS_ME, NULL, "arranger");
  g_assert_cmpstr (onward_person_button_get_words (button), ==, "Arranged By");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/person-button/pick", Places, NULL, places_set_up, test_pick, places_tear_down);
  g_test_add ("/person-button/person-removed", Places, NULL, places_set_up, test_person_removed, places_tear_down);
  g_test_add ("/person-button/lens", Places, NULL, places_set_up, test_lens, places_tear_down);

  return g_test_run ();
}
