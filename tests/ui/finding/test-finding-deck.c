/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-finding-deck.h"

static void
test_mixed (void)
{
  g_autoptr (OnwardFindingDeck) deck = onward_finding_deck_new ();
  const char *expected[] = { "card:a", "card:c", "card:d", "card:b" };

  onward_finding_deck_add (deck, "a", "heart", "I care", "People feel seen.");
  onward_finding_deck_add (deck, "b", "heart", "I am fair", "Everybody gets a turn.");
  onward_finding_deck_add (deck, "c", "head", "I learn", "New things stay with me.");
  onward_finding_deck_add (deck, "d", "around", "I have a friend", "Somebody answers.");
  onward_finding_deck_add (deck, "e", "nowhere", "I am left out", "No such family.");

  g_assert_cmpuint (onward_finding_deck_get_n_cards (deck), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (onward_finding_deck_get_card (deck, i)->asked, ==, expected[i]);
  g_assert_cmpstr (onward_finding_deck_get_card (deck, 3)->title, ==, "I am fair");
  g_assert_cmpstr (onward_finding_deck_get_card (deck, 3)->family, ==, "heart");
}

/* Words, and no number that could press. */
static void
test_words (void)
{
  const guint places[] = { 0, 10, 40, 70, 79 };
  const char *words[] = { "The first card", "Near the beginning", "About half way", "Near the end", "The last card" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (onward_finding_deck_describe_place (places[i], 80), ==, words[i]);

  g_assert_cmpstr (onward_finding_deck_describe_progress (0, 80), ==, "Short sentences. Which ones are like you?");
  g_assert_cmpstr (onward_finding_deck_describe_progress (39, 80), ==, "You have looked at some of the cards.");
  g_assert_cmpstr (onward_finding_deck_describe_progress (40, 80), ==, "You have looked at most of the cards.");
  g_assert_cmpstr (onward_finding_deck_describe_progress (80, 80), ==, "You have looked at all the cards.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-deck/mixed", test_mixed);
  g_test_add_func ("/finding-deck/words", test_words);

  return g_test_run ();
}
