/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-store"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "onward-schema.h"
#include "onward-secret.h"
#include "onward-store.h"
#include "onward-vault.h"

/* What an edit costs a person: from asking the store until it says that the edit is synced, the
 * way to its worker and back included. Beside it plain SQLite writes the very same: the same
 * tables and indexes (resources/sql/0001-start.sql), the same rows already there, the same
 * reading of the old value, the same row, clock, action and op, all in one transaction, called
 * directly and unsealed. All three take turns in the same folder. */

#define N_STRENGTHS 4000
#define N_PER_ACTION 200
#define N_ROUNDS 40
#define N_PER_ROUND 25
#define N_ACTIONS 20000
#define N_UNDONE 400
#define N_TRIES 3
#define SEED 20240229

typedef struct
{
  OnwardStore *store;
  OnwardId     strengths[N_STRENGTHS];
} Sealed;

typedef struct
{
  sqlite3      *db;
  sqlite3_stmt *begin, *get, *set, *clock, *action, *applied, *dropped, *op, *commit;
  gint64        hlc;
} Plain;

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
    }

  return *result;
}

static void
die_of (GError     *error,
        const char *what)
{
  g_printerr ("bench-store: %s: %s\n", what, error != NULL ? error->message : "no reason given");
  exit (1);
}

static OnwardId
finish_write (Sealed        *sealed,
              GAsyncResult **result,
              const char    *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;
  g_autoptr (GAsyncResult) done = wait_for (result);

  changeset = onward_store_write_finish (sealed->store, done, &error);
  if (changeset == NULL)
    {
      die_of (error, what);
    }

  return changeset->action;
}

static OnwardId
apply (Sealed       *sealed,
       OnwardAction *action)
{
  GAsyncResult *result = NULL;

  onward_store_apply_async (sealed->store, action, keep_result_cb, &result);

  return finish_write (sealed, &result, "apply");
}

static void
undo (Sealed         *sealed,
      const OnwardId *action)
{
  GAsyncResult *result = NULL;

  onward_store_undo_async (sealed->store, action, keep_result_cb, &result);
  finish_write (sealed, &result, "undo");
}

static void
redo (Sealed *sealed)
{
  GAsyncResult *result = NULL;

  onward_store_redo_async (sealed->store, keep_result_cb, &result);
  finish_write (sealed, &result, "redo");
}

static void
open_sealed (Sealed     *sealed,
             const char *folder)
{
  static const char words[] = "a bench by the lake";
  g_autofree char *path = g_build_filename (folder, "sealed", NULL);
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (words);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  GAsyncResult *result = NULL;
  OnwardVault *vault;

  onward_vault_init ();
  vault = onward_vault_create (path, "Bench", passphrase, &ONWARD_KDF_FLOOR, &recovery, &error);
  if (vault == NULL)
    {
      die_of (error, "create");
    }
  sealed->store = onward_store_new (vault);
  onward_store_load_async (sealed->store, NULL, keep_result_cb, &result);
  loaded = wait_for (&result);
  rows = onward_store_load_finish (sealed->store, loaded, NULL, NULL, &error);
  if (rows == NULL)
    {
      die_of (error, "load");
    }
}

static void
fill_sealed (Sealed *sealed)
{
  for (guint i = 0; i < N_STRENGTHS; i += N_PER_ACTION)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_STRENGTH, NULL);

      for (guint j = i; j < i + N_PER_ACTION; j++)
        {
          sealed->strengths[j] = onward_action_create (action, ONWARD_KIND_STRENGTH);
          onward_action_set_text (action, ONWARD_KIND_STRENGTH, &sealed->strengths[j], "position", "V");
          onward_action_set_text (action, ONWARD_KIND_STRENGTH, &sealed->strengths[j], "title", "I keep going when it matters");
        }
      apply (sealed, action);
    }
}

static double
edit_sealed (Sealed *sealed,
             guint   number)
{
  const OnwardId *id = &sealed->strengths[number % N_STRENGTHS];
  g_autofree char *title = g_strdup_printf ("I notice what others need, number %u", number);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, id);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, id, "title", title);
  apply (sealed, action);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
check (Plain      *plain,
       int         code,
       const char *what)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    {
      g_printerr ("bench-store: %s: %s\n", what, sqlite3_errmsg (plain->db));
      exit (1);
    }
}

