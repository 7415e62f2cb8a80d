/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/**
 * onward_store_copy_rows_async:
 * @self: a store that was loaded
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Reads all records behind what is being written.
 */
void onward_store_copy_rows_async (OnwardStore        *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * onward_store_copy_rows_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRow): every record, the private ones among them,
 *   parents before the records that hang on them
 */
GPtrArray *onward_store_copy_rows_finish (OnwardStore  *self,
                                          GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
