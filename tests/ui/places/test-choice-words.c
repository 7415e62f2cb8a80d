/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "onward-choice-words.h"

/* No word of the schema is left without words for the person, and none is invented. */
static void
test_complete (void)
{
  guint n_choices = 0;

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const OnwardField *field = &info->fields[i];

          /* Whose idea it was has no choice of its own yet, and ties are worded as sentences. */
          if (field->type != ONWARD_FIELD_CHOICE || kind == ONWARD_KIND_TIE ||
              g_str_equal (field->column, "provenance"))
            continue;
          for (guint j = 0; field->choices[j] != NULL; j++, n_choices++)
            g_assert_cmpstr (onward_choice_words (kind, field->column, field->choices[j]), !=, "");
        }
    }
  g_assert_cmpuint (n_choices, ==, 66);
  g_assert_cmpstr (onward_choice_words (ONWARD_KIND_STEP, "status", "from-the-future"), ==, "");
}

/* Something for all of them, and then the words in the order of the schema. */
static void
test_list (void)
{
  g_autoptr (GtkStringList) words = onward_choice_words_list (ONWARD_KIND_STRENGTH, "family", "All");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (words)), ==, 5);
  g_assert_cmpstr (gtk_string_list_get_string (words, 0), ==, "All");
  g_assert_cmpstr (gtk_string_list_get_string (words, 1), ==, "Heart");
  g_assert_cmpstr (gtk_string_list_get_string (words, 4), ==, "Around Me");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choice-words/complete", test_complete);
  g_test_add_func ("/choice-words/list", test_list);

  return g_test_run ();
}
