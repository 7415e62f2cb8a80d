/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-consent-row.h"
#include "onward-date.h"
#include "onward-message-row.h"
#include "onward-person-edit.h"
#include "onward-person-row.h"
#include "onward-person-words.h"
#include "onward-place-button.h"
#include "onward-ties.h"
#include "onward-tie-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_PERSON, ONWARD_TYPE_PERSON_ROW), >, 6);
}

static GtkWidget *
show_person (Places     *places,
             const char *name)
{
  OnwardRecord *person = places_add_empty (places, ONWARD_KIND_PERSON);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_PERSON_ROW, person);

  places_set (places, person, "name", name);
  places_show_row (places, row);

  return row;
}

static OnwardRecord *
person_of (GtkWidget *row)
{
  return onward_record_row_get_record (ONWARD_RECORD_ROW (row));
}

static void
test_tie (Places       *places,
          gconstpointer data)
{
  OnwardRecord *other = places_first (places, ONWARD_KIND_PERSON);
  GtkWidget *row = show_person (places, "Zoe");
  OnwardRecord *person = person_of (row);
  GtkWidget *with_me;

  /* Nobody pays for what only an unfolded row shows. */
  g_assert_null (ui_find (row, ONWARD_TYPE_WORKING_LIST, 0));
  g_object_set (row, "expanded", TRUE, NULL);
  with_me = ui_find_button (row, "Add Tie with Me");
  g_assert_true (gtk_widget_get_visible (with_me));
  g_signal_emit_by_name (with_me, "clicked");
  onward_pump_until (ui_find (row, ONWARD_TYPE_TIE_ROW, 0) != NULL, 10);
  g_assert_true (ui_tree_says (row, "A strong tie with me"));
  g_assert_false (gtk_widget_get_visible (with_me));

  /* The one who is there already is no other, and a second tie between two says nothing new. */
  g_assert_false (onward_person_edit_tie (row, places->profile, ONWARD_LENS_ME, person, person));
  g_assert_false (onward_person_edit_tie (row, places->profile, ONWARD_LENS_ME, person, NULL));
  g_assert_true (onward_person_edit_tie (row, places->profile, ONWARD_LENS_ME, person, other));
  onward_pump_until (ui_find (row, ONWARD_TYPE_TIE_ROW, 1) != NULL, 10);
  g_assert_false (onward_person_edit_tie (row, places->profile, ONWARD_LENS_ME, other, person));
  g_assert_true (ui_tree_says (row, onward_record_get_text (other, "name")));
  g_assert_cmpuint (onward_ties_count (onward_ties_get (places->profile, ONWARD_LENS_ME),
                                       onward_record_get_id (person)), ==, 2);

  /* The other one shows the tie, too; nobody shows those of somebody else. */
  g_object_set (row, "record", other, NULL);
  g_assert_true (ui_tree_says (row, "Zoe"));
  g_object_set (row, "record", NULL, NULL);
  g_assert_null (ui_find (row, ONWARD_TYPE_TIE_ROW, 0));
}

/* Closer and further, from outside in, and not beyond either end. */
static void
test_rings (Places       *places,
            gconstpointer data)
{
  GtkWidget *row = show_person (places, "Zoe");
  OnwardRecord *person = person_of (row);

  g_assert_cmpuint (onward_person_words_get_ring (person), ==, 0);
  for (guint ring = ONWARD_N_RINGS; ring > 0; ring--)
    {
      gtk_widget_activate_action (row, "person.closer", NULL);
      onward_pump_until (onward_person_words_get_ring (person) == ring, 10);
    }
  gtk_widget_activate_action (row, "person.closer", NULL);
  gtk_widget_activate_action (row, "person.further", NULL);
  onward_pump_until (onward_person_words_get_ring (person) == 2, 10);
  places_undo (places);
  g_assert_cmpuint (onward_person_words_get_ring (person), ==, 1);

  /* The button does the same, and says it. */
  gtk_widget_activate_action (ui_find (row, ONWARD_TYPE_PLACE_BUTTON, 0), "place.ring", "s", "3");
  onward_pump_until (onward_person_words_get_ring (person) == 3, 10);
  g_assert_true (ui_tree_says (row, "Work · Third Ring"));
  gtk_widget_activate_action (ui_find (row, ONWARD_TYPE_PLACE_BUTTON, 0), "place.arena", "s", "1");
  onward_pump_until (g_str_equal (onward_record_get_text (person, "arena"), "care"), 10);
  g_assert_true (ui_tree_says (row, "Health Care · Third Ring"));
  gtk_widget_activate_action (ui_find (row, ONWARD_TYPE_PLACE_BUTTON, 0), "place.ring", "s", "0");
  onward_pump_until (onward_person_words_get_ring (person) == 0, 10);
}

