/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-then"

#include "onward-then.h"

#include "onward-loader-private.h"
#include "onward-restore-private.h"

static const char ops_before_sql[] =
  "SELECT ifnull (min (seq) - 1, (SELECT ifnull (max (seq), 0) FROM op_log)) FROM op_log WHERE hlc >= ?";

typedef struct
{
  gint64     time;
  GPtrArray *rows;
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->rows, g_ptr_array_unref);
  g_free (query);
}

static gboolean
find_ops (OnwardDatabase *database,
          gint64          time,
          gint64         *ops,
          GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, ops_before_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_integer (statement, 0, (gint64) onward_clock_hlc_from_wall (time));
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  *ops = row ? onward_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

static gboolean
read_then (OnwardDatabase *database,
           Query          *query,
           GError        **error)
{
  gint64 ops;

  if (!find_ops (database, query->time, &ops, error))
    return FALSE;

  query->rows = onward_loader_read_all (database, NULL, error);

  return query->rows != NULL && onward_restore_rewind (database, ops, query->rows, error);
}

static gboolean
work_read_then (const OnwardWorkplace *place,
                gpointer               data,
                OnwardChangeset      **changeset,
                GError               **error)
{
  gboolean done;

  onward_database_set_cancellable (place->database, place->cancellable);
  done = read_then (place->database, data, error);
  onward_database_set_cancellable (place->database, NULL);

  return done;
}

void
onward_store_read_then_async (OnwardStore        *self,
                              gint64              time,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Query *query = g_new0 (Query, 1);

  query->time = time;
  onward_store_work_async (self, work_read_then, FALSE, query, query_free, cancellable, callback, user_data);
}

GPtrArray *
onward_store_read_then_finish (OnwardStore  *self,
                               GAsyncResult *result,
                               GError      **error)
{
  Query *query = onward_store_work_finish (self, result, error);
  GPtrArray *rows;

  if (query == NULL)
    return NULL;

  rows = g_steal_pointer (&query->rows);
  query_free (query);

  return rows;
}
