/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

static OnwardEditText *
show_words (Places       *places,
            OnwardRecord *record,
            const char   *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = g_object_new (ONWARD_TYPE_EDIT_TEXT, "label", "Title", "placeholder", "Nothing yet", NULL);

  onward_edit_text_set_field (ONWARD_EDIT_TEXT (words), places->profile, record, column);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Elsewhere"));
  places_show (places, box);

  return ONWARD_EDIT_TEXT (words);
}

static GtkTextView *
get_view (OnwardEditText *words)
{
  return GTK_TEXT_VIEW (ui_find (words, GTK_TYPE_TEXT_VIEW, 0));
}

static void
type (OnwardEditText *words,
      const char     *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (get_view (words)), text, -1, TRUE);
}

static const char *
get_shown (OnwardEditText *words)
{
  return gtk_label_get_label (GTK_LABEL (ui_find (words, GTK_TYPE_LABEL, 0)));
}

/* Presses a key in the view, the way the first controller that sees it does. */
static gboolean
press (OnwardEditText *words,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_view (words)));
  gboolean stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !stopped; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &stopped);
    }

  return stopped;
}

static void
test_enter (Places       *places,
            gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "title");
  g_autofree char *wanted = g_strconcat (onward_record_get_text (record, "title"), ", really", NULL);

  onward_edit_text_start (words);
  type (words, ", really");
  g_assert_true (press (words, GDK_KEY_Return, 0));

  /* What was typed is shown at once and all the time, also before it is saved. */
  g_assert_false (onward_edit_text_get_editing (words));
  g_assert_cmpstr (get_shown (words), ==, wanted);
  onward_pump_until (g_str_equal (onward_record_get_text (record, "title"), wanted), 10);
  ui_settle ();
  g_assert_cmpstr (get_shown (words), ==, wanted);
  g_assert_true (places_has_focus (places, words));
}

static void
test_enter_in_long_words (Places       *places,
                          gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "shows");

  onward_edit_text_start (words);
  g_assert_false (press (words, GDK_KEY_Return, 0));
  type (words, "\nA second line");
  g_assert_true (press (words, GDK_KEY_Return, GDK_CONTROL_MASK));
  onward_pump_until (g_str_has_suffix (onward_record_get_text (record, "shows"), "\nA second line"), 10);
}

static void
test_escape (Places       *places,
             gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  g_autofree char *before = g_strdup (onward_record_get_text (record, "title"));
  OnwardEditText *words = show_words (places, record, "title");

  onward_edit_text_start (words);
  type (words, "gone again");
  g_assert_true (press (words, GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_shown (words), ==, before);
  ui_settle ();
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, before);

  /* Also after a pause in which it was saved. */
  onward_edit_text_start (words);
  type (words, ", saved");
  onward_pump_until (g_str_has_suffix (onward_record_get_text (record, "title"), ", saved"), 10);
  g_assert_true (press (words, GDK_KEY_Escape, 0));
  onward_pump_until (g_str_equal (onward_record_get_text (record, "title"), before), 10);
  g_assert_cmpstr (get_shown (words), ==, before);
}

static void
test_leaving (Places       *places,
              gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "shows");

  onward_edit_text_start (words);
  type (words, " Left behind.");
  gtk_widget_grab_focus (ui_find_button (places->shown, "Elsewhere"));
  onward_pump_until (!onward_edit_text_get_editing (words), 10);
  onward_pump_until (g_str_has_suffix (onward_record_get_text (record, "shows"), " Left behind."), 10);
}

