/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-empty-state.h"
#include "onward-presentation-editor.h"
#include "onward-words-page.h"
#include "onward-words-picker.h"

static gboolean
is_shown (Places *places,
          GType   type)
{
  GtkWidget *widget = ui_find (places->shown, type, 0);

  return widget != NULL && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget);
}

static void
go_back (Places *places)
{
  gtk_widget_activate_action (places->shown, "words.back", NULL);
}

static void
open_first (Places *places)
{
  g_signal_emit_by_name (ui_find_button (places->shown, "Open"), "clicked");
  g_assert_true (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR));
}

/* There and back again, a level at a time, and nothing is kept of what was closed. */
static void
test_levels (Places       *places,
             gconstpointer data)
{
  g_assert_false (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR));
  g_assert_true (ui_tree_says (places->shown, "Back"));
  open_first (places);
  g_assert_true (ui_tree_says (places->shown, "All My Words"));
  gtk_widget_activate_action (ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0), "words.choose", NULL);
  g_assert_true (is_shown (places, ONWARD_TYPE_WORDS_PICKER));
  g_assert_true (ui_tree_says (places->shown, "To These Words"));
  g_assert_true (places_has_focus (places, ui_find (places->shown, ONWARD_TYPE_WORDS_PICKER, 0)));
  go_back (places);
  g_assert_true (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR));
  go_back (places);
  ui_settle ();
  g_assert_null (ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (places_list (places, 0))));
}

/* What was begun is opened, since its words are what is missing. */
static void
test_begin (Places       *places,
            gconstpointer data)
{
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);
  OnwardPresentationEditor *editor;

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, entry));
  ui_type (entry, "For the first day");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR), 10);
  editor = ONWARD_PRESENTATION_EDITOR (ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0));
  g_assert_cmpstr (onward_record_get_text (onward_presentation_editor_get_presentation (editor), "title"), ==,
                   "For the first day");
  g_assert_true (places_has_focus (places, ui_find (editor, ONWARD_TYPE_EDIT_TEXT, 1)));

  /* Undone, there is nothing to edit. */
  places_undo (places);
  ui_settle ();
  g_assert_null (ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0));
}

static void
test_show_record (Places       *places,
                  gconstpointer data)
{
  OnwardRecord *version = places_first (places, ONWARD_KIND_VERSION);
  OnwardRecord *words = places_first (places, ONWARD_KIND_PRESENTATION);

  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), words));
  g_assert_true (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR));
  go_back (places);
  ui_settle ();
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), version));
  g_assert_true (is_shown (places, ONWARD_TYPE_PRESENTATION_EDITOR));
  onward_pump_until (places_has_focus (places, onward_working_list_get_row (
                                         ONWARD_WORKING_LIST (ui_find (ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0),
                                                                       ONWARD_TYPE_WORKING_LIST, 0)), version)), 10);
}

/* The copy is opened, and it is another record. */
static void
test_duplicate (Places       *places,
                gconstpointer data)
{
  OnwardRecord *words = places_first (places, ONWARD_KIND_PRESENTATION);
  OnwardPresentationEditor *editor;

  open_first (places);
  g_signal_emit_by_name (ui_find_button (places->shown, "Duplicate"), "clicked");
  onward_pump_until ((editor = (gpointer) ui_find (places->shown, ONWARD_TYPE_PRESENTATION_EDITOR, 0)) != NULL &&
                     onward_presentation_editor_get_presentation (editor) != words, 10);
  g_assert_cmpstr (onward_record_get_text (onward_presentation_editor_get_presentation (editor), "title"), ==,
                   onward_record_get_text (words, "title"));
}

static void
test_empty (Places       *places,
            gconstpointer data)
{
  GtkWidget *empty = ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0);
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_PRESENTATION, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PRESENTATION, NULL);

  g_assert_false (gtk_widget_get_visible (empty));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    onward_action_remove (action, ONWARD_KIND_PRESENTATION, onward_record_get_id (onward_filter_list_get_record (list, i)));
  ui_profile_apply (places->profile, action);
  g_assert_true (gtk_widget_get_visible (empty));
}

/* For two, what is just for me is not there, nor can anything be changed. */
static void
test_together (Places       *places,
               gconstpointer data)
{
  places_show (places, g_object_new (ONWARD_TYPE_WORDS_PAGE, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, NULL));
  g_assert_true (ui_tree_says (places->shown, "For the talk with Ruth"));
  g_assert_false (ui_tree_says (places->shown, "For a heavy morning"));
  g_assert_false (gtk_widget_get_visible (ui_find (places->shown, ONWARD_TYPE_ADD_ROW, 0)));
  open_first (places);
  g_assert_false (gtk_widget_get_mapped (ui_find_button (places->shown, "Compose")));
  g_assert_true (gtk_widget_get_mapped (ui_find_button (places->shown, "Copy")));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/words-page/levels", Places, onward_words_page_get_type, places_set_up, test_levels, places_tear_down);
  g_test_add ("/words-page/begin", Places, onward_words_page_get_type, places_set_up, test_begin, places_tear_down);
  g_test_add ("/words-page/show-record", Places, onward_words_page_get_type, places_set_up, test_show_record, places_tear_down);
  g_test_add ("/words-page/duplicate", Places, onward_words_page_get_type, places_set_up, test_duplicate, places_tear_down);
  g_test_add ("/words-page/empty", Places, onward_words_page_get_type, places_set_up, test_empty, places_tear_down);
  g_test_add ("/words-page/together", Places, NULL, places_set_up, test_together, places_tear_down);

  return g_test_run ();
}