static sqlite3_stmt *
prepare (Plain      *plain,
         const char *sql)
{
  sqlite3_stmt *statement;

  check (plain, sqlite3_prepare_v3 (plain->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);

  return statement;
}

static void
run (Plain        *plain,
     sqlite3_stmt *statement)
{
  check (plain, sqlite3_step (statement), sqlite3_sql (statement));
  check (plain, sqlite3_reset (statement), sqlite3_sql (statement));
}

static void
bind_id (sqlite3_stmt   *statement,
         int             at,
         const OnwardId *id)
{
  sqlite3_bind_blob (statement, at, id->bytes, ONWARD_ID_SIZE, SQLITE_STATIC);
}

static void
edit_plain_title (Plain          *plain,
                  const OnwardId *id,
                  const char     *title)
{
  OnwardId action = onward_id_new ();
  g_autofree char *old = NULL;
  gint64 hlc = ++plain->hlc;

  bind_id (plain->get, 1, id);
  check (plain, sqlite3_step (plain->get), "get");
  old = g_strdup ((const char *) sqlite3_column_text (plain->get, 0));
  sqlite3_reset (plain->get);

  sqlite3_bind_text (plain->set, 1, title, -1, SQLITE_STATIC);
  bind_id (plain->set, 2, id);
  run (plain, plain->set);

  bind_id (plain->clock, 1, id);
  sqlite3_bind_int64 (plain->clock, 2, hlc);
  bind_id (plain->clock, 3, &action);
  run (plain, plain->clock);

  bind_id (plain->op, 1, &action);
  sqlite3_bind_int64 (plain->op, 2, hlc);
  bind_id (plain->op, 3, id);
  sqlite3_bind_text (plain->op, 4, old, -1, SQLITE_STATIC);
  sqlite3_bind_text (plain->op, 5, title, -1, SQLITE_STATIC);
  run (plain, plain->op);

  bind_id (plain->action, 1, &action);
  sqlite3_bind_int64 (plain->action, 2, hlc);
  bind_id (plain->action, 3, id);
  run (plain, plain->action);
  bind_id (plain->applied, 1, &action);
  run (plain, plain->applied);
  run (plain, plain->dropped);
}

static double
edit_plain (Plain        *plain,
            const Sealed *like,
            guint         number)
{
  g_autofree char *title = g_strdup_printf ("I notice what others need, number %u", number);
  gint64 start = g_get_monotonic_time ();

  run (plain, plain->begin);
  edit_plain_title (plain, &like->strengths[number % N_STRENGTHS], title);
  run (plain, plain->commit);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
prepare_plain (Plain *plain)
{
  plain->begin = prepare (plain, "BEGIN IMMEDIATE");
  plain->commit = prepare (plain, "COMMIT");
  plain->get = prepare (plain, "SELECT title FROM strength WHERE id = ?");
  plain->set = prepare (plain, "UPDATE strength SET title = ? WHERE id = ?");
  plain->clock = prepare (plain, "INSERT INTO field_clock (tbl, id, col, hlc, device, stamp) "
                          "VALUES ('strength', ?1, 'title', ?2, ?3, ?2) "
                          "ON CONFLICT (id, col, tbl) DO UPDATE SET hlc = excluded.hlc, device = excluded.device, stamp = excluded.stamp");
  plain->op = prepare (plain, "INSERT INTO op_log (action, hlc, device, type, tbl, id, col, old, new, base_hlc, stamp, base_stamp) "
                       "VALUES (?1, ?2, ?1, 'set', 'strength', ?3, 'title', ?4, ?5, 0, ?2, 0)");
  plain->action = prepare (plain, "INSERT INTO action (id, hlc, device, verb, kind, subject, role) "
                           "VALUES (?1, ?2, ?1, 'edit', 'strength', ?3, 'do')");
  plain->applied = prepare (plain, "UPDATE action SET applied = seq WHERE id = ?");
  plain->dropped = prepare (plain, "UPDATE action SET dropped = 1 WHERE undone > 0 AND dropped = 0");
}

static void
open_plain (Plain        *plain,
            const char   *folder,
            const char   *journal,
            const char   *schema,
            const Sealed *like)
{
  g_autofree char *path = g_strdup_printf ("%s/plain-%s.sqlite", folder, journal);
  g_autofree char *pragmas = g_strdup_printf ("PRAGMA journal_mode=%s; PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE;", journal);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *insert;

  if (!g_file_get_contents (schema, &sql, NULL, &error))
    {
      die_of (error, "schema");
    }
  check (plain, sqlite3_open (path, &plain->db), "open");
  check (plain, sqlite3_exec (plain->db, pragmas, NULL, NULL, NULL), "pragmas");
  check (plain, sqlite3_exec (plain->db, sql, NULL, NULL, NULL), "schema");
  prepare_plain (plain);

  insert = prepare (plain, "INSERT INTO strength (id, position, title) VALUES (?, 'V', 'I keep going when it matters')");
  run (plain, plain->begin);
  for (guint i = 0; i < N_STRENGTHS; i++)
    {
      bind_id (insert, 1, &like->strengths[i]);
      run (plain, insert);
      edit_plain_title (plain, &like->strengths[i], "I keep going when it matters");
    }
  run (plain, plain->commit);
  sqlite3_finalize (insert);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (GArray *values)
{
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, values->len / 2);
}

static void
measure_edits (Sealed     *sealed,
               const char *folder,
               const char *schema)
{
  GArray *times[3];
  double medians[3];
  Plain wal = { 0 }, rollback = { 0 };

  open_plain (&wal, folder, "wal", schema, sealed);
  open_plain (&rollback, folder, "delete", schema, sealed);
  for (guint i = 0; i < 3; i++)
    {
      times[i] = g_array_new (FALSE, FALSE, sizeof (double));
    }

  /* The first round warms up and is not counted. */
  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      for (guint turn = 0; turn < 3; turn++)
        {
          guint which = (turn + round) % 3;

          for (guint i = 0; i < N_PER_ROUND; i++)
            {
              guint number = round * N_PER_ROUND + i;
              double took = which == 0 ? edit_sealed (sealed, number) : edit_plain (which == 1 ? &wal : &rollback, sealed, number);

              if (round > 0)
                {
                  g_array_append_val (times[which], took);
                }
            }
        }
    }

  for (guint i = 0; i < 3; i++)
    {
      medians[i] = median (times[i]);
      g_array_unref (times[i]);
    }
  g_print ("edit_ms %.4f\nwal_ms %.4f\nrollback_ms %.4f\n", medians[0], medians[1], medians[2]);
}

/* As many actions as asked for, no two on the same field, so that each can be taken back alone. */
static GArray *
make_history (Sealed *sealed)
{
  static const char *const columns[] = { "title", "shows", "suggested_by", "family", "provenance" };
  GArray *actions = g_array_sized_new (FALSE, FALSE, sizeof (OnwardId), N_ACTIONS);

  G_STATIC_ASSERT (N_STRENGTHS * G_N_ELEMENTS (columns) >= N_ACTIONS);

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      const OnwardId *id = &sealed->strengths[i % N_STRENGTHS];
      const char *column = columns[i / N_STRENGTHS];
      const OnwardKindInfo *info = onward_schema_get (ONWARD_KIND_STRENGTH);
      const OnwardField *field = &info->fields[onward_schema_find_field (ONWARD_KIND_STRENGTH, column)];
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, id);
      OnwardId done;

      onward_action_set_text (action, ONWARD_KIND_STRENGTH, id, column, field->choices != NULL ? field->choices[1] : "Then I said it aloud");
      done = apply (sealed, action);
      g_array_append_val (actions, done);
    }

  return actions;
}

