/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-presentation-edit.h"
#include "onward-words-picker.h"

static OnwardWordsPicker *
show_picker (Places    *places,
             OnwardLens lens)
{
  OnwardWordsPicker *picker = g_object_new (ONWARD_TYPE_WORDS_PICKER, NULL);

  onward_words_picker_set_presentation (picker, places->profile, lens, places_first (places, ONWARD_KIND_PRESENTATION));
  places_show (places, GTK_WIDGET (picker));

  return picker;
}

/* The tick whose words are @words. */
static GtkCheckButton *
find_check (OnwardWordsPicker *picker,
            const char        *words)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *check = ui_find (picker, GTK_TYPE_CHECK_BUTTON, i);

      if (check == NULL || ui_tree_says (check, words))
        return (GtkCheckButton *) check;
    }
}

/* Rows come with the frames. */
static GtkCheckButton *
see_check (OnwardWordsPicker *picker,
           const char        *words)
{
  onward_pump_until (find_check (picker, words) != NULL, 10);

  return find_check (picker, words);
}

static GArray *
list_uses (Places *places)
{
  return onward_presentation_edit_list (places->profile, places_first (places, ONWARD_KIND_PRESENTATION), ONWARD_LENS_ME);
}

static guint
count_uses (Places *places)
{
  g_autoptr (GArray) uses = list_uses (places);

  return uses->len;
}

static OnwardRecord *
get_story (Places *places)
{
  g_autoptr (GArray) uses = list_uses (places);

  return g_array_index (uses, OnwardPresentationUse, 0).story;
}

static void
test_strength (Places       *places,
               gconstpointer data)
{
  OnwardWordsPicker *picker = show_picker (places, ONWARD_LENS_ME);

  g_assert_true (gtk_check_button_get_active (see_check (picker, "I notice how people are")));
  g_assert_false (gtk_check_button_get_active (see_check (picker, "I keep my word")));
  g_assert_cmpuint (count_uses (places), ==, 1);
  gtk_check_button_set_active (see_check (picker, "I keep my word"), TRUE);
  onward_pump_until (count_uses (places) == 2, 10);

  /* Taken back elsewhere, it is seen here. */
  places_undo (places);
  g_assert_cmpuint (count_uses (places), ==, 1);
  g_assert_false (gtk_check_button_get_active (see_check (picker, "I keep my word")));
}

/* One story goes with a strength: another one takes its place. */
static void
test_story (Places       *places,
            gconstpointer data)
{
  OnwardWordsPicker *picker = show_picker (places, ONWARD_LENS_ME);
  GtkCheckButton *first = see_check (picker, "A driver kept swapping");
  GtkCheckButton *second = see_check (picker, "Mr Petrov");

  g_assert_null (get_story (places));
  gtk_check_button_set_active (first, TRUE);
  onward_pump_until (get_story (places) != NULL, 10);
  gtk_check_button_set_active (second, TRUE);
  onward_pump_until (!gtk_check_button_get_active (first), 10);
  g_assert_true (gtk_check_button_get_active (second));
  g_assert_nonnull (strstr (onward_record_get_text (get_story (places), "what"), "Mr Petrov"));
  g_assert_true (find_check (picker, "Mr Petrov") == second);

  gtk_check_button_set_active (second, FALSE);
  onward_pump_until (get_story (places) == NULL, 10);
  g_assert_cmpuint (count_uses (places), ==, 1);
}

/* What is just for me says so before it is chosen, and is not there for two. */
static void
test_just_for_me (Places       *places,
                  gconstpointer data)
{
  OnwardWordsPicker *picker = show_picker (places, ONWARD_LENS_ME);
  GtkCheckButton *story = see_check (picker, "lay down for half an hour");

  g_assert_nonnull (story);
  g_assert_true (ui_tree_says (GTK_WIDGET (story), "Just for me"));
  g_assert_false (ui_tree_says (GTK_WIDGET (see_check (picker, "Mr Petrov")), "Just for me"));
  onward_words_picker_set_presentation (picker, places->profile, ONWARD_LENS_TOGETHER,
                                        places_first (places, ONWARD_KIND_PRESENTATION));
  ui_settle ();
  g_assert_null (find_check (picker, "lay down for half an hour"));
  g_assert_nonnull (see_check (picker, "Mr Petrov"));
}

static void
test_search (Places       *places,
             gconstpointer data)
{
  OnwardWordsPicker *picker = show_picker (places, ONWARD_LENS_ME);
  GtkWidget *search = ui_find (picker, GTK_TYPE_SEARCH_ENTRY, 0);
  const char *none = "No strength with these words. Words for work can be written without one, too.";
  GtkWidget *label = NULL;

  gtk_editable_set_text (GTK_EDITABLE (search), "bread");
  onward_pump_until (find_check (picker, "I keep my word") == NULL, 10);
  g_assert_nonnull (see_check (picker, "My hands know how to make bread"));
  for (guint i = 0; label == NULL || !g_str_equal (gtk_label_get_label (GTK_LABEL (label)), none); i++)
    label = ui_find (picker, GTK_TYPE_LABEL, i);
  g_assert_false (gtk_widget_get_visible (label));
  gtk_editable_set_text (GTK_EDITABLE (search), "zzzz");
  onward_pump_until (gtk_widget_get_visible (label), 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/words-picker/strength", Places, NULL, places_set_up, test_strength, places_tear_down);
  g_test_add ("/words-picker/story", Places, NULL, places_set_up, test_story, places_tear_down);
  g_test_add ("/words-picker/just-for-me", Places, NULL, places_set_up, test_just_for_me, places_tear_down);
  g_test_add ("/words-picker/search", Places, NULL, places_set_up, test_search, places_tear_down);

  return g_test_run ();
}
