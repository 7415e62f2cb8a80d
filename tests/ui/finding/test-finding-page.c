/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-finding-page.h"

#include "ui-fixture.h"

#include "onward-answer.h"
#include "onward-cards.h"
#include "onward-edit-text.h"
#include "onward-finding-answers.h"
#include "onward-finding-card.h"
#include "onward-finding-kept-row.h"
#include "onward-finding-questions.h"
#include "onward-finding-sort.h"
#include "onward-record-picker.h"

typedef struct
{
  char                 *root;
  OnwardProfile        *profile;
  OnwardFindingDeck    *deck;
  OnwardFindingAnswers *answers;
  OnwardFilterList     *strengths;
  GtkWidget            *window;
  GtkWidget            *view;
  GtkWidget            *sort;
  guint                 n_strengths;
} Fixture;

static void
show_view (Fixture *fixture)
{
  fixture->view = g_object_new (ONWARD_TYPE_FINDING_PAGE, "profile", fixture->profile, "lens", ONWARD_LENS_ME,
                                "deck", fixture->deck, NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->view);
  onward_page_focus_start (ONWARD_PAGE (fixture->view));
  fixture->sort = ui_find (fixture->view, ONWARD_TYPE_FINDING_SORT, 0);
  ui_settle ();
}

static void
open_cards (Fixture *fixture)
{
  g_signal_emit_by_name (ui_find (fixture->view, ADW_TYPE_ACTION_ROW, 0), "activated");
  ui_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->strengths = onward_profile_list (fixture->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  fixture->n_strengths = g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths));
  fixture->answers = onward_finding_answers_new (fixture->profile);
  fixture->deck = onward_finding_deck_new ();
  onward_finding_deck_add (fixture->deck, "care", "heart", "I care", "People feel seen.");
  onward_finding_deck_add (fixture->deck, "learn", "head", "I learn", "New things stay with me.");
  onward_finding_deck_add (fixture->deck, "mend", "hands", "I mend things", "What broke works again.");
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  show_view (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_object_unref (fixture->strengths);
  g_object_unref (fixture->answers);
  g_object_unref (fixture->deck);
  ui_profile_end (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static const char *
reply_to (Fixture    *fixture,
          const char *asked)
{
  return onward_finding_answers_get_reply (fixture->answers, asked);
}

static void
say (Fixture    *fixture,
     const char *asked,
     const char *word)
{
  g_assert_true (gtk_widget_activate_action (fixture->sort, "sort.reply", "s", word));
  onward_pump_until (g_str_equal (reply_to (fixture, asked), word), 10);
  g_assert_cmpstr (reply_to (fixture, asked), ==, word);
  ui_settle ();
}

/* The card that has the focus. */
static gboolean
at_card (Fixture    *fixture,
         const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return ONWARD_IS_FINDING_CARD (focus) && ui_tree_says (focus, title);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_undo_async (fixture->profile, NULL, ui_keep_result, &result);
  onward_pump_until (result != NULL, 10);
  g_assert_true (onward_profile_write_finish (fixture->profile, result, NULL, NULL));
  ui_settle ();
}

static void
test_resume (Fixture      *fixture,
             gconstpointer data)
{
  open_cards (fixture);
  g_assert_true (at_card (fixture, "I care"));
  say (fixture, "card:care", "very");
  g_assert_true (at_card (fixture, "I learn"));
  g_assert_true (onward_record_get_private (onward_finding_answers_find (fixture->answers, "card:care")));

  show_view (fixture);
  g_assert_true (ui_tree_says (fixture->view, "You have looked at some of the cards."));
  open_cards (fixture);
  g_assert_true (at_card (fixture, "I learn"));

  /* A card left for later is found again when the others have been looked at. */
  gtk_widget_activate_action (fixture->sort, "sort.skip", NULL);
  g_assert_true (at_card (fixture, "I mend things"));
  say (fixture, "card:mend", "sometimes");
  g_assert_true (at_card (fixture, "I learn"));
}

static void
test_back_and_undo (Fixture      *fixture,
                    gconstpointer data)
{
  open_cards (fixture);
  say (fixture, "card:care", "not-now");
  gtk_widget_activate_action (fixture->sort, "sort.back", NULL);
  g_assert_true (at_card (fixture, "I care"));
  g_assert_true (ui_tree_says (fixture->sort, "You said: Not Now"));
  say (fixture, "card:care", "sometimes");
  g_assert_true (at_card (fixture, "I learn"));

  /* Each reply is one step back, and the card comes with it. */
  undo (fixture);
  g_assert_cmpstr (reply_to (fixture, "card:care"), ==, "not-now");
  g_assert_true (at_card (fixture, "I care"));
  undo (fixture);
  g_assert_cmpstr (reply_to (fixture, "card:care"), ==, "");
}

/* Nothing becomes a strength before the person says so. */
static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  OnwardRecord *strength;

  open_cards (fixture);
  say (fixture, "card:care", "very");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths)), ==, fixture->n_strengths);
  g_assert_true (ui_tree_says (fixture->sort, "“I care” is very like you."));

  gtk_widget_activate_action (fixture->sort, "sort.add", NULL);
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, "card:care") != NULL, 10);
  strength = onward_finding_answers_get_strength (fixture->answers, "card:care");
  g_assert_nonnull (strength);
  g_assert_cmpstr (onward_record_get_text (strength, "title"), ==, "I care");
  g_assert_cmpstr (onward_record_get_text (strength, "family"), ==, "heart");
  g_assert_cmpstr (onward_record_get_text (strength, "provenance"), ==, "mine");
  g_assert_true (ui_tree_says (fixture->sort, "“I care” is among your strengths."));
  g_assert_true (at_card (fixture, "I learn"));

  undo (fixture);
  g_assert_null (onward_finding_answers_get_strength (fixture->answers, "card:care"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths)), ==, fixture->n_strengths);
  g_assert_cmpstr (reply_to (fixture, "card:care"), ==, "very");
}

