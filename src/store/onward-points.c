/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-points"

#include "onward-points-private.h"

#include "onward-date.h"
#include "onward-past-private.h"
#include "onward-restore-private.h"
#include "onward-text.h"
#include "onward-undo-private.h"

static const char points_sql[] =
  "SELECT id, ops, time, name FROM restore_point";
static const char set_point_sql[] =
  "INSERT INTO restore_point (id, ops, time, device, name) VALUES (?, ?, ?, ?, ?) "
  "ON CONFLICT (id) DO UPDATE SET name = excluded.name";
static const char remove_point_sql[] =
  "DELETE FROM restore_point WHERE id = ?";
static const char last_op_sql[] =
  "SELECT ifnull (max (seq), 0) FROM op_log";
static const char days_sql[] =
  "SELECT id, hlc FROM action ORDER BY seq DESC";
static const char ops_before_sql[] =
  "SELECT ifnull (min (seq), 1) - 1 FROM op_log WHERE action = ?";
/* What was added and taken back again was never removed. */
static const char removed_sql[] =
  "SELECT tombstone.tbl, tombstone.id, tombstone.hlc, op_log.action, op_log.seq FROM tombstone "
  "JOIN op_log ON op_log.id = tombstone.id AND op_log.tbl = tombstone.tbl AND op_log.hlc = tombstone.hlc "
  "AND op_log.type = 'remove' JOIN action ON action.id = op_log.action "
  "WHERE action.role <> 'undo' ORDER BY tombstone.hlc DESC";
/* Whether it lost a reference in the same action to something that went with it, other than one
 * that is merely emptied. */
static const char holders_sql[] =
  "SELECT lost.col, went.tbl FROM op_log AS lost JOIN op_log AS went ON went.id = lost.old "
  "AND typeof (lost.old) = 'blob' AND went.action = lost.action AND went.type = 'remove' "
  "WHERE lost.id = ?1 AND lost.tbl = ?2 AND lost.type = 'set' AND lost.action = ?3";

typedef struct
{
  GPtrArray *found;
  guint      limit;
} Query;

typedef struct
{
  OnwardPoint point;
  gboolean    is_new;
  char       *name;
  OnwardKind  kind;
  OnwardId    id;
} Change;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->found, g_ptr_array_unref);
  g_free (query);
}

static void
change_free (gpointer data)
{
  Change *change = data;

  onward_text_wipe (change->name);
  g_free (change);
}

static void
free_point (gpointer point)
{
  onward_point_free (point);
}

static void
free_removed (gpointer removed)
{
  onward_removed_free (removed);
}

static gboolean
read_integer (OnwardDatabase *database,
              const char     *sql,
              const OnwardId *id,
              gint64         *integer,
              GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  if (id != NULL)
    onward_statement_bind_id (statement, 0, id);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  *integer = onward_statement_get_integer (statement, 0);

  return TRUE;
}

static gboolean
read_named (OnwardDatabase *database,
            GPtrArray      *points,
            GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, points_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  while (onward_statement_step (statement, &row, error))
    {
      g_autoptr (OnwardPoint) point = g_new0 (OnwardPoint, 1);

      if (!row)
        return TRUE;
      if (!onward_statement_get_id (statement, 0, &point->id, error))
        return FALSE;

      point->ops = onward_statement_get_integer (statement, 1);
      point->time = onward_statement_get_integer (statement, 2);
      point->name = g_strdup (onward_statement_get_text (statement, 3));
      g_ptr_array_add (points, g_steal_pointer (&point));
    }

  return FALSE;
}

static gint64
start_of_day (gint64 time)
{
  GDate day;

  return onward_date_from_time (time, &day) ? onward_date_get_beginning (&day) : 0;
}

/* Before the first change of all there was nothing that anybody could want back. */
static gboolean
add_daily (OnwardDatabase *database,
           const OnwardId *first,
           gint64          time,
           GPtrArray      *points,
           GError        **error)
{
  gint64 ops;
  OnwardPoint *point;

  if (!read_integer (database, ops_before_sql, first, &ops, error))
    return FALSE;
  if (ops == 0)
    return TRUE;

  point = g_new0 (OnwardPoint, 1);
  point->ops = ops;
  point->time = time;
  g_ptr_array_add (points, point);

  return TRUE;
}

