/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/* A copy of a profile to take along, in one sealed piece. */

/**
 * onward_profile_pack_async:
 * @self: a profile
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Packs the state of now, behind what is being saved, off the main thread.
 */
void onward_profile_pack_async (OnwardProfile      *self,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_profile_pack_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the parcel
 */
GBytes *onward_profile_pack_finish (OnwardProfile *self,
                                    GAsyncResult  *result,
                                    GError       **error);

/**
 * onward_profile_check_parcel_async:
 * @self: a profile
 * @parcel: what was read back from where it was written
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Unseals all of it off the main thread.
 */
void onward_profile_check_parcel_async (OnwardProfile      *self,
                                        GBytes             *parcel,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_check_parcel_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location; %ONWARD_ERROR_NO_COPY
 *
 * Returns: whether it holds what was packed last
 */
gboolean onward_profile_check_parcel_finish (OnwardProfile *self,
                                             GAsyncResult  *result,
                                             GError       **error);

/**
 * onward_profile_peek_parcel:
 * @parcel: what was read from a file that somebody chose
 * @error: return location; %ONWARD_ERROR_NO_COPY, %ONWARD_ERROR_NEWER_FORMAT
 *
 * Returns: (transfer full) (nullable): the name of the profile in it
 */
char *onward_profile_peek_parcel (GBytes  *parcel,
                                  GError **error);

/**
 * onward_profile_unpack_async:
 * @parcel: a parcel
 * @folder: where its profile shall live; must not exist
 * @name: (nullable): a name for it, %NULL for the one that was packed
 * @secret: what the person typed, the passphrase or the code from the recovery sheet
 * @cancellable: (nullable): to stop waiting with
 * @callback: called when done; onward_profile_open_finish() takes the result
 * @user_data: given to @callback
 *
 * Makes a profile of its own and opens it.
 */
void onward_profile_unpack_async (GBytes             *parcel,
                                  const char         *folder,
                                  const char         *name,
                                  OnwardSecret       *secret,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

G_END_DECLS