static void
write_own_words (Fixture    *fixture,
                 const char *asked,
                 const char *words)
{
  const OnwardId *id = onward_record_get_id (onward_finding_answers_find (fixture->answers, asked));
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_ANSWER, id);

  onward_action_set_text (action, ONWARD_KIND_ANSWER, id, "words", words);
  ui_profile_apply (fixture->profile, action);
}

static void
test_review (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *row;

  open_cards (fixture);
  say (fixture, "card:care", "not-now");
  say (fixture, "card:learn", "sometimes");
  say (fixture, "card:mend", "very");

  /* The last card leads to what was said, what fits best first. */
  row = ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 0);
  g_assert_nonnull (row);
  g_assert_true (ui_tree_says (row, "I mend things"));
  g_assert_true (ui_tree_says (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 1), "I learn"));
  g_assert_null (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 2));

  write_own_words (fixture, "card:mend", "I get old radios going");
  g_signal_emit_by_name (ui_find_button (row, "Add to My Strengths"), "clicked");
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, "card:mend") != NULL, 10);
  g_assert_cmpstr (onward_record_get_text (onward_finding_answers_get_strength (fixture->answers, "card:mend"), "title"),
                   ==, "I get old radios going");
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (ui_find_button (row, "Add to My Strengths")));

  g_signal_emit_by_name (ui_find_button (fixture->view, "Look Again at “Not Now”"), "clicked");
  ui_settle ();
  g_assert_true (at_card (fixture, "I care"));
}

/* Two people look: no answer is among what they can see. */
static void
test_only_me (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardFilterList) together = onward_profile_list (fixture->profile, ONWARD_KIND_ANSWER, ONWARD_LENS_TOGETHER);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (together));

  open_cards (fixture);
  say (fixture, "card:care", "very");
  g_assert_nonnull (onward_finding_answers_find (fixture->answers, "card:care"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (together)), ==, n_before);
}

