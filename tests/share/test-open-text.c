/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-open-text.h"

#include <string.h>
#include <sys/resource.h>

#include "onward-error.h"
#include "onward-order.h"
#include "onward-text.h"

#define HEAD "{ \"onward\": 1"
#define ID "0190a0b0-0000-7000-8000-00000000000"

static const GDate *
a_day (void)
{
  static GDate day;

  g_date_set_dmy (&day, 24, 11, 2026);

  return &day;
}

static void
free_row (gpointer row)
{
  onward_row_free (row);
}

static GPtrArray *
read_text (const char *text,
           gssize      length,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autofree char *name = NULL;

  return onward_open_text_read (bytes, &name, NULL, error);
}

static void
assert_refused_bytes (const char *text,
                      gssize      length,
                      const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_text (text, length, &error);

  g_assert_null (rows);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
assert_refused (const char *text,
                const char *sentence)
{
  assert_refused_bytes (text, -1, sentence);
}

static void
assert_not_ours (const char *text,
                 gssize      length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_text (text, length, &error);

  g_assert_null (rows);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
}

/* One value for each field there is, so that a field that is added to the schema is written and read,
 * or this fails. */
static void
fill (OnwardRow  *row,
      guint       field,
      GPtrArray **by_kind)
{
  const OnwardField *info = &onward_schema_get (row->kind)->fields[field];
  OnwardValue *value = &row->values[field];
  OnwardKind kind = info->refers_to == ONWARD_KIND_ANY ? ONWARD_KIND_STRENGTH : info->refers_to;

  switch (info->type)
    {
    case ONWARD_FIELD_TEXT:
      onward_value_set_text (value, info->flags & ONWARD_FIELD_MULTI_LINE ? "“Å” \\ \"x\"\n\tand 😀 שלום" : "Å/\\\" 😀");
      break;
    case ONWARD_FIELD_CHOICE:
      onward_value_set_text (value, info->choices[1]);
      break;
    case ONWARD_FIELD_DATE:
      onward_value_set_text (value, "2026-02-28");
      break;
    case ONWARD_FIELD_ORDER:
      onward_value_set_text (value, "0Vz");
      break;
    case ONWARD_FIELD_INTEGER:
      onward_value_set_integer (value, -(gint64) field - 1);
      break;
    case ONWARD_FIELD_BOOLEAN:
      onward_value_set_integer (value, 1);
      break;
    case ONWARD_FIELD_REFERENCE:
      onward_value_set_id (value, &((OnwardRow *) g_ptr_array_index (by_kind[kind], 0))->id);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Of each kind one record with little and one with everything; the second may refer to the first. */
static GPtrArray *
make_everything (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  GPtrArray *by_kind[ONWARD_N_KINDS];

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      by_kind[kind] = g_ptr_array_new ();
      for (guint i = 0; i < 2; i++)
        {
          OnwardId id = onward_id_new ();
          OnwardRow *row = onward_row_new (kind, &id);

          g_ptr_array_add (rows, row);
          g_ptr_array_add (by_kind[kind], row);
        }
    }
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      int order = onward_schema_find_field (kind, "position");

      if (order >= 0)
        onward_value_set_text (&((OnwardRow *) g_ptr_array_index (by_kind[kind], 0))->values[order], "V");
      for (guint field = 0; field < onward_schema_get (kind)->n_fields; field++)
        fill (g_ptr_array_index (by_kind[kind], 1), field, by_kind);
    }
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    g_ptr_array_unref (by_kind[kind]);

  return rows;
}

static void
assert_same (GPtrArray *a,
             GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const OnwardRow *first = g_ptr_array_index (a, i);
      const OnwardRow *second = g_ptr_array_index (b, i);

      g_assert_cmpint (first->kind, ==, second->kind);
      g_assert_true (onward_id_equal (&first->id, &second->id));
      for (guint k = 0; k < onward_schema_get (first->kind)->n_fields; k++)
        g_assert_true (onward_value_equal (&first->values[k], &second->values[k]));
    }
}

static void
test_there_and_back (void)
{
  g_autoptr (GPtrArray) rows = make_everything ();
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = onward_open_text_write (rows, "Kim \"K\" Ö", a_day ());
  g_autofree char *again = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  back = onward_open_text_read (bytes, &name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Kim \"K\" Ö");
  assert_same (rows, back);

  again = onward_open_text_write (back, name, a_day ());
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "\"written\": \"2026-11-24\""));
}

static guint
count_ops (OnwardAction *action,
           OnwardOpType  type)
{
  guint n = 0;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    n += onward_action_get_op (action, i)->type == type;

  return n;
}

