/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-action.h"
#include "onward-changeset.h"
#include "onward-vault.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STORE (onward_store_get_type ())

/**
 * OnwardStore:
 *
 * The facade over one unlocked profile: one worker thread that does jobs in the order they
 * were asked for, and answers on the main context of the asking thread. The only place that
 * writes is onward_store_apply_async() and its siblings, all through `onward-apply.c`.
 *
 * A call after onward_store_close_async() ends in %ONWARD_ERROR_CLOSED.
 */
G_DECLARE_FINAL_TYPE (OnwardStore, onward_store, ONWARD, STORE, GObject)

/**
 * OnwardStore::changed:
 * @self: a store
 * @changeset: what the commit changed
 *
 * Emitted on the main context after each commit, in order, before the asking call finishes.
 */

/**
 * onward_store_new:
 * @vault: (transfer full): an unlocked vault
 *
 * Returns: (transfer full): a store whose worker waits for its first job
 */
OnwardStore *onward_store_new (OnwardVault *vault);

/**
 * onward_store_load_async:
 * @self: a store
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Brings the database to this version's form, each migration in a transaction of its own (in
 * memory alone where the disk cannot be written), and reads every record. Must be the first job.
 */
void onward_store_load_async (OnwardStore        *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * onward_store_load_finish:
 * @self: a store
 * @result: from the callback
 * @state: (out) (optional): what can be undone and redone
 * @read_only: (out) (optional): whether changes will be refused with %ONWARD_ERROR_READ_ONLY
 * @error: return location; %ONWARD_ERROR_NEWER_FORMAT, %ONWARD_ERROR_DAMAGED or what the vault said
 *
 * Returns: (transfer full) (element-type OnwardRow): all records, parents before the records
 *   that hang on them
 */
GPtrArray *onward_store_load_finish (OnwardStore        *self,
                                     GAsyncResult       *result,
                                     OnwardHistoryState *state,
                                     gboolean           *read_only,
                                     GError            **error);

/**
 * onward_store_apply_async:
 * @self: a store
 * @action: what to do
 * @callback: called when it is synced to the disk, or was refused
 * @user_data: given to @callback
 *
 * A commit is never cancelled.
 */
void onward_store_apply_async (OnwardStore        *self,
                               OnwardAction       *action,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * onward_store_undo_async:
 * @self: a store
 * @action: (nullable): the action to take back, %NULL for the latest that can be
 * @callback: called when it is synced to the disk, or was refused
 * @user_data: given to @callback
 *
 * Applies the inverse of an action. It is refused with %ONWARD_ERROR_CONFLICT when something
 * later, still in force, changed one of the same fields, or touched or points at a record
 * that the action created, and with %ONWARD_ERROR_NOT_FOUND when there is nothing to undo.
 * Latest first never conflicts.
 */
void onward_store_undo_async (OnwardStore        *self,
                              const OnwardId     *action,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * onward_store_redo_async:
 * @self: a store
 * @callback: called when it is synced to the disk, or was refused
 * @user_data: given to @callback
 *
 * Does the action again that was undone last, if nothing new was done since.
 */
void onward_store_redo_async (OnwardStore        *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * onward_store_write_finish:
 * @self: a store
 * @result: from the callback of an apply, undo or redo
 * @error: return location; %ONWARD_ERROR_NO_SPACE, %ONWARD_ERROR_IO and the like may go away and
 *   the call can be made again; %ONWARD_ERROR_REFUSED, %ONWARD_ERROR_NOT_FOUND and
 *   %ONWARD_ERROR_CONFLICT will not
 *
 * Returns: (transfer full) (nullable): what changed, or %NULL with @error set and nothing changed
 */
OnwardChangeset *onward_store_write_finish (OnwardStore  *self,
                                            GAsyncResult *result,
                                            GError      **error);

/**
 * OnwardVaultFunc:
 * @vault: the store's vault, outside a transaction
 * @data: what was given with the function
 * @error: return location
 *
 * Runs on the worker thread.
 *
 * Returns: whether it went well
 */
typedef gboolean (*OnwardVaultFunc) (OnwardVault *vault,
                                     gpointer     data,
                                     GError     **error);

/**
 * onward_store_care_async:
 * @self: a store
 * @func: what to do with the vault
 * @data: for @func; only it may use it until @callback is called
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Waits its turn behind what was asked for before. For what concerns the vault itself, such as
 * who may open it.
 */
void onward_store_care_async (OnwardStore        *self,
                              OnwardVaultFunc     func,
                              gpointer            data,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * onward_store_care_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location, for what the function said
 *
 * Returns: what the function returned
 */
gboolean onward_store_care_finish (OnwardStore  *self,
                                   GAsyncResult *result,
                                   GError      **error);

/**
 * onward_store_close_async:
 * @self: a store
 * @callback: called when nothing is left in memory
 * @user_data: given to @callback
 *
 * Finishes the jobs that wait, then closes the database and the vault.
 */
void onward_store_close_async (OnwardStore        *self,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * onward_store_close_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location, for a snapshot that could not be written; nothing is lost then
 *
 * Returns: whether all went well; @self is closed in either case
 */
gboolean onward_store_close_finish (OnwardStore  *self,
                                    GAsyncResult *result,
                                    GError      **error);

G_END_DECLS
