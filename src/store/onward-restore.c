/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-restore"

#include "onward-restore-private.h"

#include "onward-apply-private.h"
#include "onward-loader-private.h"
#include "onward-undo-private.h"

static const char later_ops_sql[] =
  "SELECT type, tbl, id, col, old FROM op_log WHERE seq > ? ORDER BY seq";
static const char ops_of_action_sql[] =
  "SELECT type, tbl, id, col, old FROM op_log WHERE action = ? ORDER BY seq";
static const char removal_sql[] =
  "SELECT action.id, action.role, action.verb, action.target, action.undone FROM op_log "
  "JOIN action ON action.id = op_log.action "
  "WHERE op_log.id = ? AND op_log.tbl = ? AND op_log.type = 'remove' ORDER BY op_log.seq DESC LIMIT 1";

/* What the log says about a record before some op. */
typedef struct
{
  OnwardKind kind;
  OnwardId   id;
  OnwardRow *row;  /* its values then, as far as they are known */
  guint64    known;  /* a bit for each field */
  gboolean   decided;
  gboolean   existed;
  gboolean   wanted;
  gboolean   hidden;   /* whether it was private at some time after */
} Past;

typedef struct
{
  GPtrArray  *list;
  GHashTable *set;
} Pasts;

static void
past_free (gpointer data)
{
  Past *past = data;

  onward_row_free (past->row);
  g_free (past);
}

static guint
past_hash (gconstpointer data)
{
  return onward_id_hash (&((const Past *) data)->id);
}

static gboolean
past_equal (gconstpointer a,
            gconstpointer b)
{
  const Past *first = a;
  const Past *second = b;

  return first->kind == second->kind && onward_id_equal (&first->id, &second->id);
}

static void
pasts_clear (Pasts *self)
{
  g_clear_pointer (&self->set, g_hash_table_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pasts, pasts_clear)

static Past *
pasts_find (Pasts          *self,
            OnwardKind kind,
            const OnwardId *id)
{
  Past key = { .kind = kind, .id = *id };

  return g_hash_table_lookup (self->set, &key);
}

static Past *
pasts_ensure (Pasts          *self,
              OnwardKind      kind,
              const OnwardId *id)
{
  Past *past = pasts_find (self, kind, id);

  if (past == NULL)
    {
      past = g_new0 (Past, 1);
      past->kind = kind;
      past->id = *id;
      past->row = onward_row_new (kind, id);
      past->existed = TRUE;
      g_ptr_array_add (self->list, past);
      g_hash_table_add (self->set, past);
    }

  return past;
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "The log names something unknown");

  return FALSE;
}

static gboolean
witness_op (Pasts           *self,
            OnwardStatement *statement,
            GError         **error)
{
  const char *type = onward_statement_get_text (statement, 0);
  const char *table = onward_statement_get_text (statement, 1);
  const char *column = onward_statement_get_text (statement, 3);
  OnwardKind kind;
  OnwardId id;
  Past *past;
  int field;

  if (type == NULL || table == NULL || !onward_schema_find_kind (table, &kind))
    return damaged (error);
  if (!onward_statement_get_id (statement, 2, &id, error))
    return FALSE;

  past = pasts_ensure (self, kind, &id);
  if (!g_str_equal (type, "set"))
    {
      if (!past->decided)
        past->existed = g_str_equal (type, "remove");
      past->decided = TRUE;
      return TRUE;
    }

  field = column != NULL ? onward_schema_find_field (kind, column) : -1;
  if (field < 0)
    return damaged (error);
  if (g_str_equal (column, "private"))
    past->hidden |= onward_statement_get_integer (statement, 4) != 0;
  if (past->known & (G_GUINT64_CONSTANT (1) << field))
    return TRUE;

  past->known |= G_GUINT64_CONSTANT (1) << field;

  return onward_statement_get_value (statement, 4, &past->row->values[field], error);
}

static gboolean
pasts_read (Pasts           *self,
            OnwardStatement *statement,
            GError         **error)
{
  gboolean row;

  self->list = g_ptr_array_new_with_free_func (past_free);
  self->set = g_hash_table_new (past_hash, past_equal);
  while (onward_statement_step (statement, &row, error))
    {
      if (!row)
        return TRUE;
      if (!witness_op (self, statement, error))
        return FALSE;
    }

  return FALSE;
}

/* Parents first, as everywhere. */
static int
compare_pasts (gconstpointer a,
               gconstpointer b)
{
  return (int) (*(Past *const *) a)->kind - (int) (*(Past *const *) b)->kind;
}

static gboolean
is_there (OnwardDatabase *database,
          OnwardKind      kind,
          const OnwardId *id,
          gboolean       *there,
          GError        **error)
{
  g_autoptr (OnwardRow) row = NULL;

  if (!onward_loader_read_row (database, kind, id, &row, error))
    return FALSE;
  *there = row != NULL;

  return TRUE;
}

