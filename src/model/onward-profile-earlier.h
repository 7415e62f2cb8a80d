/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardEarlierState:
 * @number: what onward_profile_open_earlier_async() takes
 * @time: when it was written, in milliseconds since 1970-01-01 UTC
 *
 * A state from before that can be read from beginning to end.
 */
typedef struct
{
  guint64 number;
  gint64  time;
} OnwardEarlierState;

/**
 * onward_profile_list_earlier_async:
 * @self: a profile
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Asks what else can be read, for a profile that is damaged. Changes nothing.
 */
void onward_profile_list_earlier_async (OnwardProfile      *self,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_list_earlier_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardEarlierState): the latest first, without
 *   the state that is open
 */
GArray *onward_profile_list_earlier_finish (OnwardProfile *self,
                                            GAsyncResult  *result,
                                            GError       **error);

/**
 * onward_profile_open_earlier_async:
 * @self: a profile, which stays open
 * @number: of an #OnwardEarlierState
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Opens that state beside @self, for reading and without asking for the passphrase again.
 */
void onward_profile_open_earlier_async (OnwardProfile      *self,
                                        guint64             number,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_open_earlier_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the profile in the condition
 *   %ONWARD_CONDITION_READ_ONLY_EARLIER
 */
OnwardProfile *onward_profile_open_earlier_finish (OnwardProfile *self,
                                                   GAsyncResult  *result,
                                                   GError       **error);

G_END_DECLS
