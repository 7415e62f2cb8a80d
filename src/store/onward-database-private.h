/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "onward-error.h"
#include "onward-statement-private.h"
#include "onward-vault.h"

G_BEGIN_DECLS

/**
 * OnwardAccess:
 * @ONWARD_ACCESS_READ: nothing may be written
 * @ONWARD_ACCESS_WRITE: the write path is running: rows may change, tables may not
 * @ONWARD_ACCESS_MIGRATE: a migration is running: tables may change
 *
 * What the authorizer lets through.
 */
typedef enum
{
  ONWARD_ACCESS_READ,
  ONWARD_ACCESS_WRITE,
  ONWARD_ACCESS_MIGRATE,
} OnwardAccess;

/**
 * OnwardDatabase:
 *
 * The one connection, with an authorizer and prepared statements that are kept. Belongs to the
 * thread that opened it; every function checks that.
 */
typedef struct _OnwardDatabase OnwardDatabase;

/**
 * OnwardTransactionFunc:
 * @database: the database inside a transaction
 * @data: what was given with the function
 * @commit: (inout): %TRUE; set it to %FALSE to roll back without an error
 * @error: return location
 *
 * Returns: whether to go on; %FALSE with @error set rolls back
 */
typedef gboolean (*OnwardTransactionFunc) (OnwardDatabase *database,
                                           gpointer        data,
                                           gboolean       *commit,
                                           GError        **error);

/**
 * onward_database_open:
 * @vault: (transfer none): an unlocked vault that outlives the database
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the database, or %NULL with @error set
 */
OnwardDatabase *onward_database_open (OnwardVault *vault,
                                      GError     **error);

/**
 * onward_database_new_for_connection:
 * @connection: (transfer none): a connection that outlives the database
 *
 * Returns: (transfer full): a database without a vault behind it
 */
OnwardDatabase *onward_database_new_for_connection (sqlite3 *connection);

/**
 * onward_database_free:
 * @self: (nullable): a database; finalizes its statements, the connection stays open
 */
void onward_database_free (OnwardDatabase *self);

/**
 * onward_database_prepare:
 * @self: a database
 * @sql: one statement, made of fixed words and the schema's names only
 * @error: return location; %ONWARD_ERROR_REFUSED when the authorizer says no
 *
 * Returns: (transfer full) (nullable): the statement, kept for the next time when released
 */
OnwardStatement *onward_database_prepare (OnwardDatabase *self,
                                          const char     *sql,
                                          GError        **error);

/**
 * onward_database_execute:
 * @self: a database
 * @script: statements that bind and return nothing
 * @error: return location
 *
 * Returns: whether all of them ran
 */
gboolean onward_database_execute (OnwardDatabase *self,
                                  const char     *script,
                                  GError        **error);

/**
 * onward_database_transact:
 * @self: a database outside a transaction
 * @access: what @func may do
 * @func: what to do in the transaction
 * @data: given to @func
 * @error: return location; for a COMMIT that was not written what the vault says
 *
 * Returns: %TRUE only after COMMIT came to its end, or @func asked not to commit; after
 *   %FALSE nothing has changed
 */
gboolean onward_database_transact (OnwardDatabase       *self,
                                   OnwardAccess          access,
                                   OnwardTransactionFunc func,
                                   gpointer              data,
                                   GError              **error);

/**
 * onward_database_get_access:
 * @self: a database
 *
 * Returns: what may be done now
 */
OnwardAccess onward_database_get_access (OnwardDatabase *self);

/**
 * onward_database_get_connection:
 * @self: a database
 *
 * Returns: (transfer none): the connection
 */
sqlite3 *onward_database_get_connection (OnwardDatabase *self);

/**
 * onward_database_set_cancellable:
 * @self: a database
 * @cancellable: (nullable): what stops reading, %NULL for nothing
 *
 * A statement that runs when @cancellable is cancelled ends in %G_IO_ERROR_CANCELLED. Never
 * set while something is written: a commit is never cancelled.
 */
void onward_database_set_cancellable (OnwardDatabase *self,
                                      GCancellable   *cancellable);

/**
 * onward_database_set_error:
 * @self: a database
 * @code: what SQLite returned
 * @what: a developer's words
 * @error: (out) (optional): return location
 *
 * Translates an extended SQLite code. The message never holds a value.
 *
 * Returns: %FALSE
 */
gboolean onward_database_set_error (OnwardDatabase *self,
                                    int             code,
                                    const char     *what,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardDatabase, onward_database_free)

G_END_DECLS
