/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static gboolean
try_sql (OnwardDatabase *database,
         gpointer        data,
         gboolean       *commit,
         GError        **error)
{
  *commit = FALSE;

  return onward_database_execute (database, data, error);
}

static void
assert_refused (StoreFixture *self,
                OnwardAccess  access,
                const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (access == ONWARD_ACCESS_READ)
    done = onward_database_execute (self->database, sql, &error);
  else
    done = onward_database_transact (self->database, access, try_sql, (char *) sql, &error);

  if (done)
    g_error ("Was let through: %s", sql);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
}

static void
assert_allowed (StoreFixture *self,
                OnwardAccess  access,
                const char   *sql)
{
  g_autoptr (GError) error = NULL;

  if (access == ONWARD_ACCESS_READ)
    onward_database_execute (self->database, sql, &error);
  else
    onward_database_transact (self->database, access, try_sql, (char *) sql, &error);
  g_assert_no_error (error);
}

static void
test_authorizer (StoreFixture *self,
                 gconstpointer data)
{
  /* The least access that lets a statement through; MIGRATE + 1 for none. */
  static const struct
  {
    const char *sql;
    guint       least;
  } table[] = {
    { "SELECT count (*), max (id), length ('a') FROM strength", ONWARD_ACCESS_READ },
    { "PRAGMA table_info (strength)", ONWARD_ACCESS_READ },
    { "PRAGMA quick_check", ONWARD_ACCESS_READ },
    { "INSERT INTO strength (id) VALUES (randomblob (16))", ONWARD_ACCESS_WRITE },
    { "UPDATE strength SET title = 'a'", ONWARD_ACCESS_WRITE },
    { "DELETE FROM strength", ONWARD_ACCESS_WRITE },
    { "DELETE FROM op_log", ONWARD_ACCESS_WRITE },
    { "UPDATE meta SET value = 9", ONWARD_ACCESS_WRITE },
    { "CREATE TABLE more (id BLOB PRIMARY KEY) STRICT", ONWARD_ACCESS_MIGRATE },
    { "CREATE INDEX more ON strength (title)", ONWARD_ACCESS_MIGRATE },
    { "ALTER TABLE strength ADD COLUMN more TEXT", ONWARD_ACCESS_MIGRATE },
    { "ALTER TABLE strength RENAME COLUMN title TO more", ONWARD_ACCESS_MIGRATE },
    { "DROP TABLE strength", ONWARD_ACCESS_MIGRATE },
    { "DROP INDEX step_phase", ONWARD_ACCESS_MIGRATE },
    { "ATTACH ':memory:' AS other", ONWARD_ACCESS_MIGRATE + 1 },
    { "DETACH main", ONWARD_ACCESS_MIGRATE + 1 },
    { "PRAGMA journal_mode = OFF", ONWARD_ACCESS_MIGRATE + 1 },
    { "PRAGMA writable_schema = ON", ONWARD_ACCESS_MIGRATE + 1 },
    { "PRAGMA temp_store_directory = '/tmp'", ONWARD_ACCESS_MIGRATE + 1 },
    { "PRAGMA something_new", ONWARD_ACCESS_MIGRATE + 1 },
    { "SELECT load_extension ('x')", ONWARD_ACCESS_MIGRATE + 1 },
    { "SELECT Load_Extension ('x')", ONWARD_ACCESS_MIGRATE + 1 },
    { "CREATE TRIGGER t AFTER INSERT ON strength BEGIN DELETE FROM strength; END", ONWARD_ACCESS_MIGRATE + 1 },
    { "CREATE VIEW v AS SELECT * FROM strength", ONWARD_ACCESS_MIGRATE + 1 },
    { "CREATE TEMP TABLE t (a)", ONWARD_ACCESS_MIGRATE + 1 },
    { "SAVEPOINT here", ONWARD_ACCESS_MIGRATE + 1 },
    { "ANALYZE", ONWARD_ACCESS_MIGRATE + 1 },
  };

  store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "One", NULL, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint access = ONWARD_ACCESS_READ; access <= ONWARD_ACCESS_MIGRATE; access++)
      {
        if (access >= table[i].least)
          assert_allowed (self, access, table[i].sql);
        else
          assert_refused (self, access, table[i].sql);
      }
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM strength WHERE title = 'One'"), ==, 1);
}

static gboolean
keep_statement (OnwardDatabase *database,
                gpointer        data,
                gboolean       *commit,
                GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, "DELETE FROM strength", error);

  return statement != NULL;
}

static void
test_kept_statement (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardStatement) statement = NULL;
  gboolean row;

  store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "One", NULL, NULL, NULL);
  g_assert_true (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, keep_statement, NULL, &error));

  /* It was prepared when writing was allowed, and comes from the cache now. */
  statement = onward_database_prepare (self->database, "DELETE FROM strength", &error);
  g_assert_no_error (error);
  g_assert_false (onward_statement_step (statement, &row, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM strength"), ==, 1);
}

typedef struct
{
  gboolean commit;
  gboolean fail;
} Plan;

static gboolean
add_row (OnwardDatabase *database,
         gpointer        data,
         gboolean       *commit,
         GError        **error)
{
  const Plan *plan = data;

  g_assert_cmpint (onward_database_get_access (database), ==, ONWARD_ACCESS_WRITE);
  *commit = plan->commit;
  if (!onward_database_execute (database, "INSERT INTO strength (id) VALUES (randomblob (16))", error))
    return FALSE;
  if (plan->fail)
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT, "Asked for");

  return !plan->fail;
}

