/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-undo"

#include "onward-undo-private.h"

#include <string.h>

#include "onward-apply-private.h"
#include "onward-loader-private.h"

#define ACTION_COLUMNS "SELECT id, verb, kind, subject, applied FROM action "
#define CAN_UNDO "WHERE role = 'do' AND undone = 0 AND verb <> 'start' "
#define CAN_REDO "WHERE undone > 0 AND dropped = 0 "

static const char last_done_sql[] = ACTION_COLUMNS CAN_UNDO "ORDER BY applied DESC LIMIT 1";
static const char last_undone_sql[] = ACTION_COLUMNS CAN_REDO "ORDER BY undone DESC LIMIT 1";
static const char one_done_sql[] = ACTION_COLUMNS CAN_UNDO "AND id = ?";
static const char ops_sql[] =
  "SELECT type, tbl, id, col, old, new, stamp, base_stamp FROM op_log WHERE action = ? ORDER BY seq";

/* Three searches by index instead of one with OR. */
#define IN_FORCE "JOIN action ON action.id = op_log.action " \
  "WHERE action.role = 'do' AND action.undone = 0 AND action.applied > ?2 AND "
static const char touched_later_sql[] =
  "SELECT EXISTS (SELECT 1 FROM op_log " IN_FORCE "op_log.id = ?1) "
  "OR EXISTS (SELECT 1 FROM op_log " IN_FORCE "op_log.new = ?1 AND typeof (op_log.new) = 'blob') "
  "OR EXISTS (SELECT 1 FROM op_log " IN_FORCE "op_log.old = ?1 AND typeof (op_log.old) = 'blob') "
  "WHERE EXISTS (SELECT 1 FROM action " CAN_UNDO "AND applied > ?2)";

typedef struct
{
  OnwardId   id;
  OnwardVerb verb;
  OnwardKind kind;
  OnwardId   subject;
  gint64     applied;
} Target;

typedef struct
{
  OnwardOpType   type;
  OnwardKind     kind;
  OnwardId       id;
  guint          field;
  OnwardValue    old;
  OnwardValue    new;
  OnwardVersions versions;
} LoggedOp;

typedef struct
{
  /* Borrowed */
  OnwardDatabase  *database;
  const OnwardId  *wanted;

  /* Owned */
  OnwardWriter    *writer;
  OnwardChangeset *changeset;

  OnwardRole       role;
  gboolean         trial;
  Target           target;
} Replay;

static gboolean
conflict (const char *why,
          OnwardKind  kind,
          GError    **error)
{
  g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT, "%s: %s", onward_schema_get (kind)->table, why);

  return FALSE;
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "The log names something unknown");

  return FALSE;
}

/* @known is whether there is such an action and this version has the words for it. */
static gboolean
read_target (OnwardDatabase *database,
             const char     *sql,
             const OnwardId *id,
             Target         *target,
             gboolean       *known,
             GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, sql, error);
  const char *table;

  *known = FALSE;
  memset (target, 0, sizeof *target);
  if (statement == NULL)
    return FALSE;

  if (id != NULL)
    onward_statement_bind_id (statement, 0, id);
  if (!onward_statement_step (statement, known, error))
    return FALSE;
  if (!*known)
    return TRUE;

  table = onward_statement_get_text (statement, 2);
  target->applied = onward_statement_get_integer (statement, 4);
  *known = onward_verb_from_name (onward_statement_get_text (statement, 1), &target->verb) &&
           table != NULL && onward_schema_find_kind (table, &target->kind);

  return onward_statement_get_id (statement, 0, &target->id, error) &&
         onward_statement_get_id (statement, 3, &target->subject, error);
}

static gboolean
read_item (OnwardDatabase    *database,
           const char        *sql,
           OnwardHistoryItem *item,
           GError           **error)
{
  Target target;
  gboolean known;

  memset (item, 0, sizeof *item);
  if (!read_target (database, sql, NULL, &target, &known, error))
    return FALSE;

  if (known)
    {
      item->id = target.id;
      item->verb = target.verb;
      item->kind = target.kind;
    }

  return TRUE;
}

static void
clear_op (gpointer data)
{
  LoggedOp *op = data;

  onward_value_set_none (&op->old);
  onward_value_set_none (&op->new);
}

