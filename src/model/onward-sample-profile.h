/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_profile_create_sample_async:
 * @folder: a folder that does not exist yet, in one that does
 * @name: the name for the profile
 * @passphrase: not empty
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Makes a profile that holds the invented person of onward_sample_load() in the best of the
 * person's languages, for trying Onward out and for tests. Its key costs no more than the
 * least that is allowed, so it is no place for real words.
 */
void onward_profile_create_sample_async (const char         *folder,
                                         const char         *name,
                                         OnwardSecret       *passphrase,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * onward_profile_create_sample_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the open profile
 */
OnwardProfile *onward_profile_create_sample_finish (GAsyncResult *result,
                                                    GError      **error);

G_END_DECLS
