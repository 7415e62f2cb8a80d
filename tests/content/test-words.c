/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include <glib.h>

#include "onward-config.h"
#include "onward-words.h"

#define CALM "I stay calm when others are upset"
#define CALM_SHOWS "I speak quietly and wait"
#define CALM_STORY "The night shift was two people short, and I kept the list"

static const char *const tones[] = { "manager", "application", "myself" };

static char *
compose (const char *tone,
         guint       pattern,
         const char *title,
         const char *shows,
         const char *story)
{
  OnwardWordsParts parts = { NULL, title, shows, story };

  return onward_words_compose (&parts, tone, pattern);
}

static void
assert_composed (const char *tone,
                 guint       pattern,
                 const char *title,
                 const char *shows,
                 const char *story,
                 const char *expected)
{
  g_autofree char *words = compose (tone, pattern, title, shows, story);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_whole (void)
{
  assert_composed ("manager", 0, CALM, CALM_SHOWS, CALM_STORY,
                   "I stay calm when others are upset, and I bring that with me to work. "
                   "It may show like this: I speak quietly and wait. "
                   "One example: The night shift was two people short, and I kept the list.");
  assert_composed ("application", 2, CALM, CALM_SHOWS "!", CALM_STORY "…",
                   "I stay calm when others are upset, and I would like to build on that. "
                   "You might notice it like this: I speak quietly and wait! "
                   "One time has stayed with me: The night shift was two people short, and I kept the list…");
  assert_composed ("myself", 1, CALM, NULL, CALM_STORY ".",
                   "This is part of me, on a hard day as well: I stay calm when others are upset. "
                   "I remember this: The night shift was two people short, and I kept the list.");
}

static void
test_nouns_and_adjectives (void)
{
  assert_composed ("manager", 0, "Patience", NULL, NULL, "One thing I bring with me to work: Patience.");
  assert_composed ("manager", 0, "patient", NULL, NULL, "One thing I bring with me to work: patient.");
  assert_composed ("application", 1, "Good with old engines", NULL, NULL, "One of my strengths: Good with old engines.");
  assert_composed ("myself", 2, "Jag är lugn", NULL, NULL, "I may be a little proud of this: Jag är lugn.");
  /* One letter is a title, too, but no sentence. */
  assert_composed ("manager", 0, "I", NULL, NULL, "One thing I bring with me to work: I.");
  assert_composed ("manager", 0, "Ice skating", NULL, NULL, "One thing I bring with me to work: Ice skating.");
}

static void
test_ways_to_say_i (void)
{
  assert_composed ("manager", 0, "i'm patient", NULL, NULL, "I'm patient, and I bring that with me to work.");
  assert_composed ("manager", 0, "I’ve learned to wait", NULL, NULL,
                   "I’ve learned to wait, and I bring that with me to work.");
}

/* What is around a person is not something they bring along. */
static void
test_around (void)
{
  OnwardWordsParts friend = { "around", "I have a friend who knows me", NULL, NULL };
  OnwardWordsParts sister = { "around", "My sister", "She rings on Sundays", NULL };
  g_autofree char *sentence = onward_words_compose (&friend, "myself", 0);
  g_autofree char *label = onward_words_compose (&sister, "manager", 0);

  g_assert_cmpstr (sentence, ==, "I have a friend who knows me, and I may lean on that.");
  g_assert_cmpstr (label, ==, "This helps me at work: My sister. It may show like this: She rings on Sundays.");
}

static void
test_empty_parts (void)
{
  assert_composed ("manager", 0, NULL, NULL, NULL, "");
  assert_composed ("manager", 0, "", " \n ", "\t", "");
  assert_composed ("manager", 0, NULL, "people ask me", NULL, "People ask me.");
  assert_composed ("manager", 0, "", NULL, "it rained.", "It rained.");
  assert_composed ("manager", 0, " ", "people ask me", "it rained", "People ask me. One example: it rained.");
  assert_composed ("manager", 0, CALM, NULL, NULL, CALM ", and I bring that with me to work.");
}

static void
test_ends (void)
{
  const char *const clauses[] = { CALM ".", CALM "!", CALM "...", CALM "…", CALM " . ", CALM ",", CALM ":" };

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    assert_composed ("manager", 0, clauses[i], NULL, NULL, CALM ", and I bring that with me to work.");

  assert_composed ("manager", 0, "Patience.", NULL, NULL, "One thing I bring with me to work: Patience.");
  assert_composed ("manager", 0, "Patience!", NULL, NULL, "One thing I bring with me to work: Patience!");
  assert_composed ("manager", 0, "Patience?", NULL, NULL, "One thing I bring with me to work: Patience?");
  assert_composed ("manager", 0, "“Patience.”", NULL, NULL, "One thing I bring with me to work: “Patience.”");
  assert_composed ("manager", 0, "“Patience”", NULL, NULL, "One thing I bring with me to work: “Patience”.");
  assert_composed ("manager", 0, "Patience (mostly)", NULL, NULL,
                   "One thing I bring with me to work: Patience (mostly).");
  assert_composed ("manager", 0, "...", NULL, NULL, "One thing I bring with me to work: ...");
  assert_composed ("manager", 0, "耐心。", NULL, NULL, "One thing I bring with me to work: 耐心。");
}

static void
test_emoji (void)
{
  assert_composed ("manager", 0, "Patience 😊", "🙂", "👩🏽‍🔧", "One thing I bring with me to work: Patience 😊 "
                   "It may show like this: 🙂 One example: 👩🏽‍🔧");
  assert_composed ("manager", 0, CALM " 😊", NULL, NULL, CALM " 😊, and I bring that with me to work.");
}

static void
test_right_to_left (void)
{
  assert_composed ("manager", 0, "סבלנות", "שורה\nעוד", NULL,
                   "One thing I bring with me to work: \u2068סבלנות\u2069. "
                   "It may show like this: \u2068שורה\u2069\n\u2068עוד\u2069.");
  /* What is in the direction of the sentence needs no marks. */
  assert_composed ("manager", 0, "7 days", NULL, NULL, "One thing I bring with me to work: 7 days.");
}

static void
test_control_characters_and_lines (void)
{
  assert_composed ("manager", 0, "Pati\001ence\r\n", "one\r\ntwo", NULL,
                   "One thing I bring with me to work: Patience. It may show like this: one\ntwo.");
  assert_composed ("manager", 0, "Pati\xff" "ence", NULL, NULL, "One thing I bring with me to work: Pati\ufffdence.");
  /* The person may write what looks like a part. */
  assert_composed ("manager", 0, "{shows} {story}", "{title} %s", NULL,
                   "One thing I bring with me to work: {shows} {story}. It may show like this: {title} %s.");
}

static void
test_very_long (void)
{
  g_autofree char *title = g_strnfill (10000, 'a');
  g_autofree char *story = g_strnfill (100000, 'b');
  g_autofree char *words = compose ("manager", 0, title, NULL, story);

  g_assert_nonnull (strstr (words, title));
  g_assert_nonnull (strstr (words, story));
}

/* Each wording is complete, holds every word of the person once, and differs from its neighbours. */
static void
assert_every_pattern (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint t = 0; t < G_N_ELEMENTS (tones); t++)
    {
      guint n = onward_words_count_patterns (tones[t]);

      g_assert_cmpuint (n, >=, 3);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *words = compose (tones[t], i, "Title", "Shows", "Story");
          g_autofree char *again = compose (tones[t], i + n, "Title", "Shows", "Story");
          const char *title = strstr (words, ": Title.");
          const char *shows = strstr (words, ": Shows. ");
          const char *story = strstr (words, ": Story.");

          g_assert_true (title != NULL && shows != NULL && story != NULL);
          g_assert_true (title < shows && shows < story);
          g_assert_cmpstr (story, ==, ": Story.");
          g_assert_null (strpbrk (words, "{}!\n"));
          g_assert_null (strstr (words, ".."));
          g_assert_null (strstr (words, "  "));
          g_assert_cmpstr (words, ==, again);
          g_assert_true (g_hash_table_add (seen, g_steal_pointer (&words)));
        }
    }
}

