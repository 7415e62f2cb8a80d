/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-writer"

#include "onward-writer-private.h"

#include "onward-loader-private.h"
#include "onward-undo-private.h"

static const char get_clock_sql[] =
  "SELECT hlc, stamp FROM field_clock WHERE id = ? AND col = ? AND tbl = ?";
static const char set_clock_sql[] =
  "INSERT INTO field_clock (id, col, tbl, hlc, device, stamp) VALUES (?, ?, ?, ?, ?, ?) "
  "ON CONFLICT (id, col, tbl) DO UPDATE SET hlc = excluded.hlc, device = excluded.device, stamp = excluded.stamp";
static const char has_tombstone_sql[] =
  "SELECT 1 FROM tombstone WHERE id = ? AND tbl = ?";
static const char set_tombstone_sql[] =
  "INSERT INTO tombstone (id, tbl, hlc, device) VALUES (?, ?, ?, ?) "
  "ON CONFLICT (id, tbl) DO UPDATE SET hlc = excluded.hlc, device = excluded.device";
static const char clear_tombstone_sql[] =
  "DELETE FROM tombstone WHERE id = ? AND tbl = ?";
static const char log_sql[] =
  "INSERT INTO op_log (hlc, device, action, type, tbl, id, col, old, new, base_hlc, stamp, base_stamp) "
  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char add_action_sql[] =
  "INSERT INTO action (id, hlc, device, verb, kind, subject, role, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
static const char mark_done_sql[] =
  "UPDATE action SET applied = seq WHERE id = ?";
static const char drop_undone_sql[] =
  "UPDATE action SET dropped = 1 WHERE undone > 0 AND dropped = 0";
static const char mark_undone_sql[] =
  "UPDATE action SET undone = (SELECT seq FROM action WHERE id = ?) WHERE id = ?";
static const char mark_redone_sql[] =
  "UPDATE action SET undone = 0, applied = (SELECT seq FROM action WHERE id = ?) WHERE id = ?";

static const char *const role_names[] = {
  [ONWARD_ROLE_DO] = "do",
  [ONWARD_ROLE_UNDO] = "undo",
  [ONWARD_ROLE_REDO] = "redo",
};

static const char *const type_names[] = {
  [ONWARD_OP_CREATE] = "create",
  [ONWARD_OP_SET] = "set",
  [ONWARD_OP_REMOVE] = "remove",
};

/* A record that the action touches, as it was before. */
typedef struct
{
  OnwardKind kind;
  OnwardId   id;
  OnwardRow *before;
} Touched;

typedef struct
{
  OnwardOpType       type;
  OnwardKind         kind;
  const OnwardId    *id;
  const char        *column;
  const OnwardValue *old;
  const OnwardValue *new;
  gint64             base_hlc;
  OnwardVersions     versions;
} LogEntry;

struct _OnwardWriter
{
  /* Borrowed */
  OnwardDatabase *database;
  OnwardClock    *clock;

  /* Owned */
  GPtrArray      *touched;
  GHashTable     *touched_set;

  OnwardId        device;
  OnwardId        action;
  gint64          hlc;
};

static void
free_touched (gpointer data)
{
  Touched *touched = data;

  onward_row_free (touched->before);
  g_free (touched);
}

static guint
hash_touched (gconstpointer data)
{
  return onward_id_hash (&((const Touched *) data)->id);
}

static gboolean
touched_equal (gconstpointer a,
               gconstpointer b)
{
  const Touched *first = a;
  const Touched *second = b;

  return first->kind == second->kind && onward_id_equal (&first->id, &second->id);
}

OnwardWriter *
onward_writer_new (OnwardDatabase *database,
                   OnwardClock    *clock,
                   const OnwardId *device)
{
  OnwardWriter *self = g_new0 (OnwardWriter, 1);

  self->database = database;
  self->clock = clock;
  self->device = *device;
  self->action = onward_id_new ();
  self->hlc = onward_clock_tick (clock);
  self->touched = g_ptr_array_new_with_free_func (free_touched);
  self->touched_set = g_hash_table_new (hash_touched, touched_equal);

  return self;
}

void
onward_writer_free (OnwardWriter *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->touched_set);
  g_ptr_array_unref (self->touched);
  g_free (self);
}

