/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

typedef struct
{
  sqlite3        *connection;
  OnwardDatabase *database;
  OnwardId        profile;
  OnwardMeta      meta;
} Fixture;

static const char first_sql[] = "CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT; CREATE TABLE one (a) ;";
static const char second_sql[] = "CREATE TABLE two (a); INSERT INTO two VALUES (1); ";
static const char broken_sql[] = "CREATE TABLE three (a); INSERT INTO nowhere VALUES (1);";
static const char third_sql[] = "CREATE TABLE three (a);";

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_assert_cmpint (sqlite3_open (":memory:", &self->connection), ==, SQLITE_OK);
  self->database = onward_database_new_for_connection (self->connection);
  self->profile = onward_id_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  onward_database_free (self->database);
  g_assert_cmpint (sqlite3_close (self->connection), ==, SQLITE_OK);
}

/* Runs @scripts and expects @code, or success for -1. */
static void
migrate (Fixture           *self,
         const char *const *scripts,
         int                code)
{
  g_autoptr (GError) error = NULL;
  gboolean done = onward_migrator_run (self->database, scripts, &self->profile, &self->meta, &error);

  g_assert_cmpint (done, ==, code < 0);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ONWARD_ERROR, code);
}

static void
behind_the_back (Fixture    *self,
                 const char *sql)
{
  onward_database_free (self->database);
  g_assert_cmpint (sqlite3_exec (self->connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  self->database = onward_database_new_for_connection (self->connection);
}

static gboolean
has_table (Fixture    *self,
           const char *table)
{
  g_autoptr (OnwardStatement) statement =
    onward_database_prepare (self->database, "SELECT 1 FROM sqlite_schema WHERE name = ?", NULL);
  gboolean row;

  onward_statement_bind_text (statement, 0, table);
  g_assert_true (onward_statement_step (statement, &row, NULL));

  return row;
}

static void
test_scripts (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scripts = onward_migrator_load_scripts (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (scripts), ==, ONWARD_SCHEMA_VERSION);
  g_assert_nonnull (g_strstr_len (scripts[0], -1, "CREATE TABLE meta"));
}

static void
test_step_by_step (Fixture      *self,
                   gconstpointer data)
{
  const char *one[] = { first_sql, NULL };
  const char *broken[] = { first_sql, second_sql, broken_sql, NULL };
  const char *three[] = { first_sql, second_sql, third_sql, NULL };
  OnwardId device;

  migrate (self, one, -1);
  g_assert_cmpint (self->meta.schema_version, ==, 1);
  g_assert_cmpint (self->meta.min_reader, ==, ONWARD_MIN_READER);
  g_assert_false (onward_id_is_none (&self->meta.device));
  device = self->meta.device;

  /* The second stays, of the third nothing does. */
  migrate (self, broken, ONWARD_ERROR_DAMAGED);
  g_assert_true (has_table (self, "two"));
  g_assert_false (has_table (self, "three"));
  migrate (self, (const char *[]) { first_sql, second_sql, NULL }, -1);
  g_assert_cmpint (self->meta.schema_version, ==, 2);

  migrate (self, three, -1);
  g_assert_true (has_table (self, "three"));
  g_assert_cmpint (self->meta.schema_version, ==, 3);
  g_assert_true (onward_id_equal (&self->meta.device, &device));
  migrate (self, three, -1);
}

static void
test_broken_first (Fixture      *self,
                   gconstpointer data)
{
  migrate (self, (const char *[]) { broken_sql, NULL }, ONWARD_ERROR_DAMAGED);
  g_assert_false (has_table (self, "three"));
  migrate (self, (const char *[]) { first_sql, NULL }, -1);
  g_assert_cmpint (self->meta.schema_version, ==, 1);
}

static void
test_newer (Fixture      *self,
            gconstpointer data)
{
  const char *two[] = { first_sql, second_sql, NULL };

  migrate (self, two, -1);
  behind_the_back (self, "UPDATE meta SET value = 7 WHERE key = 'schema_version'");
  migrate (self, two, -1);
  g_assert_cmpint (self->meta.schema_version, ==, 7);

  behind_the_back (self, "UPDATE meta SET value = 2 WHERE key = 'min_reader'");
  migrate (self, two, -1);
  behind_the_back (self, "UPDATE meta SET value = 3 WHERE key = 'min_reader'");
  migrate (self, two, ONWARD_ERROR_NEWER_FORMAT);
}

static void
test_nonsense (Fixture      *self,
               gconstpointer data)
{
  static const char *const nonsense[] = {
    "UPDATE meta SET value = NULL WHERE key = 'schema_version'",
    "UPDATE meta SET value = 'many' WHERE key = 'schema_version'",
    "UPDATE meta SET value = -1 WHERE key = 'schema_version'",
    "UPDATE meta SET value = 0 WHERE key = 'min_reader'",
    "UPDATE meta SET value = x'01' WHERE key = 'device'",
    "DELETE FROM meta WHERE key = 'device'",
    "DELETE FROM meta",
    "DROP TABLE meta",
  };
  const char *one[] = { first_sql, NULL };

  migrate (self, one, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      behind_the_back (self, "BEGIN");
      behind_the_back (self, nonsense[i]);
      migrate (self, one, ONWARD_ERROR_DAMAGED);
      behind_the_back (self, "ROLLBACK");
    }
  migrate (self, one, -1);
}

static void
test_same_as_schema (StoreFixture *self,
                     gconstpointer data)
{
  static const char *const types[] = {
    [ONWARD_FIELD_TEXT] = "TEXT", [ONWARD_FIELD_CHOICE] = "TEXT", [ONWARD_FIELD_DATE] = "TEXT", [ONWARD_FIELD_ORDER] = "TEXT",
    [ONWARD_FIELD_INTEGER] = "INTEGER", [ONWARD_FIELD_BOOLEAN] = "INTEGER", [ONWARD_FIELD_REFERENCE] = "BLOB",
  };
  static const char *const others[] = { "meta", "action", "op_log", "field_clock", "tombstone", "restore_point" };

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);
      g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", info->table);
      g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, NULL);
      gboolean row;

      g_assert_true (onward_statement_step (statement, &row, NULL));
      g_assert_true (row);
      g_assert_cmpstr (onward_statement_get_text (statement, 1), ==, "id");
      g_assert_cmpstr (onward_statement_get_text (statement, 2), ==, "BLOB");
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_assert_true (onward_statement_step (statement, &row, NULL));
          g_assert_true (row);
          g_assert_cmpstr (onward_statement_get_text (statement, 1), ==, info->fields[i].column);
          g_assert_cmpstr (onward_statement_get_text (statement, 2), ==, types[info->fields[i].type]);
        }
      g_assert_true (onward_statement_step (statement, &row, NULL));
      g_assert_false (row);
    }

  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM sqlite_schema WHERE type = 'table'"), ==,
                   ONWARD_N_KINDS + G_N_ELEMENTS (others));
  /* The one that does not say so would take any type anywhere. */
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'"), ==, 0);
}

static void
test_references_are_indexed (StoreFixture *self,
                             gconstpointer data)
{
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    for (guint i = 0; i < onward_schema_get (kind)->n_fields; i++)
      {
        const OnwardField *field = &onward_schema_get (kind)->fields[i];
        g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE type = 'index' AND "
                                                "tbl_name = '%s' AND sql LIKE '%%(%s)'",
                                                onward_schema_get (kind)->table, field->column);

        g_assert_cmpint (store_fixture_count (self, sql), ==, field->type == ONWARD_FIELD_REFERENCE);
      }
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/migrator/scripts", test_scripts);
  TEST ("/migrator/step-by-step", test_step_by_step);
  TEST ("/migrator/broken-first", test_broken_first);
  TEST ("/migrator/newer", test_newer);
  TEST ("/migrator/nonsense", test_nonsense);
  STORE_TEST ("/migrator/same-as-schema", test_same_as_schema);
  STORE_TEST ("/migrator/references-are-indexed", test_references_are_indexed);

  return g_test_run ();
}
