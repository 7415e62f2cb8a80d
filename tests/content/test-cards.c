/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "onward-cards-private.h"
#include "onward-cards.h"
#include "onward-error.h"

/* What fits on a card at 360 px with large text. */
#define TITLE_MAX 44
#define SHOWS_MAX 84
#define QUESTION_MAX 80
#define HINT_MAX 100

static const char *const english[] = { "en_GB.UTF-8", "en_GB", "en", "C", NULL };
static const char *const swedish[] = { "sv_SE.UTF-8", "sv_SE", "sv", "C", NULL };
static const char *const klingon[] = { "tlh", "C", NULL };

static GListModel *
load (OnwardCardDeck     deck,
      const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  GListModel *cards = onward_cards_load (deck, languages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (cards);
  g_assert_true (g_list_model_get_item_type (cards) == ONWARD_TYPE_CARD);

  return cards;
}

static OnwardCard *
card_at (GListModel *cards,
         guint       position)
{
  g_autoptr (OnwardCard) card = g_list_model_get_item (cards, position);

  g_assert_nonnull (card);

  return card;
}

static GListModel *
parse (const char    *json,
       OnwardCardDeck deck,
       GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return onward_cards_parse (bytes, deck, error);
}

static void
test_sizes (void)
{
  g_autoptr (GListModel) cards = load (ONWARD_CARD_DECK_STRENGTHS, english);
  g_autoptr (GListModel) prompts = load (ONWARD_CARD_DECK_PROMPTS, english);
  g_autoptr (GListModel) invitations = load (ONWARD_CARD_DECK_INVITATIONS, english);

  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 81);
  g_assert_cmpuint (g_list_model_get_n_items (prompts), ==, 40);
  g_assert_cmpuint (g_list_model_get_n_items (invitations), ==, 6);
}

/* All families are there, and one look at the beginning shows each of them. */
static void
test_balance (void)
{
  g_autoptr (GListModel) cards = load (ONWARD_CARD_DECK_STRENGTHS, english);
  const char *const families[] = { "heart", "head", "hands", "around" };
  const guint expected[] = { 24, 20, 23, 14 };

  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    {
      guint n = 0;
      guint n_early = 0;

      for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
        if (g_str_equal (onward_card_get_family (card_at (cards, i)), families[f]))
          {
            n++;
            n_early += i < 8;
          }
      g_assert_cmpuint (n, ==, expected[f]);
      g_assert_cmpuint (n_early, >=, 1);
    }
}

/* An answer finds its card again in every language. */
static void
test_languages_match (void)
{
  for (guint deck = 0; deck < ONWARD_N_CARD_DECKS; deck++)
    {
      g_autoptr (GListModel) en = load (deck, english);
      g_autoptr (GListModel) sv = load (deck, swedish);

      g_assert_cmpuint (g_list_model_get_n_items (en), ==, g_list_model_get_n_items (sv));
      for (guint i = 0; i < g_list_model_get_n_items (en); i++)
        {
          g_assert_cmpstr (onward_card_get_asked (card_at (en, i)), ==, onward_card_get_asked (card_at (sv, i)));
          g_assert_cmpstr (onward_card_get_family (card_at (en, i)), ==, onward_card_get_family (card_at (sv, i)));
          g_assert_cmpstr (onward_card_get_title (card_at (en, i)), !=, onward_card_get_title (card_at (sv, i)));
          g_assert_cmpstr (onward_card_get_shows (card_at (en, i)), !=, onward_card_get_shows (card_at (sv, i)));
        }
    }
}

static void
assert_voice (const char        *text,
              glong              max,
              const char *const *refused)
{
  g_autofree char *low = g_utf8_strdown (text, -1);
  g_auto (GStrv) words = NULL;

  g_assert_cmpint (g_utf8_strlen (text, -1), <=, max);
  g_assert_null (strchr (text, '!'));
  g_assert_null (strstr (text, "  "));

  words = g_strsplit_set (low, " ,.:?", -1);
  for (guint i = 0; refused[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) words, refused[i]))
        g_error ("“%s” says “%s”", text, refused[i]);
    }
}

static void
assert_deck_voice (OnwardCardDeck     deck,
                   const char *const *language,
                   const char        *self,
                   const char *const *refused)
{
  g_autoptr (GListModel) cards = load (deck, language);
  gboolean question = deck != ONWARD_CARD_DECK_STRENGTHS;
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      OnwardCard *card = card_at (cards, i);
      const char *title = onward_card_get_title (card);
      const char *shows = onward_card_get_shows (card);

      assert_voice (title, question ? QUESTION_MAX : TITLE_MAX, refused);
      assert_voice (shows, question ? HINT_MAX : SHOWS_MAX, refused);
      g_assert_true (g_hash_table_add (titles, (gpointer) title));
      g_assert_true (g_str_has_suffix (shows, ".") || g_str_has_suffix (shows, "?"));

      if (deck == ONWARD_CARD_DECK_STRENGTHS)
        {
          g_assert_true (g_str_has_prefix (title, self));
          g_assert_true (g_ascii_isalpha (title[strlen (title) - 1]) || (title[strlen (title) - 1] & 0x80) != 0);
        }
      else if (deck == ONWARD_CARD_DECK_PROMPTS)
        {
          g_assert_true (g_str_has_suffix (title, "?"));
        }
    }
}

