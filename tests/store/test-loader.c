/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static void
behind_the_back (StoreFixture *self,
                 const char   *sql)
{
  char *message = NULL;

  store_fixture_close (self);
  sqlite3_exec (self->connection, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  store_fixture_open (self);
}

static void
test_parents_first (StoreFixture *self,
                    gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (onward_id_hash, onward_id_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  OnwardId plan = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  OnwardId phase = store_fixture_add (self, ONWARD_KIND_PHASE, "title", "Phase", "plan", &plan, NULL);
  OnwardId step = store_fixture_add (self, ONWARD_KIND_STEP, "title", "Step", "phase", &phase, NULL);
  OnwardId strength;

  store_fixture_add (self, ONWARD_KIND_LINK, NULL, NULL, "source", &step, NULL);
  strength = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "Patience", NULL, NULL, NULL);
  store_fixture_add (self, ONWARD_KIND_STORY, "what", "Once", "strength", &strength, NULL);

  rows = onward_loader_read_all (self->database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++)
    {
      OnwardRow *row = g_ptr_array_index (rows, i);

      for (guint f = 0; f < onward_schema_get (row->kind)->n_fields; f++)
        if (row->values[f].type == ONWARD_VALUE_ID)
          g_assert_true (g_hash_table_contains (seen, &row->values[f].id));
      g_hash_table_add (seen, &row->id);
    }
}

static void
test_one_row (StoreFixture *self,
              gconstpointer data)
{
  OnwardId id = store_fixture_add (self, ONWARD_KIND_PERSON, "name", "Åsa", NULL, NULL, NULL);
  OnwardId nobody = onward_id_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardRow) row = NULL;
  g_autoptr (OnwardRow) none = NULL;
  int name = onward_schema_find_field (ONWARD_KIND_PERSON, "name");

  g_assert_true (onward_loader_read_row (self->database, ONWARD_KIND_PERSON, &id, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (onward_value_get_text (&row->values[name]), ==, "Åsa");
  g_assert_true (onward_loader_read_row (self->database, ONWARD_KIND_PERSON, &nobody, &none, &error));
  g_assert_no_error (error);
  g_assert_null (none);
}

static void
test_referrers (StoreFixture *self,
                gconstpointer data)
{
  OnwardId plan = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  OnwardId other = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Other", NULL, NULL, NULL);
  guint field = onward_schema_find_field (ONWARD_KIND_PHASE, "plan");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) some = NULL;
  g_autoptr (GArray) none = NULL;
  OnwardId phases[2];

  for (int i = 0; i < 2; i++)
    phases[i] = store_fixture_add (self, ONWARD_KIND_PHASE, "title", "Phase", "plan", &plan, NULL);

  some = onward_loader_find_referrers (self->database, ONWARD_KIND_PHASE, field, &plan, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (some->data, some->len * sizeof (OnwardId), phases, sizeof phases);
  none = onward_loader_find_referrers (self->database, ONWARD_KIND_PHASE, field, &other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_unknown_stays (StoreFixture *self,
                    gconstpointer data)
{
  g_autofree char *dump = NULL;

  store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  behind_the_back (self,
                   "ALTER TABLE plan ADD COLUMN colour TEXT; UPDATE plan SET colour = 'red'; "
                   "CREATE TABLE garden (id BLOB PRIMARY KEY, rose TEXT) STRICT; "
                   "INSERT INTO garden VALUES (randomblob (16), 'white'); "
                   "UPDATE meta SET value = value + 1 WHERE key = 'schema_version'");

  dump = store_fixture_dump (self);
  g_assert_nonnull (g_strstr_len (dump, -1, "title='Plan'"));
  g_assert_null (g_strstr_len (dump, -1, "red"));
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM plan WHERE colour = 'red'"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM garden WHERE rose = 'white'"), ==, 1);
}

static void
test_missing_column (StoreFixture *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  behind_the_back (self, "ALTER TABLE plan DROP COLUMN title");
  g_assert_null (onward_loader_read_all (self->database, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

static void
test_bad_value (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  behind_the_back (self, "INSERT INTO plan (id, title) VALUES (randomblob (16), CAST (x'ff' AS TEXT))");
  g_assert_null (onward_loader_read_all (self->database, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

static void
test_cancelled (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  rows = onward_loader_read_all (self->database, cancellable, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_null (onward_loader_read_all (self->database, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_last_hlc (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64 hlc;

  g_assert_true (onward_loader_read_last_hlc (self->database, &hlc, &error));
  g_assert_cmpuint (hlc, ==, 0);

  store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  g_assert_true (onward_loader_read_last_hlc (self->database, &hlc, &error));
  g_assert_cmpint (hlc, ==, store_fixture_count (self, "SELECT max (hlc) FROM op_log"));
  g_assert_cmpuint (hlc, <, onward_clock_tick (self->clock));

  behind_the_back (self, "INSERT INTO tombstone VALUES ('plan', randomblob (16), 9000000000000000000, randomblob (16))");
  g_assert_cmpuint (onward_clock_tick (self->clock), ==, G_GUINT64_CONSTANT (9000000000000000001));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/loader/parents-first", test_parents_first);
  STORE_TEST ("/loader/one-row", test_one_row);
  STORE_TEST ("/loader/referrers", test_referrers);
  STORE_TEST ("/loader/unknown-stays", test_unknown_stays);
  STORE_TEST ("/loader/missing-column", test_missing_column);
  STORE_TEST ("/loader/bad-value", test_bad_value);
  STORE_TEST ("/loader/cancelled", test_cancelled);
  STORE_TEST ("/loader/last-hlc", test_last_hlc);

  return g_test_run ();
}
