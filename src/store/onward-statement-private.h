/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "onward-id.h"
#include "onward-value.h"

G_BEGIN_DECLS

/**
 * OnwardStatement:
 *
 * One prepared statement in use. Parameters and columns count from 0. A bind that does not
 * succeed (without memory) is reported by the next step.
 */
typedef struct _OnwardStatement OnwardStatement;

struct _OnwardDatabase;

/**
 * onward_statement_new:
 * @database: its database
 * @handle: (transfer full): what SQLite prepared
 *
 * Only for onward_database_prepare().
 *
 * Returns: (transfer full): the statement
 */
OnwardStatement *onward_statement_new (struct _OnwardDatabase *database,
                                       sqlite3_stmt           *handle);

/**
 * onward_statement_free:
 * @self: a statement
 *
 * Only for the database that keeps it.
 */
void onward_statement_free (OnwardStatement *self);

/**
 * onward_statement_take:
 * @self: a kept statement
 *
 * Returns: whether nobody used it, so that it is the caller's now
 */
gboolean onward_statement_take (OnwardStatement *self);

/**
 * onward_statement_set_kept:
 * @self: a statement that its database keeps from now on
 */
void onward_statement_set_kept (OnwardStatement *self);

/**
 * onward_statement_release:
 * @self: (nullable) (transfer full): a statement; forgets what was bound
 */
void onward_statement_release (OnwardStatement *self);

/**
 * onward_statement_bind_integer:
 * @self: a statement
 * @index: a parameter
 * @integer: a number
 */
void onward_statement_bind_integer (OnwardStatement *self,
                                    int              index,
                                    gint64           integer);

/**
 * onward_statement_bind_text:
 * @self: a statement
 * @index: a parameter
 * @text: (nullable): UTF-8
 */
void onward_statement_bind_text (OnwardStatement *self,
                                 int              index,
                                 const char      *text);

/**
 * onward_statement_bind_id:
 * @self: a statement
 * @index: a parameter
 * @id: (nullable): an id; %NULL and the id of nothing become NULL
 */
void onward_statement_bind_id (OnwardStatement *self,
                               int              index,
                               const OnwardId  *id);

/**
 * onward_statement_bind_value:
 * @self: a statement
 * @index: a parameter
 * @value: (nullable): a value
 */
void onward_statement_bind_value (OnwardStatement   *self,
                                  int                index,
                                  const OnwardValue *value);

/**
 * onward_statement_step:
 * @self: a statement
 * @row: (out): whether there is a row to read
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_statement_step (OnwardStatement *self,
                                gboolean        *row,
                                GError         **error);

/**
 * onward_statement_run:
 * @self: a statement that returns no rows
 * @error: return location
 *
 * Runs it to its end and makes it ready to be bound and run again.
 *
 * Returns: whether it went well
 */
gboolean onward_statement_run (OnwardStatement *self,
                               GError         **error);

/**
 * onward_statement_get_integer:
 * @self: a statement on a row
 * @column: a column
 *
 * Returns: its number, 0 for NULL
 */
gint64 onward_statement_get_integer (OnwardStatement *self,
                                     int              column);

/**
 * onward_statement_get_text:
 * @self: a statement on a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): its text until the next step
 */
const char *onward_statement_get_text (OnwardStatement *self,
                                       int              column);

/**
 * onward_statement_get_id:
 * @self: a statement on a row
 * @column: a column
 * @id: (out): its id, the id of nothing for NULL
 * @error: return location; %ONWARD_ERROR_DAMAGED for anything else
 *
 * Returns: whether @id was set
 */
gboolean onward_statement_get_id (OnwardStatement *self,
                                  int              column,
                                  OnwardId        *id,
                                  GError         **error);

/**
 * onward_statement_get_value:
 * @self: a statement on a row
 * @column: a column
 * @value: a value to fill
 * @error: return location; %ONWARD_ERROR_DAMAGED for what no value can hold
 *
 * Returns: whether @value was set
 */
gboolean onward_statement_get_value (OnwardStatement *self,
                                     int              column,
                                     OnwardValue     *value,
                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardStatement, onward_statement_release)

G_END_DECLS
