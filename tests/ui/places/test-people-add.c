/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-add-row.h"
#include "onward-network-page.h"
#include "onward-people-add.h"
#include "onward-people-questions.h"
#include "onward-people-tray.h"
#include "onward-person-words.h"
#include "onward-place-button.h"
#include "onward-role-picker.h"

static OnwardRecord *
find_person (Places     *places,
             const char *name)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_PERSON, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_str_equal (onward_record_get_text (onward_filter_list_get_record (list, i), "name"), name))
      return onward_filter_list_get_record (list, i);

  return NULL;
}

static OnwardRecord *
write_line (Places     *places,
            GtkWidget  *add_row,
            const char *words,
            const char *name)
{
  GtkWidget *entry = ui_find (add_row, GTK_TYPE_ENTRY, 0);
  OnwardRecord *person;

  ui_type (entry, words);
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0', 10);
  ui_settle ();
  person = find_person (places, name);
  g_assert_nonnull (person);

  return person;
}

static void
test_line (Places       *places,
           gconstpointer data)
{
  GtkWidget *add_row = ui_find (places->shown, ONWARD_TYPE_ADD_ROW, 0);
  OnwardRecord *person;

  person = write_line (places, add_row, "Zoe is my union representative", "Zoe");
  g_assert_cmpstr (onward_record_get_text (person, "role"), ==, "my union representative");
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "work");
  g_assert_cmpuint (onward_person_words_get_ring (person), ==, 0);

  person = write_line (places, add_row, "Quentin", "Quentin");
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "private");
  places_undo (places);
  g_assert_null (find_person (places, "Quentin"));
  g_assert_nonnull (find_person (places, "Zoe"));
}

/* Each question may be answered or left; the last one adds somebody who is missing. */
static void
test_questions (Places       *places,
                gconstpointer data)
{
  GtkWidget *add = ui_find (places->shown, ONWARD_TYPE_PEOPLE_ADD, 0);
  GtkWidget *ask = ui_find_button (add, "Ask Me Who There Is");
  GtkWidget *questions, *next;
  OnwardRecord *person;

  g_signal_emit_by_name (ask, "clicked");
  ui_settle ();
  questions = ui_find (add, ONWARD_TYPE_PEOPLE_QUESTIONS, 0);
  g_assert_nonnull (questions);
  g_assert_false (gtk_widget_get_visible (ask));
  g_assert_true (places_has_focus (places, questions));
  g_assert_true (ui_tree_says (questions, "Who do you see at work?"));
  person = write_line (places, ui_find (questions, ONWARD_TYPE_ADD_ROW, 0), "Zoe", "Zoe");
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "work");
  g_assert_cmpint (onward_record_get_integer (person, "wished"), ==, 0);

  next = ui_find_button (questions, "Next Question");
  while (gtk_widget_get_visible (next))
    g_signal_emit_by_name (next, "clicked");
  g_assert_true (ui_tree_says (questions, "Who would you like to have?"));
  person = write_line (places, ui_find (questions, ONWARD_TYPE_ADD_ROW, 0), "A mentor", "A mentor");
  g_assert_cmpint (onward_record_get_integer (person, "wished"), ==, 1);

  g_signal_emit_by_name (ui_find_button (questions, "That Is Enough"), "clicked");
  ui_settle ();
  g_assert_null (ui_find (add, ONWARD_TYPE_PEOPLE_QUESTIONS, 0));
  g_assert_true (places_has_focus (places, ask));
}

