/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-text.h"

#include <malloc.h>

#include "onward-memory-scan.h"

#define RLO "\xe2\x80\xae"
#define PDF "\xe2\x80\xac"
#define LRI "\xe2\x81\xa6"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"

typedef struct
{
  const char *text;
  const char *one_line;
  const char *lines;
} Clean;

static const Clean cleans[] = {
  { NULL, "", "" },
  { "", "", "" },
  { " \t\n ", "", "" },
  { "  a b  ", "a b", "a b" },
  { "a\r\nb\rc\nd", "a b c d", "a\nb\nc\nd" },
  { "a\xe2\x80\xa8z", "a z", "a\nz" },
  { "\n\na\n\n", "a", "a" },
  { "a\tb", "a\tb", "a\tb" },
  { "a\x01\x1b[0mb\x7f\xc2\x9f", "a[0mb", "a[0mb" },
  { " \x01 a", "a", "a" },
  { "a\xff" "b", "a\xef\xbf\xbd" "b", "a\xef\xbf\xbd" "b" },
  { "\xc2\xa0 a\xe3\x80\x80", "a", "a" },
  { "👩‍👩‍👧 🏳️‍🌈", "👩‍👩‍👧 🏳️‍🌈", "👩‍👩‍👧 🏳️‍🌈" },
  { "שלום عليكم", "שלום عليكم", "שלום عليكم" },
  /* Direction marks are closed, in order, on their line; closers without an opener go. */
  { RLO "abc", RLO "abc" PDF, RLO "abc" PDF },
  { FSI "a" RLO "b", FSI "a" RLO "b" PDF PDI, FSI "a" RLO "b" PDF PDI },
  { RLO "a\nb", RLO "a" PDF " b", RLO "a" PDF "\nb" },
  { RLO "a" PDF "b", RLO "a" PDF "b", RLO "a" PDF "b" },
  { LRI "a" RLO "b" PDI "c", LRI "a" RLO "b" PDI "c", LRI "a" RLO "b" PDI "c" },
  { "a" PDI "b" PDF "c", "abc", "abc" },
  { RLO "a" PDI "b", RLO "ab" PDF, RLO "ab" PDF },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cleans); i++)
    {
      g_autofree char *one_line = onward_text_clean (cleans[i].text, TRUE);
      g_autofree char *lines = onward_text_clean (cleans[i].text, FALSE);
      g_autofree char *again = onward_text_clean (lines, FALSE);

      g_assert_cmpstr (one_line, ==, cleans[i].one_line);
      g_assert_cmpstr (lines, ==, cleans[i].lines);
      g_assert_cmpstr (again, ==, lines);
    }
}

static void
test_clean_anything (void)
{
  for (int i = 0; i < 2000; i++)
    {
      static const char *const pieces[] = {
        "a", " ", "\n", "\r", RLO, PDF, LRI, FSI, PDI, "\xff", "\xe2\x80", "\xf0\x9f", "é", "\x02", "\xe2\x80\xa9"
      };
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean one_line = i % 2;

      for (int j = g_test_rand_int_range (0, 30); j > 0; j--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      {
        g_autofree char *clean = onward_text_clean (text->str, one_line);
        g_autofree char *again = onward_text_clean (clean, one_line);

        g_assert_true (g_utf8_validate (clean, -1, NULL));
        g_assert_cmpstr (again, ==, clean);
      }
    }
}

static void
test_fold (void)
{
  static const char *const pairs[][2] = {
    { NULL, "" },
    { "Åsa ÄRLIG", "asa arlig" },
    { "A\xcc\x8a", "a" },
    { "Straße", "strasse" },
    { "Τάξις", "ταξισ" },
    { "İ", "i" },
    { "ﬁ ™", "fi tm" },
    { "plain AND Simple\t[z]\x7f", "plain and simple\t[z]\x7f" },
    /* Only the last letter tells that it is not plain. */
    { "Plain Ä", "plain a" },
    /* Marks one after another, and a letter behind them that is longer than what they left room for. */
    { "a\xcc\x8a\xcc\x88\xe1\xba\x9e", "ass" },
    { "\xcc\x8a\xf0\x9d\x94\xb8\xcc\x8a\xf0\x9f\x8c\xb1", "a\xf0\x9f\x8c\xb1" },
    { "a\xff" "B", "a\xef\xbf\xbd" "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *folded = onward_text_fold (pairs[i][0]);

      g_assert_cmpstr (folded, ==, pairs[i][1]);
    }
}

static void
test_contains (void)
{
  g_assert_true (onward_text_contains_folded ("Får vila", "far"));
  g_assert_true (onward_text_contains_folded ("Får vila", "vil"));
  g_assert_true (onward_text_contains_folded ("", ""));
  g_assert_true (onward_text_contains_folded (NULL, ""));
  g_assert_false (onward_text_contains_folded (NULL, "a"));
  g_assert_false (onward_text_contains_folded ("Får vila", "vile"));
}

#ifndef __SANITIZE_ADDRESS__
/* What malloc() writes into a block that is free lies at its beginning; a copy would stand behind. */
static void
test_wipe (void)
{
  OnwardNeedle needle;
  char *text;

  onward_text_wipe (NULL);

  /* Tests run with an allocator that fills what is free, which would do the work here. */
  mallopt (M_PERTURB, 0);
  text = g_malloc0 (4096);
  for (guint i = 0; i < 4095; i++)
    text[i] = 'a' + i * 7 % 26;
  onward_needle_take (&needle, text + 2048, 64);
  g_assert_cmpuint (onward_memory_scan (&needle), >=, 1);
  onward_text_wipe (text);
  g_assert_cmpuint (onward_memory_scan (&needle), ==, 0);
}
#endif

static void
test_blank (void)
{
  g_assert_true (onward_text_is_blank (NULL));
  g_assert_true (onward_text_is_blank (""));
  g_assert_true (onward_text_is_blank (" \t\n\xc2\xa0\xe3\x80\x80"));
  g_assert_false (onward_text_is_blank (" . "));
  g_assert_false (onward_text_is_blank ("\xff"));
  g_assert_false (onward_text_is_blank (" \xe2\x80"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-anything", test_clean_anything);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/contains", test_contains);
  g_test_add_func ("/text/blank", test_blank);
#ifndef __SANITIZE_ADDRESS__
  g_test_add_func ("/text/wipe", test_wipe);
#endif

  return g_test_run ();
}
