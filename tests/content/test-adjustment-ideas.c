/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "onward-adjustment-ideas-private.h"
#include "onward-error.h"
#include "onward-schema.h"
#include "onward-text.h"

/* What can be read at a glance at 360 px with large text. */
#define WORDS_MAX 80

static const char *const english[] = { "en_GB.UTF-8", "en", NULL };
static const char *const swedish[] = { "sv_SE.UTF-8", "sv", NULL };

static GListModel *
load (const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  GListModel *ideas = onward_adjustment_ideas_load (languages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (ideas);

  return ideas;
}

static OnwardAdjustmentIdea *
idea_at (GListModel *ideas,
         guint       index)
{
  g_autoptr (OnwardAdjustmentIdea) idea = g_list_model_get_item (ideas, index);

  g_assert_nonnull (idea);

  return idea;
}

/* About 60, enough for each thing they help with, and what helps with the same together. */
static void
test_balance (void)
{
  g_autoptr (GListModel) ideas = load (english);
  const char *const *functions = onward_schema_get_choices (ONWARD_KIND_ADJUSTMENT, "function");
  guint n_ideas = g_list_model_get_n_items (ideas);
  guint n_changes = 0;

  g_assert_cmpuint (n_ideas, >=, 60);
  g_assert_cmpuint (n_ideas, <=, 70);

  for (guint i = 1; functions[i] != NULL; i++)
    {
      guint n_found = 0;

      for (guint j = 0; j < n_ideas; j++)
        n_found += onward_adjustment_idea_matches (idea_at (ideas, j), functions[i], "");
      g_assert_cmpuint (n_found, >=, 8);
    }
  for (guint i = 1; i < n_ideas; i++)
    n_changes += g_strcmp0 (onward_adjustment_idea_get_function (idea_at (ideas, i - 1)),
                            onward_adjustment_idea_get_function (idea_at (ideas, i))) != 0;
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_languages_match (void)
{
  g_autoptr (GListModel) en = load (english);
  g_autoptr (GListModel) sv = load (swedish);

  g_assert_cmpuint (g_list_model_get_n_items (en), ==, g_list_model_get_n_items (sv));
  for (guint i = 0; i < g_list_model_get_n_items (en); i++)
    {
      OnwardAdjustmentIdea *one = idea_at (en, i);
      OnwardAdjustmentIdea *other = idea_at (sv, i);

      g_assert_cmpstr (onward_adjustment_idea_get_key (one), ==, onward_adjustment_idea_get_key (other));
      g_assert_cmpstr (onward_adjustment_idea_get_function (one), ==, onward_adjustment_idea_get_function (other));
      g_assert_cmpstr (onward_adjustment_idea_get_title (one), !=, onward_adjustment_idea_get_title (other));
      g_assert_cmpstr (onward_adjustment_idea_get_why (one), !=, onward_adjustment_idea_get_why (other));
    }
}

/* What an employer may read: no illness, nothing demanded, a whole sentence for the why. */
static void
test_voice (void)
{
  const char *const *const languages[] = { english, swedish };
  const char *const refused[] = { "must", "should", "please", "ill", "sick", "symptom", "weak",
                                  "maste", "borde", "vanligen", "sjuk", "symtom", "svag" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GListModel) ideas = load (languages[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < g_list_model_get_n_items (ideas); j++)
        {
          const char *title = onward_adjustment_idea_get_title (idea_at (ideas, j));
          const char *why = onward_adjustment_idea_get_why (idea_at (ideas, j));
          g_autofree char *both = g_strconcat (title, " ", why, NULL);
          g_autofree char *folded = onward_text_fold (both);
          g_auto (GStrv) words = g_strsplit_set (folded, " ,.:?’", -1);

          g_test_message ("%s", both);
          g_assert_cmpint (g_utf8_strlen (title, -1), <=, WORDS_MAX);
          g_assert_cmpint (g_utf8_strlen (why, -1), <=, WORDS_MAX);
          g_assert_true (g_str_has_suffix (why, "."));
          g_assert_false (g_str_has_suffix (title, "."));
          g_assert_null (strpbrk (both, "!'"));
          g_assert_true (g_hash_table_add (seen, (gpointer) title));
          g_assert_true (g_hash_table_add (seen, (gpointer) why));
          g_assert_false (onward_adjustment_ideas_names_diagnosis (both));
          for (guint k = 0; k < G_N_ELEMENTS (refused); k++)
            g_assert_false (g_strv_contains ((const char *const *) words, refused[k]));
        }
    }
}

static void
test_matches (void)
{
  g_autoptr (GListModel) ideas = load (english);
  OnwardAdjustmentIdea *idea = idea_at (ideas, 0);

  g_assert_cmpstr (onward_adjustment_idea_get_key (idea), ==, "undisturbed-hour");
  g_assert_cmpstr (onward_adjustment_idea_get_function (idea), ==, "concentration");
  g_assert_cmpstr (onward_adjustment_idea_get_title (idea), ==, "One hour a day when nobody disturbs me");
  g_assert_true (g_str_has_prefix (onward_adjustment_idea_get_why (idea), "I keep hold"));

  g_assert_true (onward_adjustment_idea_matches (idea, NULL, ""));
  g_assert_true (onward_adjustment_idea_matches (idea, NULL, "hour"));
  g_assert_true (onward_adjustment_idea_matches (idea, NULL, "thought hour "));
  g_assert_true (onward_adjustment_idea_matches (idea, "concentration", "hour"));
  g_assert_false (onward_adjustment_idea_matches (idea, "memory", "hour"));
  g_assert_false (onward_adjustment_idea_matches (idea, NULL, "hour elephant"));
}

static void
test_diagnoses (void)
{
  const char *const named[] = { "because of my Depression", "ADHD", "min utmattning gör", "ångest",
                                "(anxiety)", "efter utmattningssyndromet", "I was diagnosed", "mental illness" };
  const char *const fine[] = { "", "I think more clearly", "Jag orkar längre", "ett mönster som ändrades",
                               "order", "a tidy desk", "Jag behöver lugn när jag känner mig pressad" };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_test_message ("%s", named[i]);
      g_assert_true (onward_adjustment_ideas_names_diagnosis (named[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_test_message ("%s", fine[i]);
      g_assert_false (onward_adjustment_ideas_names_diagnosis (fine[i]));
    }
  g_assert_false (onward_adjustment_ideas_names_diagnosis (NULL));
}

#define IDEA "{ \"key\": \"a-1\", \"function\": \"memory\", \"title\": \"A list\", \"why\": \"So.\" }"

static GListModel *
parse (const char *json,
       GStrv      *diagnoses,
       GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return onward_adjustment_ideas_parse (bytes, diagnoses, error);
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) diagnoses = NULL;
  g_autoptr (GListModel) ideas = parse ("{ \"about\": \"x\", \"adjustments\": [" IDEA "], \"diagnoses\": [ \"Ång\" ] }",
                                        &diagnoses, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (ideas), ==, 1);
  g_assert_cmpstr (onward_adjustment_idea_get_key (idea_at (ideas, 0)), ==, "a-1");
  g_assert_cmpuint (g_strv_length (diagnoses), ==, 1);
  g_assert_cmpstr (diagnoses[0], ==, "ang");
}

static void
test_refused (void)
{
  const char *const bad[] = {
    "",
    "[]",
    "{ \"adjustments\": ",
    "{ \"adjustments\": [] }",
    "{ \"diagnoses\": [] }",
    "{ \"adjustments\": {}, \"diagnoses\": [] }",
    "{ \"adjustments\": [], \"diagnoses\": 1 }",
    "{ \"adjustments\": [], \"diagnoses\": [ 1 ] }",
    "{ \"adjustments\": [], \"diagnoses\": [ \"\" ] }",
    "{ \"adjustments\": [], \"diagnoses\": [], \"jokes\": [] }",
    "{ \"adjustments\": [ 1 ], \"diagnoses\": [] }",
    "{ \"adjustments\": [" IDEA "," IDEA "], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"memory\", \"title\": \"A\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"A b\", \"function\": \"memory\", \"title\": \"A\", \"why\": \"B\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"luck\", \"title\": \"A\", \"why\": \"B\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"memory\", \"title\": \"\", \"why\": \"B\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"memory\", \"title\": \"A \", \"why\": \"B\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"memory\", \"title\": 7, \"why\": \"B\" }], \"diagnoses\": [] }",
    "{ \"adjustments\": [{ \"key\": \"a\", \"function\": \"memory\", \"title\": \"A\", \"x\": \"B\" }], \"diagnoses\": [] }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) ideas = parse (bad[i], NULL, &error);

      g_test_message ("%s", bad[i]);
      g_assert_null (ideas);
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/adjustment-ideas/balance", test_balance);
  g_test_add_func ("/content/adjustment-ideas/languages-match", test_languages_match);
  g_test_add_func ("/content/adjustment-ideas/voice", test_voice);
  g_test_add_func ("/content/adjustment-ideas/matches", test_matches);
  g_test_add_func ("/content/adjustment-ideas/diagnoses", test_diagnoses);
  g_test_add_func ("/content/adjustment-ideas/parse", test_parse);
  g_test_add_func ("/content/adjustment-ideas/refused", test_refused);

  return g_test_run ();
}