static void
test_every_pattern (void)
{
  assert_every_pattern ();
}

static void
test_unknown_tone (void)
{
  g_autofree char *manager = compose ("manager", 1, CALM, CALM_SHOWS, NULL);

  assert_composed ("boss", 1, CALM, CALM_SHOWS, NULL, manager);
  assert_composed (NULL, 1, CALM, CALM_SHOWS, NULL, manager);
  g_assert_cmpuint (onward_words_count_patterns (NULL), ==, onward_words_count_patterns ("manager"));
}

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  /* Binding anew makes gettext look at the variable again. */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ONWARD_PO_DIR"));
}

static void
test_swedish (void)
{
  OnwardWordsParts friend = { "around", "Jag har någon jag kan ringa.", NULL, NULL };
  g_autofree char *around = NULL;

  speak ("sv");
  assert_every_pattern ();
  assert_composed ("manager", 0, "Jag håller mig lugn när andra blir upprörda", "Jag pratar lugnt", "Två var sjuka",
                   "Jag håller mig lugn när andra blir upprörda, och det tar jag med mig till jobbet. "
                   "Det kan märkas så här: Jag pratar lugnt. Ett exempel: Två var sjuka.");
  assert_composed ("application", 1, "tålamod", NULL, NULL, "En av mina styrkor: tålamod.");
  assert_composed ("myself", 0, CALM, NULL, NULL, "Något jag vill komma ihåg om mig själv: " CALM ".");
  around = onward_words_compose (&friend, "myself", 0);
  g_assert_cmpstr (around, ==, "Jag har någon jag kan ringa, och det får jag luta mig mot.");
  speak ("en");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  speak ("en");

  g_test_add_func ("/content/words/whole", test_whole);
  g_test_add_func ("/content/words/nouns-and-adjectives", test_nouns_and_adjectives);
  g_test_add_func ("/content/words/ways-to-say-i", test_ways_to_say_i);
  g_test_add_func ("/content/words/around", test_around);
  g_test_add_func ("/content/words/empty-parts", test_empty_parts);
  g_test_add_func ("/content/words/ends", test_ends);
  g_test_add_func ("/content/words/emoji", test_emoji);
  g_test_add_func ("/content/words/right-to-left", test_right_to_left);
  g_test_add_func ("/content/words/control-characters-and-lines", test_control_characters_and_lines);
  g_test_add_func ("/content/words/very-long", test_very_long);
  g_test_add_func ("/content/words/every-pattern", test_every_pattern);
  g_test_add_func ("/content/words/unknown-tone", test_unknown_tone);
  g_test_add_func ("/content/words/swedish", test_swedish);

  return g_test_run ();
}