static const char *
find_set (OnwardAction *action,
          OnwardKind    kind,
          const char   *column)
{
  const char *text = NULL;

  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_SET && op->kind == kind && (int) op->field == onward_schema_find_field (kind, column))
        text = onward_value_get_text (&op->value);
    }

  return text;
}

static void
test_action (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    read_text (HEAD ", \"plan\": [{ \"id\": \"" ID "1\", \"position\": \"V\" }],"
               "\"phase\": [{ \"id\": \"" ID "2\", \"position\": \"k1\", \"plan\": \"" ID "1\" }] }", -1, &error);
  g_autoptr (OnwardOpenTextPlace) place = g_new0 (OnwardOpenTextPlace, 1);
  g_autoptr (OnwardAction) start = NULL;
  g_autoptr (OnwardAction) add = NULL;
  OnwardId old;

  g_assert_no_error (error);
  start = onward_open_text_make_action (rows, NULL);
  g_assert_cmpint (onward_action_get_verb (start), ==, ONWARD_VERB_START);
  g_assert_cmpint (onward_action_get_kind (start), ==, ONWARD_KIND_PLAN);
  g_assert_cmpuint (count_ops (start, ONWARD_OP_CREATE), ==, 2);
  g_assert_cmpstr (find_set (start, ONWARD_KIND_PHASE, "position"), ==, "k1");
  g_assert_null (find_set (start, ONWARD_KIND_PLAN, "state"));
  g_assert_true (onward_id_parse (ID "1", &old));
  g_assert_false (onward_id_equal (onward_action_get_subject (start), &old));

  /* Behind the plan that is there, and not followed. */
  place->last[ONWARD_KIND_PLAN] = g_strdup ("z");
  add = onward_open_text_make_action (rows, place);
  g_assert_cmpint (onward_action_get_verb (add), ==, ONWARD_VERB_IMPORT);
  g_assert_cmpstr (find_set (add, ONWARD_KIND_PLAN, "position"), >, "z");
  g_assert_true (onward_order_is_valid (find_set (add, ONWARD_KIND_PLAN, "position")));
  g_assert_cmpstr (find_set (add, ONWARD_KIND_PLAN, "state"), ==, "draft");
  g_assert_cmpstr (find_set (add, ONWARD_KIND_PHASE, "position"), ==, "k1");
}

static void
test_cleaned (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    read_text (HEAD ", \"strength\": [\n{ \"id\": \"" ID "1\", \"position\": \"V\", \"private\": false,"
               "\"title\": \" \\u202Eevil\\nline ../../etc \\uD83D\\uDE00 \" }] }", -1, &error);
  const OnwardRow *row;

  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->values[0].type, ==, ONWARD_VALUE_NONE);
  /* What turns the text around ends with it, and a path is words. */
  g_assert_cmpstr (onward_value_get_text (&row->values[onward_schema_find_field (ONWARD_KIND_STRENGTH, "title")]), ==,
                   "\u202Eevil\u202C line ../../etc \U0001F600");
}

static void
test_not_ours (void)
{
  static const char sqlite[] = "SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20";
  static const char bom[] = "\xEF\xBB\xBF{ \"onward\": 1 }";

  assert_not_ours ("", 0);
  assert_not_ours (" \n", -1);
  assert_not_ours ("[]", -1);
  assert_not_ours ("null", -1);
  assert_not_ours ("{}", -1);
  assert_not_ours ("{ \"other\": 1 }", -1);
  assert_not_ours ("{ \"onward\": \"1\" }", -1);
  assert_not_ours ("{ \"onward\": 0 }", -1);
  assert_not_ours (bom, -1);
  assert_not_ours (sqlite, sizeof sqlite);
  assert_not_ours ("\xFF\xFE{\0", 4);
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("{ \"onward\": 2, \"strength\": {} }", -1, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT);
}

static void
test_not_json (void)
{
  assert_refused (HEAD, "Line 1 is not JSON.");
  assert_refused (HEAD ",\n}", "Line 2 is not JSON.");
  assert_refused (HEAD " }\n{", "Line 2 is not JSON.");
  assert_refused (HEAD ",\n\"name\": \"a\nb\" }", "Line 2 is not JSON.");
  assert_refused (HEAD ", \"name\": \"\\x\" }", "Line 1 is not JSON.");
  assert_refused (HEAD ", \"name\": \"\\u12", "Line 1 is not JSON.");
  assert_refused (HEAD ", \"name\": \"never ends", "Line 1 is not JSON.");
  assert_refused (HEAD ", \"strength\": [{ \"id\" \"" ID "1\" }] }", "Line 1 is not JSON.");
  assert_refused_bytes (HEAD ", \"name\": \"\xFF\" }", -1, "It is not written in UTF-8.");
  assert_refused_bytes (HEAD ",\n\"name\": \"a\0b\" }", sizeof HEAD ",\n\"name\": \"a\0b\" }" - 1,
                        "Line 2 has a character that no text has.");
  assert_refused (HEAD ", \"name\": \"\\u0000\" }", "Line 1 has a character that no text has.");
  assert_refused (HEAD ", \"name\": \"\\uD800\" }", "Line 1 has a character that no text has.");
  assert_refused (HEAD ", \"name\": \"\\uDC00\\uD800\" }", "Line 1 has a character that no text has.");
  assert_refused (HEAD ", \"name\": \"\\uD800\\u0041\" }", "Line 1 has a character that no text has.");
}