static int
refuse_commit (gpointer data)
{
  int *times = data;

  return (*times)-- > 0;
}

static void
test_transactions (StoreFixture *self,
                   gconstpointer data)
{
  static const char count_sql[] = "SELECT count (*) FROM strength";
  g_autoptr (GError) error = NULL;
  Plan plan = { TRUE, FALSE };

  g_assert_true (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, add_row, &plan, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (self, count_sql), ==, 1);

  plan.commit = FALSE;
  g_assert_true (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, add_row, &plan, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (self, count_sql), ==, 1);

  plan.commit = TRUE;
  plan.fail = TRUE;
  g_assert_false (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, add_row, &plan, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT);
  g_assert_cmpint (store_fixture_count (self, count_sql), ==, 1);
  g_assert_cmpint (onward_database_get_access (self->database), ==, ONWARD_ACCESS_READ);
  g_assert_true (sqlite3_get_autocommit (self->connection));
}

static void
test_failing_commit (StoreFixture *self,
                     gconstpointer data)
{
  static const char count_sql[] = "SELECT count (*) FROM strength";
  g_autoptr (GError) error = NULL;
  Plan plan = { TRUE, FALSE };
  int times = 1;

  sqlite3_commit_hook (self->connection, refuse_commit, &times);
  g_assert_false (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, add_row, &plan, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_cmpint (store_fixture_count (self, count_sql), ==, 0);
  g_assert_cmpint (onward_database_get_access (self->database), ==, ONWARD_ACCESS_READ);
  g_assert_true (sqlite3_get_autocommit (self->connection));

  g_clear_error (&error);
  g_assert_true (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, add_row, &plan, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (self, count_sql), ==, 1);
  sqlite3_commit_hook (self->connection, NULL, NULL);
}

static void
test_codes (StoreFixture *self,
            gconstpointer data)
{
  static const struct
  {
    int         code;
    OnwardError expected;
  } table[] = {
    { SQLITE_FULL, ONWARD_ERROR_NO_SPACE }, { SQLITE_READONLY, ONWARD_ERROR_READ_ONLY },
    { SQLITE_READONLY_DBMOVED, ONWARD_ERROR_READ_ONLY }, { SQLITE_NOMEM, ONWARD_ERROR_NO_MEMORY },
    { SQLITE_IOERR_NOMEM, ONWARD_ERROR_NO_MEMORY }, { SQLITE_IOERR_FSYNC, ONWARD_ERROR_IO },
    { SQLITE_IOERR, ONWARD_ERROR_IO }, { SQLITE_CORRUPT, ONWARD_ERROR_DAMAGED },
    { SQLITE_CORRUPT_INDEX, ONWARD_ERROR_DAMAGED }, { SQLITE_NOTADB, ONWARD_ERROR_DAMAGED },
    { SQLITE_ERROR, ONWARD_ERROR_DAMAGED }, { SQLITE_AUTH, ONWARD_ERROR_REFUSED },
    { SQLITE_CONSTRAINT_CHECK, ONWARD_ERROR_REFUSED }, { SQLITE_TOOBIG, ONWARD_ERROR_REFUSED },
    { SQLITE_CANTOPEN, ONWARD_ERROR_PERMISSION }, { SQLITE_PERM, ONWARD_ERROR_PERMISSION },
    { SQLITE_BUSY, ONWARD_ERROR_IO }, { SQLITE_MISUSE, ONWARD_ERROR_IO },
  };
  g_autoptr (GError) cancelled = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (onward_database_set_error (self->database, table[i].code, "Something", &error));
      g_assert_error (error, ONWARD_ERROR, (int) table[i].expected);
    }

  g_assert_false (onward_database_set_error (self->database, SQLITE_INTERRUPT, "Something", &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_content_in_errors (StoreFixture *self,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, try_sql,
                                            "INSERT INTO strength (id, private) VALUES (randomblob (16), 'secret words')", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_null (g_strstr_len (error->message, -1, "secret"));
}

static void
test_cancelling (StoreFixture *self,
                 gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  static const char endless[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n";

  g_cancellable_cancel (cancellable);
  onward_database_set_cancellable (self->database, cancellable);
  g_assert_false (onward_database_execute (self->database, endless, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  onward_database_set_cancellable (self->database, NULL);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM strength"), ==, 0);
}

static gpointer
use_database (gpointer database)
{
  onward_database_execute (database, "SELECT 1", NULL);

  return NULL;
}

static void
test_other_thread (StoreFixture *self,
                   gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_thread_join (g_thread_new ("other", use_database, self->database));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/database/authorizer", test_authorizer);
  STORE_TEST ("/database/kept-statement", test_kept_statement);
  STORE_TEST ("/database/transactions", test_transactions);
  STORE_TEST ("/database/failing-commit", test_failing_commit);
  STORE_TEST ("/database/codes", test_codes);
  STORE_TEST ("/database/no-content-in-errors", test_no_content_in_errors);
  STORE_TEST ("/database/cancelling", test_cancelling);
  STORE_TEST ("/database/other-thread", test_other_thread);

  return g_test_run ();
}
