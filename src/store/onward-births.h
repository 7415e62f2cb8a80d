/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/**
 * OnwardBirth:
 * @kind: the kind of the record
 * @id: the record
 * @time: when it was added first, in milliseconds since 1970-01-01 UTC
 *
 * When a record came to be. One that was removed and brought back was not born again.
 */
typedef struct
{
  OnwardKind kind;
  OnwardId   id;
  gint64     time;
} OnwardBirth;

/**
 * onward_store_read_births_async:
 * @self: a store
 * @since: only records that were added at this time or later, in milliseconds since 1970-01-01 UTC
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Reads in the operations log, on the worker thread. What was removed since is among them.
 */
void onward_store_read_births_async (OnwardStore        *self,
                                     gint64              since,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_store_read_births_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardBirth): the births, latest first
 */
GArray *onward_store_read_births_finish (OnwardStore  *self,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
