/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_open_form_write_async:
 * @profile: an open profile
 * @file: where the person wants it
 * @cancellable: (nullable): to give up with; nothing is left then
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Writes everything in @profile, also what is private, as text that any program can read, see
 * onward_open_text_write(), in the manner of onward_file_out_write_async(). It is not sealed. Nothing holds up the
 * main loop.
 */
void onward_open_form_write_async (OnwardProfile      *profile,
                                   GFile              *file,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * onward_open_form_write_finish:
 * @profile: the profile
 * @result: from the callback
 * @error: return location, with what the disk said
 *
 * Returns: whether the file is there
 */
gboolean onward_open_form_write_finish (OnwardProfile *profile,
                                        GAsyncResult  *result,
                                        GError       **error);

/**
 * onward_open_form_read_async:
 * @file: a file that somebody chose
 * @profile: (nullable): to which profile its records shall be added; %NULL for a new one
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Reads and checks a file, off the main thread.
 */
void onward_open_form_read_async (GFile              *file,
                                  OnwardProfile      *profile,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_open_form_read_finish:
 * @result: from the callback
 * @name: (out) (optional) (transfer full): the name of the profile that was written
 * @n_records: (out) (optional): how many records it holds
 * @error: return location, with the errors of onward_open_text_read(), otherwise what the disk said
 *
 * Returns: (transfer full) (nullable): an action that makes all of them
 */
OnwardAction *onward_open_form_read_finish (GAsyncResult *result,
                                            char        **name,
                                            guint        *n_records,
                                            GError      **error);

G_END_DECLS
