/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sealed-fixture.h"

#include "onward-error.h"
#include "onward-migrator-private.h"

static void
test_new_profile (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardHistoryState state = { .undo.id.bytes[0] = 1 };
  gboolean read_only = TRUE;
  g_autoptr (GPtrArray) rows = load (self, &state, &read_only, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_false (read_only);
  g_assert_true (onward_id_is_none (&state.undo.id));
}

static void
test_undo_after_reopening (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) undone = NULL;
  g_autoptr (OnwardChangeset) redone = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  OnwardHistoryState state;
  OnwardId id;
  const OnwardRow *row;

  load_count (self);
  add_strength (self, "One", NULL);
  add_strength (self, "Two", &id);
  undone = undo (self, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changed, ==, 3);
  stop (self);

  start (self, self->folder);
  rows = load (self, &state, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (onward_value_get_text (&row->values[onward_schema_find_field (ONWARD_KIND_STRENGTH, "title")]), ==, "One");
  g_assert_cmpint (state.redo.verb, ==, ONWARD_VERB_ADD);
  g_assert_false (onward_id_is_none (&state.undo.id));

  redone = redo (self, &error);
  g_assert_no_error (error);
  g_assert_true (onward_id_equal (&((OnwardChange *) g_ptr_array_index (redone->changes, 0))->row->id, &id));
  g_clear_pointer (&undone, onward_changeset_unref);
  undone = undo (self, &state.undo.id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changed, ==, 2);
  stop (self);

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1);
}

static void
on_one_done (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GPtrArray *done = data;
  guint *n_changed = g_object_get_data (source, "n-changed");

  g_ptr_array_add (done, g_object_ref (result));
  /* The signal of each commit came before its answer, and none of a later one. */
  if (n_changed != NULL)
    g_assert_cmpuint (*n_changed, ==, done->len);
}

static void
test_order (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (g_object_unref);
  int title = onward_schema_find_field (ONWARD_KIND_STRENGTH, "title");
  OnwardId id;

  load_count (self);
  add_strength (self, "Start", &id);
  self->n_changed = 0;
  g_object_set_data (G_OBJECT (self->store), "n-changed", &self->n_changed);

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &id);
      g_autofree char *text = g_strdup_printf ("%d", i);

      onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", text);
      onward_store_apply_async (self->store, action, on_one_done, done);
    }
  g_assert_cmpuint (done->len, ==, 0);
  onward_pump_until (done->len == 200, 60);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OnwardChangeset) changeset =
        onward_store_write_finish (self->store, g_ptr_array_index (done, i), &error);
      g_autofree char *text = g_strdup_printf ("%u", i);
      const OnwardChange *change;

      g_assert_no_error (error);
      change = g_ptr_array_index (changeset->changes, 0);
      g_assert_cmpstr (onward_value_get_text (&change->row->values[title]), ==, text);
    }
}

static void
test_close_while_jobs_wait (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) closed = NULL;

  load_count (self);
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (OnwardAction) action = new_strength ("Waiting", NULL);

      onward_store_apply_async (self->store, action, on_one_done, done);
    }
  onward_store_close_async (self->store, onward_pump_take, &closed);
  onward_pump_result (&closed);

  /* What waited was done first. */
  g_assert_cmpuint (done->len, ==, 50);
  g_assert_true (onward_store_close_finish (self->store, closed, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < done->len; i++)
    {
      g_autoptr (OnwardChangeset) changeset =
        onward_store_write_finish (self->store, g_ptr_array_index (done, i), &error);

      g_assert_no_error (error);
    }
  g_clear_pointer (&done, g_ptr_array_unref);
  g_clear_object (&closed);
  g_assert_finalize_object (g_steal_pointer (&self->store));

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 50);
}

