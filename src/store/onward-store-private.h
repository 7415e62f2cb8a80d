/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-clock.h"
#include "onward-database-private.h"
#include "onward-store.h"

G_BEGIN_DECLS

/**
 * OnwardWorkplace:
 * @database: the database, outside a transaction
 * @clock: gives times
 * @device: whose clock that is
 * @read_only: whether nothing may be changed
 * @cancellable: (nullable): what stops reading
 *
 * What the worker has at hand.
 */
typedef struct
{
  OnwardDatabase *database;
  OnwardClock    *clock;
  const OnwardId *device;
  gboolean        read_only;
  GCancellable   *cancellable;
} OnwardWorkplace;

/**
 * OnwardWorkFunc:
 * @place: what the worker has at hand
 * @data: what was given with the function
 * @changeset: (out) (transfer full) (nullable): what was changed, for work that writes
 * @error: return location
 *
 * Runs on the worker thread.
 *
 * Returns: whether it went well
 */
typedef gboolean (*OnwardWorkFunc) (const OnwardWorkplace *place,
                                    gpointer               data,
                                    OnwardChangeset      **changeset,
                                    GError               **error);

/**
 * onward_store_work_async:
 * @self: a store
 * @func: what to do
 * @writes: whether it writes; onward_store_write_finish() takes its result then, otherwise
 *   onward_store_work_finish()
 * @data: (transfer full): for @func
 * @free_data: how to free @data
 * @cancellable: (nullable): to stop reading with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_store_work_async (OnwardStore        *self,
                              OnwardWorkFunc      func,
                              gboolean            writes,
                              gpointer            data,
                              GDestroyNotify      free_data,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * onward_store_work_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the data that was given, as the work left it
 */
gpointer onward_store_work_finish (OnwardStore  *self,
                                   GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