static void
test_does_not_fit (void)
{
  static const char *const values[] = {
    "\"private\": 1", "\"private\": \"true\"", "\"private\": trueish", "\"private\": null",
    "\"title\": 7", "\"title\": null", "\"title\": [\"a\"]", "\"title\": {}",
    "\"family\": \"elbow\"", "\"family\": \"\\u202E\"", "\"position\": \"V\"", "\"position\": \"a 0\"",
  };
  static const char *const weeks[] = {
    "\"start\": \"2026-02-30\"", "\"start\": \"../../etc\"", "\"monday\": 1.5", "\"monday\": 1e3", "\"monday\": 0x10",
    "\"monday\": 01", "\"monday\": 99999999999999999999", "\"monday\": 1000001", "\"monday\": -1000001", "\"monday\": \"60\"",
    "\"monday\": -",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", \"strength\": [\n{ \"id\": \"" ID "1\", \"position\": \"V\", %s }] }", values[i]);

      assert_refused (text, "Line 2 has something that does not belong there.");
    }
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", \"week\": [\n{ \"id\": \"" ID "1\", %s }] }", weeks[i]);

      assert_refused (text, "Line 2 has something that does not belong there.");
    }
  assert_refused (HEAD ", \"strength\": [], \"strength\": [] }", "Line 1 has something that does not belong there.");
  assert_refused (HEAD ", \"name\": \"a\", \"name\": \"b\" }", "Line 1 has something that does not belong there.");
  assert_refused (HEAD ", \"written\": \"a\", \"written\": \"b\" }", "Line 1 has something that does not belong there.");
}

static void
test_unknown (void)
{
  const char *sentence = "Line 2 has something that this Onward does not know. A newer one may have written it.";

  assert_refused (HEAD ",\n\"mood\": [] }", sentence);
  assert_refused (HEAD ", \"strength\": [{\n\"mood\": 3 }] }", sentence);
  /* What the database has besides records. */
  assert_refused (HEAD ",\n\"op_log\": [] }", sentence);
}

static void
test_records (void)
{
  assert_refused (HEAD " }", "There is nothing in it.");
  assert_refused (HEAD ", \"strength\": [] }", "There is nothing in it.");
  assert_refused (HEAD ", \"strength\": [{ \"position\": \"V\" }] }", "Line 1 has an id that is none.");
  assert_refused (HEAD ", \"strength\": [{ \"id\": \"1\" }] }", "Line 1 has an id that is none.");
  assert_refused (HEAD ", \"strength\": [{ \"id\": \"00000000-0000-0000-0000-000000000000\" }] }", "Line 1 has an id that is none.");
  assert_refused (HEAD ", \"strength\": [{ \"id\": \"" ID "1\" }] }", "Line 1 has a record without its position.");
  assert_refused (HEAD ", \"strength\": [{ \"id\": \"" ID "A\", \"position\": \"V\" }],\n"
                  "\"plan\": [{ \"id\": \"" ID "a\", \"position\": \"V\" }] }", "Line 2 has an id that was there before.");
}

static void
test_references (void)
{
  const char *sentence = "Line 2 refers to something that is not in the file.";

  assert_refused (HEAD ", \"phase\": [\n{ \"id\": \"" ID "1\", \"position\": \"V\", \"plan\": \"" ID "2\" }] }", sentence);
  assert_refused (HEAD ", \"strength\": [{ \"id\": \"" ID "2\", \"position\": \"V\" }], \"phase\": [\n"
                  "{ \"id\": \"" ID "1\", \"position\": \"V\", \"plan\": \"" ID "2\" }] }", sentence);
  /* A link hangs on what comes before links, never on a link. */
  assert_refused (HEAD ", \"link\": [\n{ \"id\": \"" ID "1\", \"position\": \"V\", \"source\": \"" ID "1\" }] }", sentence);
  assert_refused (HEAD ", \"phase\": [\n{ \"id\": \"" ID "1\", \"position\": \"V\", \"plan\": \"x\" }] }",
                  "Line 2 has an id that is none.");
}

