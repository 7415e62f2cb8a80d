/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-births"

#include "onward-births.h"

#include "onward-store-private.h"

/* Undoing a removal creates a record again; only the first time counts. */
static const char births_sql[] =
  "SELECT born.tbl, born.id, born.hlc FROM op_log AS born WHERE born.hlc >= ?1 AND born.type = 'create' "
  "AND NOT EXISTS (SELECT 1 FROM op_log AS earlier WHERE earlier.id = born.id AND earlier.tbl = born.tbl "
  "AND earlier.type = 'create' AND earlier.hlc < born.hlc) ORDER BY born.hlc DESC, born.seq DESC";

typedef struct
{
  gint64  since;
  GArray *births;
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->births, g_array_unref);
  g_free (query);
}

static gboolean
read_births (OnwardDatabase *database,
             Query          *query,
             GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, births_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_integer (statement, 0, (gint64) onward_clock_hlc_from_wall (query->since));
  while (onward_statement_step (statement, &row, error))
    {
      const char *table;
      OnwardBirth birth;

      if (!row)
        return TRUE;

      /* A newer version may know more tables. */
      table = onward_statement_get_text (statement, 0);
      if (table == NULL || !onward_schema_find_kind (table, &birth.kind))
        continue;
      if (!onward_statement_get_id (statement, 1, &birth.id, error))
        return FALSE;

      birth.time = onward_clock_hlc_to_wall (onward_statement_get_integer (statement, 2));
      g_array_append_val (query->births, birth);
    }

  return FALSE;
}

static gboolean
work_read_births (const OnwardWorkplace *place,
                  gpointer               data,
                  OnwardChangeset      **changeset,
                  GError               **error)
{
  Query *query = data;
  gboolean done;

  query->births = g_array_new (FALSE, FALSE, sizeof (OnwardBirth));
  onward_database_set_cancellable (place->database, place->cancellable);
  done = read_births (place->database, query, error);
  onward_database_set_cancellable (place->database, NULL);

  return done;
}

void
onward_store_read_births_async (OnwardStore        *self,
                                gint64              since,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Query *query = g_new0 (Query, 1);

  query->since = since;
  onward_store_work_async (self, work_read_births, FALSE, query, query_free, cancellable, callback, user_data);
}

GArray *
onward_store_read_births_finish (OnwardStore  *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  Query *query = onward_store_work_finish (self, result, error);
  GArray *births;

  if (query == NULL)
    return NULL;

  births = g_steal_pointer (&query->births);
  query_free (query);

  return births;
}
