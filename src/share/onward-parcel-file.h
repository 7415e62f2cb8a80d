/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_parcel_file_write_async:
 * @profile: an open profile
 * @file: where the person wants the copy
 * @cancellable: (nullable): to give up with; nothing is left then
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Takes a sealed copy along: packs it, writes it as onward_file_out_write_async() does, has the disk
 * keep it, reads it back from there and unseals all of it. Nothing holds up the main loop.
 */
void onward_parcel_file_write_async (OnwardProfile      *profile,
                                     GFile              *file,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_parcel_file_write_finish:
 * @profile: the profile
 * @result: from the callback
 * @error: return location; %ONWARD_ERROR_NO_COPY when what was read back is not what was written,
 *   otherwise what the disk said
 *
 * Returns: whether a copy that opens is there
 */
gboolean onward_parcel_file_write_finish (OnwardProfile *profile,
                                          GAsyncResult  *result,
                                          GError       **error);

/**
 * onward_parcel_file_read_async:
 * @file: a file that somebody chose
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Reads a copy, at most as much as one can hold.
 */
void onward_parcel_file_read_async (GFile              *file,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * onward_parcel_file_read_finish:
 * @result: from the callback
 * @name: (out) (transfer full): the name of the profile in it
 * @error: return location; %ONWARD_ERROR_NO_COPY, %ONWARD_ERROR_NEWER_FORMAT, otherwise what the disk said
 *
 * Returns: (transfer full) (nullable): what onward_profile_unpack_async() takes
 */
GBytes *onward_parcel_file_read_finish (GAsyncResult *result,
                                        char        **name,
                                        GError      **error);

G_END_DECLS
