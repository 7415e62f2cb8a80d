/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-presentation-edit.h"
#include "onward-presentation-editor.h"
#include "onward-tone-choice.h"

typedef struct
{
  OnwardPresentationEditor *editor;
  OnwardRecord             *words;
  OnwardFilterList         *versions;
} Editing;

static OnwardRecord *
find_titled (Places     *places,
             OnwardKind  kind,
             const char *title)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, kind, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (list, i)), title))
      return onward_filter_list_get_record (list, i);

  return NULL;
}

/* On the first words for work of the sample, which are made of one strength and have been reworded. */
static void
begin (Places  *places,
       Editing *editing)
{
  editing->words = places_first (places, ONWARD_KIND_PRESENTATION);
  editing->versions = onward_profile_list_of (places->profile, ONWARD_KIND_VERSION, ONWARD_LENS_ME,
                                              "presentation", onward_record_get_id (editing->words));
  editing->editor = g_object_new (ONWARD_TYPE_PRESENTATION_EDITOR, "editable", TRUE, NULL);
  onward_presentation_editor_set_presentation (editing->editor, places->profile, ONWARD_LENS_ME, editing->words);
  places_show (places, GTK_WIDGET (editing->editor));
}

static void
end (Editing *editing)
{
  g_clear_object (&editing->versions);
}

static void
press (Editing    *editing,
       const char *label)
{
  GtkWidget *button = ui_find_button (editing->editor, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
}

static const char *
get_words (Editing *editing)
{
  return onward_record_get_text (editing->words, "words");
}

static guint
count_versions (Editing *editing)
{
  return g_list_model_get_n_items (G_LIST_MODEL (editing->versions));
}

static const char *
get_version (Editing *editing,
             guint    nth)
{
  return onward_record_get_text (onward_filter_list_get_record (editing->versions, nth), "words");
}

/* Composing replaces what stands there, and what stood there can be brought back. */
static void
test_compose (Places       *places,
              gconstpointer data)
{
  Editing editing = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *composed = NULL;
  GtkWidget *row;

  begin (places, &editing);
  before = g_strdup (get_words (&editing));
  g_assert_cmpuint (count_versions (&editing), ==, 1);

  press (&editing, "Compose");
  onward_pump_until (!g_str_equal (get_words (&editing), before), 10);
  g_assert_nonnull (strstr (get_words (&editing), "I notice how people are"));
  g_assert_cmpuint (count_versions (&editing), ==, 2);
  g_assert_cmpstr (get_version (&editing, 0), ==, before);
  composed = g_strdup (get_words (&editing));

  /* Once more says the same, and changes nothing. */
  press (&editing, "Compose");
  ui_settle ();
  g_assert_cmpuint (count_versions (&editing), ==, 2);

  row = GTK_WIDGET (onward_working_list_get_row (ONWARD_WORKING_LIST (ui_find (editing.editor, ONWARD_TYPE_WORKING_LIST, 0)),
                                                 onward_filter_list_get_record (editing.versions, 0)));
  g_assert_true (ui_tree_says (row, before));
  g_signal_emit_by_name (ui_find_button (row, "Bring Back"), "clicked");
  onward_pump_until (g_str_equal (get_words (&editing), before), 10);
  g_assert_cmpuint (count_versions (&editing), ==, 3);
  g_assert_cmpstr (get_version (&editing, 0), ==, composed);

  places_undo (places);
  g_assert_cmpstr (get_words (&editing), ==, composed);
  g_assert_cmpuint (count_versions (&editing), ==, 2);
  places_undo (places);
  g_assert_cmpstr (get_words (&editing), ==, before);
  g_assert_cmpuint (count_versions (&editing), ==, 1);
  end (&editing);
}

static void
test_tone (Places       *places,
           gconstpointer data)
{
  Editing editing = { 0 };
  OnwardToneChoice *tone;
  g_autofree char *to_manager = NULL;

  begin (places, &editing);
  tone = ONWARD_TONE_CHOICE (ui_find (editing.editor, ONWARD_TYPE_TONE_CHOICE, 0));
  g_assert_cmpstr (onward_tone_choice_get_tone (tone), ==, "manager");
  to_manager = onward_presentation_edit_compose (places->profile, editing.words, ONWARD_LENS_ME);

  g_signal_emit_by_name (tone, "chosen", "myself");
  onward_pump_until (g_str_equal (onward_record_get_text (editing.words, "tone"), "myself"), 10);
  g_assert_cmpstr (onward_tone_choice_get_tone (tone), ==, "myself");
  press (&editing, "Compose");
  onward_pump_until (count_versions (&editing) == 2, 10);
  g_assert_cmpstr (get_words (&editing), !=, to_manager);
  g_assert_nonnull (strstr (get_words (&editing), "I want to remember that"));
  end (&editing);
}

static void
test_keep (Places       *places,
           gconstpointer data)
{
  Editing editing = { 0 };

  begin (places, &editing);
  press (&editing, "Keep This Wording");
  onward_pump_until (count_versions (&editing) == 2, 10);
  g_assert_cmpstr (get_version (&editing, 0), ==, get_words (&editing));
  press (&editing, "Keep This Wording");
  ui_settle ();
  g_assert_cmpuint (count_versions (&editing), ==, 2);
  end (&editing);
}

static void
copied_cb (OnwardPresentationEditor *editor,
           const OnwardId           *id,
           OnwardId                 *copy)
{
  *copy = *id;
}

static void
test_duplicate (Places       *places,
                gconstpointer data)
{
  Editing editing = { 0 };
  g_autoptr (OnwardFilterList) all = onward_profile_list (places->profile, ONWARD_KIND_PRESENTATION, ONWARD_LENS_ME);
  OnwardId copy = { 0 };
  OnwardRecord *record;
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (all));

  begin (places, &editing);
  g_signal_connect (editing.editor, "copied", G_CALLBACK (copied_cb), &copy);
  press (&editing, "Duplicate");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (all)) > n_before, 10);
  record = onward_profile_lookup (places->profile, &copy);
  g_assert_nonnull (record);
  g_assert_true (record == onward_filter_list_get_record (all, 1));
  g_assert_cmpstr (onward_record_get_text (record, "words"), ==, get_words (&editing));
  end (&editing);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* Also what is being typed and is not saved yet. */