static gboolean
touch (OnwardWriter   *self,
       OnwardKind      kind,
       const OnwardId *id,
       GError        **error)
{
  Touched key = { .kind = kind, .id = *id };
  OnwardRow *before;
  Touched *touched;

  if (g_hash_table_contains (self->touched_set, &key))
    return TRUE;

  if (!onward_loader_read_row (self->database, kind, id, &before, error))
    return FALSE;

  touched = g_memdup2 (&key, sizeof key);
  touched->before = before;
  g_ptr_array_add (self->touched, touched);
  g_hash_table_add (self->touched_set, touched);

  return TRUE;
}

static gboolean
query_exists (OnwardWriter   *self,
              const char     *sql,
              const OnwardId *id,
              const char     *table,
              gboolean       *found,
              GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  if (table != NULL)
    onward_statement_bind_text (statement, 1, table);

  return onward_statement_step (statement, found, error);
}

gboolean
onward_writer_has_row (OnwardWriter   *self,
                       OnwardKind      kind,
                       const OnwardId *id,
                       gboolean       *found,
                       GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?", onward_schema_get (kind)->table);

  return query_exists (self, sql, id, NULL, found, error);
}

gboolean
onward_writer_has_tombstone (OnwardWriter   *self,
                             OnwardKind      kind,
                             const OnwardId *id,
                             gboolean       *found,
                             GError        **error)
{
  return query_exists (self, has_tombstone_sql, id, onward_schema_get (kind)->table, found, error);
}

static gboolean
get_clock (OnwardWriter   *self,
           OnwardKind      kind,
           const OnwardId *id,
           const char     *column,
           gint64         *hlc,
           gint64         *stamp,
           GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, get_clock_sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  onward_statement_bind_text (statement, 1, column);
  onward_statement_bind_text (statement, 2, onward_schema_get (kind)->table);
  if (!onward_statement_step (statement, &found, error))
    return FALSE;

  *hlc = found ? onward_statement_get_integer (statement, 0) : 0;
  *stamp = found ? onward_statement_get_integer (statement, 1) : 0;

  return TRUE;
}

gboolean
onward_writer_get_stamp (OnwardWriter   *self,
                         OnwardKind      kind,
                         const OnwardId *id,
                         const char     *column,
                         gint64         *stamp,
                         GError        **error)
{
  gint64 hlc;

  return get_clock (self, kind, id, column, &hlc, stamp, error);
}

static gboolean
set_clock (OnwardWriter   *self,
           OnwardKind      kind,
           const OnwardId *id,
           const char     *column,
           gint64          hlc,
           gint64          stamp,
           GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, set_clock_sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  onward_statement_bind_text (statement, 1, column);
  onward_statement_bind_text (statement, 2, onward_schema_get (kind)->table);
  onward_statement_bind_integer (statement, 3, hlc);
  onward_statement_bind_id (statement, 4, &self->device);
  onward_statement_bind_integer (statement, 5, stamp);

  return onward_statement_run (statement, error);
}

static gboolean
append_log (OnwardWriter   *self,
            const LogEntry *entry,
            gint64          hlc,
            GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, log_sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_integer (statement, 0, hlc);
  onward_statement_bind_id (statement, 1, &self->device);
  onward_statement_bind_id (statement, 2, &self->action);
  onward_statement_bind_text (statement, 3, type_names[entry->type]);
  onward_statement_bind_text (statement, 4, onward_schema_get (entry->kind)->table);
  onward_statement_bind_id (statement, 5, entry->id);
  onward_statement_bind_text (statement, 6, entry->column);
  onward_statement_bind_value (statement, 7, entry->old);
  onward_statement_bind_value (statement, 8, entry->new);
  if (entry->base_hlc > 0)
    onward_statement_bind_integer (statement, 9, entry->base_hlc);
  onward_statement_bind_integer (statement, 10, entry->versions.stamp);
  onward_statement_bind_integer (statement, 11, entry->versions.base_stamp);

  return onward_statement_run (statement, error);
}

