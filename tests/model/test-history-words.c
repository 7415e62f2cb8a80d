/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-history-words.h"

#include <string.h>

static void
assert_says (OnwardVerb  verb,
             OnwardKind  kind,
             const char *title,
             const char *place,
             const char *expected)
{
  g_autofree char *sentence = onward_history_words_describe (verb, kind, title, place);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  assert_says (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, "Call Anna", "Starting", "You moved “Call Anna” to “Starting”");
  assert_says (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, "Call Anna", NULL, "You moved “Call Anna”");
  assert_says (ONWARD_VERB_REMOVE, ONWARD_KIND_TIE, NULL, NULL, "You removed a connection");
  assert_says (ONWARD_VERB_ADD, ONWARD_KIND_STEP, "", "Starting", "You added a step");
  assert_says (ONWARD_VERB_RESTORE, ONWARD_KIND_PLAN, NULL, NULL, "You brought everything back to an earlier day");
  assert_says (ONWARD_VERB_USE, ONWARD_KIND_PLAN, "Back to school", NULL, "You used a template for “Back to school”");
  assert_says (ONWARD_VERB_USE, ONWARD_KIND_PLAN, "", NULL, "You used a template");
  assert_says (ONWARD_VERB_EDIT, ONWARD_KIND_STORY, "One\nand two", NULL, "You changed the words of “One and two”");
  /* What a newer version did. */
  assert_says (ONWARD_N_VERBS, ONWARD_KIND_STEP, "Call Anna", NULL, "You changed something");
}

/* Every verb has a sentence with a title and one without, none of them scolds or shouts. */
static void
test_every_sentence (void)
{
  for (OnwardVerb verb = 0; verb < ONWARD_N_VERBS; verb++)
    for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
      {
        g_autofree char *with = onward_history_words_describe (verb, kind, "100 %s!", NULL);
        g_autofree char *without = onward_history_words_describe (verb, kind, NULL, NULL);

        /* A file is told of by how much it held. */
        g_assert_true ((strstr (with, "“100 %s!”") != NULL) == (verb != ONWARD_VERB_IMPORT));
        g_assert_true (g_str_has_prefix (without, "You "));
        g_assert_null (strpbrk (without, "!%"));
        g_assert_cmpuint (strlen (onward_history_words_name_kind (kind)), >, 2);
      }
}

static void
test_import (void)
{
  g_autofree char *none = onward_history_words_describe_import (0);
  g_autofree char *one = onward_history_words_describe_import (1);
  g_autofree char *many = onward_history_words_describe_import (40);

  g_assert_cmpstr (none, ==, "You added what a file held");
  g_assert_cmpstr (one, ==, "You added what a file held: 1 thing");
  g_assert_cmpstr (many, ==, "You added what a file held: 40 things");
}

static void
test_template (void)
{
  g_autofree char *sentence = onward_history_words_describe_template ("Stepwise return");

  g_assert_cmpstr (sentence, ==, "You used the template “Stepwise return”");
}

static void
test_long_title (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (title, "ö");
  sentence = onward_history_words_describe (ONWARD_VERB_ADD, ONWARD_KIND_STEP, title->str, NULL);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (sentence, -1), <, 100);
  g_assert_true (g_str_has_suffix (sentence, "…”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/history-words/sentences", test_sentences);
  g_test_add_func ("/model/history-words/every-sentence", test_every_sentence);
  g_test_add_func ("/model/history-words/import", test_import);
  g_test_add_func ("/model/history-words/template", test_template);
  g_test_add_func ("/model/history-words/long-title", test_long_title);

  return g_test_run ();
}