static GtkWidget *
open_way (Fixture *fixture,
          guint    row,
          GType    type,
          guint    nth)
{
  g_signal_emit_by_name (ui_find (fixture->view, ADW_TYPE_ACTION_ROW, row), "activated");
  ui_settle ();

  return ui_find (fixture->view, type, nth);
}

static void
write_answer (GtkWidget  *questions,
              const char *text)
{
  GtkWidget *words = ui_find (questions, ONWARD_TYPE_EDIT_TEXT, 0);

  gtk_widget_activate_action (questions, "questions.write", NULL);
  onward_pump_until (onward_edit_text_get_editing (ONWARD_EDIT_TEXT (words)), 10);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (words, GTK_TYPE_TEXT_VIEW, 0))), text, -1);
  g_assert_cmpstr (onward_edit_text_get_text (ONWARD_EDIT_TEXT (words)), ==, text);
}

/* The first words of the first question, and where to go on. */
static void
test_questions (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GListModel) cards = onward_cards_load (ONWARD_CARD_DECK_PROMPTS, NULL, NULL);
  g_autoptr (OnwardCard) first = g_list_model_get_item (cards, 0);
  g_autoptr (OnwardCard) second = g_list_model_get_item (cards, 1);
  GtkWidget *questions = open_way (fixture, 1, ONWARD_TYPE_FINDING_QUESTIONS, 0);
  OnwardRecord *strength;

  g_assert_true (ui_tree_says (questions, onward_card_get_title (first)));
  write_answer (questions, "I make soup without a recipe");

  /* Going on in the middle of writing loses nothing, and adds nothing. */
  gtk_widget_activate_action (questions, "questions.next", NULL);
  ui_settle ();
  g_assert_true (ui_tree_says (questions, onward_card_get_title (second)));
  onward_pump_until (onward_finding_answers_find (fixture->answers, onward_card_get_asked (first)) != NULL &&
                     g_str_equal (onward_answer_get_words (ONWARD_ANSWER (onward_finding_answers_find (fixture->answers, onward_card_get_asked (first)))),
                                  "I make soup without a recipe"), 10);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths)), ==, fixture->n_strengths);

  /* Another time it goes on with the next one, and the answer is there to be used. */
  show_view (fixture);
  questions = open_way (fixture, 1, ONWARD_TYPE_FINDING_QUESTIONS, 0);
  g_assert_true (ui_tree_says (questions, onward_card_get_title (second)));
  gtk_widget_activate_action (questions, "questions.back", NULL);
  ui_settle ();
  gtk_widget_activate_action (questions, "questions.keep", NULL);
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, onward_card_get_asked (first)) != NULL, 10);
  strength = onward_finding_answers_get_strength (fixture->answers, onward_card_get_asked (first));
  g_assert_cmpstr (onward_record_get_text (strength, "title"), ==, "I make soup without a recipe");
  g_assert_cmpstr (onward_record_get_text (strength, "provenance"), ==, "mine");
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (ui_find_button (questions, "Add to My Strengths")) &&
                  gtk_widget_get_mapped (ui_find_button (questions, "Add to My Strengths")));

  undo (fixture);
  g_assert_true (gtk_widget_get_mapped (ui_find_button (questions, "Add to My Strengths")));
}

/* What somebody else said is a suggestion until the person accepts it. */
static void
test_others (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GListModel) cards = onward_cards_load (ONWARD_CARD_DECK_INVITATIONS, NULL, NULL);
  g_autoptr (OnwardCard) first = g_list_model_get_item (cards, 0);
  GtkWidget *questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  OnwardRecord *strength;

  write_answer (questions, "You stay calm");
  ui_type (ui_find (questions, GTK_TYPE_ENTRY, 0), "  Anna ");
  gtk_widget_activate_action (questions, "questions.keep", NULL);
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, onward_card_get_asked (first)) != NULL, 10);
  strength = onward_finding_answers_get_strength (fixture->answers, onward_card_get_asked (first));
  g_assert_cmpstr (onward_record_get_text (strength, "title"), ==, "You stay calm");
  g_assert_cmpstr (onward_record_get_text (strength, "provenance"), ==, "suggested");
  g_assert_cmpstr (onward_record_get_text (strength, "suggested_by"), ==, "Anna");
}

