/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static OnwardStatement *
prepare (StoreFixture *self,
         const char   *sql)
{
  g_autoptr (GError) error = NULL;
  OnwardStatement *statement = onward_database_prepare (self->database, sql, &error);

  g_assert_no_error (error);

  return statement;
}

static void
assert_step (OnwardStatement *statement,
             gboolean         expected)
{
  g_autoptr (GError) error = NULL;
  gboolean row;

  g_assert_true (onward_statement_step (statement, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpint (row, ==, expected);
}

static void
test_values (StoreFixture *self,
             gconstpointer data)
{
  OnwardValue values[4] = { 0 };
  OnwardId id = onward_id_new ();
  g_autoptr (OnwardStatement) statement = prepare (self, "SELECT ?, ?, ?, ?");

  onward_value_set_integer (&values[1], G_MAXINT64);
  onward_value_set_text (&values[2], "åäö 👩‍👧");
  onward_value_set_id (&values[3], &id);
  for (int i = 0; i < 4; i++)
    onward_statement_bind_value (statement, i, &values[i]);
  assert_step (statement, TRUE);

  for (int i = 0; i < 4; i++)
    {
      g_auto (OnwardValue) read = { 0 };
      g_autoptr (GError) error = NULL;

      onward_value_set_text (&read, "before");
      g_assert_true (onward_statement_get_value (statement, i, &read, &error));
      g_assert_no_error (error);
      g_assert_true (onward_value_equal (&read, &values[i]));
      onward_value_set_none (&values[i]);
    }
  assert_step (statement, FALSE);
}

static void
test_odd_values (StoreFixture *self,
                 gconstpointer data)
{
  static const char *const odd[] = { "SELECT 1.5", "SELECT x'0102'", "SELECT x''", "SELECT CAST (x'ff' AS TEXT)",
                                     "SELECT CAST (x'610062' AS TEXT)" };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (OnwardStatement) statement = prepare (self, odd[i]);
      g_auto (OnwardValue) value = { 0 };
      g_autoptr (GError) error = NULL;

      assert_step (statement, TRUE);
      g_assert_false (onward_statement_get_value (statement, 0, &value, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }
}

static void
test_ids (StoreFixture *self,
          gconstpointer data)
{
  OnwardId none = { 0 };
  OnwardId id = onward_id_new ();
  OnwardId read;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardStatement) statement = prepare (self, "SELECT ?, ?, ?, 'words'");

  onward_statement_bind_id (statement, 0, &id);
  onward_statement_bind_id (statement, 1, &none);
  onward_statement_bind_id (statement, 2, NULL);
  assert_step (statement, TRUE);

  g_assert_true (onward_statement_get_id (statement, 0, &read, &error));
  g_assert_true (onward_id_equal (&read, &id));
  for (int i = 1; i < 3; i++)
    {
      read = id;
      g_assert_true (onward_statement_get_id (statement, i, &read, &error));
      g_assert_true (onward_id_is_none (&read));
    }
  g_assert_false (onward_statement_get_id (statement, 3, &read, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

static void
test_kept_and_clean (StoreFixture *self,
                     gconstpointer data)
{
  static const char sql[] = "SELECT ?";
  OnwardStatement *first = prepare (self, sql);
  OnwardStatement *second;
  g_autoptr (OnwardStatement) third = NULL;

  onward_statement_bind_integer (first, 0, 5);
  assert_step (first, TRUE);

  /* While the first is in use the second is another one. */
  second = prepare (self, sql);
  g_assert_true (second != first);
  onward_statement_bind_integer (second, 0, 6);
  assert_step (second, TRUE);
  g_assert_cmpint (onward_statement_get_integer (first, 0), ==, 5);
  g_assert_cmpint (onward_statement_get_integer (second, 0), ==, 6);
  onward_statement_release (second);
  onward_statement_release (first);

  third = prepare (self, sql);
  g_assert_true (third == first);
  assert_step (third, TRUE);
  g_assert_null (onward_statement_get_text (third, 0));
  onward_statement_release (NULL);
}

static void
test_bad_bind (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (OnwardStatement) statement = prepare (self, "SELECT ?");
  g_autoptr (GError) error = NULL;
  gboolean row;

  onward_statement_bind_integer (statement, 7, 1);
  onward_statement_bind_integer (statement, 0, 1);
  g_assert_false (onward_statement_step (statement, &row, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IO);
}

static void
test_bad_sql (StoreFixture *self,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (onward_database_prepare (self->database, "SELECT colour FROM strength", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

static gboolean
run_twice (OnwardDatabase *database,
           gpointer        data,
           gboolean       *commit,
           GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, "INSERT INTO plan (id) VALUES (?)", error);
  OnwardId id = onward_id_new ();

  onward_statement_bind_id (statement, 0, &id);
  if (!onward_statement_run (statement, error))
    return FALSE;
  id = onward_id_new ();
  onward_statement_bind_id (statement, 0, &id);
  if (!onward_statement_run (statement, error))
    return FALSE;

  /* The same id again breaks the primary key; the statement must be usable after that, too. */
  g_assert_false (onward_statement_run (statement, error));
  g_assert_error (*error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_clear_error (error);

  return TRUE;
}

static void
test_run_again (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_assert_true (onward_database_transact (self->database, ONWARD_ACCESS_WRITE, run_twice, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM plan"), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/statement/values", test_values);
  STORE_TEST ("/statement/odd-values", test_odd_values);
  STORE_TEST ("/statement/ids", test_ids);
  STORE_TEST ("/statement/kept-and-clean", test_kept_and_clean);
  STORE_TEST ("/statement/bad-bind", test_bad_bind);
  STORE_TEST ("/statement/bad-sql", test_bad_sql);
  STORE_TEST ("/statement/run-again", test_run_again);

  return g_test_run ();
}
