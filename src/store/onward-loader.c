/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-loader"

#include "onward-loader-private.h"

static const char last_hlc_sql[] =
  "SELECT max (ifnull ((SELECT max (hlc) FROM action), 0), ifnull ((SELECT max (hlc) FROM op_log), 0), "
  "ifnull ((SELECT max (hlc) FROM field_clock), 0), ifnull ((SELECT max (hlc) FROM tombstone), 0))";

static void
free_row (gpointer data)
{
  onward_row_free (data);
}

/* Column by name, so that columns of a newer version stay unseen. Names come from the schema. */
static char *
build_select (OnwardKind  kind,
              const char *rest)
{
  const OnwardKindInfo *info = onward_schema_get (kind);
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", info->fields[i].column);
  g_string_append_printf (sql, " FROM \"%s\" %s", info->table, rest);

  return g_string_free (sql, FALSE);
}

static OnwardRow *
read_current (OnwardStatement *statement,
              OnwardKind       kind,
              GError         **error)
{
  g_autoptr (OnwardRow) row = NULL;
  OnwardId id;

  if (!onward_statement_get_id (statement, 0, &id, error))
    return NULL;

  row = onward_row_new (kind, &id);
  for (guint i = 0; i < onward_schema_get (kind)->n_fields; i++)
    if (!onward_statement_get_value (statement, i + 1, &row->values[i], error))
      return NULL;

  return g_steal_pointer (&row);
}

static gboolean
read_kind (OnwardDatabase *database,
           OnwardKind      kind,
           GPtrArray      *rows,
           GError        **error)
{
  g_autofree char *sql = build_select (kind, "ORDER BY id");
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  while (onward_statement_step (statement, &found, error))
    {
      OnwardRow *row;

      if (!found)
        return TRUE;

      row = read_current (statement, kind, error);
      if (row == NULL)
        return FALSE;
      g_ptr_array_add (rows, row);
    }

  return FALSE;
}

GPtrArray *
onward_loader_read_all (OnwardDatabase *database,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  gboolean done = !g_cancellable_set_error_if_cancelled (cancellable, error);

  /* A record hangs only on records of kinds that come earlier. */
  onward_database_set_cancellable (database, cancellable);
  for (OnwardKind kind = 0; done && kind < ONWARD_N_KINDS; kind++)
    done = read_kind (database, kind, rows, error);
  onward_database_set_cancellable (database, NULL);

  return done ? g_steal_pointer (&rows) : NULL;
}

gboolean
onward_loader_read_row (OnwardDatabase *database,
                        OnwardKind      kind,
                        const OnwardId *id,
                        OnwardRow     **row,
                        GError        **error)
{
  g_autofree char *sql = build_select (kind, "WHERE id = ?");
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, sql, error);
  gboolean found;

  *row = NULL;
  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  if (!onward_statement_step (statement, &found, error))
    return FALSE;
  if (!found)
    return TRUE;

  *row = read_current (statement, kind, error);

  return *row != NULL;
}

GArray *
onward_loader_find_referrers (OnwardDatabase *database,
                              OnwardKind      kind,
                              guint           field,
                              const OnwardId *target,
                              GError        **error)
{
  const OnwardKindInfo *info = onward_schema_get (kind);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ? ORDER BY id",
                                          info->table, info->fields[field].column);
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (OnwardId));
  gboolean found;

  if (statement == NULL)
    return NULL;

  onward_statement_bind_id (statement, 0, target);
  while (onward_statement_step (statement, &found, error))
    {
      OnwardId id;

      if (!found)
        return g_steal_pointer (&ids);
      if (!onward_statement_get_id (statement, 0, &id, error))
        return NULL;
      g_array_append_val (ids, id);
    }

  return NULL;
}

gboolean
onward_loader_read_last_hlc (OnwardDatabase *database,
                             guint64        *hlc,
                             GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, last_hlc_sql, error);
  gboolean found;

  if (statement == NULL || !onward_statement_step (statement, &found, error))
    return FALSE;

  *hlc = MAX (onward_statement_get_integer (statement, 0), 0);

  return TRUE;
}
