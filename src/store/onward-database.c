/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-database"

#include "onward-database-private.h"

#include <string.h>

/* How many instructions of SQLite's machine pass between two looks at a cancellable. */
#define PROGRESS_STEPS 1000

struct _OnwardDatabase
{
  /* Borrowed */
  OnwardVault  *vault;
  sqlite3      *connection;
  GThread      *thread;

  /* Owned */
  GHashTable   *statements;
  GCancellable *cancellable;

  OnwardAccess  access;
  gboolean      denied;
};

static void
assert_own_thread (OnwardDatabase *self)
{
  g_assert (self->thread == g_thread_self ());
}

static gboolean
is_known_pragma (const char *name)
{
  static const char *const known[] = { "quick_check", "table_info", NULL };

  return g_strv_contains (known, name);
}

static gboolean
is_own_table (const char *table)
{
  return !g_str_has_prefix (table, "sqlite_");
}

static int
authorize (gpointer    data,
           int         action,
           const char *first,
           const char *second,
           const char *schema,
           const char *inner)
{
  OnwardDatabase *self = data;
  gboolean allowed;

  switch (action)
    {
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
      allowed = TRUE;
      break;

    case SQLITE_FUNCTION:
      allowed = g_ascii_strcasecmp (second, "load_extension") != 0;
      break;

    case SQLITE_PRAGMA:
      allowed = is_known_pragma (first);
      break;

    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      allowed = self->access == ONWARD_ACCESS_MIGRATE ||
                (self->access == ONWARD_ACCESS_WRITE && is_own_table (first));
      break;

    case SQLITE_ALTER_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_REINDEX:
      allowed = self->access == ONWARD_ACCESS_MIGRATE;
      break;

    default:
      /* Attaching, triggers, views, virtual and temporary tables, savepoints: nobody needs them. */
      allowed = FALSE;
      break;
    }

  self->denied |= !allowed;

  return allowed ? SQLITE_OK : SQLITE_DENY;
}

static int
check_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
free_statement (gpointer data)
{
  onward_statement_free (data);
}

OnwardDatabase *
onward_database_new_for_connection (sqlite3 *connection)
{
  OnwardDatabase *self = g_new0 (OnwardDatabase, 1);

  self->connection = connection;
  self->thread = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);

  sqlite3_extended_result_codes (connection, 1);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  /* Otherwise a quoted column that is not there would silently be its own name as a text. */
  sqlite3_db_config (connection, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (connection, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_set_authorizer (connection, authorize, self);

  return self;
}

OnwardDatabase *
onward_database_open (OnwardVault *vault,
                      GError     **error)
{
  sqlite3 *connection = onward_vault_open_database (vault, error);
  OnwardDatabase *self;

  if (connection == NULL)
    return NULL;

  self = onward_database_new_for_connection (connection);
  self->vault = vault;

  return self;
}

void
onward_database_free (OnwardDatabase *self)
{
  if (self == NULL)
    return;

  assert_own_thread (self);

  onward_database_set_cancellable (self, NULL);
  g_hash_table_unref (self->statements);
  sqlite3_set_authorizer (self->connection, NULL, NULL);
  g_free (self);
}

OnwardStatement *
onward_database_prepare (OnwardDatabase *self,
                         const char     *sql,
                         GError        **error)
{
  OnwardStatement *statement = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *handle;
  gboolean known = statement != NULL;
  int code;

  assert_own_thread (self);

  if (known && onward_statement_take (statement))
    return statement;

  self->denied = FALSE;
  code = sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      onward_database_set_error (self, self->denied ? SQLITE_AUTH : code, "Preparing a statement", error);
      return NULL;
    }

  statement = onward_statement_new (self, handle);
  if (!known)
    {
      onward_statement_set_kept (statement);
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }

  return statement;
}

gboolean
onward_database_execute (OnwardDatabase *self,
                         const char     *script,
                         GError        **error)
{
  int code;

  assert_own_thread (self);

  self->denied = FALSE;
  code = sqlite3_exec (self->connection, script, NULL, NULL, NULL);
  /* For a function SQLite's own code does not tell a refusal from a slip in the SQL. */
  if (code != SQLITE_OK)
    return onward_database_set_error (self, self->denied ? SQLITE_AUTH : code, "Running a script", error);

  return TRUE;
}

static void
roll_back (OnwardDatabase *self)
{
  int code;

  /* After most failed commits SQLite has done so itself. */
  if (sqlite3_get_autocommit (self->connection))
    return;

  code = sqlite3_exec (self->connection, "ROLLBACK", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    g_critical ("ROLLBACK: %s", sqlite3_errstr (code));
}

static gboolean
commit (OnwardDatabase *self,
        GError        **error)
{
  g_autoptr (OnwardStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  const GError *cause;

  statement = onward_database_prepare (self, "COMMIT", &local_error);
  if (statement != NULL && onward_statement_run (statement, &local_error))
    return TRUE;

  cause = self->vault != NULL ? onward_vault_get_commit_error (self->vault) : NULL;
  g_propagate_error (error, cause != NULL ? g_error_copy (cause) : g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
onward_database_transact (OnwardDatabase       *self,
                          OnwardAccess          access,
                          OnwardTransactionFunc func,
                          gpointer              data,
                          GError              **error)
{
  gboolean wanted = TRUE;
  gboolean done;

  assert_own_thread (self);
  g_assert (self->access == ONWARD_ACCESS_READ);

  if (!onward_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->access = access;
  done = func (self, data, &wanted, error);
  if (done && wanted)
    done = commit (self, error);
  self->access = ONWARD_ACCESS_READ;

  if (!done || !wanted)
    roll_back (self);

  return done;
}

OnwardAccess
onward_database_get_access (OnwardDatabase *self)
{
  assert_own_thread (self);

  return self->access;
}

sqlite3 *
onward_database_get_connection (OnwardDatabase *self)
{
  return self->connection;
}

void
onward_database_set_cancellable (OnwardDatabase *self,
                                 GCancellable   *cancellable)
{
  g_set_object (&self->cancellable, cancellable);

  if (cancellable != NULL)
    sqlite3_progress_handler (self->connection, PROGRESS_STEPS, check_cancelled, cancellable);
  else
    sqlite3_progress_handler (self->connection, 0, NULL, NULL);
}

static OnwardError
translate (int code)
{
  if (code == SQLITE_IOERR_NOMEM)
    return ONWARD_ERROR_NO_MEMORY;

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return ONWARD_ERROR_NO_SPACE;

    case SQLITE_READONLY:
      return ONWARD_ERROR_READ_ONLY;

    case SQLITE_NOMEM:
      return ONWARD_ERROR_NO_MEMORY;

    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return ONWARD_ERROR_PERMISSION;

    case SQLITE_AUTH:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return ONWARD_ERROR_REFUSED;

    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return ONWARD_ERROR_DAMAGED;

    default:
      return ONWARD_ERROR_IO;
    }
}

gboolean
onward_database_set_error (OnwardDatabase *self,
                           int             code,
                           const char     *what,
                           GError        **error)
{
  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, what);
  else
    /* sqlite3_errmsg() may quote what was stored; the code alone cannot. */
    g_set_error (error, ONWARD_ERROR, translate (code), "%s: %s (%d)", what, sqlite3_errstr (code), code);

  return FALSE;
}
