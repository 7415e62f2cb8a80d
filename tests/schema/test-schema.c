/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-schema.h"

#include <string.h>

#include "onward-text.h"

static void
test_table_of_tables (void)
{
  g_autoptr (GHashTable) tables = g_hash_table_new (g_str_hash, g_str_equal);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);
      g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
      OnwardKind found;

      g_assert_true (g_hash_table_add (tables, (char *) info->table));
      g_assert_true (onward_schema_find_kind (info->table, &found));
      g_assert_cmpint (found, ==, kind);
      if (info->title != NULL)
        g_assert_cmpint (info->fields[onward_schema_find_field (kind, info->title)].type, ==, ONWARD_FIELD_TEXT);

      g_assert_cmpstr (info->fields[0].column, ==, "private");
      for (guint i = 0; i < info->n_fields; i++)
        {
          const OnwardField *field = &info->fields[i];

          g_assert_true (g_hash_table_add (columns, (char *) field->column));
          g_assert_cmpint (onward_schema_find_field (kind, field->column), ==, i);
          g_assert_cmpint (field->choices != NULL, ==, field->type == ONWARD_FIELD_CHOICE);

          /* The loader's and the removal's order of kinds rests on this. */
          if (field->type == ONWARD_FIELD_REFERENCE &&
              field->refers_to != ONWARD_KIND_ANY && !(field->flags & ONWARD_FIELD_CLEAR_WITH))
            g_assert_cmpint (field->refers_to, <, kind);
        }
    }
}

static void
test_unknown_names (void)
{
  OnwardKind kind;

  g_assert_false (onward_schema_find_kind ("colour", &kind));
  g_assert_false (onward_schema_find_kind ("", &kind));
  g_assert_cmpint (onward_schema_find_field (ONWARD_KIND_PLAN, "colour"), ==, -1);
  g_assert_false (onward_schema_has_field (ONWARD_KIND_TIE, "position"));
  g_assert_true (onward_schema_has_field (ONWARD_KIND_LINK, "position"));
}

/* A profile keeps the words themselves, so that none of them may ever change. */
static void
test_choices (void)
{
  const char *const families[] = { "heart", "head", "hands", "around", NULL };

  g_assert_true (g_strv_equal (onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family"), families));
}

static gboolean
accepts_text (OnwardKind  kind,
              const char *column,
              const char *text)
{
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_text (&value, text);

  return onward_field_accepts (&onward_schema_get (kind)->fields[onward_schema_find_field (kind, column)], &value);
}

static gboolean
accepts_integer (OnwardKind  kind,
                 const char *column,
                 gint64      integer)
{
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_integer (&value, integer);

  return onward_field_accepts (&onward_schema_get (kind)->fields[onward_schema_find_field (kind, column)], &value);
}

static void
test_accepts (void)
{
  g_autofree char *full = g_strnfill (ONWARD_TEXT_MAX, 'a');
  g_autofree char *too_much = g_strnfill (ONWARD_TEXT_MAX + 1, 'a');

  g_assert_true (accepts_text (ONWARD_KIND_STEP, "title", "words"));
  g_assert_true (accepts_text (ONWARD_KIND_STEP, "title", NULL));
  g_assert_true (accepts_text (ONWARD_KIND_STEP, "title", full));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "title", too_much));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "title", "\xff"));
  g_assert_false (accepts_integer (ONWARD_KIND_STEP, "title", 1));

  g_assert_true (accepts_text (ONWARD_KIND_STEP, "status", "trying"));
  g_assert_true (accepts_text (ONWARD_KIND_STEP, "status", NULL));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "status", "Trying"));

  g_assert_true (accepts_text (ONWARD_KIND_STEP, "day", "2028-02-29"));
  g_assert_true (accepts_text (ONWARD_KIND_STEP, "day", NULL));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "day", "2026-02-29"));

  g_assert_true (accepts_text (ONWARD_KIND_STEP, "position", "V"));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "position", NULL));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "position", "V0"));

  g_assert_true (accepts_integer (ONWARD_KIND_STRENGTH, "pinned", 1));
  g_assert_true (accepts_text (ONWARD_KIND_STRENGTH, "pinned", NULL));
  g_assert_false (accepts_integer (ONWARD_KIND_STRENGTH, "pinned", 0));
  g_assert_false (accepts_integer (ONWARD_KIND_STRENGTH, "pinned", 2));
  g_assert_false (accepts_text (ONWARD_KIND_STRENGTH, "pinned", "1"));
}

static void
test_accepts_reference (void)
{
  const OnwardField *field = &onward_schema_get (ONWARD_KIND_STEP)->fields[onward_schema_find_field (ONWARD_KIND_STEP, "phase")];
  OnwardValue none = { .type = ONWARD_VALUE_ID };
  OnwardValue value = { .type = ONWARD_VALUE_ID, .id = onward_id_new () };

  g_assert_true (onward_field_accepts (field, &value));
  g_assert_false (onward_field_accepts (field, &none));
  g_assert_false (accepts_text (ONWARD_KIND_STEP, "phase", "words"));
  g_assert_true (accepts_text (ONWARD_KIND_STEP, "phase", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/table-of-tables", test_table_of_tables);
  g_test_add_func ("/schema/unknown-names", test_unknown_names);
  g_test_add_func ("/schema/choices", test_choices);
  g_test_add_func ("/schema/accepts", test_accepts);
  g_test_add_func ("/schema/accepts-reference", test_accepts_reference);

  return g_test_run ();
}