/* Loading words is nothing that could be undone: otherwise Ctrl+Z would erase them. */
static void
test_undo_after_loading (Places       *places,
                         gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "title");
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  onward_edit_text_start (words);
  buffer = gtk_text_view_get_buffer (get_view (words));
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  g_assert_false (onward_edit_text_undo_typing (words));

  type (words, "xyz");
  g_assert_true (onward_edit_text_undo_typing (words));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, onward_record_get_text (record, "title"));
  g_assert_true (onward_edit_text_redo_typing (words));
}

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  OnwardRecord *full = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *empty = places_add_empty (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, full, "title");

  g_assert_cmpstr (get_shown (words), ==, onward_record_get_text (full, "title"));
  onward_edit_text_set_field (words, places->profile, empty, "title");
  g_assert_cmpstr (get_shown (words), ==, "Nothing yet");
  onward_edit_text_set_field (words, places->profile, full, "title");
  onward_edit_text_set_field (words, NULL, NULL, "title");
  g_assert_cmpstr (get_shown (words), ==, "Nothing yet");

  /* What is being typed goes to the record that it was typed for. */
  onward_edit_text_set_field (words, places->profile, full, "title");
  onward_edit_text_start (words);
  type (words, " for the first");
  onward_edit_text_set_field (words, places->profile, empty, "title");
  g_assert_cmpstr (get_shown (words), ==, "Nothing yet");
  onward_pump_until (g_str_has_suffix (onward_record_get_text (full, "title"), " for the first"), 10);
  g_assert_cmpstr (onward_record_get_text (empty, "title"), ==, "");
  g_assert_cmpstr (get_shown (words), ==, "Nothing yet");
}

static void
test_following (Places       *places,
                gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "title");

  places_set (places, record, "title", "Changed from outside");
  g_assert_cmpstr (get_shown (words), ==, "Changed from outside");
  places_undo (places);
  g_assert_cmpstr (get_shown (words), ==, onward_record_get_text (record, "title"));
}

/* All of @text, or of a very long one its beginning. */
static void
assert_shows (OnwardEditText *words,
              const char     *text)
{
  g_autofree char *shown = g_strdup (get_shown (words));

  if (strlen (text) > 5000)
    {
      g_assert_cmpint (g_utf8_strlen (shown, -1), <, 5000);
      g_assert_cmpint (g_utf8_strlen (shown, -1), >, 1000);
      g_assert_true (g_str_has_suffix (shown, "W…"));
      shown[strlen (shown) - strlen ("…")] = '\0';
      g_assert_true (g_str_has_prefix (text, shown));
    }
  else
    {
      g_assert_cmpstr (shown, ==, text);
    }
}

static void
test_awkward_words (Places       *places,
                    gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "title");
  g_autofree char *long_word = g_strnfill (10000, 'W');
  const char *const texts[] = { long_word, "שלום עולם 👩‍👩‍👧‍👦", "<b>not markup</b> & so", "e\xcc\x81\xe2\x80\x8d" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int minimum, height;

      places_set (places, record, "title", texts[i]);
      ui_settle ();
      assert_shows (words, texts[i]);

      /* Never wider than the narrowest window, never taller than a few screens. */
      gtk_widget_measure (GTK_WIDGET (words), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (words), GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);
      g_assert_cmpint (minimum, <, 200);
      g_assert_cmpint (height, <, 1500);

      onward_edit_text_start (words);
      g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (get_view (words))), ==,
                       g_utf8_strlen (texts[i], -1));
      g_assert_true (press (words, GDK_KEY_Escape, 0));
    }
}

static void
test_not_editable (Places       *places,
                   gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardEditText *words = show_words (places, record, "title");

  g_object_set (words, "editable", FALSE, NULL);
  onward_edit_text_start (words);
  g_assert_false (onward_edit_text_get_editing (words));
  g_assert_cmpstr (get_shown (words), ==, onward_record_get_text (record, "title"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/edit-text/" name, Places, NULL, places_set_up, function, places_tear_down)
  ADD ("enter", test_enter);
  ADD ("enter-in-long-words", test_enter_in_long_words);
  ADD ("escape", test_escape);
  ADD ("leaving", test_leaving);
  ADD ("undo-after-loading", test_undo_after_loading);
  ADD ("rebinding", test_rebinding);
  ADD ("following", test_following);
  ADD ("awkward-words", test_awkward_words);
  ADD ("not-editable", test_not_editable);

  return g_test_run ();
}
