/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "data-fixture.h"
#include "onward-data-file-private.h"

static const char *const swedish[] = { "sv_SE.UTF-8", "sv_SE", "sv", "C", NULL };

static void
assert_no_parse (const char *words,
                 gssize      size,
                 const char *sentence)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, size < 0 ? strlen (words) : (gsize) size);
  g_autoptr (GError) error = NULL;

  data_assert_refused (onward_data_file_parse (bytes, &error), &error, sentence);
}

static void
test_parse (void)
{
  g_autoptr (GBytes) bytes = data_bytes ("{ 'a': 'b \\' [[[[[[[[[[[[[[[[ // å' }");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = onward_data_file_parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
}

static void
test_refused (void)
{
  g_autofree char *large = g_strnfill (ONWARD_DATA_FILE_MAX + 1, ' ');
  g_autofree char *deep = g_strnfill (50000, '[');

  assert_no_parse ("", -1, "There is nothing in it.");
  assert_no_parse (" \n ", -1, "There is nothing in it.");
  assert_no_parse ("[]", -1, "It does not begin with a curly bracket.");
  assert_no_parse ("\n\n{ \"a\" \"b\" }", -1, "Line 3 is not JSON.");
  assert_no_parse ("{\n  // not for us\n}", -1, "Line 2 is not JSON: something stands outside the quotation marks.");
  assert_no_parse ("{ \"a\": \"\xff\" }", -1, "It is not written in UTF-8.");
  assert_no_parse ("{\n\0}", 4, "Line 2 has a character that no text has.");
  assert_no_parse (large, -1, "It is larger than 64 kilobytes.");
  assert_no_parse (deep, -1, "Line 1 has too many brackets inside one another.");
}

/* A quotation mark inside what is no JSON must not hide brackets from the counting. */
static void
test_hidden_depth (void)
{
  g_autofree char *brackets = g_strnfill (50000, '[');
  g_autofree char *comment = g_strconcat ("/* \" */", brackets, NULL);
  g_autofree char *escaped = g_strconcat ("{\"a\\\\\":", brackets, NULL);

  assert_no_parse (comment, -1, "Line 1 is not JSON: something stands outside the quotation marks.");
  assert_no_parse (escaped, -1, "Line 1 has too many brackets inside one another.");
}

