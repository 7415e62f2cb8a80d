/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "data-fixture.h"
#include "onward-data-folder.h"
#include "onward-template-private.h"
#include "onward-text.h"

#define HEAD "'format': 1, 'id': 'ours', 'checked': '2026-11-23', 'source': 'Us', 'title': 'Ours', 'about': 'For us'"

static const char *const english[] = { "en", NULL };
static const char *const swedish[] = { "sv", NULL };

static const OnwardTemplateItem *
item_at (GPtrArray *items,
         guint      index)
{
  g_assert_cmpuint (index, <, items->len);

  return g_ptr_array_index (items, index);
}

static void
assert_called (const OnwardTemplateItem *item,
               const char               *folded,
               gboolean                  is_so)
{
  g_autoptr (GHashTable) called = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (called, (gpointer) folded, called);
  g_assert_true (onward_template_item_look_up (item, called) == (is_so ? called : NULL));
}

static void
test_parse (void)
{
  g_autoptr (GBytes) bytes = data_bytes (
    "{ " HEAD ", 'country': 'NO', 'phases': [ { 'title': { 'en': 'First', 'sv': 'Först' }, 'steps': ["
    "{ 'title': 'Breathe', 'note': 'In.\\nOut.' } ] }, { 'title': 'Then' } ],"
    "'meetings': [ { 'title': 'Talk', 'questions': 'What?' } ],"
    "'adjustments': [ { 'title': 'Lamp', 'why': 'I see.', 'function': 'senses' } ] }");
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardTemplate) template = onward_template_parse (bytes, swedish, &error);
  GPtrArray *phases;

  g_assert_no_error (error);
  g_assert_cmpstr (onward_template_get_id (template), ==, "ours");
  g_assert_cmpstr (onward_template_get_country (template), ==, "NO");
  g_assert_cmpint (g_date_get_day (onward_template_get_checked (template)), ==, 23);
  g_assert_cmpstr (onward_template_get_source (template), ==, "Us");
  g_assert_cmpstr (onward_template_get_title (template), ==, "Ours");
  g_assert_cmpstr (onward_template_get_about (template), ==, "For us");
  g_assert_cmpuint (onward_template_get_n_steps (template), ==, 1);

  phases = onward_template_get_items (template, ONWARD_KIND_PHASE);
  g_assert_cmpuint (phases->len, ==, 2);
  g_assert_cmpstr (item_at (phases, 0)->titles[0], ==, "Först");
  assert_called (item_at (phases, 0), "first", TRUE);
  assert_called (item_at (phases, 0), "forst", TRUE);
  assert_called (item_at (phases, 0), "then", FALSE);
  g_assert_cmpstr (item_at (item_at (phases, 0)->steps, 0)->words, ==, "In.\nOut.");
  g_assert_cmpstr (item_at (onward_template_get_items (template, ONWARD_KIND_MEETING), 0)->words, ==, "What?");
  g_assert_cmpstr (item_at (onward_template_get_items (template, ONWARD_KIND_ADJUSTMENT), 0)->function, ==, "senses");
}

static void
assert_refused (const char *json,
                const char *sentence)
{
  g_autoptr (GBytes) bytes = data_bytes (json);
  g_autoptr (GError) error = NULL;

  data_assert_refused (onward_template_parse (bytes, english, &error), &error, sentence);
}