static gboolean
read_daily (OnwardDatabase *database,
            guint           limit,
            GPtrArray      *points,
            GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, days_sql, error);
  gint64 day = G_MAXINT64;
  gint64 first_time = 0;
  OnwardId first = { 0 };
  guint n_days = 0;
  gboolean row;

  if (statement == NULL)
    return FALSE;

  while (onward_statement_step (statement, &row, error))
    {
      gint64 time = row ? onward_clock_hlc_to_wall (onward_statement_get_integer (statement, 1)) : G_MININT64;

      if (time < day)
        {
          if (!onward_id_is_none (&first) &&
              (!add_daily (database, &first, first_time, points, error)))
            return FALSE;
          if (!row || n_days++ == limit)
            return TRUE;
          day = start_of_day (time);
        }

      first_time = time;
      if (!onward_statement_get_id (statement, 0, &first, error))
        return FALSE;
    }

  return FALSE;
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const OnwardPoint *first = *(OnwardPoint *const *) a;
  const OnwardPoint *second = *(OnwardPoint *const *) b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;

  return first->ops != second->ops ? (first->ops < second->ops ? 1 : -1) : onward_id_compare (&second->id, &first->id);
}

GPtrArray *
onward_points_read (OnwardDatabase *database,
                    guint           n_days,
                    GError        **error)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (free_point);

  if (!read_named (database, points, error) || !read_daily (database, n_days, points, error))
    return NULL;

  g_ptr_array_sort (points, compare_points);

  return g_steal_pointer (&points);
}

static gboolean
work_read_points (const OnwardWorkplace *place,
                  gpointer               data,
                  OnwardChangeset      **changeset,
                  GError               **error)
{
  Query *query = data;

  query->found = onward_points_read (place->database, query->limit, error);

  return query->found != NULL;
}

static gboolean
went_with_another (OnwardDatabase *database,
                   OnwardKind      kind,
                   const OnwardId *id,
                   const OnwardId *action,
                   gboolean       *with,
                   GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, holders_sql, error);
  gboolean row;

  *with = FALSE;
  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  onward_statement_bind_text (statement, 1, onward_schema_get (kind)->table);
  onward_statement_bind_id (statement, 2, action);
  while (onward_statement_step (statement, &row, error))
    {
      const char *column;
      int field;

      if (!row)
        return TRUE;

      column = onward_statement_get_text (statement, 0);
      field = column != NULL ? onward_schema_find_field (kind, column) : -1;
      if (field >= 0 && !(onward_schema_get (kind)->fields[field].flags & ONWARD_FIELD_CLEAR_WITH))
        *with = TRUE;
    }

  return FALSE;
}