static GtkWidget *
add_line (GtkWidget  *row,
          const char *list,
          const char *words,
          GType       type)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *working_list = ui_find (row, ONWARD_TYPE_WORKING_LIST, i);
      g_autofree char *label = NULL;
      GtkWidget *entry;

      g_assert_nonnull (working_list);
      g_object_get (working_list, "label", &label, NULL);
      if (!g_str_equal (label, list))
        continue;
      entry = ui_find (working_list, GTK_TYPE_ENTRY, 0);
      ui_type (entry, words);
      g_signal_emit_by_name (entry, "activate");
      onward_pump_until (ui_find (row, type, 0) != NULL, 10);
      return ui_find (row, type, 0);
    }
}

/* Given today, taken back, given again: each is one step that undo takes back. */
static void
test_consent (Places       *places,
              gconstpointer data)
{
  GtkWidget *row = show_person (places, "Zoe");
  g_autofree char *day = NULL;
  OnwardRecord *consent;
  GtkWidget *line;
  GDate today;

  onward_date_today (&today);
  day = onward_date_to_iso (&today);
  g_object_set (row, "expanded", TRUE, NULL);
  line = add_line (row, "What They May Know", "That I tire after noon", ONWARD_TYPE_CONSENT_ROW);
  consent = onward_record_row_get_record (ONWARD_RECORD_ROW (line));
  g_assert_cmpstr (onward_record_get_text (consent, "words"), ==, "That I tire after noon");
  g_assert_cmpstr (onward_record_get_text (consent, "given"), ==, day);
  g_assert_cmpstr (onward_record_get_text (consent, "withdrawn"), ==, "");
  g_assert_true (ui_tree_says (line, "They may know this since"));

  gtk_widget_activate_action (line, "row.take-back", NULL);
  onward_pump_until (*onward_record_get_text (consent, "withdrawn") != '\0', 10);
  g_assert_cmpstr (onward_record_get_text (consent, "withdrawn"), ==, day);
  g_assert_true (ui_tree_says (line, "Taken back"));
  places_undo (places);
  g_assert_cmpstr (onward_record_get_text (consent, "withdrawn"), ==, "");

  gtk_widget_activate_action (line, "row.take-back", NULL);
  onward_pump_until (*onward_record_get_text (consent, "withdrawn") != '\0', 10);
  gtk_widget_activate_action (line, "row.give-again", NULL);
  onward_pump_until (*onward_record_get_text (consent, "withdrawn") == '\0', 10);
}

static GtkWidget *
find_menu (GtkWidget  *row,
           const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = ui_find (row, GTK_TYPE_MENU_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), label) == 0)
        return button;
    }
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_message (Places       *places,
              gconstpointer data)
{
  GtkWidget *row = show_person (places, "Zoe");
  g_autofree char *text = NULL;
  GtkWidget *starts, *list, *line;

  places_set (places, person_of (row), "wants", "to walk with me at noon");
  g_object_set (row, "expanded", TRUE, NULL);
  starts = find_menu (row, "Begin with a Suggestion");
  gtk_menu_button_popup (GTK_MENU_BUTTON (starts));
  ui_settle ();
  list = ui_find (starts, GTK_TYPE_LIST_BOX, 0);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  onward_pump_until (ui_find (row, ONWARD_TYPE_MESSAGE_ROW, 0) != NULL, 10);
  line = ui_find (row, ONWARD_TYPE_MESSAGE_ROW, 0);
  g_assert_true (ui_tree_says (line, "To walk with me at noon."));

  gtk_widget_activate_action (line, "row.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (line), NULL, text_read_cb, &text);
  onward_pump_until (text != NULL, 10);
  g_assert_nonnull (strstr (text, "To walk with me at noon."));
}

/* What they help with is a switch each; nothing else changes with it. */
static void
test_support (Places       *places,
              gconstpointer data)
{
  GtkWidget *row = show_person (places, "Zoe");
  OnwardRecord *person = person_of (row);
  GtkWidget *listens;

  g_object_set (row, "expanded", TRUE, NULL);
  listens = ui_find_button (row, "Listens and Cares");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (listens), TRUE);
  onward_pump_until (onward_record_get_integer (person, "emotional") != 0, 10);
  g_assert_cmpint (onward_record_get_integer (person, "practical"), ==, 0);
  places_undo (places);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (listens)));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "Somebody I Would Like to Have")), TRUE);
  onward_pump_until (onward_record_get_integer (person, "wished") != 0, 10);
  g_assert_true (ui_tree_says (row, "Somebody I would like to have"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/person-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/person-row/tie", Places, NULL, places_set_up, test_tie, places_tear_down);
  g_test_add ("/person-row/rings", Places, NULL, places_set_up, test_rings, places_tear_down);
  g_test_add ("/person-row/consent", Places, NULL, places_set_up, test_consent, places_tear_down);
  g_test_add ("/person-row/message", Places, NULL, places_set_up, test_message, places_tear_down);
  g_test_add ("/person-row/support", Places, NULL, places_set_up, test_support, places_tear_down);

  return g_test_run ();
}