static gboolean
run_on_row (OnwardWriter   *self,
            const char     *format,
            OnwardKind      kind,
            const OnwardId *id,
            GError        **error)
{
  g_autoptr (GString) sql = g_string_new (format);
  g_autoptr (OnwardStatement) statement = NULL;

  g_string_replace (sql, "$table", onward_schema_get (kind)->table, 1);
  statement = onward_database_prepare (self->database, sql->str, error);
  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);

  return onward_statement_run (statement, error);
}

gboolean
onward_writer_create (OnwardWriter   *self,
                      OnwardKind      kind,
                      const OnwardId *id,
                      GError        **error)
{
  g_autoptr (OnwardStatement) tombstone = onward_database_prepare (self->database, clear_tombstone_sql, error);
  LogEntry entry = { .type = ONWARD_OP_CREATE, .kind = kind, .id = id };

  if (tombstone == NULL)
    return FALSE;

  onward_statement_bind_id (tombstone, 0, id);
  onward_statement_bind_text (tombstone, 1, onward_schema_get (kind)->table);

  return touch (self, kind, id, error) &&
         run_on_row (self, "INSERT INTO \"$table\" (id) VALUES (?)", kind, id, error) &&
         onward_statement_run (tombstone, error) &&
         append_log (self, &entry, onward_clock_tick (self->clock), error);
}

static gboolean
get_value (OnwardWriter      *self,
           OnwardKind         kind,
           const OnwardId    *id,
           const OnwardField *field,
           OnwardValue       *value,
           GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                                          field->column, onward_schema_get (kind)->table);
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  if (!onward_statement_step (statement, &found, error))
    return FALSE;

  g_assert (found);

  return onward_statement_get_value (statement, 0, value, error);
}

static gboolean
set_value (OnwardWriter      *self,
           OnwardKind         kind,
           const OnwardId    *id,
           const OnwardField *field,
           const OnwardValue *value,
           GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ? WHERE id = ?",
                                          onward_schema_get (kind)->table, field->column);
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_value (statement, 0, value);
  onward_statement_bind_id (statement, 1, id);

  return onward_statement_run (statement, error);
}

gboolean
onward_writer_set (OnwardWriter      *self,
                   OnwardKind         kind,
                   const OnwardId    *id,
                   guint              field,
                   const OnwardValue *value,
                   const gint64      *stamp,
                   GError           **error)
{
  const OnwardField *info = &onward_schema_get (kind)->fields[field];
  g_auto (OnwardValue) old = { 0 };
  LogEntry entry = { .type = ONWARD_OP_SET, .kind = kind, .id = id, .column = info->column, .old = &old, .new = value };
  gint64 hlc;

  if (!get_value (self, kind, id, info, &old, error))
    return FALSE;
  if (onward_value_equal (&old, value))
    return TRUE;

  if (!touch (self, kind, id, error) ||
      !get_clock (self, kind, id, info->column, &entry.base_hlc, &entry.versions.base_stamp, error))
    return FALSE;

  hlc = onward_clock_tick (self->clock);
  entry.versions.stamp = stamp != NULL ? *stamp : hlc;

  return set_value (self, kind, id, info, value, error) &&
         set_clock (self, kind, id, info->column, hlc, entry.versions.stamp, error) &&
         append_log (self, &entry, hlc, error);
}

gboolean
onward_writer_remove (OnwardWriter   *self,
                      OnwardKind      kind,
                      const OnwardId *id,
                      GError        **error)
{
  g_autoptr (OnwardStatement) tombstone = onward_database_prepare (self->database, set_tombstone_sql, error);
  LogEntry entry = { .type = ONWARD_OP_REMOVE, .kind = kind, .id = id };
  gint64 hlc = onward_clock_tick (self->clock);

  if (tombstone == NULL)
    return FALSE;

  onward_statement_bind_id (tombstone, 0, id);
  onward_statement_bind_text (tombstone, 1, onward_schema_get (kind)->table);
  onward_statement_bind_integer (tombstone, 2, hlc);
  onward_statement_bind_id (tombstone, 3, &self->device);

  return touch (self, kind, id, error) &&
         run_on_row (self, "DELETE FROM \"$table\" WHERE id = ?", kind, id, error) &&
         onward_statement_run (tombstone, error) &&
         append_log (self, &entry, hlc, error);
}