static JsonNode *
parse (const char *words)
{
  g_autoptr (GBytes) bytes = data_bytes (words);
  g_autoptr (GError) error = NULL;
  JsonNode *node = onward_data_file_parse (bytes, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_check (void)
{
  const OnwardDataMember members[] = { { "title", TRUE }, { "note", FALSE } };
  g_autoptr (JsonNode) good = parse ("{ 'title': 'a' }");
  g_autoptr (JsonNode) short_of = parse ("{ 'note': 'a' }");
  g_autoptr (JsonNode) more = parse ("{ 'title': 'a', 'titel': 'b' }");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (onward_data_file_check (good, members, 2, &error));
  g_assert_no_error (error);
  data_assert_refused (onward_data_file_check (short_of, members, 2, &error), &error, "“title” is needed here.");
  g_clear_error (&error);
  data_assert_refused (onward_data_file_check (more, members, 2, &error), &error, "“titel” does not belong here.");
}

static void
assert_words (const char        *json,
              const char *const *languages,
              const char        *expected)
{
  g_autoptr (JsonNode) node = parse (json);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_true (onward_data_file_get_words (json_node_get_object (node), "t", languages, 10, &words, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, expected);
}

static void
assert_no_words (const char *json,
                 guint       max,
                 const char *sentence)
{
  g_autoptr (JsonNode) node = parse (json);
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  g_assert_false (onward_data_file_get_words (json_node_get_object (node), "t", NULL, max, &words, &error));
  data_assert_refused (words, &error, sentence);
}

static void
test_words (void)
{
  assert_words ("{}", swedish, NULL);
  assert_words ("{ 't': 'same' }", swedish, "same");
  assert_words ("{ 't': { 'en': 'two', 'sv': 'två' } }", swedish, "två");
  assert_words ("{ 't': { 'sv': 'två', 'en': 'two' } }", NULL, "two");
  assert_words ("{ 't': { 'de': 'zwei' } }", swedish, "zwei");
  assert_words ("{ 't': 'åäöåäöåäöå' }", NULL, "åäöåäöåäöå");

  assert_no_words ("{ 't': 3 }", 10, "“t” is not a text.");
  assert_no_words ("{ 't': null }", 10, "“t” is not a text.");
  assert_no_words ("{ 't': '' }", 10, "“t” is empty.");
  assert_no_words ("{ 't': 'åäöåäöåäöåä' }", 10, "“t” is longer than 10 letters.");
  assert_no_words ("{ 't': 'a\\nb' }", 10, "“t” has characters that cannot be shown, or begins or ends with a space.");
  assert_no_words ("{ 't': 'a \\u202e b' }", 800, "“t” has characters that cannot be shown, or begins or ends with a space.");
  assert_no_words ("{ 't': {} }", 10, "“t” has no language, or too many.");
  assert_no_words ("{ 't': { 'English': 'a' } }", 10, "“t” has something that is no language, such as “en” or “sv”.");
}

/* The other languages are there to know a heading again by. */
static void
test_wordings (void)
{
  g_autoptr (JsonNode) node = parse ("{ 't': { 'en': 'two', 'de': 'zwei', 'sv': 'två' } }");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) wordings = onward_data_file_get_wordings (json_node_get_object (node), "t", swedish, 10, &error);
  g_autofree char *joined = g_strjoinv (" ", wordings);

  g_assert_no_error (error);
  g_assert_cmpstr (joined, ==, "två two zwei");
}

static void
assert_origin (const char *json,
               const char *sentence)
{
  g_autoptr (JsonNode) node = parse (json);
  g_autoptr (GError) error = NULL;
  g_autofree char *country = NULL;
  GDate day;

  if (onward_data_file_get_origin (json_node_get_object (node), &country, &day, &error))
    g_assert_null (sentence);
  else
    data_assert_refused (country, &error, sentence);
}

static void
test_origin (void)
{
  assert_origin ("{ 'format': 1, 'checked': '2026-11-23', 'country': 'SE' }", NULL);
  assert_origin ("{ 'format': 1, 'checked': '2026-11-23' }", NULL);
  assert_origin ("{ 'format': '1', 'checked': '2026-11-23' }", "“format” is not a number.");
  assert_origin ("{ 'format': 2, 'checked': '2026-11-23' }", "“format” is not 1; it may be meant for a newer Onward.");
  assert_origin ("{ 'format': 1, 'checked': '2026-02-30' }", "“checked” is not a day such as 2026-11-23.");
  assert_origin ("{ 'format': 1, 'checked': '2026-11-23', 'country': 'se' }",
                 "“country” is not two capital letters, such as “SE”.");
}

static void
test_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-data-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autofree char *large = g_strnfill (ONWARD_DATA_FILE_MAX * 3, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  data_assert_refused (onward_data_file_read (path, &error), &error, "It cannot be opened: No such file or directory.");
  g_clear_error (&error);

  /* Nobody writes into it, and nobody waits for that. */
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  data_assert_refused (onward_data_file_read (path, &error), &error, "It is not an ordinary file.");
  g_clear_error (&error);
  g_unlink (path);

  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  bytes = onward_data_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, ONWARD_DATA_FILE_MAX + 1);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-file/parse", test_parse);
  g_test_add_func ("/data-file/refused", test_refused);
  g_test_add_func ("/data-file/hidden-depth", test_hidden_depth);
  g_test_add_func ("/data-file/check", test_check);
  g_test_add_func ("/data-file/words", test_words);
  g_test_add_func ("/data-file/wordings", test_wordings);
  g_test_add_func ("/data-file/origin", test_origin);
  g_test_add_func ("/data-file/read", test_read);

  return g_test_run ();
}