static void
set_known (OnwardAction *action,
           const Past   *past)
{
  for (guint i = 0; i < onward_schema_get (past->kind)->n_fields; i++)
    if (past->known & (G_GUINT64_CONSTANT (1) << i))
      onward_action_set_value (action, past->kind, &past->id, i, &past->row->values[i]);
}

/* What is missing comes first, so that everything can refer to it, and what is too much goes last,
 * when nothing refers to it any more. */
static OnwardAction *
make_restoring_action (OnwardDatabase *database,
                       Pasts          *pasts,
                       const OnwardId *point,
                       GError        **error)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_RESTORE, ONWARD_KIND_PLAN, point);
  g_autoptr (GPtrArray) surplus = g_ptr_array_new ();

  g_ptr_array_sort (pasts->list, compare_pasts);
  for (guint i = 0; i < pasts->list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts->list, i);
      gboolean there;

      if (!is_there (database, past->kind, &past->id, &there, error))
        return NULL;
      if (past->existed && !there)
        onward_action_create_again (action, past->kind, &past->id);
      else if (!past->existed && there)
        g_ptr_array_add (surplus, past);
    }

  for (guint i = 0; i < pasts->list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts->list, i);

      if (past->existed)
        set_known (action, past);
    }

  for (guint i = 0; i < surplus->len; i++)
    {
      Past *past = g_ptr_array_index (surplus, i);

      onward_action_remove (action, past->kind, &past->id);
    }

  return g_steal_pointer (&action);
}

OnwardChangeset *
onward_restore (const OnwardWorkplace *place,
                gint64                 ops,
                const OnwardId        *point,
                GError               **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (place->database, later_ops_sql, error);
  g_autoptr (OnwardAction) action = NULL;
  g_auto (Pasts) pasts = { 0 };

  if (statement == NULL)
    return NULL;

  onward_statement_bind_integer (statement, 0, ops);
  if (!pasts_read (&pasts, statement, error))
    return NULL;
  g_clear_pointer (&statement, onward_statement_release);

  action = make_restoring_action (place->database, &pasts, point, error);

  return action != NULL ? onward_apply_restoring (place->database, place->clock, place->device, action, error) : NULL;
}

static void
overlay (OnwardRow  *row,
         const Past *past)
{
  int hidden = onward_schema_find_field (past->kind, "private");
  gboolean is_hidden = hidden >= 0 && row->values[hidden].type != ONWARD_VALUE_NONE;

  for (guint i = 0; i < onward_schema_get (past->kind)->n_fields; i++)
    if (past->known & (G_GUINT64_CONSTANT (1) << i) && !(is_hidden && (int) i == hidden))
      onward_value_assign (&row->values[i], &past->row->values[i]);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return (int) (*(OnwardRow *const *) a)->kind - (int) (*(OnwardRow *const *) b)->kind;
}

/* Rows are looked up as what the log says of them is, by kind and id. */
static void
rewind_rows (GPtrArray *rows,
             Pasts     *pasts)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len;)
    {
      OnwardRow *row = g_ptr_array_index (rows, i);
      Past *past = pasts_find (pasts, row->kind, &row->id);

      if (past != NULL && past->decided && !past->existed)
        {
          g_ptr_array_remove_index_fast (rows, i);
          continue;
        }

      if (past != NULL)
        {
          overlay (row, past);
          g_hash_table_add (met, past);
        }
      i++;
    }

  for (guint i = 0; i < pasts->list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts->list, i);

      if (!past->existed || !past->decided || g_hash_table_contains (met, past))
        continue;

      if (past->hidden)
        onward_value_set_integer (&past->row->values[onward_schema_find_field (past->kind, "private")], 1);
      g_ptr_array_add (rows, g_steal_pointer (&past->row));
    }
  g_ptr_array_sort (rows, compare_rows);
}

gboolean
onward_restore_rewind (OnwardDatabase *database,
                       gint64          ops,
                       GPtrArray      *rows,
                       GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, later_ops_sql, error);
  g_auto (Pasts) pasts = { 0 };

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_integer (statement, 0, ops);
  if (!pasts_read (&pasts, statement, error))
    return FALSE;

  rewind_rows (rows, &pasts);

  return TRUE;
}

typedef struct
{
  OnwardId action;
  OnwardId gesture; /* the action of the person that can be undone, if any */
} Removal;

static gboolean
find_removal (OnwardDatabase *database,
              OnwardKind      kind,
              const OnwardId *id,
              Removal        *removal,
              GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, removal_sql, error);
  gboolean there;
  gboolean row;
  OnwardId target;

  if (statement == NULL || !is_there (database, kind, id, &there, error))
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  onward_statement_bind_text (statement, 1, onward_schema_get (kind)->table);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  if (there || !row)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND, "The record was not removed");
      return FALSE;
    }
  if (!onward_statement_get_id (statement, 0, &removal->action, error) ||
      !onward_statement_get_id (statement, 3, &target, error))
    return FALSE;

  removal->gesture = (OnwardId) { 0 };
  if (g_strcmp0 (onward_statement_get_text (statement, 2), "remove") == 0)
    {
      if (g_strcmp0 (onward_statement_get_text (statement, 1), "do") == 0)
        removal->gesture = removal->action;
      else if (g_strcmp0 (onward_statement_get_text (statement, 1), "redo") == 0)
        removal->gesture = target;
    }

  return TRUE;
}

