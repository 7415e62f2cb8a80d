/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * onward_file_out_write_async:
 * @file: where the person wants it
 * @bytes: what it shall hold
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Writes a file that leaves the profile, off the main thread: all of it or nothing. What stood there
 * before is replaced only when the new file is whole; only this account may read it.
 */
void onward_file_out_write_async (GFile              *file,
                                  GBytes             *bytes,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_file_out_write_finish:
 * @result: from the callback
 * @error: return location, with the errors of g_file_replace()
 *
 * Returns: whether the file is there
 */
gboolean onward_file_out_write_finish (GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
