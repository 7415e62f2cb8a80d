/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-store"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "onward-schema.h"
#include "onward-secret.h"
#include "onward-store.h"
#include "onward-vault.h"
#include "plain-sqlite.h"

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
#define N_OPENINGS 9
#define SEED 20240229

typedef struct
{
  OnwardStore  *store;
  OnwardSecret *recovery;
  char         *path;
  OnwardId      strengths[N_STRENGTHS];
} Sealed;

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
load_sealed (Sealed      *sealed,
             OnwardVault *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  GAsyncResult *result = NULL;

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
create_sealed (Sealed     *sealed,
               const char *folder)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase ("a bench by the lake");
  g_autoptr (GError) error = NULL;
  OnwardVault *vault;

  onward_vault_init ();
  sealed->path = g_build_filename (folder, "sealed", NULL);
  vault = onward_vault_create (sealed->path, "Bench", passphrase, &ONWARD_KDF_FLOOR, &sealed->recovery, &error);
  if (vault == NULL)
    {
      die_of (error, "create");
    }
  load_sealed (sealed, vault);
}

/* By the recovery code, which needs no key derivation, as SQLCipher is given its key. */
static double
reopen_sealed (Sealed *sealed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  GAsyncResult *result = NULL;
  OnwardVault *vault;
  gint64 start;

  onward_store_close_async (sealed->store, keep_result_cb, &result);
  closed = wait_for (&result);
  if (!onward_store_close_finish (sealed->store, closed, &error))
    {
      die_of (error, "close");
    }
  g_clear_object (&sealed->store);

  start = g_get_monotonic_time ();
  vault = onward_vault_open (sealed->path, ONWARD_SLOT_RECOVERY, sealed->recovery, &error);
  if (vault == NULL)
    {
      die_of (error, "open");
    }
  load_sealed (sealed, vault);

  return (g_get_monotonic_time () - start) / 1000.0;
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
measure_opening (Sealed      *sealed,
                 PlainSqlite *wal)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      double took = reopen_sealed (sealed);

      g_array_append_val (ours, took);
      took = plain_sqlite_reopen (wal);
      g_array_append_val (plain, took);
    }
  g_print ("open_ms %.4f\nwal_open_ms %.4f\n", median (ours), median (plain));
}

static void
measure_edits (Sealed     *sealed,
               const char *folder,
               const char *schema)
{
  GArray *times[3];
  double medians[3];
  PlainSqlite *wal = plain_sqlite_create (folder, "wal", schema, NULL, sealed->strengths, N_STRENGTHS);
  PlainSqlite *rollback = plain_sqlite_create (folder, "delete", schema, NULL, sealed->strengths, N_STRENGTHS);

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
              double took = which == 0 ? edit_sealed (sealed, number) : plain_sqlite_edit (which == 1 ? wal : rollback, &sealed->strengths[number % N_STRENGTHS], number);

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
  measure_opening (sealed, wal);
  plain_sqlite_free (wal);
  plain_sqlite_free (rollback);
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
  gboolean no_undo = argc == 4 && g_str_equal (argv[1], "--no-undo");

  if (argc != 3 && !no_undo)
    {
      g_printerr ("usage: bench-store [--no-undo] FOLDER SCHEMA.sql\n");
      return 2;
    }

  create_sealed (sealed, argv[argc - 2]);
  fill_sealed (sealed);
  measure_edits (sealed, argv[argc - 2], argv[argc - 1]);
  if (!no_undo)
    {
      measure_undo (sealed);
    }

  return 0;
}
