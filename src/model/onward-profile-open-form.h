/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/* What a profile in open form is made of, and how one begins with it. */

/**
 * onward_profile_copy_rows_async:
 * @self: a profile
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Copies all records, off the main thread and behind what is being saved. It looks through no lens, for it is
 * all that belongs to the person.
 */
void onward_profile_copy_rows_async (OnwardProfile      *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_profile_copy_rows_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRow): every record
 */
GPtrArray *onward_profile_copy_rows_finish (OnwardProfile *self,
                                            GAsyncResult  *result,
                                            GError       **error);

/**
 * onward_profile_create_from_async:
 * @folder: a folder that does not exist yet, from onward_profile_shelf_new_folder()
 * @name: the name the person picked
 * @passphrase: not empty
 * @start: what the profile begins with
 * @callback: called when done; onward_profile_create_finish() takes the result
 * @user_data: given to @callback
 *
 * As onward_profile_create_async(), for a profile that does not begin empty.
 */
void onward_profile_create_from_async (const char         *folder,
                                       const char         *name,
                                       OnwardSecret       *passphrase,
                                       OnwardAction       *start,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

/**
 * onward_profile_dup_last_position:
 * @self: a profile
 * @kind: a kind
 *
 * Returns: (transfer full) (nullable): the last position among all records of @kind; %NULL when there is none,
 *   or @kind keeps no order
 */
char *onward_profile_dup_last_position (OnwardProfile *self,
                                        OnwardKind     kind);

G_END_DECLS
