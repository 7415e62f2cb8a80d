/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "onward-date.h"
#include "onward-error.h"
#include "onward-order.h"
#include "onward-sample-private.h"
#include "onward-sample.h"

/* A second languages list proves that the territory and the encoding do not matter. */
static const char *const english[] = { "en_GB.UTF-8", "en_GB", "en", "C", NULL };
static const char *const swedish[] = { "sv_SE.UTF-8", "sv_SE", "sv", "C", NULL };
static const char *const klingon[] = { "tlh", "C", NULL };

static GDate
the_day (void)
{
  GDate day;

  g_assert_true (onward_date_parse_iso ("2024-02-27", &day));

  return day;
}

static OnwardAction *
parse (const char *json,
       GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  GDate day = the_day ();

  return onward_sample_parse (bytes, &day, error);
}

static OnwardAction *
load (const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  OnwardAction *action = onward_sample_load (languages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (action);

  return action;
}

static const OnwardField *
op_field (const OnwardOp *op)
{
  return &onward_schema_get (op->kind)->fields[op->field];
}

/* The value that the action gives a record, NULL when it gives none. */
static const OnwardValue *
find_value (OnwardAction   *action,
            const OnwardId *id,
            const char     *column)
{
  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_SET && onward_id_equal (&op->id, id) &&
          strcmp (op_field (op)->column, column) == 0)
        return &op->value;
    }

  return NULL;
}

/* One line an op without words and ids: which must be the same in every language. */
static char *
describe_shape (OnwardAction *action)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (onward_id_hash, onward_id_equal);
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);
      const OnwardField *field;

      if (op->type == ONWARD_OP_CREATE)
        {
          g_hash_table_insert (numbers, (gpointer) & op->id, GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
          g_string_append_printf (shape, "%s\n", onward_schema_get (op->kind)->table);
          continue;
        }

      field = op_field (op);
      g_string_append_printf (shape, "%u %s ", GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &op->id)), field->column);
      if (field->type == ONWARD_FIELD_REFERENCE)
        g_string_append_printf (shape, "%u\n", GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &op->value.id)));
      else if (field->type == ONWARD_FIELD_TEXT)
        g_string_append (shape, "words\n");
      else if (op->value.type == ONWARD_VALUE_INTEGER)
        g_string_append_printf (shape, "%" G_GINT64_FORMAT "\n", op->value.integer);
      else
        g_string_append_printf (shape, "%s\n", onward_value_get_text (&op->value));
    }

  return g_string_free (shape, FALSE);
}

static guint
count_words (OnwardAction *action,
             const char   *word)
{
  guint count = 0;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_SET && op->value.type == ONWARD_VALUE_TEXT && strstr (op->value.text, word) != NULL)
        count++;
    }

  return count;
}

static void
test_fits_the_schema (gconstpointer data)
{
  g_autoptr (OnwardAction) action = load (data);
  g_autoptr (GHashTable) made = g_hash_table_new (onward_id_hash, onward_id_equal);

  g_assert_cmpint (onward_action_get_verb (action), ==, ONWARD_VERB_START);

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_CREATE)
        {
          g_assert_true (g_hash_table_insert (made, (gpointer) & op->id, (gpointer) op));
          continue;
        }

      g_assert_cmpint (op->type, ==, ONWARD_OP_SET);
      g_assert_true (g_hash_table_contains (made, &op->id));
      g_assert_cmpint (op->value.type, !=, ONWARD_VALUE_NONE);
      g_assert_true (onward_field_accepts (op_field (op), &op->value));
    }

  g_assert_true (g_hash_table_contains (made, onward_action_get_subject (action)));
  g_assert_cmpint (((OnwardOp *) g_hash_table_lookup (made, onward_action_get_subject (action)))->kind,
                   ==, onward_action_get_kind (action));
}

