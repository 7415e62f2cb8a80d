/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-apply"

#include "onward-apply-private.h"

#include "onward-loader-private.h"

typedef struct
{
  OnwardKind kind;
  OnwardId   id;
} Record;

typedef struct
{
  Record record;
  guint  field;
} Reference;

typedef struct
{
  /* Borrowed */
  OnwardDatabase  *database;
  OnwardAction    *action;

  /* Owned */
  OnwardWriter    *writer;
  GHashTable      *removed;
  OnwardChangeset *changeset;

  gboolean         restoring;
} Apply;

static guint
hash_record (gconstpointer data)
{
  return onward_id_hash (&((const Record *) data)->id);
}

static gboolean
record_equal (gconstpointer a,
              gconstpointer b)
{
  const Record *first = a;
  const Record *second = b;

  return first->kind == second->kind && onward_id_equal (&first->id, &second->id);
}

static gboolean
refuse (const char *why,
        OnwardKind  kind,
        GError    **error)
{
  g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "%s: %s", onward_schema_get (kind)->table, why);

  return FALSE;
}

static gboolean
require_row (Apply          *self,
             const OnwardOp *op,
             GError        **error)
{
  gboolean found;

  if (!onward_writer_has_row (self->writer, op->kind, &op->id, &found, error))
    return FALSE;
  if (!found)
    g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND, "%s: there is no such record",
                 onward_schema_get (op->kind)->table);

  return found;
}

gboolean
onward_apply_find_target (OnwardWriter      *writer,
                          OnwardKind         kind,
                          const OnwardField *field,
                          const OnwardId    *target,
                          gboolean          *found,
                          GError           **error)
{
  if (field->refers_to != ONWARD_KIND_ANY)
    return onward_writer_has_row (writer, field->refers_to, target, found, error);

  *found = FALSE;
  for (OnwardKind other = 0; !*found && other < kind; other++)
    if (!onward_writer_has_row (writer, other, target, found, error))
      return FALSE;

  return TRUE;
}

static gboolean
apply_create (Apply          *self,
              const OnwardOp *op,
              GError        **error)
{
  gboolean there;
  gboolean was_there;

  if (!onward_writer_has_row (self->writer, op->kind, &op->id, &there, error) ||
      !onward_writer_has_tombstone (self->writer, op->kind, &op->id, &was_there, error))
    return FALSE;
  if (there || (was_there && !self->restoring))
    return refuse ("the new record is not new", op->kind, error);

  return onward_writer_create (self->writer, op->kind, &op->id, error);
}

static gboolean
apply_set (Apply          *self,
           const OnwardOp *op,
           GError        **error)
{
  const OnwardField *field = &onward_schema_get (op->kind)->fields[op->field];
  const OnwardId *target = onward_value_get_id (&op->value);
  gboolean found = TRUE;

  /* What the log held fitted when it was written. */
  if (!self->restoring && !onward_field_accepts (field, &op->value))
    return refuse ("a value does not fit its field", op->kind, error);

  if (!require_row (self, op, error))
    return FALSE;

  if (target != NULL && !onward_apply_find_target (self->writer, op->kind, field, target, &found, error))
    return FALSE;
  if (!found)
    return refuse ("a reference points nowhere", op->kind, error);

  return onward_writer_set (self->writer, op->kind, &op->id, op->field, &op->value, NULL, error);
}

/* Adds what refers to a record: to @goes what goes with it, to @clears what only loses it. */
static gboolean
collect_referrers (Apply        *self,
                   const Record *record,
                   OnwardKind    kind,
                   guint         field,
                   GArray       *goes,
                   GArray       *clears,
                   GError      **error)
{
  const OnwardField *info = &onward_schema_get (kind)->fields[field];
  g_autoptr (GArray) ids = NULL;

  if (info->type != ONWARD_FIELD_REFERENCE ||
      (info->refers_to != ONWARD_KIND_ANY && info->refers_to != record->kind))
    return TRUE;

  ids = onward_loader_find_referrers (self->database, kind, field, &record->id, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      Reference reference = { { kind, g_array_index (ids, OnwardId, i) }, field };

      if (info->flags & ONWARD_FIELD_CLEAR_WITH)
        g_array_append_val (clears, reference);
      else if (!g_hash_table_contains (self->removed, &reference.record))
        {
          g_hash_table_add (self->removed, g_memdup2 (&reference.record, sizeof reference.record));
          g_array_append_val (goes, reference.record);
        }
    }

  return TRUE;
}

static gboolean
collect_all (Apply   *self,
             GArray  *goes,
             GArray  *clears,
             GError **error)
{
  for (guint i = 0; i < goes->len; i++)
    {
      Record record = g_array_index (goes, Record, i);

      for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
        for (guint field = 0; field < onward_schema_get (kind)->n_fields; field++)
          if (!collect_referrers (self, &record, kind, field, goes, clears, error))
            return FALSE;
    }

  return TRUE;
}