static void
say_to (Fixture    *fixture,
        GtkWidget  *questions,
        const char *asked,
        const char *word)
{
  g_assert_true (gtk_widget_activate_action (questions, "questions.reply", "s", word));
  onward_pump_until (g_str_equal (reply_to (fixture, asked), word), 10);
  g_assert_cmpstr (reply_to (fixture, asked), ==, word);
  ui_settle ();
}

/* What was passed over is not asked again, what was put off is asked after all others, and both can be taken back. */
static void
test_put_off (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GListModel) cards = onward_cards_load (ONWARD_CARD_DECK_INVITATIONS, NULL, NULL);
  guint n_cards = g_list_model_get_n_items (cards);
  GtkWidget *questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  const char *asked[8], *titles[8];

  g_assert_cmpuint (n_cards, <=, G_N_ELEMENTS (asked));
  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (OnwardCard) card = g_list_model_get_item (cards, i);

      asked[i] = onward_card_get_asked (card);
      titles[i] = onward_card_get_title (card);
    }

  say_to (fixture, questions, asked[0], "not-now");
  g_assert_true (ui_tree_says (questions, titles[1]));
  say_to (fixture, questions, asked[1], "later");
  g_assert_true (ui_tree_says (questions, titles[2]));

  undo (fixture);
  g_assert_true (ui_tree_says (questions, titles[1]));
  g_assert_cmpstr (reply_to (fixture, asked[1]), ==, "");
  say_to (fixture, questions, asked[1], "later");

  /* Another time it goes on at the same place. */
  show_view (fixture);
  questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  g_assert_true (ui_tree_says (questions, titles[2]));
  for (guint i = 2; i < n_cards; i++)
    say_to (fixture, questions, asked[i], "not-now");

  show_view (fixture);
  questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  g_assert_true (ui_tree_says (questions, titles[1]));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths)), ==, fixture->n_strengths);
}

/* Who said it is kept when the person leaves in between, and one question may bring words of many. */
static void
test_who (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GListModel) cards = onward_cards_load (ONWARD_CARD_DECK_INVITATIONS, NULL, NULL);
  g_autoptr (OnwardCard) first = g_list_model_get_item (cards, 0);
  const char *asked = onward_card_get_asked (first);
  GtkWidget *questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  OnwardRecord *answer;

  write_answer (questions, "You stay calm");
  gtk_widget_grab_focus (ui_find (questions, GTK_TYPE_ENTRY, 0));
  ui_type (ui_find (questions, GTK_TYPE_ENTRY, 0), "Anna");
  gtk_widget_activate_action (fixture->view, "finding.back", NULL);
  answer = onward_finding_answers_find (fixture->answers, asked);
  onward_pump_until (g_str_equal (onward_record_get_text (answer, "suggested_by"), "Anna"), 10);
  g_assert_cmpstr (onward_record_get_text (answer, "suggested_by"), ==, "Anna");

  show_view (fixture);
  questions = open_way (fixture, 2, ONWARD_TYPE_FINDING_QUESTIONS, 1);
  gtk_widget_activate_action (questions, "questions.back", NULL);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (questions, GTK_TYPE_ENTRY, 0))), ==, "Anna");
  gtk_widget_activate_action (questions, "questions.keep", NULL);
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, asked) != NULL, 10);
  ui_settle ();

  g_assert_true (gtk_widget_get_mapped (ui_find_button (questions, "Write Down More")));
  write_answer (questions, "You are fun to be with");
  g_assert_null (onward_finding_answers_get_strength (fixture->answers, asked));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (questions, GTK_TYPE_ENTRY, 0))), ==, "");
  gtk_widget_activate_action (questions, "questions.keep", NULL);
  onward_pump_until (onward_finding_answers_get_strength (fixture->answers, asked) != NULL, 10);
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths)), ==, fixture->n_strengths + 2);
}

