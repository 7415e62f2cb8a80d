/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-past"

#include "onward-past-private.h"

#include "onward-error.h"
#include "onward-store-private.h"
#include "onward-text.h"
#include "onward-undo-private.h"

#define MAX_SCANNED 4000
#define MAX_CHANGES 16

static const char page_sql[] =
  "SELECT seq, id, hlc, verb, kind, subject, undone FROM action WHERE role = 'do' AND seq < ? ORDER BY seq DESC";
static const char last_op_sql[] =
  "SELECT ifnull (max (seq), 0) FROM op_log WHERE action = ?";
static const char changes_sql[] =
  "SELECT col, old, new FROM op_log WHERE action = ? AND id = ? AND tbl = ? AND type = 'set' ORDER BY seq";
static const char title_sql[] =
  "SELECT old, new FROM op_log WHERE id = ? AND col = ? AND tbl = ? AND seq <= ? ORDER BY seq DESC LIMIT 1";
static const char n_added_sql[] =
  "SELECT count (*) FROM op_log WHERE action = ? AND type = 'create'";
static const char point_name_sql[] =
  "SELECT name FROM restore_point WHERE id = ?";

typedef struct
{
  gint64          before;
  guint           limit;
  OnwardPastMatch match;
  gpointer        data;
  GDestroyNotify  free_data;
  OnwardPastPage *page;
} Query;

static void
clear_change (gpointer data)
{
  OnwardPastChange *change = data;

  onward_value_set_none (&change->old);
  onward_value_set_none (&change->new);
  g_clear_pointer (&change->target, onward_text_wipe);
}

static void
free_entry (gpointer entry)
{
  onward_past_entry_free (entry);
}

static void
query_free (gpointer data)
{
  Query *query = data;

  if (query->free_data != NULL)
    query->free_data (query->data);
  onward_past_page_free (query->page);
  g_free (query);
}

static gboolean
read_column (OnwardDatabase       *database,
             const OnwardKindInfo *info,
             const char           *column,
             const OnwardId       *id,
             gint64                ops,
             char                **text,
             GError              **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, title_sql, error);
  g_auto (OnwardValue) old = { 0 };
  g_auto (OnwardValue) new = { 0 };
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, id);
  onward_statement_bind_text (statement, 1, column);
  onward_statement_bind_text (statement, 2, info->table);
  onward_statement_bind_integer (statement, 3, ops);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  if (!onward_statement_get_value (statement, 0, &old, error) || !onward_statement_get_value (statement, 1, &new, error))
    return FALSE;

  /* What is removed is emptied first; then it goes by the title it had. */
  *text = g_strdup (onward_value_get_text (new.type == ONWARD_VALUE_TEXT ? &new : &old));

  return TRUE;
}

gboolean
onward_past_read_title (OnwardDatabase *database,
                        OnwardKind      kind,
                        const OnwardId *id,
                        gint64          ops,
                        char          **title,
                        GError        **error)
{
  const OnwardKindInfo *info = onward_schema_get (kind);

  *title = NULL;
  if (info->title == NULL)
    return TRUE;

  if (!read_column (database, info, info->title, id, ops, title, error))
    return FALSE;

  if (info->stand_in == NULL || (*title != NULL && **title != '\0'))
    return TRUE;

  g_clear_pointer (title, g_free);

  return read_column (database, info, info->stand_in, id, ops, title, error);
}

static gboolean
read_point_name (OnwardDatabase  *database,
                 OnwardPastEntry *entry,
                 GError         **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, point_name_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &entry->subject);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    entry->title = g_strdup (onward_statement_get_text (statement, 0));

  return TRUE;
}

static gboolean
read_last_op (OnwardDatabase *database,
              const OnwardId *action,
              gint64         *ops,
              GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, last_op_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, action);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  *ops = onward_statement_get_integer (statement, 0);

  return TRUE;
}

static gboolean
count_added (OnwardDatabase  *database,
             OnwardPastEntry *entry,
             GError         **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, n_added_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &entry->id);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  entry->n_added = onward_statement_get_integer (statement, 0);

  return TRUE;
}

static OnwardPastChange *
ensure_change (OnwardPastEntry *entry,
               guint            field)
{
  for (guint i = 0; i < entry->changes->len; i++)
    if (g_array_index (entry->changes, OnwardPastChange, i).field == field)
      return &g_array_index (entry->changes, OnwardPastChange, i);

  g_array_set_size (entry->changes, entry->changes->len + 1);
  g_array_index (entry->changes, OnwardPastChange, entry->changes->len - 1).field = field;

  return &g_array_index (entry->changes, OnwardPastChange, entry->changes->len - 1);
}

static gboolean
read_changes (OnwardDatabase  *database,
              OnwardPastEntry *entry,
              GError         **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, changes_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_id (statement, 0, &entry->id);
  onward_statement_bind_id (statement, 1, &entry->subject);
  onward_statement_bind_text (statement, 2, onward_schema_get (entry->kind)->table);
  while (onward_statement_step (statement, &row, error))
    {
      const char *column;
      OnwardPastChange *change;
      guint n_before = entry->changes->len;
      int field;

      if (!row || n_before == MAX_CHANGES)
        return TRUE;

      column = onward_statement_get_text (statement, 0);
      field = column != NULL ? onward_schema_find_field (entry->kind, column) : -1;
      if (field < 0)
        continue;

      change = ensure_change (entry, field);
      if (entry->changes->len > n_before && !onward_statement_get_value (statement, 1, &change->old, error))
        return FALSE;
      if (!onward_statement_get_value (statement, 2, &change->new, error))
        return FALSE;
    }

  return FALSE;
}