static void
test_references_resolve (gconstpointer data)
{
  g_autoptr (OnwardAction) action = load (data);
  g_autoptr (GHashTable) made = g_hash_table_new (onward_id_hash, onward_id_equal);
  guint references = 0;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);
      const OnwardOp *target;

      if (op->type == ONWARD_OP_CREATE)
        {
          g_hash_table_insert (made, (gpointer) & op->id, (gpointer) op);
          continue;
        }
      if (op_field (op)->type != ONWARD_FIELD_REFERENCE)
        continue;

      target = g_hash_table_lookup (made, &op->value.id);
      g_assert_nonnull (target);
      g_assert_false (onward_id_equal (&op->value.id, &op->id));
      if (op_field (op)->refers_to != ONWARD_KIND_ANY)
        g_assert_cmpint (target->kind, ==, op_field (op)->refers_to);
      references++;
    }

  g_assert_cmpuint (references, >, 50);
}

/* A record that should hang on another and does not would be in no list. */
static void
test_nothing_hangs_loose (gconstpointer data)
{
  g_autoptr (OnwardAction) action = load (data);
  const struct { OnwardKind kind; const char *column; } needed[] = {
    { ONWARD_KIND_STORY, "strength" }, { ONWARD_KIND_PHASE, "plan" }, { ONWARD_KIND_STEP, "phase" },
    { ONWARD_KIND_STEP, "status" }, { ONWARD_KIND_TIE, "person" }, { ONWARD_KIND_LINK, "source" },
    { ONWARD_KIND_LINK, "target" }, { ONWARD_KIND_PERSON, "arena" }, { ONWARD_KIND_STRENGTH, "family" },
    { ONWARD_KIND_STRATEGY, "situation" },
  };

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);
      const char *title = onward_schema_get (op->kind)->title;

      if (op->type != ONWARD_OP_CREATE)
        continue;

      if (title != NULL)
        g_assert_nonnull (find_value (action, &op->id, title));
      for (guint k = 0; k < G_N_ELEMENTS (needed); k++)
        if (needed[k].kind == op->kind)
          g_assert_nonnull (find_value (action, &op->id, needed[k].column));
    }
}

static void
test_lists_are_in_order (gconstpointer data)
{
  g_autoptr (OnwardAction) action = load (data);
  const char *last[ONWARD_N_KINDS] = { NULL };

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type != ONWARD_OP_SET || op_field (op)->type != ONWARD_FIELD_ORDER)
        continue;

      g_assert_true (onward_order_is_valid (op->value.text));
      if (last[op->kind] != NULL)
        g_assert_cmpstr (last[op->kind], <, op->value.text);
      last[op->kind] = op->value.text;
    }

  g_assert_nonnull (last[ONWARD_KIND_STEP]);
  g_assert_nonnull (last[ONWARD_KIND_STORY]);
}

/* The pages have something to show of every sort. */
static void
test_is_rich (gconstpointer data)
{
  g_autoptr (OnwardAction) action = load (data);
  guint records[ONWARD_N_KINDS] = { 0 };
  guint hidden = 0;
  guint suggested = 0;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_CREATE)
        records[op->kind]++;
      else if (strcmp (op_field (op)->column, "private") == 0)
        hidden++;
      else if (strcmp (op_field (op)->column, "suggested_by") == 0)
        suggested++;
    }

  g_assert_cmpuint (records[ONWARD_KIND_STRENGTH], >=, 9);
  g_assert_cmpuint (records[ONWARD_KIND_PHASE], ==, 4);
  g_assert_cmpuint (records[ONWARD_KIND_STEP], >=, 14);
  g_assert_cmpuint (records[ONWARD_KIND_PERSON], >=, 9);
  g_assert_cmpuint (records[ONWARD_KIND_STRATEGY], >=, 7);
  g_assert_cmpuint (hidden, >=, 3);
  g_assert_cmpuint (suggested, ==, 1);
}

static void
test_same_shape_in_every_language (void)
{
  g_autoptr (OnwardAction) a = load (english);
  g_autoptr (OnwardAction) b = load (swedish);
  g_autofree char *shape_a = describe_shape (a);
  g_autofree char *shape_b = describe_shape (b);

  g_assert_cmpstr (shape_a, ==, shape_b);
}

