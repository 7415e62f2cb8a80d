/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "onward-search-words.h"

typedef struct
{
  const char *query;
  const char *text;
  const char *marked; /* with what is found in brackets */
} Case;

static const Case cases[] = {
  { "anna", "Call Anna on Monday", "Call [Anna] on Monday" },
  { "ANNA", "annanna", "[anna]nna" },
  { "angs", "Ångström", "[Ångs]tröm" },
  { "ÅNGSTRÖM", "angstrom", "[angstrom]" },
  /* A letter and a mark that stand apart are one. */
  { "ang", "A\xcc\x8angra", "[A\xcc\x8ang]ra" },
  { "a", "A\xcc\x8a", "[A\xcc\x8a]" },
  /* One character that stands for two is never cut in half. */
  { "gros", "groß", "[groß]" },
  { "fi", "ﬁnd", "[ﬁ]nd" },
  { "f", "ﬁnd", "[ﬁ]nd" },
  { "monday call", "Call on Monday", "[Call] on [Monday]" },
  { "  on\tcall ", "Call on Monday", "[Call] [on] M[on]day" },
  /* Two words that overlap are one place. */
  { "mond ondays", "Mondays", "[Mondays]" },
  { "мир", "Мир, МИР", "[Мир], [МИР]" },
  { "σοφος", "ΣΟΦΟΣ", "[ΣΟΦΟΣ]" },
  { "한", "한국", "[한]국" },
  { "🌱", "A 🌱 grows", "A [🌱] grows" },
  { "nothing", "Call Anna", "Call Anna" },
  { "", "Call Anna", "Call Anna" },
  { "a", "", "" },
};

static char *
put_brackets (const char *text,
              GArray     *ranges)
{
  GString *out = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      OnwardSearchRange range = g_array_index (ranges, OnwardSearchRange, i);

      g_assert_cmpuint (range.start, <, range.end);
      g_assert_cmpuint (range.start, >=, at);
      g_string_append_len (out, text + at, range.start - at);
      g_string_append_c (out, '[');
      g_string_append_len (out, text + range.start, range.end - range.start);
      g_string_append_c (out, ']');
      at = range.end;
    }
  g_string_append (out, text + at);

  return g_string_free (out, FALSE);
}

static void
test_mark (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OnwardSearchWords) words = onward_search_words_new (cases[i].query);
      g_autoptr (GArray) ranges = onward_search_words_mark (words, cases[i].text);
      g_autofree char *marked = put_brackets (cases[i].text, ranges);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_words (void)
{
  g_autoptr (OnwardSearchWords) words = onward_search_words_new (" Å\u00a0b  a\nÅ ");
  g_autoptr (OnwardSearchWords) none = onward_search_words_new (" \t\u2003");
  g_autoptr (OnwardSearchWords) null = onward_search_words_new (NULL);
  g_autoptr (GArray) nowhere = onward_search_words_mark (words, NULL);

  g_assert_cmpuint (onward_search_words_get_n_words (words), ==, 2);
  g_assert_cmpstr (onward_search_words_get_word (words, 0), ==, "a");
  g_assert_cmpstr (onward_search_words_get_word (words, 1), ==, "b");
  g_assert_cmpuint (onward_search_words_get_n_words (none), ==, 0);
  g_assert_cmpuint (onward_search_words_get_n_words (null), ==, 0);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
test_excerpt (void)
{
  g_autoptr (OnwardSearchWords) words = onward_search_words_new ("lake");
  g_autofree char *line = onward_search_words_excerpt (words, "First\nBy the Lake\nAnother lake", 40);
  g_autofree char *none = onward_search_words_excerpt (words, "First\n\nsecond", 40);
  g_autofree char *nothing = onward_search_words_excerpt (words, NULL, 40);
  g_autofree char *far = g_strdup_printf ("%*s by the lake %*s", 300, "å ", 300, "ö");
  g_autofree char *middle = onward_search_words_excerpt (words, far, 40);
  g_autofree char *early = g_strdup_printf ("lake %0300d", 7);
  g_autofree char *start = onward_search_words_excerpt (words, early, 40);
  g_autofree char *late = g_strdup_printf ("%0300d lake", 7);
  g_autofree char *end = onward_search_words_excerpt (words, late, 40);

  g_assert_cmpstr (line, ==, "By the Lake");
  g_assert_null (none);
  g_assert_null (nothing);

  g_assert_true (g_str_has_prefix (middle, "…"));
  g_assert_true (g_str_has_suffix (middle, "…"));
  g_assert_nonnull (strstr (middle, "by the lake"));
  g_assert_cmpint (g_utf8_strlen (middle, -1), <=, 40);
  g_assert_true (g_str_has_prefix (start, "lake 0"));
  g_assert_true (g_str_has_suffix (start, "…"));
  g_assert_true (g_str_has_prefix (end, "…0"));
  g_assert_true (g_str_has_suffix (end, "7 lake"));
  g_assert_cmpint (g_utf8_strlen (end, -1), <=, 40);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-words/mark", test_mark);
  g_test_add_func ("/search-words/words", test_words);
  g_test_add_func ("/search-words/excerpt", test_excerpt);

  return g_test_run ();
}
