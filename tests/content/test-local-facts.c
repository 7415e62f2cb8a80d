/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "data-fixture.h"
#include "onward-data-folder.h"
#include "onward-local-facts-private.h"

static const char *const english[] = { "en", NULL };
static const char *const swedish[] = { "sv", NULL };

static void
test_parse (void)
{
  g_autoptr (GBytes) bytes = data_bytes ("{ 'format': 1, 'country': 'NO', 'checked': '2026-11-23', 'ask': 'NAV',"
                                         "'facts': [ { 'words': 'It is so.', 'source': 'A page' } ] }");
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardLocalFacts) facts = onward_local_facts_parse (bytes, english, &error);
  const OnwardLocalFact *fact;

  g_assert_no_error (error);
  g_assert_cmpstr (onward_local_facts_get_country (facts), ==, "NO");
  g_assert_cmpstr (onward_local_facts_get_ask (facts), ==, "NAV");
  g_assert_cmpint (g_date_get_month (onward_local_facts_get_checked (facts)), ==, 11);
  g_assert_cmpuint (onward_local_facts_get_items (facts)->len, ==, 1);
  fact = g_ptr_array_index (onward_local_facts_get_items (facts), 0);
  g_assert_cmpstr (fact->words, ==, "It is so.");
  g_assert_cmpstr (fact->source, ==, "A page");
}

static void
assert_refused (const char *json,
                const char *sentence)
{
  g_autoptr (GBytes) bytes = data_bytes (json);
  g_autoptr (GError) error = NULL;

  data_assert_refused (onward_local_facts_parse (bytes, english, &error), &error, sentence);
}

/* A fact without its source is none. */
static void
test_refused (void)
{
  assert_refused ("{ 'format': 1, 'checked': '2026-11-23', 'ask': 'NAV', 'facts': [] }", "“country” is needed here.");
  assert_refused ("{ 'format': 1, 'country': 'NO', 'checked': '2026-11-23', 'ask': 'NAV',"
                  "'facts': [ { 'words': 'a', 'source': 'b' }, { 'words': 'It is so.' } ] }",
                  "Fact 2: “source” is needed here.");
}

static void
test_own (void)
{
  g_autoptr (OnwardDataFolder) en = onward_local_facts_load (NULL, english);
  g_autoptr (OnwardDataFolder) sv = onward_local_facts_load (NULL, swedish);

  g_assert_cmpuint (en->troubles->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (en->items)), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (OnwardLocalFacts) one = g_list_model_get_item (G_LIST_MODEL (en->items), i);
      g_autoptr (OnwardLocalFacts) other = g_list_model_get_item (G_LIST_MODEL (sv->items), i);
      GPtrArray *items = onward_local_facts_get_items (one), *others = onward_local_facts_get_items (other);

      g_assert_cmpstr (onward_local_facts_get_ask (one), !=, onward_local_facts_get_ask (other));
      g_assert_cmpuint (items->len, >=, 3);
      g_assert_cmpuint (items->len, ==, others->len);
      for (guint j = 0; j < items->len; j++)
        {
          const OnwardLocalFact *a = g_ptr_array_index (items, j), *b = g_ptr_array_index (others, j);

          g_assert_cmpstr (a->words, !=, b->words);
          g_assert_true (g_str_has_suffix (a->words, "."));
          g_assert_null (strchr (a->words, '!'));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/local-facts/parse", test_parse);
  g_test_add_func ("/local-facts/refused", test_refused);
  g_test_add_func ("/local-facts/own", test_own);

  return g_test_run ();
}