static void
test_copy (Places       *places,
           gconstpointer data)
{
  Editing editing = { 0 };
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  OnwardEditText *field;
  GtkTextView *view;
  g_autofree char *text = NULL;

  begin (places, &editing);
  field = ONWARD_EDIT_TEXT (ui_find (editing.editor, ONWARD_TYPE_EDIT_TEXT, 1));
  onward_edit_text_start (field);
  ui_settle ();
  view = GTK_TEXT_VIEW (ui_find (field, GTK_TYPE_TEXT_VIEW, 0));
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "I may begin small.", -1);
  press (&editing, "Copy");
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  onward_pump_until (text != NULL, 10);
  g_assert_cmpstr (text, ==, "I may begin small.");
  onward_pump_until (g_str_equal (get_words (&editing), "I may begin small."), 10);
  end (&editing);
}

/* What was chosen although it is just for me is named so, and the words can be kept, too. */
static void
test_just_for_me (Places       *places,
                  gconstpointer data)
{
  Editing editing = { 0 };
  OnwardRecord *strength = find_titled (places, ONWARD_KIND_STRENGTH, "I notice how people are");
  const OnwardId *id = onward_record_get_id (strength);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, id);
  GtkWidget *keep;
  g_autofree char *shared = NULL;

  begin (places, &editing);
  keep = ui_find_button (editing.editor, "Keep These Words Just for Me");
  g_assert_false (gtk_widget_get_mapped (keep));
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, id, "private", TRUE);
  ui_profile_apply (places->profile, action);

  /* It can be hidden only where it stands, so that this was not in sight meanwhile. */
  gtk_widget_set_visible (GTK_WIDGET (editing.editor), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (editing.editor), TRUE);
  ui_settle ();
  g_assert_true (ui_tree_says (GTK_WIDGET (editing.editor), "I notice how people are (just for me)"));
  g_assert_true (gtk_widget_get_mapped (keep));

  shared = onward_presentation_edit_compose (places->profile, editing.words, ONWARD_LENS_TOGETHER);
  g_assert_cmpstr (shared, ==, "");
  press (&editing, "Keep These Words Just for Me");
  onward_pump_until (onward_record_get_private (editing.words), 10);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (keep));
  end (&editing);
}

/* With nothing chosen, Compose leads to choosing and touches no word. */
static void
test_nothing_chosen (Places       *places,
                     gconstpointer data)
{
  Editing editing = { 0 };
  OnwardRecord *strength = find_titled (places, ONWARD_KIND_STRENGTH, "I notice how people are");
  g_autofree char *before = NULL;

  begin (places, &editing);
  before = g_strdup (get_words (&editing));
  {
    g_autoptr (OnwardAction) action = onward_presentation_edit_use (places->profile, editing.words, strength, NULL, FALSE);

    ui_profile_apply (places->profile, action);
  }
  g_assert_true (ui_tree_says (GTK_WIDGET (editing.editor), "Nothing chosen yet. It can stay like that."));
  press (&editing, "Compose");
  ui_settle ();
  g_assert_cmpstr (get_words (&editing), ==, before);
  g_assert_cmpuint (count_versions (&editing), ==, 1);
  end (&editing);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/presentation-editor/compose", Places, NULL, places_set_up, test_compose, places_tear_down);
  g_test_add ("/presentation-editor/tone", Places, NULL, places_set_up, test_tone, places_tear_down);
  g_test_add ("/presentation-editor/keep", Places, NULL, places_set_up, test_keep, places_tear_down);
  g_test_add ("/presentation-editor/duplicate", Places, NULL, places_set_up, test_duplicate, places_tear_down);
  g_test_add ("/presentation-editor/copy", Places, NULL, places_set_up, test_copy, places_tear_down);
  g_test_add ("/presentation-editor/just-for-me", Places, NULL, places_set_up, test_just_for_me, places_tear_down);
  g_test_add ("/presentation-editor/nothing-chosen", Places, NULL, places_set_up, test_nothing_chosen, places_tear_down);

  return g_test_run ();
}