static gboolean
read_removed (OnwardDatabase *database,
              Query          *query,
              GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, removed_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  while (query->found->len < query->limit)
    {
      g_autoptr (OnwardRemoved) removed = g_new0 (OnwardRemoved, 1);
      const char *table;
      OnwardId action;
      gboolean with;

      if (!onward_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      table = onward_statement_get_text (statement, 0);
      /* A link goes and comes with what it links. */
      if (table == NULL || !onward_schema_find_kind (table, &removed->kind) || removed->kind == ONWARD_KIND_LINK)
        continue;

      removed->time = onward_clock_hlc_to_wall (onward_statement_get_integer (statement, 2));
      if (!onward_statement_get_id (statement, 1, &removed->id, error) ||
          !onward_statement_get_id (statement, 3, &action, error) ||
          !went_with_another (database, removed->kind, &removed->id, &action, &with, error))
        return FALSE;
      if (with)
        continue;

      if (!onward_past_read_title (database, removed->kind, &removed->id,
                                   onward_statement_get_integer (statement, 4), &removed->title, error))
        return FALSE;
      g_ptr_array_add (query->found, g_steal_pointer (&removed));
    }

  return TRUE;
}

static gboolean
work_read_removed (const OnwardWorkplace *place,
                   gpointer               data,
                   OnwardChangeset      **changeset,
                   GError               **error)
{
  Query *query = data;

  query->found = g_ptr_array_new_with_free_func (free_removed);

  return read_removed (place->database, query, error);
}

typedef struct
{
  const OnwardWorkplace *place;
  Change                *change;
} Naming;

static gboolean
name_in_transaction (OnwardDatabase *database,
                     gpointer        data,
                     gboolean       *commit,
                     GError        **error)
{
  Naming *self = data;
  Change *change = self->change;
  g_autoptr (OnwardStatement) statement =
    onward_database_prepare (database, change->name != NULL ? set_point_sql : remove_point_sql, error);

  if (statement == NULL)
    return FALSE;

  if (change->is_new)
    {
      change->point.time = onward_clock_wall (self->place->clock);
      if (!read_integer (database, last_op_sql, NULL, &change->point.ops, error))
        return FALSE;
    }

  onward_statement_bind_id (statement, 0, &change->point.id);
  if (change->name != NULL)
    {
      onward_statement_bind_integer (statement, 1, change->point.ops);
      onward_statement_bind_integer (statement, 2, change->point.time);
      onward_statement_bind_id (statement, 3, self->place->device);
      onward_statement_bind_text (statement, 4, change->name);
    }

  return onward_statement_run (statement, error);
}

static gboolean
work_name (const OnwardWorkplace *place,
           gpointer               data,
           OnwardChangeset      **changeset,
           GError               **error)
{
  Naming self = { place, data };
  g_autoptr (OnwardChangeset) nothing = onward_changeset_new ();

  if (!onward_database_transact (place->database, ONWARD_ACCESS_WRITE, name_in_transaction, &self, error) ||
      !onward_history_read (place->database, &nothing->state, error))
    return FALSE;

  *changeset = g_steal_pointer (&nothing);

  return TRUE;
}

static gboolean
work_restore (const OnwardWorkplace *place,
              gpointer               data,
              OnwardChangeset      **changeset,
              GError               **error)
{
  Change *change = data;

  *changeset = onward_restore (place, change->point.ops,
                               onward_id_is_none (&change->point.id) ? NULL : &change->point.id, error);

  return *changeset != NULL;
}

static gboolean
work_bring_back (const OnwardWorkplace *place,
                 gpointer               data,
                 OnwardChangeset      **changeset,
                 GError               **error)
{
  Change *change = data;

  *changeset = onward_restore_record (place, change->kind, &change->id, error);

  return *changeset != NULL;
}

static GPtrArray *
take_found (OnwardStore  *self,
            GAsyncResult *result,
            GError      **error)
{
  Query *query = onward_store_work_finish (self, result, error);
  GPtrArray *found;

  if (query == NULL)
    return NULL;

  found = g_steal_pointer (&query->found);
  query_free (query);

  return found;
}

void
onward_point_free (OnwardPoint *self)
{
  if (self == NULL)
    return;

  onward_text_wipe (self->name);
  g_free (self);
}

void
onward_removed_free (OnwardRemoved *self)
{
  if (self == NULL)
    return;

  onward_text_wipe (self->title);
  g_free (self);
}

void
onward_store_read_points_async (OnwardStore        *self,
                                guint               n_days,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Query *query = g_new0 (Query, 1);

  query->limit = n_days;
  onward_store_work_async (self, work_read_points, FALSE, query, query_free, cancellable, callback, user_data);
}

GPtrArray *
onward_store_read_points_finish (OnwardStore  *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return take_found (self, result, error);
}

void
onward_store_read_removed_async (OnwardStore        *self,
                                 guint               limit,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Query *query = g_new0 (Query, 1);

  query->limit = limit;
  onward_store_work_async (self, work_read_removed, FALSE, query, query_free, cancellable, callback, user_data);
}

GPtrArray *
onward_store_read_removed_finish (OnwardStore  *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return take_found (self, result, error);
}

void
onward_store_name_point_async (OnwardStore        *self,
                               const OnwardPoint  *point,
                               const char         *name,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Change *change = g_new0 (Change, 1);

  if (point != NULL)
    change->point = *point;
  change->point.name = NULL;
  change->is_new = point == NULL;
  if (onward_id_is_none (&change->point.id))
    change->point.id = onward_id_new ();
  change->name = g_strdup (name);
  onward_store_work_async (self, work_name, TRUE, change, change_free, NULL, callback, user_data);
}

void
onward_store_restore_async (OnwardStore        *self,
                            const OnwardPoint  *point,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Change *change = g_new0 (Change, 1);

  change->point = *point;
  change->point.name = NULL;
  onward_store_work_async (self, work_restore, TRUE, change, change_free, NULL, callback, user_data);
}

void
onward_store_bring_back_async (OnwardStore        *self,
                               OnwardKind          kind,
                               const OnwardId     *id,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Change *change = g_new0 (Change, 1);

  change->kind = kind;
  change->id = *id;
  onward_store_work_async (self, work_bring_back, TRUE, change, change_free, NULL, callback, user_data);
}