static void
test_language_is_chosen (void)
{
  g_autoptr (OnwardAction) en = load (english);
  g_autoptr (OnwardAction) sv = load (swedish);
  g_autoptr (OnwardAction) other = load (klingon);
  g_autoptr (OnwardAction) none = load (NULL);
  g_autofree char *shape = describe_shape (en);
  g_autofree char *other_shape = describe_shape (other);

  g_assert_cmpuint (count_words (sv, " jag "), >, 10);
  g_assert_cmpuint (count_words (sv, " the "), ==, 0);
  g_assert_cmpuint (count_words (en, " the "), >, 10);
  g_assert_cmpuint (count_words (en, " jag "), ==, 0);
  g_assert_cmpuint (count_words (other, " the "), ==, count_words (en, " the "));
  g_assert_cmpuint (count_words (none, " the "), ==, count_words (en, " the "));
  g_assert_cmpstr (shape, ==, other_shape);
}

static void
test_reads_every_type (void)
{
  const char *json = "{ 'step': [ { 'title': 'A', 'note': 'one\\ntwo', 'day': '+3', 'status': 'done', 'private': true, 'phase': '@p' },"
                     "            { '@': 's', 'title': '@p', 'day': '-27' },"
                     "            { 'title': 'B', 'day': 'monday+1' }, { 'title': 'C', 'day': 'monday-9' } ],"
                     "  'phase': [ { '@': 'p', 'title': 'P' } ],"
                     "  'link': [ { 'source': '@p', 'target': '@s' } ] }";
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (OnwardAction) action = parse (text, &error);
  const OnwardId *first;
  const OnwardId *second;
  const OnwardId *phase;
  const OnwardId *link;

  g_assert_no_error (error);
  first = &onward_action_get_op (action, 0)->id;
  second = &onward_action_get_op (action, 1)->id;
  phase = &onward_action_get_op (action, 4)->id;
  link = &onward_action_get_op (action, 5)->id;

  g_assert_cmpstr (onward_value_get_text (find_value (action, first, "note")), ==, "one\ntwo");
  g_assert_cmpstr (onward_value_get_text (find_value (action, first, "day")), ==, "2024-03-01");
  g_assert_cmpstr (onward_value_get_text (find_value (action, first, "status")), ==, "done");
  g_assert_cmpint (onward_value_get_integer (find_value (action, first, "private")), ==, 1);
  g_assert_true (onward_id_equal (onward_value_get_id (find_value (action, first, "phase")), phase));
  g_assert_cmpstr (onward_value_get_text (find_value (action, second, "day")), ==, "2024-01-31");
  g_assert_cmpstr (onward_value_get_text (find_value (action, second, "title")), ==, "@p");
  /* That day is a Tuesday. */
  g_assert_cmpstr (onward_value_get_text (find_value (action, &onward_action_get_op (action, 2)->id, "day")), ==,
                   "2024-03-04");
  g_assert_cmpstr (onward_value_get_text (find_value (action, &onward_action_get_op (action, 3)->id, "day")), ==,
                   "2023-12-25");
  g_assert_null (find_value (action, second, "private"));
  g_assert_true (onward_id_equal (onward_value_get_id (find_value (action, link, "source")), phase));
  g_assert_true (onward_id_equal (onward_value_get_id (find_value (action, link, "target")), second));
  g_assert_true (onward_id_equal (onward_action_get_subject (action), first));
  g_assert_cmpint (onward_action_get_kind (action), ==, ONWARD_KIND_STEP);
}

