/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/**
 * onward_store_read_then_async:
 * @self: a store
 * @time: a moment, in milliseconds since 1970-01-01 UTC
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Reads how everything was before the first change at or after @time. Nothing is changed by it. What is
 * private now counts as private then, too: whoever hid something hid its past with it.
 */
void onward_store_read_then_async (OnwardStore        *self,
                                   gint64              time,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * onward_store_read_then_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRow): every record that was there, parents before
 *   what hangs on them
 */
GPtrArray *onward_store_read_then_finish (OnwardStore  *self,
                                          GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