static gboolean
read_targets (OnwardDatabase  *database,
              OnwardPastEntry *entry,
              gint64           ops,
              GError         **error)
{
  for (guint i = 0; i < entry->changes->len; i++)
    {
      OnwardPastChange *change = &g_array_index (entry->changes, OnwardPastChange, i);
      const OnwardField *field = &onward_schema_get (entry->kind)->fields[change->field];
      const OnwardId *target = onward_value_get_id (&change->new);

      if (target != NULL && field->refers_to != ONWARD_KIND_ANY &&
          !onward_past_read_title (database, field->refers_to, target, ops, &change->target, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_entry (OnwardDatabase  *database,
            OnwardStatement *statement,
            OnwardPastEntry *entry,
            GError         **error)
{
  const char *kind = onward_statement_get_text (statement, 4);
  gint64 ops;

  entry->seq = onward_statement_get_integer (statement, 0);
  entry->time = onward_clock_hlc_to_wall (onward_statement_get_integer (statement, 2));
  entry->known = onward_verb_from_name (onward_statement_get_text (statement, 3), &entry->verb) &&
                 kind != NULL && onward_schema_find_kind (kind, &entry->kind);
  entry->state = onward_statement_get_integer (statement, 6) > 0 ? ONWARD_PAST_UNDONE : ONWARD_PAST_UNDOABLE;
  if (!onward_statement_get_id (statement, 1, &entry->id, error) ||
      !onward_statement_get_id (statement, 5, &entry->subject, error))
    return FALSE;

  if (!entry->known || onward_id_is_none (&entry->subject))
    return TRUE;
  if (entry->verb == ONWARD_VERB_RESTORE)
    return read_point_name (database, entry, error);
  if (entry->verb == ONWARD_VERB_IMPORT && !count_added (database, entry, error))
    return FALSE;

  return read_last_op (database, &entry->id, &ops, error) &&
         onward_past_read_title (database, entry->kind, &entry->subject, ops, &entry->title, error) &&
         read_changes (database, entry, error) &&
         read_targets (database, entry, ops, error);
}

/* Nothing knows better than the undo itself whether it would go through. */
static gboolean
judge (const OnwardWorkplace *place,
       OnwardPastEntry       *entry,
       GError               **error)
{
  g_autoptr (GError) refusal = NULL;

  if (entry->state == ONWARD_PAST_UNDONE)
    return TRUE;
  if (!entry->known || entry->verb == ONWARD_VERB_START || place->read_only)
    {
      entry->state = ONWARD_PAST_FIXED;
      return TRUE;
    }
  if (onward_undo_try (place->database, place->clock, place->device, &entry->id, &refusal))
    return TRUE;

  entry->state = ONWARD_PAST_CONFLICT;
  if (g_error_matches (refusal, ONWARD_ERROR, ONWARD_ERROR_CONFLICT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static gboolean
read_page (const OnwardWorkplace *place,
           Query                 *query,
           GError               **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (place->database, page_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_integer (statement, 0, query->before > 0 ? query->before : G_MAXINT64);
  for (guint i = 0; i < MAX_SCANNED && query->page->entries->len < query->limit; i++)
    {
      g_autoptr (OnwardPastEntry) entry = g_new0 (OnwardPastEntry, 1);

      entry->changes = g_array_new (FALSE, TRUE, sizeof (OnwardPastChange));
      g_array_set_clear_func (entry->changes, clear_change);
      if (!onward_statement_step (statement, &row, error))
        return FALSE;
      query->page->next = 0;
      if (!row)
        return TRUE;

      if (!read_entry (place->database, statement, entry, error))
        return FALSE;
      query->page->next = entry->seq;
      if (query->match == NULL || query->match (entry, query->data))
        g_ptr_array_add (query->page->entries, g_steal_pointer (&entry));
    }

  return TRUE;
}

static gboolean
work_read_past (const OnwardWorkplace *place,
                gpointer               data,
                OnwardChangeset      **changeset,
                GError               **error)
{
  Query *query = data;
  gboolean done;

  query->page = g_new0 (OnwardPastPage, 1);
  query->page->entries = g_ptr_array_new_with_free_func (free_entry);
  onward_database_set_cancellable (place->database, place->cancellable);
  done = read_page (place, query, error);
  onward_database_set_cancellable (place->database, NULL);

  for (guint i = 0; done && i < query->page->entries->len; i++)
    done = judge (place, g_ptr_array_index (query->page->entries, i), error);

  return done;
}

void
onward_past_entry_free (OnwardPastEntry *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->title, onward_text_wipe);
  g_free (self);
}

void
onward_past_page_free (OnwardPastPage *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

void
onward_store_read_past_async (OnwardStore        *self,
                              gint64              before,
                              guint               limit,
                              OnwardPastMatch     match,
                              gpointer            data,
                              GDestroyNotify      free_data,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Query *query = g_new0 (Query, 1);

  query->before = before;
  query->limit = limit;
  query->match = match;
  query->data = data;
  query->free_data = free_data;
  onward_store_work_async (self, work_read_past, FALSE, query, query_free, cancellable, callback, user_data);
}

OnwardPastPage *
onward_store_read_past_finish (OnwardStore  *self,
                               GAsyncResult *result,
                               GError      **error)
{
  Query *query = onward_store_work_finish (self, result, error);
  OnwardPastPage *page;

  if (query == NULL)
    return NULL;

  page = g_steal_pointer (&query->page);
  query_free (query);

  return page;
}