static void
test_closed (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (OnwardAction) action = new_strength ("Late", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) first = NULL;

  load_count (self);
  onward_store_close_async (self->store, onward_pump_take, &first);

  /* Also while it is still closing. */
  g_assert_null (apply (self, action, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_clear_error (&error);
  onward_pump_result (&first);
  g_assert_true (onward_store_close_finish (self->store, first, &error));
  g_assert_no_error (error);

  g_assert_null (undo (self, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (redo (self, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (load (self, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_false (close_store (self, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);

  g_clear_object (&first);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
test_not_loaded (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (OnwardAction) action = new_strength ("Early", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (apply (self, action, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_clear_error (&error);
  load_count (self);
  g_assert_nonnull (self->store);
  add_strength (self, "Now", NULL);
}

static void
test_refusals_change_nothing (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (OnwardAction) nothing = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, NULL);
  g_autoptr (OnwardAction) wrong = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, NULL);
  g_autoptr (OnwardChangeset) changeset = NULL;
  g_autoptr (GError) error = NULL;
  OnwardId nobody = onward_id_new ();

  load_count (self);
  onward_action_set_text (wrong, ONWARD_KIND_PLAN, &nobody, "title", "a");
  g_assert_null (apply (self, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (undo (self, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  changeset = apply (self, nothing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changeset->changes->len, ==, 0);
  g_assert_cmpuint (self->n_changed, ==, 0);
}

static void
test_cancelled_load (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  onward_store_load_async (self->store, cancellable, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_null (onward_store_load_finish (self->store, result, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  g_assert_cmpuint (load_count (self), ==, 0);
}

static void
test_dropped (Fixture      *self,
              gconstpointer data)
{
  load_count (self);
  add_strength (self, "One", NULL);
  g_assert_finalize_object (g_steal_pointer (&self->store));

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1);
}

static void
test_killed (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->parent, "copy", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) undone = NULL;

  load_count (self);
  for (int i = 0; i < 20; i++)
    add_strength (self, "One", NULL);
  undone = undo (self, NULL, &error);
  g_assert_no_error (error);

  /* What a killed process leaves: the files as they are after an acknowledged edit. */
  copy_folder (self->folder, copy);
  stop (self);

  start (self, copy);
  g_assert_cmpuint (load_count (self), ==, 19);
  g_clear_pointer (&undone, onward_changeset_unref);
  undone = redo (self, &error);
  g_assert_no_error (error);
}

static void
test_broken_disk (Fixture      *self,
                  gconstpointer data)
{
  static const struct
  {
    int         number;
    OnwardError code;
  } table[] = { { ENOSPC, ONWARD_ERROR_NO_SPACE }, { EDQUOT, ONWARD_ERROR_NO_SPACE }, { EIO, ONWARD_ERROR_IO } };

  load_count (self);
  add_strength (self, "Before", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OnwardAction) action = new_strength ("Again", NULL);
      g_autoptr (OnwardChangeset) changeset = NULL;
      g_autoptr (GError) error = NULL;
      guint before = self->n_changed;

      onward_broken_disk_break (table[i].number);
      for (int j = 0; j < 3; j++)
        {
          g_assert_null (apply (self, action, &error));
          g_assert_error (error, ONWARD_ERROR, (int) table[i].code);
          g_clear_error (&error);
        }
      g_assert_null (undo (self, NULL, &error));
      g_assert_error (error, ONWARD_ERROR, (int) table[i].code);
      g_clear_error (&error);
      g_assert_cmpuint (self->n_changed, ==, before);
      /* Reading goes on, and finds what was there. */
      g_assert_cmpuint (load_count (self), ==, 1 + i);

      onward_broken_disk_mend ();
      changeset = apply (self, action, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (changeset->changes->len, ==, 1);
      g_assert_cmpuint (self->n_changed, ==, before + 1);
      g_assert_cmpuint (load_count (self), ==, 2 + i);
    }
  stop (self);

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1 + G_N_ELEMENTS (table));
}

static void
test_read_only (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (OnwardAction) action = new_strength ("Late", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean read_only = FALSE;

  load_count (self);
  add_strength (self, "One", NULL);
  stop (self);

  onward_broken_disk_set_locking (FALSE);
  start (self, self->folder);
  rows = load (self, NULL, &read_only, &error);
  g_assert_no_error (error);
  g_assert_true (read_only);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_null (apply (self, action, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (undo (self, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (redo (self, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
}

static void
test_read_only_and_new (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gboolean read_only = FALSE;

  stop (self);
  onward_broken_disk_set_locking (FALSE);
  start (self, self->folder);
  rows = load (self, NULL, &read_only, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_true (read_only);
}

static void
run_in_vault (Fixture    *self,
              const char *sql)
{
  OnwardVault *vault = open_vault (self, self->folder);
  g_autoptr (GError) error = NULL;
  sqlite3 *connection = onward_vault_open_database (vault, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (onward_vault_close (vault, &error));
  g_assert_no_error (error);
}

/* A profile as the first version left it, with one strength. */
static void
make_first_version (Fixture *self)
{
  OnwardVault *vault = open_vault (self, self->folder);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scripts = onward_migrator_load_scripts (&error);
  const char *first[] = { scripts[0], NULL };
  OnwardDatabase *database = onward_database_open (vault, &error);
  OnwardMeta meta;

  g_assert_true (onward_migrator_run (database, first, &onward_vault_get_info (vault)->profile, &meta, &error));
  g_assert_no_error (error);
  g_assert_cmpint (meta.schema_version, ==, 1);
  onward_database_free (database);
  g_assert_cmpint (sqlite3_exec (onward_vault_open_database (vault, NULL),
                                 "INSERT INTO strength (id, title) VALUES (randomblob (16), 'I listen')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (onward_vault_close (vault, &error));
  g_assert_no_error (error);
}

static gint64
read_version (Fixture *self)
{
  OnwardVault *vault = open_vault (self, self->folder);
  sqlite3_stmt *statement;
  gint64 version;

  g_assert_cmpint (sqlite3_prepare_v2 (onward_vault_open_database (vault, NULL),
                                       "SELECT value FROM meta WHERE key = 'schema_version'",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  version = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_true (onward_vault_close (vault, NULL));

  return version;
}

/* Nobody is turned away because the disk cannot be written: what an older version wrote is
 * brought up to date in memory, and read. */
static void
test_older_on_read_only_disk (Fixture      *self,
                              gconstpointer data)
{
  guint title = onward_schema_find_field (ONWARD_KIND_STRENGTH, "title");
  g_autoptr (OnwardAction) action = new_strength ("Late", NULL);
  g_autoptr (GError) error = NULL;

  stop (self);
  make_first_version (self);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      gboolean read_only = FALSE;

      onward_broken_disk_set_read_only (TRUE);
      start (self, self->folder);
      rows = load (self, NULL, &read_only, &error);
      g_assert_no_error (error);
      g_assert_true (read_only);
      g_assert_cmpuint (rows->len, ==, 1);
      g_assert_cmpstr (onward_value_get_text (&((OnwardRow *) rows->pdata[0])->values[title]), ==, "I listen");
      g_assert_null (apply (self, action, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
      g_clear_error (&error);
      g_assert_null (undo (self, NULL, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
      g_clear_error (&error);
      stop (self);
      onward_broken_disk_set_read_only (FALSE);
      g_assert_cmpint (read_version (self), ==, 1);
    }

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1);
  add_strength (self, "Two", NULL);
  stop (self);
  g_assert_cmpint (read_version (self), ==, ONWARD_SCHEMA_VERSION);
}

typedef struct
{
  OnwardVault *vault;
  GThread     *thread;
  guint        n;
  gboolean     refuse;
} Care;

static gboolean
take_care (OnwardVault *vault,
           gpointer     data,
           GError     **error)
{
  Care *care = data;

  care->vault = vault;
  care->thread = g_thread_self ();
  care->n++;
  if (care->refuse)
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "for the test");

  return !care->refuse;
}

/* It waits its turn, runs on the worker with the vault outside a transaction, and says what the
 * function said. */
static void
test_care (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (OnwardAction) action = new_strength ("One", NULL);
  g_autoptr (OnwardChangeset) changeset = NULL;
  g_autoptr (GError) error = NULL;
  Care care = { 0 };

  load_count (self);
  onward_store_apply_async (self->store, action, onward_pump_take, &applied);
  onward_store_care_async (self->store, take_care, &care, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_nonnull (applied);
  changeset = onward_store_write_finish (self->store, applied, &error);
  g_assert_no_error (error);
  g_assert_true (onward_store_care_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (care.n, ==, 1);
  g_assert_nonnull (care.vault);
  g_assert_true (care.thread != g_thread_self ());
  g_clear_object (&result);

  care.refuse = TRUE;
  onward_store_care_async (self->store, take_care, &care, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_false (onward_store_care_finish (self->store, result, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_clear_error (&error);
  g_clear_object (&result);

  g_assert_true (close_store (self, &error));
  onward_store_care_async (self->store, take_care, &care, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_false (onward_store_care_finish (self->store, result, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_assert_cmpuint (care.n, ==, 2);
  g_clear_object (&result);
  g_clear_object (&applied);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
test_newer (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (OnwardAction) action = new_strength ("Late", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean read_only = FALSE;

  load_count (self);
  add_strength (self, "One", NULL);
  stop (self);

  run_in_vault (self, "UPDATE meta SET value = 99 WHERE key = 'schema_version'; CREATE TABLE later (a); "
                "ALTER TABLE strength ADD COLUMN later TEXT");
  start (self, self->folder);
  rows = load (self, NULL, &read_only, &error);
  g_assert_no_error (error);
  g_assert_true (read_only);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_null (apply (self, action, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);
  stop (self);

  run_in_vault (self, "UPDATE meta SET value = 99 WHERE key = 'min_reader'");
  start (self, self->folder);
  g_assert_null (load (self, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT);
}

/* How often the vault put a new snapshot in its place, and whether it may. */
static int n_renames;
static int no_renames;
static int (*real_renameat) (int         old_folder,
                             const char *from,
                             int         new_folder,
                             const char *to);

static int
counting_renameat (int         old_folder,
                   const char *from,
                   int         new_folder,
                   const char *to)
{
  g_atomic_int_inc (&n_renames);
  if (!g_atomic_int_get (&no_renames))
    return real_renameat (old_folder, from, new_folder, to);

  errno = EIO;

  return -1;
}

static void
write_and_undo (Fixture *self,
                guint    n_texts)
{
  OnwardId id;

  load_count (self);
  add_strength (self, "One", &id);
  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &id);
      g_autofree char *text = g_strnfill (100000, 'a' + i % 26);
      g_autoptr (GError) error = NULL;
      g_autoptr (OnwardChangeset) changeset = NULL;

      onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "shows", text);
      changeset = apply (self, action, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < n_texts + 1; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OnwardChangeset) changeset = undo (self, NULL, &error);

      g_assert_no_error (error);
    }
  g_assert_cmpuint (load_count (self), ==, 0);
}

static void
test_compaction (Fixture      *self,
                 gconstpointer data)
{
  g_atomic_int_set (&n_renames, 0);
  write_and_undo (self, 40);
  g_assert_cmpint (g_atomic_int_get (&n_renames), >, 1);
}

static void
test_failing_compaction (Fixture      *self,
                         gconstpointer data)
{
  g_atomic_int_set (&n_renames, 0);
  g_atomic_int_set (&no_renames, TRUE);
  write_and_undo (self, 20);
  g_atomic_int_set (&no_renames, FALSE);
  /* It was tried and did not succeed, and no edit noticed. */
  g_assert_cmpint (g_atomic_int_get (&n_renames), >, 1);
  add_strength (self, "After", NULL);
  stop (self);

  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  onward_broken_disk_install ();
  real_renameat = onward_vault_io.renameat;
  onward_vault_io.renameat = counting_renameat;

  SEALED_TEST ("/store/new-profile", test_new_profile);
  SEALED_TEST ("/store/undo-after-reopening", test_undo_after_reopening);
  SEALED_TEST ("/store/order", test_order);
  SEALED_TEST ("/store/close-while-jobs-wait", test_close_while_jobs_wait);
  SEALED_TEST ("/store/closed", test_closed);
  SEALED_TEST ("/store/not-loaded", test_not_loaded);
  SEALED_TEST ("/store/refusals-change-nothing", test_refusals_change_nothing);
  SEALED_TEST ("/store/cancelled-load", test_cancelled_load);
  SEALED_TEST ("/store/dropped", test_dropped);
  SEALED_TEST ("/store/killed", test_killed);
  SEALED_TEST ("/store/broken-disk", test_broken_disk);
  SEALED_TEST ("/store/read-only", test_read_only);
  SEALED_TEST ("/store/read-only-and-new", test_read_only_and_new);
  SEALED_TEST ("/store/older-on-read-only-disk", test_older_on_read_only_disk);
  SEALED_TEST ("/store/care", test_care);
  SEALED_TEST ("/store/newer", test_newer);
  SEALED_TEST ("/store/compaction", test_compaction);
  SEALED_TEST ("/store/failing-compaction", test_failing_compaction);

  return g_test_run ();
}