/* A list that changes waits until the person has done typing. */
static void
test_review_typing (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (OnwardAction) action = NULL;
  const OnwardId *id;
  GtkWidget *row, *words;

  open_cards (fixture);
  say (fixture, "card:care", "very");
  say (fixture, "card:learn", "sometimes");
  say (fixture, "card:mend", "not-now");
  row = ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 0);
  words = ui_find (row, ONWARD_TYPE_EDIT_TEXT, 0);
  onward_edit_text_start (ONWARD_EDIT_TEXT (words));
  ui_settle ();
  g_assert_true (onward_edit_text_get_editing (ONWARD_EDIT_TEXT (words)));

  id = onward_record_get_id (onward_finding_answers_find (fixture->answers, "card:learn"));
  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_ANSWER, id);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, id, "reply", "not-now");
  ui_profile_apply (fixture->profile, action);
  ui_settle ();
  g_assert_true (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 0) == row);
  g_assert_nonnull (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 1));
  g_assert_true (onward_edit_text_get_editing (ONWARD_EDIT_TEXT (words)));

  gtk_widget_grab_focus (ui_find_button (fixture->view, "Look Again at “Not Now”"));
  onward_pump_until (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 1) == NULL, 10);
  g_assert_true (ui_tree_says (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 0), "I care"));
  g_assert_null (ui_find (fixture->view, ONWARD_TYPE_FINDING_KEPT_ROW, 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 ui_find_button (fixture->view, "Look Again at “Not Now”"));
}

/* An answer may be a story of a strength that is there. */
static void
test_story (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardFilterList) stories = onward_profile_list (fixture->profile, ONWARD_KIND_STORY, ONWARD_LENS_ME);
  g_autoptr (GListModel) cards = onward_cards_load (ONWARD_CARD_DECK_PROMPTS, NULL, NULL);
  g_autoptr (OnwardCard) first = g_list_model_get_item (cards, 0);
  GtkWidget *questions = open_way (fixture, 1, ONWARD_TYPE_FINDING_QUESTIONS, 0);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (stories));
  GtkWidget *button, *picker;

  write_answer (questions, "The whole street came for soup");
  ui_settle ();
  button = ui_find (questions, GTK_TYPE_MENU_BUTTON, 1);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  picker = ui_find (questions, ONWARD_TYPE_RECORD_PICKER, 0);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_find (picker, GTK_TYPE_LIST_BOX, 0)), 0)));
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (stories)) == n_before + 1, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (stories, n_before), "what"), ==,
                   "The whole street came for soup");
  ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/finding-page/resume", Fixture, NULL, set_up, test_resume, tear_down);
  g_test_add ("/finding-page/back-and-undo", Fixture, NULL, set_up, test_back_and_undo, tear_down);
  g_test_add ("/finding-page/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/finding-page/review", Fixture, NULL, set_up, test_review, tear_down);
  g_test_add ("/finding-page/only-me", Fixture, NULL, set_up, test_only_me, tear_down);
  g_test_add ("/finding-page/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/finding-page/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/finding-page/review-typing", Fixture, NULL, set_up, test_review_typing, tear_down);
  g_test_add ("/finding-page/put-off", Fixture, NULL, set_up, test_put_off, tear_down);
  g_test_add ("/finding-page/who", Fixture, NULL, set_up, test_who, tear_down);
  g_test_add ("/finding-page/story", Fixture, NULL, set_up, test_story, tear_down);

  return g_test_run ();
}