static void
measure_undo (Sealed *sealed)
{
  g_autoptr (GArray) actions = make_history (sealed);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  double worst = 0, worst_single = 0;

  for (guint i = 0; i < N_UNDONE; i++)
    {
      /* The oldest, the newest and any between. */
      guint which = i == 0 ? 0 : i == 1 ? N_ACTIONS - 1 : (guint) g_rand_int_range (random, 0, N_ACTIONS);
      const OnwardId *action = &g_array_index (actions, OnwardId, which);
      g_autoptr (GArray) tries = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint j = 0; j < N_TRIES; j++)
        {
          gint64 start = g_get_monotonic_time ();
          double took;

          undo (sealed, action);
          took = (g_get_monotonic_time () - start) / 1000.0;
          redo (sealed);
          g_array_append_val (tries, took);
          worst_single = MAX (worst_single, took);
        }
      /* A disk that hiccups once is not the history's doing, so each action has three tries. */
      worst = MAX (worst, median (tries));
    }

  g_print ("undo_worst_ms %.4f\nundo_worst_single_ms %.4f\n", worst, worst_single);
}

int
main (int    argc,
      char **argv)
{
  g_autofree Sealed *sealed = g_new0 (Sealed, 1);

  if (argc != 3)
    {
      g_printerr ("usage: bench-store FOLDER SCHEMA.sql\n");
      return 2;
    }

  open_sealed (sealed, argv[1]);
  fill_sealed (sealed);
  measure_edits (sealed, argv[1], argv[2]);
  measure_undo (sealed);

  return 0;
}
