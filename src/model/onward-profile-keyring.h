/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-keyring.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/* A profile on somebody's own computer: the keyring of their account opens it, too. The keyring is
 * never the only way in, and whatever it does, the passphrase opens as before. */

/**
 * onward_profile_is_in_keyring:
 * @folder: a profile folder
 *
 * Reads at most 8 KiB.
 *
 * Returns: whether a keyring can open what is in @folder
 */
gboolean onward_profile_is_in_keyring (const char *folder);

/**
 * onward_profile_open_by_keyring_async:
 * @folder: a profile folder
 * @keyring: the keyring of this computer
 * @ask: whether the person may be asked to open the keyring
 * @cancellable: (nullable): to stop waiting with
 * @callback: called when done, at the latest when the keyring was silent for its time
 * @user_data: given to @callback
 */
void onward_profile_open_by_keyring_async (const char         *folder,
                                           OnwardKeyring      *keyring,
                                           gboolean            ask,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);

/**
 * onward_profile_open_by_keyring_finish:
 * @result: from the callback
 * @state: (out): what the keyring said; %ONWARD_KEYRING_FOUND when the rest was up to the profile
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE when what the keyring gave opens nothing,
 *   %ONWARD_ERROR_NOT_FOUND when it gave nothing, otherwise as for onward_profile_open_finish()
 *
 * Returns: (transfer full) (nullable): the open profile
 */
OnwardProfile *onward_profile_open_by_keyring_finish (GAsyncResult       *result,
                                                      OnwardKeyringState *state,
                                                      GError            **error);

/**
 * onward_profile_join_keyring_async:
 * @self: a profile
 * @secret: the passphrase, or the code from the recovery sheet
 * @keyring: the keyring of this computer
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Asks the keyring only after @secret was found right. Refused where onward_keyring_forbid() says so.
 */
void onward_profile_join_keyring_async (OnwardProfile      *self,
                                        OnwardSecret       *secret,
                                        OnwardKeyring      *keyring,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_leave_keyring_async:
 * @self: a profile
 * @keyring: the keyring of this computer
 * @callback: called when done
 * @user_data: given to @callback
 *
 * The profile forgets first. A keyring that does not answer then keeps a key that opens nothing.
 */
void onward_profile_leave_keyring_async (OnwardProfile      *self,
                                         OnwardKeyring      *keyring,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * onward_profile_keyring_finish:
 * @self: a profile
 * @result: from the callback of joining or leaving
 * @state: (out): what the keyring said last
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_REFUSED when the keyring did not
 *   take part (see @state), %ONWARD_ERROR_READ_ONLY and what the disk said
 *
 * Returns: whether it is done
 */
gboolean onward_profile_keyring_finish (OnwardProfile      *self,
                                        GAsyncResult       *result,
                                        OnwardKeyringState *state,
                                        GError            **error);

G_END_DECLS