static gboolean
rows_equal (const OnwardRow *a,
            const OnwardRow *b)
{
  for (guint i = 0; i < onward_schema_get (a->kind)->n_fields; i++)
    if (!onward_value_equal (&a->values[i], &b->values[i]))
      return FALSE;

  return TRUE;
}

static gboolean
collect_change (OnwardWriter    *self,
                const Touched   *touched,
                OnwardChangeset *changeset,
                GError         **error)
{
  g_autoptr (OnwardRow) after = NULL;

  if (!onward_loader_read_row (self->database, touched->kind, &touched->id, &after, error))
    return FALSE;

  if (touched->before == NULL && after != NULL)
    onward_changeset_add (changeset, ONWARD_CHANGE_ADDED, g_steal_pointer (&after));
  else if (touched->before != NULL && after == NULL)
    onward_changeset_add (changeset, ONWARD_CHANGE_REMOVED, onward_row_new (touched->kind, &touched->id));
  else if (after != NULL && !rows_equal (touched->before, after))
    onward_changeset_add (changeset, ONWARD_CHANGE_UPDATED, g_steal_pointer (&after));

  return TRUE;
}

/* What is new comes first, parents leading; what is gone comes last, parents trailing: a record
 * hangs only on records of kinds that come earlier. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const OnwardChange *first = *(const OnwardChange *const *) a;
  const OnwardChange *second = *(const OnwardChange *const *) b;

  if (first->type != second->type)
    return (int) first->type - (int) second->type;
  if (first->row->kind == second->row->kind)
    return onward_id_compare (&first->row->id, &second->row->id);

  return first->type == ONWARD_CHANGE_REMOVED
         ? (int) second->row->kind - (int) first->row->kind
         : (int) first->row->kind - (int) second->row->kind;
}

static gboolean
add_action (OnwardWriter           *self,
            const OnwardActionInfo *info,
            GError                **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, add_action_sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &self->action);
  onward_statement_bind_integer (statement, 1, self->hlc);
  onward_statement_bind_id (statement, 2, &self->device);
  onward_statement_bind_text (statement, 3, onward_verb_get_name (info->verb));
  onward_statement_bind_text (statement, 4, onward_schema_get (info->kind)->table);
  onward_statement_bind_id (statement, 5, info->subject);
  onward_statement_bind_text (statement, 6, role_names[info->role]);
  onward_statement_bind_id (statement, 7, info->target);

  return onward_statement_run (statement, error);
}

static gboolean
run_mark (OnwardWriter   *self,
          const char     *sql,
          const OnwardId *target,
          GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &self->action);
  if (target != NULL)
    onward_statement_bind_id (statement, 1, target);

  return onward_statement_run (statement, error);
}

static gboolean
mark_history (OnwardWriter           *self,
              const OnwardActionInfo *info,
              GError                **error)
{
  g_autoptr (OnwardStatement) drop = NULL;

  switch (info->role)
    {
    case ONWARD_ROLE_DO:
      drop = onward_database_prepare (self->database, drop_undone_sql, error);
      return drop != NULL && onward_statement_run (drop, error) &&
             run_mark (self, mark_done_sql, NULL, error);

    case ONWARD_ROLE_UNDO:
      return run_mark (self, mark_undone_sql, info->target, error);

    case ONWARD_ROLE_REDO:
      return run_mark (self, mark_redone_sql, info->target, error);

    default:
      g_assert_not_reached ();
    }
}

gboolean
onward_writer_finish (OnwardWriter           *self,
                      const OnwardActionInfo *info,
                      OnwardChangeset       **changeset,
                      GError                **error)
{
  g_autoptr (OnwardChangeset) changes = onward_changeset_new ();

  for (guint i = 0; i < self->touched->len; i++)
    if (!collect_change (self, g_ptr_array_index (self->touched, i), changes, error))
      return FALSE;

  if (changes->changes->len > 0)
    {
      g_ptr_array_sort (changes->changes, compare_changes);
      changes->action = self->action;
      if (!add_action (self, info, error) || !mark_history (self, info, error))
        return FALSE;
    }

  if (!onward_history_read (self->database, &changes->state, error))
    return FALSE;

  *changeset = g_steal_pointer (&changes);

  return TRUE;
}