static gboolean
find_holder (const OnwardWorkplace *place,
             Pasts                 *pasts,
             const OnwardField     *field,
             const OnwardId        *target,
             gboolean              *wanted,
             gboolean              *there,
             GError               **error)
{
  *wanted = FALSE;
  *there = FALSE;
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS && !*there; kind++)
    {
      Past *past;

      if (field->refers_to != ONWARD_KIND_ANY && field->refers_to != kind)
        continue;

      past = pasts_find (pasts, kind, target);
      *wanted |= past != NULL && past->wanted;
      if (!is_there (place->database, kind, target, there, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether @past hangs on something that comes back, and whether it can come back itself; a reference
 * that may be empty is emptied where its target is not there. */
static gboolean
judge (const OnwardWorkplace *place,
       Pasts                 *pasts,
       Past                  *past,
       gboolean              *hangs,
       gboolean              *possible,
       GError               **error)
{
  const OnwardKindInfo *info = onward_schema_get (past->kind);

  *hangs = FALSE;
  *possible = TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const OnwardId *target = onward_value_get_id (&past->row->values[i]);
      gboolean wanted;
      gboolean there;

      if (target == NULL)
        continue;
      if (!find_holder (place, pasts, &info->fields[i], target, &wanted, &there, error))
        return FALSE;

      if (info->fields[i].flags & ONWARD_FIELD_CLEAR_WITH)
        {
          if (!wanted && !there)
            onward_value_set_none (&past->row->values[i]);
          continue;
        }
      *hangs |= wanted;
      *possible &= wanted || there;
    }

  return TRUE;
}

/* Kinds are in order, so that each is judged after everything it may hang on. */
static gboolean
choose_wanted (const OnwardWorkplace *place,
               Pasts                 *pasts,
               OnwardKind             kind,
               const OnwardId        *id,
               GError               **error)
{
  g_ptr_array_sort (pasts->list, compare_pasts);
  for (guint i = 0; i < pasts->list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts->list, i);
      gboolean asked = past->kind == kind && onward_id_equal (&past->id, id);
      gboolean there;
      gboolean hangs;
      gboolean possible;

      if (!is_there (place->database, past->kind, &past->id, &there, error))
        return FALSE;
      if (there || !past->decided || !past->existed)
        continue;

      if (!judge (place, pasts, past, &hangs, &possible, error))
        return FALSE;
      past->wanted = possible && (asked || hangs);
      if (asked && !possible)
        {
          g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT, "What the record belonged to is not there");
          return FALSE;
        }
    }

  return TRUE;
}

static OnwardChangeset *
create_again (const OnwardWorkplace *place,
              const OnwardId        *removal,
              OnwardKind             kind,
              const OnwardId        *id,
              GError               **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (place->database, ops_of_action_sql, error);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_RETURN, kind, id);
  g_auto (Pasts) pasts = { 0 };

  if (statement == NULL)
    return NULL;

  onward_statement_bind_id (statement, 0, removal);
  if (!pasts_read (&pasts, statement, error) || !choose_wanted (place, &pasts, kind, id, error))
    return NULL;
  g_clear_pointer (&statement, onward_statement_release);

  for (guint i = 0; i < pasts.list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts.list, i);

      if (past->wanted)
        onward_action_create_again (action, past->kind, &past->id);
    }
  for (guint i = 0; i < pasts.list->len; i++)
    {
      Past *past = g_ptr_array_index (pasts.list, i);

      if (past->wanted)
        set_known (action, past);
    }

  return onward_apply_restoring (place->database, place->clock, place->device, action, error);
}

OnwardChangeset *
onward_restore_record (const OnwardWorkplace *place,
                       OnwardKind             kind,
                       const OnwardId        *id,
                       GError               **error)
{
  g_autoptr (GError) refusal = NULL;
  Removal removal;

  if (!find_removal (place->database, kind, id, &removal, error))
    return NULL;

  if (!onward_id_is_none (&removal.gesture))
    {
      OnwardChangeset *changeset = onward_undo (place->database, place->clock, place->device,
                                                &removal.gesture, &refusal);

      if (changeset != NULL)
        return changeset;
      if (!g_error_matches (refusal, ONWARD_ERROR, ONWARD_ERROR_CONFLICT) &&
          !g_error_matches (refusal, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return NULL;
        }
    }

  return create_again (place, &removal.action, kind, id, error);
}