static void
test_roles (Places       *places,
            gconstpointer data)
{
  GtkWidget *add = ui_find (places->shown, ONWARD_TYPE_PEOPLE_ADD, 0);
  GtkWidget *button = ui_find (add, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *picker, *list;
  GtkListBoxRow *row;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  picker = ui_find (button, ONWARD_TYPE_ROLE_PICKER, 0);
  list = ui_find (picker, GTK_TYPE_LIST_BOX, 0);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  g_assert_false (gtk_widget_get_visible (ui_find (row, GTK_TYPE_IMAGE, 0)));
  g_signal_emit_by_name (list, "row-activated", row);
  onward_pump_until (find_person (places, "A colleague") != NULL, 10);
  ui_settle ();
  g_assert_cmpstr (onward_record_get_text (find_person (places, "A colleague"), "arena"), ==, "work");

  /* It stays open for the next one, and says what is there. */
  g_assert_true (gtk_widget_get_visible (picker));
  g_assert_true (gtk_widget_get_visible (ui_find (row, GTK_TYPE_IMAGE, 0)));
  places_undo (places);
  g_assert_false (gtk_widget_get_visible (ui_find (row, GTK_TYPE_IMAGE, 0)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_settle ();
}

static GtkWidget *
find_in_tray (GtkWidget  *tray,
              const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find (tray, ONWARD_TYPE_PLACE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_get_visible (button) && ui_tree_says (button, words))
      return button;

  return NULL;
}

/* Who is new waits in the tray until they have a ring; two of one name are told apart. */
static void
test_tray (Places       *places,
           gconstpointer data)
{
  g_autoptr (OnwardFilterList) people = onward_profile_list (places->profile, ONWARD_KIND_PERSON, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, NULL);
  GtkWidget *tray = ui_find (places->shown, ONWARD_TYPE_PEOPLE_TRAY, 0);
  GtkWidget *add_row = ui_find (places->shown, ONWARD_TYPE_ADD_ROW, 0);
  OnwardRecord *zoe;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    onward_action_set_integer (action, ONWARD_KIND_PERSON, onward_record_get_id (onward_filter_list_get_record (people, i)), "ring", 2);
  ui_profile_apply (places->profile, action);
  g_assert_false (gtk_widget_get_visible (tray));

  zoe = write_line (places, add_row, "Zoe, my sister", "Zoe");
  g_assert_true (gtk_widget_get_visible (tray));
  write_line (places, add_row, "Zoe, my dentist", "Zoe");
  g_assert_nonnull (find_in_tray (tray, "Zoe (my sister)"));
  g_assert_nonnull (find_in_tray (tray, "Zoe (my dentist)"));
  gtk_widget_activate_action (find_in_tray (tray, "Zoe (my sister)"), "place.ring", "s", "1");
  onward_pump_until (onward_person_words_get_ring (zoe) == 1, 10);
  ui_settle ();
  g_assert_null (find_in_tray (tray, "my sister"));
  g_assert_nonnull (find_in_tray (tray, "my dentist"));
}

/* Hundreds without a place do not make the tray longer than the page. */
static void
test_full_tray (Places       *places,
                gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
  GtkWidget *tray = ui_find (places->shown, ONWARD_TYPE_PEOPLE_TRAY, 0);
  guint n_buttons = 0;

  for (guint i = 0; i < 200; i++)
    {
      OnwardId id = onward_action_create (action, ONWARD_KIND_PERSON);

      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "position", "zz");
      onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "name", "Somebody");
    }
  ui_profile_apply (places->profile, action);
  ui_settle ();
  while (ui_find (tray, ONWARD_TYPE_PLACE_BUTTON, n_buttons) != NULL)
    n_buttons++;
  g_assert_cmpuint (n_buttons, <=, 12);
  g_assert_true (ui_tree_says (tray, "more wait in the list."));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/people-add/line", Places, onward_network_page_get_type, places_set_up, test_line, places_tear_down);
  g_test_add ("/people-add/questions", Places, onward_network_page_get_type, places_set_up, test_questions, places_tear_down);
  g_test_add ("/people-add/roles", Places, onward_network_page_get_type, places_set_up, test_roles, places_tear_down);
  g_test_add ("/people-add/tray", Places, onward_network_page_get_type, places_set_up, test_tray, places_tear_down);
  g_test_add ("/people-add/full-tray", Places, onward_network_page_get_type, places_set_up, test_full_tray, places_tear_down);

  return g_test_run ();
}
