/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-statement"

#include "onward-statement-private.h"

#include <string.h>

#include "onward-database-private.h"
#include "onward-error.h"

struct _OnwardStatement
{
  /* Borrowed */
  OnwardDatabase *database;

  /* Owned */
  sqlite3_stmt   *handle;

  gboolean        kept;
  gboolean        in_use;
  int             bind_code;
};

OnwardStatement *
onward_statement_new (struct _OnwardDatabase *database,
                      sqlite3_stmt           *handle)
{
  OnwardStatement *self = g_new0 (OnwardStatement, 1);

  self->database = database;
  self->handle = handle;
  self->in_use = TRUE;

  return self;
}

void
onward_statement_free (OnwardStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

gboolean
onward_statement_take (OnwardStatement *self)
{
  if (self->in_use)
    return FALSE;

  self->in_use = TRUE;

  return TRUE;
}

void
onward_statement_set_kept (OnwardStatement *self)
{
  self->kept = TRUE;
}

void
onward_statement_release (OnwardStatement *self)
{
  if (self == NULL)
    return;

  if (!self->kept)
    {
      onward_statement_free (self);
      return;
    }

  /* What a failed step left behind was reported by that step. */
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_code = SQLITE_OK;
  self->in_use = FALSE;
}

static void
note_bind (OnwardStatement *self,
           int              code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

void
onward_statement_bind_integer (OnwardStatement *self,
                               int              index,
                               gint64           integer)
{
  note_bind (self, sqlite3_bind_int64 (self->handle, index + 1, integer));
}

void
onward_statement_bind_text (OnwardStatement *self,
                            int              index,
                            const char      *text)
{
  note_bind (self, sqlite3_bind_text (self->handle, index + 1, text, -1, SQLITE_TRANSIENT));
}

void
onward_statement_bind_id (OnwardStatement *self,
                          int              index,
                          const OnwardId  *id)
{
  if (onward_id_is_none (id))
    note_bind (self, sqlite3_bind_null (self->handle, index + 1));
  else
    note_bind (self, sqlite3_bind_blob (self->handle, index + 1, id->bytes, ONWARD_ID_SIZE, SQLITE_TRANSIENT));
}

void
onward_statement_bind_value (OnwardStatement   *self,
                             int                index,
                             const OnwardValue *value)
{
  switch (value != NULL ? value->type : ONWARD_VALUE_NONE)
    {
    case ONWARD_VALUE_NONE:
      note_bind (self, sqlite3_bind_null (self->handle, index + 1));
      break;
    case ONWARD_VALUE_INTEGER:
      onward_statement_bind_integer (self, index, value->integer);
      break;
    case ONWARD_VALUE_TEXT:
      onward_statement_bind_text (self, index, value->text);
      break;
    case ONWARD_VALUE_ID:
      onward_statement_bind_id (self, index, &value->id);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
onward_statement_step (OnwardStatement *self,
                       gboolean        *row,
                       GError         **error)
{
  int code;

  *row = FALSE;

  if (self->bind_code != SQLITE_OK)
    return onward_database_set_error (self->database, self->bind_code, "Binding a value", error);

  /* The authorizer was asked when the statement was prepared, and a kept one may be older than
   * the transaction that allowed it. */
  if (!sqlite3_stmt_readonly (self->handle) &&
      onward_database_get_access (self->database) == ONWARD_ACCESS_READ)
    return onward_database_set_error (self->database, SQLITE_AUTH, "Writing outside the write path", error);

  code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    *row = TRUE;
  else if (code != SQLITE_DONE)
    return onward_database_set_error (self->database, code, "Running a statement", error);

  return TRUE;
}

gboolean
onward_statement_run (OnwardStatement *self,
                      GError         **error)
{
  gboolean row;

  if (!onward_statement_step (self, &row, error))
    return FALSE;

  g_assert (!row);
  sqlite3_reset (self->handle);

  return TRUE;
}

gint64
onward_statement_get_integer (OnwardStatement *self,
                              int              column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
onward_statement_get_text (OnwardStatement *self,
                           int              column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gboolean
onward_statement_get_id (OnwardStatement *self,
                         int              column,
                         OnwardId        *id,
                         GError         **error)
{
  int type = sqlite3_column_type (self->handle, column);

  memset (id, 0, sizeof *id);
  if (type == SQLITE_NULL)
    return TRUE;

  if (type != SQLITE_BLOB || sqlite3_column_bytes (self->handle, column) != ONWARD_ID_SIZE)
    return onward_database_set_error (self->database, SQLITE_CORRUPT, "Reading an id", error);

  memcpy (id->bytes, sqlite3_column_blob (self->handle, column), ONWARD_ID_SIZE);

  return TRUE;
}

static gboolean
get_text_value (OnwardStatement *self,
                int              column,
                OnwardValue     *value,
                GError         **error)
{
  const char *text = onward_statement_get_text (self, column);

  if (text == NULL)
    return onward_database_set_error (self->database, SQLITE_NOMEM, "Reading a text", error);

  if (!g_utf8_validate (text, sqlite3_column_bytes (self->handle, column), NULL))
    return onward_database_set_error (self->database, SQLITE_CORRUPT, "Reading a text", error);

  onward_value_set_text (value, text);

  return TRUE;
}

gboolean
onward_statement_get_value (OnwardStatement *self,
                            int              column,
                            OnwardValue     *value,
                            GError         **error)
{
  OnwardId id;

  switch (sqlite3_column_type (self->handle, column))
    {
    case SQLITE_NULL:
      onward_value_set_none (value);
      return TRUE;

    case SQLITE_INTEGER:
      onward_value_set_integer (value, onward_statement_get_integer (self, column));
      return TRUE;

    case SQLITE_TEXT:
      return get_text_value (self, column, value, error);

    case SQLITE_BLOB:
      if (!onward_statement_get_id (self, column, &id, error))
        return FALSE;
      onward_value_set_id (value, &id);
      return TRUE;

    default:
      return onward_database_set_error (self->database, SQLITE_CORRUPT, "Reading a value", error);
    }
}
