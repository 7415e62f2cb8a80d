/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_profile_read_then_async:
 * @self: a profile
 * @time: a moment, in milliseconds since 1970-01-01 UTC
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_read_then_async (OnwardProfile      *self,
                                     gint64              time,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_profile_read_then_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): how the profile was before the first change at or after that
 *   moment, to be looked at with everything that looks at a profile. It cannot be changed, follows nothing
 *   and is wiped with its last reference.
 */
OnwardProfile *onward_profile_read_then_finish (OnwardProfile *self,
                                                GAsyncResult  *result,
                                                GError       **error);

/**
 * onward_profile_follow:
 * @self: a profile
 * @changed: called with @object first after each change, be it done, undone or redone
 * @object: (type GObject.Object): who compares; nothing is called any more when it is gone
 *
 * Lets whoever compares the profile with how it was compare anew.
 */
void onward_profile_follow (OnwardProfile *self,
                            GCallback      changed,
                            gpointer       object);

G_END_DECLS