static gboolean
op_type_from_name (const char   *name,
                   OnwardOpType *type)
{
  if (g_strcmp0 (name, "create") == 0)
    *type = ONWARD_OP_CREATE;
  else if (g_strcmp0 (name, "set") == 0)
    *type = ONWARD_OP_SET;
  else if (g_strcmp0 (name, "remove") == 0)
    *type = ONWARD_OP_REMOVE;
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_op (OnwardStatement *statement,
         LoggedOp        *op,
         GError         **error)
{
  const char *table = onward_statement_get_text (statement, 1);
  const char *column = onward_statement_get_text (statement, 3);
  int field = 0;

  if (!op_type_from_name (onward_statement_get_text (statement, 0), &op->type) ||
      table == NULL || !onward_schema_find_kind (table, &op->kind))
    return damaged (error);

  if (op->type == ONWARD_OP_SET)
    field = column != NULL ? onward_schema_find_field (op->kind, column) : -1;
  if (field < 0)
    return damaged (error);

  op->field = field;
  op->versions.stamp = onward_statement_get_integer (statement, 6);
  op->versions.base_stamp = onward_statement_get_integer (statement, 7);

  return onward_statement_get_id (statement, 2, &op->id, error) &&
         onward_statement_get_value (statement, 4, &op->old, error) &&
         onward_statement_get_value (statement, 5, &op->new, error);
}

static GArray *
read_ops (OnwardDatabase *database,
          const OnwardId *action,
          GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, ops_sql, error);
  g_autoptr (GArray) ops = g_array_new (FALSE, TRUE, sizeof (LoggedOp));
  gboolean row;

  g_array_set_clear_func (ops, clear_op);
  if (statement == NULL)
    return NULL;

  onward_statement_bind_id (statement, 0, action);
  while (onward_statement_step (statement, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ops);

      g_array_set_size (ops, ops->len + 1);
      if (!read_op (statement, &g_array_index (ops, LoggedOp, ops->len - 1), error))
        return NULL;
    }

  return NULL;
}

static gboolean
bring_back (Replay         *self,
            const LoggedOp *op,
            GError        **error)
{
  gboolean found;

  if (!onward_writer_has_row (self->writer, op->kind, &op->id, &found, error))
    return FALSE;
  if (found)
    return conflict ("the record is there already", op->kind, error);

  return onward_writer_create (self->writer, op->kind, &op->id, error);
}

static gboolean
check_untouched (Replay         *self,
                 const LoggedOp *op,
                 GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, touched_later_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &op->id);
  onward_statement_bind_integer (statement, 1, self->target.applied);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  if (row && onward_statement_get_integer (statement, 0))
    return conflict ("something later touched the record", op->kind, error);

  return TRUE;
}

static gboolean
check_alone (Replay         *self,
             const LoggedOp *op,
             OnwardKind      kind,
             guint           field,
             GError        **error)
{
  const OnwardField *info = &onward_schema_get (kind)->fields[field];
  g_autoptr (GArray) referrers = NULL;

  if (info->type != ONWARD_FIELD_REFERENCE)
    return TRUE;

  referrers = onward_loader_find_referrers (self->database, kind, field, &op->id, error);
  if (referrers == NULL)
    return FALSE;
  if (referrers->len > 0)
    return conflict ("something refers to the record", op->kind, error);

  return TRUE;
}

/* What the log knows of the record has been taken out of it by the ops before; whatever is left
 * came from somewhere else and must not be lost. */
static gboolean
check_empty (Replay         *self,
             const LoggedOp *op,
             GError        **error)
{
  g_autoptr (OnwardRow) row = NULL;

  if (!onward_loader_read_row (self->database, op->kind, &op->id, &row, error))
    return FALSE;
  if (row == NULL)
    return conflict ("the record is not there", op->kind, error);

  for (guint i = 0; i < onward_schema_get (op->kind)->n_fields; i++)
    if (row->values[i].type != ONWARD_VALUE_NONE)
      return conflict ("something else is in the record", op->kind, error);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    for (guint field = 0; field < onward_schema_get (kind)->n_fields; field++)
      if (!check_alone (self, op, kind, field, error))
        return FALSE;

  return TRUE;
}

static gboolean
take_away (Replay         *self,
           const LoggedOp *op,
           GError        **error)
{
  if (self->role == ONWARD_ROLE_UNDO && !check_untouched (self, op, error))
    return FALSE;

  return check_empty (self, op, error) &&
         onward_writer_remove (self->writer, op->kind, &op->id, error);
}

static gboolean
change_back (Replay            *self,
             const LoggedOp    *op,
             const OnwardValue *value,
             gint64             expected,
             gint64             restored,
             GError           **error)
{
  const OnwardField *field = &onward_schema_get (op->kind)->fields[op->field];
  const OnwardId *target = onward_value_get_id (value);
  gboolean found;
  gint64 stamp;

  if (!onward_writer_has_row (self->writer, op->kind, &op->id, &found, error))
    return FALSE;
  if (!found)
    return conflict ("the record is not there", op->kind, error);

  if (!onward_writer_get_stamp (self->writer, op->kind, &op->id, field->column, &stamp, error))
    return FALSE;
  if (stamp != expected)
    return conflict ("something else changed the field", op->kind, error);

  if (target != NULL && !onward_apply_find_target (self->writer, op->kind, field, target, &found, error))
    return FALSE;
  if (!found)
    return conflict ("what the field referred to is not there", op->kind, error);

  return onward_writer_set (self->writer, op->kind, &op->id, op->field, value, &restored, error);
}