/* No comparing, no demanding, no diagnosis; every card can be said as it stands. */
static void
test_voice (void)
{
  const char *const refused_english[] = { "always", "never", "must", "should", "best",
                                          "illness", "depression", "depressed", "anxiety", "burnout", "symptom",
                                          "symptoms", "disorder", "please", "failed", "resilient",
                                          "proactive", "productive", "efficient", NULL };
  const char *const refused_swedish[] = { "aldrig", "måste", "borde", "bäst", "sjukdom", "depression",
                                          "deprimerad", "ångest", "utmattning", "utbränd", "symtom", "diagnos",
                                          "misslyckad", "vänligen", "effektiv", "driven", "produktiv", NULL };

  for (guint deck = 0; deck < ONWARD_N_CARD_DECKS; deck++)
    {
      assert_deck_voice (deck, english, "I ", refused_english);
      assert_deck_voice (deck, swedish, "Jag ", refused_swedish);
    }
}

static void
test_unknown_language (void)
{
  g_autoptr (GListModel) en = load (ONWARD_CARD_DECK_PROMPTS, english);
  g_autoptr (GListModel) tlh = load (ONWARD_CARD_DECK_PROMPTS, klingon);
  g_autoptr (GListModel) none = load (ONWARD_CARD_DECK_PROMPTS, NULL);

  g_assert_cmpstr (onward_card_get_title (card_at (tlh, 0)), ==, onward_card_get_title (card_at (en, 0)));
  g_assert_cmpstr (onward_card_get_title (card_at (none, 0)), ==, onward_card_get_title (card_at (en, 0)));
}

static void
test_find (void)
{
  g_autoptr (GListModel) cards = load (ONWARD_CARD_DECK_STRENGTHS, english);
  g_autoptr (GListModel) prompts = load (ONWARD_CARD_DECK_PROMPTS, english);
  OnwardCard *card = onward_cards_find (cards, "calm-with-upset-people");

  g_assert_nonnull (card);
  g_assert_cmpstr (onward_card_get_key (card), ==, "calm-with-upset-people");
  g_assert_cmpstr (onward_card_get_asked (card), ==, "card:calm-with-upset-people");
  g_assert_cmpstr (onward_card_get_family (card), ==, "heart");
  g_assert_cmpstr (onward_card_get_title (card), ==, "I stay calm when others are upset");
  g_assert_true (onward_cards_find (cards, "card:calm-with-upset-people") == card);

  g_assert_null (onward_cards_find (cards, "prompt:calm-with-upset-people"));
  g_assert_null (onward_cards_find (prompts, "calm-with-upset-people"));
  g_assert_null (onward_cards_find (cards, ""));
  g_assert_null (onward_cards_find (cards, NULL));
  g_assert_nonnull (onward_cards_find (prompts, "prompt:hard-day"));
}

static void
test_properties (void)
{
  g_autoptr (GListModel) prompts = load (ONWARD_CARD_DECK_PROMPTS, english);
  g_autofree char *key = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *family = NULL;
  g_autofree char *title = NULL;
  g_autofree char *shows = NULL;

  g_object_get (onward_cards_find (prompts, "hard-day"),
                "key", &key, "asked", &asked, "family", &family, "title", &title, "shows", &shows, NULL);
  g_assert_cmpstr (key, ==, "hard-day");
  g_assert_cmpstr (asked, ==, "prompt:hard-day");
  g_assert_null (family);
  g_assert_cmpstr (title, ==, "What did you manage on a hard day?");
  g_assert_true (g_str_has_prefix (shows, "Sending one message"));
}

#define CARD "{ \"key\": \"a-1\", \"family\": \"head\", \"title\": \"I think\", \"shows\": \"So.\" }"

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) cards = parse ("{ \"about\": \"x\", \"prompts\": [], \"cards\": [" CARD "] }",
                                        ONWARD_CARD_DECK_STRENGTHS, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 1);
  g_assert_cmpstr (onward_card_get_key (card_at (cards, 0)), ==, "a-1");
}

static void
test_refused (void)
{
  const char *const bad[] = {
    "",
    "[]",
    "{ \"cards\": ",
    "{ \"prompts\": [] }",
    "{ \"cards\": {} }",
    "{ \"cards\": [], \"jokes\": [] }",
    "{ \"cards\": [ 1 ] }",
    "{ \"cards\": [" CARD "," CARD "] }",
    "{ \"cards\": [{ \"key\": \"a\", \"title\": \"I think\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"family\": \"head\", \"title\": \"I think\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"title\": \"I think\" }] }",
    "{ \"cards\": [{ \"key\": \"A b\", \"family\": \"head\", \"title\": \"I think\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"feet\", \"title\": \"I think\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"title\": \"\", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"title\": \"I think \", \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"title\": 7, \"shows\": \"So.\" }] }",
    "{ \"cards\": [{ \"key\": \"a\", \"family\": \"head\", \"title\": \"I\", \"shows\": \"So.\", \"x\": \"y\" }] }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) cards = parse (bad[i], ONWARD_CARD_DECK_STRENGTHS, &error);

      g_test_message ("%s", bad[i]);
      g_assert_null (cards);
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/cards/sizes", test_sizes);
  g_test_add_func ("/content/cards/balance", test_balance);
  g_test_add_func ("/content/cards/languages-match", test_languages_match);
  g_test_add_func ("/content/cards/voice", test_voice);
  g_test_add_func ("/content/cards/unknown-language", test_unknown_language);
  g_test_add_func ("/content/cards/find", test_find);
  g_test_add_func ("/content/cards/properties", test_properties);
  g_test_add_func ("/content/cards/parse", test_parse);
  g_test_add_func ("/content/cards/refused", test_refused);

  return g_test_run ();
}