static gboolean
empty_row (Apply        *self,
           const Record *record,
           GError      **error)
{
  static const OnwardValue none;

  for (guint i = 0; i < onward_schema_get (record->kind)->n_fields; i++)
    if (!onward_writer_set (self->writer, record->kind, &record->id, i, &none, NULL, error))
      return FALSE;

  return TRUE;
}

/* Children go first: a record hangs only on records of kinds that come earlier. */
static int
compare_for_removal (gconstpointer a,
                     gconstpointer b)
{
  return (int) ((const Record *) b)->kind - (int) ((const Record *) a)->kind;
}

/* Everything is emptied before anything goes, so that the undo, which runs backwards, has all
 * records back before it restores the references between them. */
static gboolean
remove_collected (Apply   *self,
                  GArray  *goes,
                  GArray  *clears,
                  GError **error)
{
  static const OnwardValue none;

  g_array_sort (goes, compare_for_removal);

  for (guint i = 0; i < clears->len; i++)
    {
      const Reference *clear = &g_array_index (clears, Reference, i);

      if (!g_hash_table_contains (self->removed, &clear->record) &&
          !onward_writer_set (self->writer, clear->record.kind, &clear->record.id, clear->field, &none, NULL, error))
        return FALSE;
    }

  for (guint i = 0; i < goes->len; i++)
    if (!empty_row (self, &g_array_index (goes, Record, i), error))
      return FALSE;

  for (guint i = 0; i < goes->len; i++)
    {
      const Record *record = &g_array_index (goes, Record, i);

      if (!onward_writer_remove (self->writer, record->kind, &record->id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_remove (Apply          *self,
              const OnwardOp *op,
              GError        **error)
{
  g_autoptr (GArray) goes = g_array_new (FALSE, FALSE, sizeof (Record));
  g_autoptr (GArray) clears = g_array_new (FALSE, FALSE, sizeof (Reference));
  Record record = { op->kind, op->id };

  /* It may have gone already with another record of the same action. */
  if (g_hash_table_contains (self->removed, &record))
    return TRUE;
  if (!require_row (self, op, error))
    return FALSE;

  g_hash_table_add (self->removed, g_memdup2 (&record, sizeof record));
  g_array_append_val (goes, record);

  return collect_all (self, goes, clears, error) &&
         remove_collected (self, goes, clears, error);
}

static gboolean
apply_op (Apply          *self,
          const OnwardOp *op,
          GError        **error)
{
  switch (op->type)
    {
    case ONWARD_OP_CREATE:
      return apply_create (self, op, error);
    case ONWARD_OP_SET:
      return apply_set (self, op, error);
    case ONWARD_OP_REMOVE:
      return apply_remove (self, op, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
apply_in_transaction (OnwardDatabase *database,
                      gpointer        data,
                      gboolean       *commit,
                      GError        **error)
{
  Apply *self = data;
  OnwardActionInfo info = {
    .role = ONWARD_ROLE_DO,
    .verb = onward_action_get_verb (self->action),
    .kind = onward_action_get_kind (self->action),
    .subject = onward_action_get_subject (self->action),
  };

  for (guint i = 0; i < onward_action_get_n_ops (self->action); i++)
    if (!apply_op (self, onward_action_get_op (self->action, i), error))
      return FALSE;

  if (!onward_writer_finish (self->writer, &info, &self->changeset, error))
    return FALSE;

  *commit = self->changeset->changes->len > 0;

  return TRUE;
}

static OnwardChangeset *
apply (OnwardDatabase *database,
       OnwardClock    *clock,
       const OnwardId *device,
       OnwardAction   *action,
       gboolean        restoring,
       GError        **error)
{
  g_autoptr (OnwardWriter) writer = onward_writer_new (database, clock, device);
  g_autoptr (GHashTable) removed = g_hash_table_new_full (hash_record, record_equal, g_free, NULL);
  Apply self = { .database = database, .action = action, .writer = writer, .removed = removed,
                 .restoring = restoring };
  gboolean done = onward_database_transact (database, ONWARD_ACCESS_WRITE, apply_in_transaction, &self, error);
  g_autoptr (OnwardChangeset) changeset = self.changeset;

  return done ? g_steal_pointer (&changeset) : NULL;
}

OnwardChangeset *
onward_apply (OnwardDatabase *database,
              OnwardClock    *clock,
              const OnwardId *device,
              OnwardAction   *action,
              GError        **error)
{
  return apply (database, clock, device, action, FALSE, error);
}

OnwardChangeset *
onward_apply_restoring (OnwardDatabase *database,
                        OnwardClock    *clock,
                        const OnwardId *device,
                        OnwardAction   *action,
                        GError        **error)
{
  return apply (database, clock, device, action, TRUE, error);
}