static gboolean
replay_backwards (Replay         *self,
                  const LoggedOp *op,
                  GError        **error)
{
  switch (op->type)
    {
    case ONWARD_OP_CREATE:
      return take_away (self, op, error);
    case ONWARD_OP_SET:
      return change_back (self, op, &op->old, op->versions.stamp, op->versions.base_stamp, error);
    case ONWARD_OP_REMOVE:
      return bring_back (self, op, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
replay_forwards (Replay         *self,
                 const LoggedOp *op,
                 GError        **error)
{
  switch (op->type)
    {
    case ONWARD_OP_CREATE:
      return bring_back (self, op, error);
    case ONWARD_OP_SET:
      return change_back (self, op, &op->new, op->versions.base_stamp, op->versions.stamp, error);
    case ONWARD_OP_REMOVE:
      return take_away (self, op, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
replay_ops (Replay  *self,
            GError **error)
{
  g_autoptr (GArray) ops = read_ops (self->database, &self->target.id, error);

  if (ops == NULL)
    return FALSE;

  for (guint i = 0; i < ops->len; i++)
    {
      gboolean done;

      if (self->role == ONWARD_ROLE_UNDO)
        done = replay_backwards (self, &g_array_index (ops, LoggedOp, ops->len - 1 - i), error);
      else
        done = replay_forwards (self, &g_array_index (ops, LoggedOp, i), error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_target (Replay  *self,
             GError **error)
{
  const char *sql = last_undone_sql;
  gboolean known;

  if (self->role == ONWARD_ROLE_UNDO)
    sql = self->wanted != NULL ? one_done_sql : last_done_sql;

  if (!read_target (self->database, sql, self->wanted, &self->target, &known, error))
    return FALSE;
  if (!known)
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND, "There is no such action to undo or redo");

  return known;
}

static gboolean
replay_in_transaction (OnwardDatabase *database,
                       gpointer        data,
                       gboolean       *commit,
                       GError        **error)
{
  Replay *self = data;
  OnwardActionInfo info = { .role = self->role };

  if (!find_target (self, error) || !replay_ops (self, error))
    return FALSE;

  *commit = !self->trial;
  if (self->trial)
    return TRUE;

  info.verb = self->target.verb;
  info.kind = self->target.kind;
  info.subject = &self->target.subject;
  info.target = &self->target.id;

  return onward_writer_finish (self->writer, &info, &self->changeset, error);
}

static OnwardChangeset *
replay (OnwardDatabase *database,
        OnwardClock    *clock,
        const OnwardId *device,
        OnwardRole      role,
        const OnwardId *wanted,
        GError        **error)
{
  g_autoptr (OnwardWriter) writer = onward_writer_new (database, clock, device);
  Replay self = { .database = database, .wanted = wanted, .writer = writer, .role = role };
  gboolean done = onward_database_transact (database, ONWARD_ACCESS_WRITE, replay_in_transaction, &self, error);
  g_autoptr (OnwardChangeset) changeset = self.changeset;

  return done ? g_steal_pointer (&changeset) : NULL;
}

gboolean
onward_undo_try (OnwardDatabase *database,
                 OnwardClock    *clock,
                 const OnwardId *device,
                 const OnwardId *action,
                 GError        **error)
{
  g_autoptr (OnwardWriter) writer = onward_writer_new (database, clock, device);
  Replay self = { .database = database, .wanted = action, .writer = writer, .role = ONWARD_ROLE_UNDO, .trial = TRUE };

  return onward_database_transact (database, ONWARD_ACCESS_WRITE, replay_in_transaction, &self, error);
}

gboolean
onward_history_read (OnwardDatabase     *database,
                     OnwardHistoryState *state,
                     GError            **error)
{
  return read_item (database, last_done_sql, &state->undo, error) &&
         read_item (database, last_undone_sql, &state->redo, error);
}

OnwardChangeset *
onward_undo (OnwardDatabase *database,
             OnwardClock    *clock,
             const OnwardId *device,
             const OnwardId *action,
             GError        **error)
{
  return replay (database, clock, device, ONWARD_ROLE_UNDO, action, error);
}

OnwardChangeset *
onward_redo (OnwardDatabase *database,
             OnwardClock    *clock,
             const OnwardId *device,
             GError        **error)
{
  return replay (database, clock, device, ONWARD_ROLE_REDO, NULL, error);
}