/* A sentence says in which part it is. */
static void
test_refused (void)
{
  g_autoptr (GString) many = g_string_new ("{ " HEAD ", 'phases': [ { 'title': 'a', 'steps': [ ");

  assert_refused ("{ " HEAD " }", "“phases” is needed here.");
  assert_refused ("{ " HEAD ", 'phases': [] }", "“phases” is empty.");
  assert_refused ("{ " HEAD ", 'phases': 3 }", "“phases” is not a list in square brackets.");
  assert_refused ("{ " HEAD ", 'phases': [ 3 ] }", "Phase 1: Here a curly bracket is needed.");
  assert_refused ("{ " HEAD ", 'phases': [ { 'title': 'a' }, { 'title': 'b', 'steps': [ { 'title': 'c' }, { 'name': 'd' } ] } ] }",
                  "Phase 2: Step 2: “name” does not belong here.");
  assert_refused ("{ " HEAD ", 'phases': [ { 'title': 'a' } ], 'meetings': [ { 'title': 5 } ] }",
                  "Meeting 1: “title” is not a text.");
  assert_refused ("{ " HEAD ", 'phases': [ { 'title': 'a' } ], 'adjustments': [ { 'title': 'b', 'function': 'sleep' } ] }",
                  "Adjustment 1: “function” is not one of the words for what an adjustment helps with.");
  assert_refused ("{ 'format': 1, 'id': 'Ours!', 'checked': '2026-11-23', 'source': 'Us', 'title': 'Ours', 'about': 'For us',"
                  "'phases': [ { 'title': 'a' } ] }",
                  "“id” has something else than small letters, digits and hyphens.");

  for (guint i = 0; i < 20; i++)
    g_string_append (many, "{ 'title': 's' }, ");
  g_string_append (many, "{ 'title': 's' } ] } ] }");
  assert_refused (many->str, "Phase 1: “steps” holds more than 20.");
}

static void
assert_voice (const char *words)
{
  const char *const refused[] = { "must", "should", "please", "maste", "borde", "vanligen", "overdue" };
  g_autofree char *folded = onward_text_fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " ,.:?’\n", -1);

  g_test_message ("%s", words);
  g_assert_null (strpbrk (words, "!'\""));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (g_strv_contains ((const char *const *) parts, refused[i]));
}

static void
assert_same_items (GPtrArray *one,
                   GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const OnwardTemplateItem *a = item_at (one, i), *b = item_at (other, i);

      /* Two languages, each with its own words, and each knows the other's. */
      g_assert_cmpuint (g_strv_length (a->titles), ==, 2);
      g_assert_cmpstr (a->titles[0], ==, b->titles[1]);
      g_assert_cmpstr (a->titles[0], !=, b->titles[0]);
      assert_voice (a->titles[0]);
      assert_voice (b->titles[0]);
      g_assert_true ((a->words == NULL) == (b->words == NULL));
      if (a->words != NULL)
        {
          g_assert_cmpstr (a->words, !=, b->words);
          assert_voice (a->words);
          assert_voice (b->words);
        }
      if (a->steps != NULL)
        assert_same_items (a->steps, b->steps);
    }
}

/* What comes with Onward: complete in both languages, dated, for the countries that are promised. */
static void
test_own (void)
{
  g_autoptr (OnwardDataFolder) en = onward_templates_load (NULL, english);
  g_autoptr (OnwardDataFolder) sv = onward_templates_load (NULL, swedish);
  const OnwardKind kinds[] = { ONWARD_KIND_PHASE, ONWARD_KIND_MEETING, ONWARD_KIND_ADJUSTMENT };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (en->items));
  g_autoptr (GString) countries = g_string_new (NULL);

  g_assert_cmpuint (en->troubles->len, ==, 0);
  g_assert_cmpuint (n, ==, 8);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OnwardTemplate) one = g_list_model_get_item (G_LIST_MODEL (en->items), i);
      g_autoptr (OnwardTemplate) other = g_list_model_get_item (G_LIST_MODEL (sv->items), i);

      g_assert_cmpstr (onward_template_get_id (one), ==, onward_template_get_id (other));
      g_assert_cmpstr (onward_template_get_title (one), !=, onward_template_get_title (other));
      g_assert_cmpstr (onward_template_get_about (one), !=, onward_template_get_about (other));
      g_assert_cmpstr (onward_template_get_source (one), !=, onward_template_get_source (other));
      assert_voice (onward_template_get_about (one));
      assert_voice (onward_template_get_about (other));
      g_assert_cmpint (g_date_get_year (onward_template_get_checked (one)), >=, 2026);
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        assert_same_items (onward_template_get_items (one, kinds[j]), onward_template_get_items (other, kinds[j]));
      g_string_append_printf (countries, "%s ", onward_template_get_country (one) ? onward_template_get_country (one) : "-");
    }
  g_assert_cmpstr (countries->str, ==, "- - DE GB GB NL SE SE ");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/parse", test_parse);
  g_test_add_func ("/template/refused", test_refused);
  g_test_add_func ("/template/own", test_own);

  return g_test_run ();
}