static const char *const bad[] = {
  "",
  " ",
  "{",
  "null",
  "[]",
  "7",
  "{}",
  "{ 'step': [] }",
  "{ 'step': {} }",
  "{ 'step': [ 1 ] }",
  "{ 'step': [ [] ] }",
  "{ 'steps': [ { 'title': 'A' } ] }",
  "{ 'step': [ {} ] }",
  "{ 'step': [ { 'note': 'A' } ] }",
  "{ 'step': [ { 'title': 'A', 'nope': 'B' } ] }",
  "{ 'step': [ { 'title': 'A', 'id': 'B' } ] }",
  "{ 'step': [ { 'title': 'A', 'position': 'V' } ] }",
  "{ 'step': [ { 'title': 7 } ] }",
  "{ 'step': [ { 'title': null } ] }",
  "{ 'step': [ { 'title': '' } ] }",
  "{ 'step': [ { 'title': '  ' } ] }",
  "{ 'step': [ { 'title': 'A ' } ] }",
  "{ 'step': [ { 'title': 'A\\nB' } ] }",
  "{ 'step': [ { 'title': 'A\\u0007' } ] }",
  "{ 'step': [ { 'title': 'A', 'status': 'overdue' } ] }",
  "{ 'step': [ { 'title': 'A', 'status': '' } ] }",
  "{ 'step': [ { 'title': 'A', 'status': true } ] }",
  "{ 'step': [ { 'title': 'A', 'day': '2024-02-27' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': '6' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': 'monday' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': 'monday2' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': 'sunday+2' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': 6 } ] }",
  "{ 'step': [ { 'title': 'A', 'day': '+' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': '+6 weeks' } ] }",
  "{ 'step': [ { 'title': 'A', 'day': '+1000' } ] }",
  "{ 'step': [ { 'title': 'A', 'private': 1 } ] }",
  "{ 'step': [ { 'title': 'A', 'private': false } ] }",
  "{ 'step': [ { 'title': 'A', 'private': 'yes' } ] }",
  "{ 'step': [ { '@': 'x', 'title': 'A' }, { '@': 'x', 'title': 'B' } ] }",
  "{ 'step': [ { '@': '', 'title': 'A' } ] }",
  "{ 'step': [ { '@': 1, 'title': 'A' } ] }",
  "{ 'step': [ { 'title': 'A', 'phase': '@p' } ] }",
  "{ 'step': [ { 'title': 'A', 'phase': 'p' } ], 'phase': [ { '@': 'p', 'title': 'P' } ] }",
  "{ 'step': [ { 'title': 'A', 'phase': '@' } ] }",
  "{ 'step': [ { 'title': 'A', 'phase': null } ] }",
  "{ 'step': [ { '@': 's', 'title': 'A', 'phase': '@s' } ] }",
};

static void
test_refuses (gconstpointer data)
{
  g_autofree char *text = g_strdelimit (g_strdup (data), "'", '"');
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = parse (text, &error);

  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_null (action);
}

static void
test_refuses_bytes_that_are_not_text (void)
{
  const char bytes[] = "{ \"step\": [ { \"title\": \"A\xff\xfe\" } ] }";
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = parse (bytes, &error);

  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_null (action);
}

/* As deep as there is room for, which would go past the end of the stack. */
static void
test_refuses_depth (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *in_text = g_strdup_printf ("{ \"step\": [ { \"title\": \"A %.60s \\\" %.60s\" } ] }", deep, deep);
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = parse (deep, &error);
  g_autoptr (OnwardAction) words = NULL;

  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_null (action);
  g_clear_error (&error);

  /* In words brackets are only brackets. */
  words = parse (in_text, &error);
  g_assert_no_error (error);
  g_assert_nonnull (words);
}

static void
add_for (const char   *path,
         gconstpointer data,
         const char   *language)
{
  const struct { const char *name; GTestDataFunc function; } tests[] = {
    { "fits-the-schema", test_fits_the_schema },
    { "references-resolve", test_references_resolve },
    { "nothing-hangs-loose", test_nothing_hangs_loose },
    { "lists-are-in-order", test_lists_are_in_order },
    { "is-rich", test_is_rich },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s/%s", path, tests[i].name, language);

      g_test_add_data_func (name, data, tests[i].function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_for ("/content/sample", english, "en");
  add_for ("/content/sample", swedish, "sv");
  g_test_add_func ("/content/sample/same-shape-in-every-language", test_same_shape_in_every_language);
  g_test_add_func ("/content/sample/language-is-chosen", test_language_is_chosen);
  g_test_add_func ("/content/sample/reads-every-type", test_reads_every_type);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/sample/refuses/%02u", i);

      g_test_add_data_func (path, bad[i], test_refuses);
    }
  g_test_add_func ("/content/sample/refuses/depth", test_refuses_depth);
  g_test_add_func ("/content/sample/refuses/not-text", test_refuses_bytes_that_are_not_text);

  return g_test_run ();
}