static void
append_step (GString *text,
             guint    id,
             guint    parent)
{
  /* All end alike, which must not make finding them slow. */
  g_string_append_printf (text, "%s{ \"id\": \"%08x-0000-7000-8000-0000000000aa\", \"position\": \"V\", "
                          "\"parent\": \"%08x-0000-7000-8000-0000000000aa\" }",
                          text->str[text->len - 1] == '\n' ? "" : ",\n", id, parent);
}

static void
test_circles (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"step\": [\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 start = g_get_monotonic_time ();

  append_step (text, 1, 1);
  g_string_append (text, "] }");
  assert_refused (text->str, "Line 2 is part of something that is part of it.");

  /* A long chain is none; one that bites its tail is, however long. */
  g_string_assign (text, HEAD ", \"step\": [\n{ \"id\": \"00000001-0000-7000-8000-0000000000aa\", \"position\": \"V\" }");
  for (guint i = 2; i <= 30000; i++)
    append_step (text, i, i - 1);
  g_string_append (text, "] }");
  rows = read_text (text->str, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 30000);

  g_string_assign (text, HEAD ", \"step\": [\n");
  for (guint i = 1; i <= 30000; i++)
    append_step (text, i, i == 1 ? 30000 : i - 1);
  g_string_append (text, "] }");
  assert_refused (text->str, "Line 2 is part of something that is part of it.");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

#ifndef __SANITIZE_ADDRESS__
static gint64
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}
#endif

static void
test_huge (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"strength\": [\n");
  gint64 start = g_get_monotonic_time ();
  gsize begun;

  /* A million rows. */
  for (guint i = 1; i <= 1000000; i++)
    g_string_append_printf (text, "%s{\"id\":\"0190a0b0-0000-7000-8000-%012x\",\"position\":\"V\"}", i > 1 ? "," : "", i);
  g_string_append (text, "] }");
  assert_refused (text->str, "It holds more than Onward can take in.");

  /* A field as large as any file may be, and larger. */
  g_string_assign (text, HEAD ",\n\"name\": \"");
  begun = text->len;
  g_string_set_size (text, ONWARD_OPEN_TEXT_MAX - 10);
  memset (text->str + begun, 'x', text->len - begun);
  g_string_append (text, "\" }");
  assert_refused (text->str, "Line 2 has a text that is longer than Onward can keep.");
  g_string_append (text, "          ");
  assert_refused (text->str, "It holds more than Onward can take in.");

  /* A hundred thousand brackets, in each place where something is awaited. */
  g_string_assign (text, "");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  assert_not_ours (text->str, text->len);
  g_string_prepend (text, HEAD ", \"strength\": ");
  assert_refused (text->str, "Line 1 has too many brackets inside one another.");
  g_string_insert (text, strlen (HEAD ", \"strength\": "), "[{ \"id\": ");
  assert_refused (text->str, "Line 1 is not JSON.");

  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (peak_kilobytes (), <, 512 * 1024);
#endif
}

static void
test_long_escapes (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"name\": \"");

  for (guint i = 0; i <= ONWARD_TEXT_MAX; i++)
    g_string_append (text, "\\n");
  g_string_append (text, "\" }");
  assert_refused (text->str, "Line 1 has a text that is longer than Onward can keep.");
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) rows = make_everything ();
  g_autofree char *text = onward_open_text_write (rows, "Kim", a_day ());
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (onward_open_text_read (bytes, &name, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (name);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/open-text/there-and-back", test_there_and_back);
  g_test_add_func ("/share/open-text/action", test_action);
  g_test_add_func ("/share/open-text/cleaned", test_cleaned);
  g_test_add_func ("/share/open-text/not-ours", test_not_ours);
  g_test_add_func ("/share/open-text/newer", test_newer);
  g_test_add_func ("/share/open-text/not-json", test_not_json);
  g_test_add_func ("/share/open-text/does-not-fit", test_does_not_fit);
  g_test_add_func ("/share/open-text/unknown", test_unknown);
  g_test_add_func ("/share/open-text/records", test_records);
  g_test_add_func ("/share/open-text/references", test_references);
  g_test_add_func ("/share/open-text/circles", test_circles);
  g_test_add_func ("/share/open-text/huge", test_huge);
  g_test_add_func ("/share/open-text/long-escapes", test_long_escapes);
  g_test_add_func ("/share/open-text/cancelled", test_cancelled);

  return g_test_run ();
}
