/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/* What a person can do about their profile as a whole. All of it happens off the main thread,
 * behind what is being saved. A secret may be the passphrase or the code from the recovery
 * sheet; one that opens nothing ends in %ONWARD_ERROR_WRONG_PASSPHRASE. */

/**
 * OnwardProfileFacts:
 * @size: bytes on the disk
 * @saved_time: when the last change was saved, in milliseconds since 1970-01-01 UTC
 */
typedef struct
{
  guint64 size;
  gint64  saved_time;
} OnwardProfileFacts;

/**
 * onward_profile_ask_facts_async:
 * @self: a profile
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_ask_facts_async (OnwardProfile      *self,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_profile_ask_facts_finish:
 * @self: a profile
 * @result: from the callback
 * @facts: (out caller-allocated): about its files
 * @error: return location
 *
 * Returns: whether @facts was filled
 */
gboolean onward_profile_ask_facts_finish (OnwardProfile      *self,
                                          GAsyncResult       *result,
                                          OnwardProfileFacts *facts,
                                          GError            **error);

/**
 * onward_profile_check_async:
 * @self: a profile
 * @secret: what was typed
 * @callback: called when done; onward_profile_care_finish() says whether it opens @self
 * @user_data: given to @callback
 */
void onward_profile_check_async (OnwardProfile      *self,
                                 OnwardSecret       *secret,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * onward_profile_rename_async:
 * @self: a profile
 * @name: its new name
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_rename_async (OnwardProfile      *self,
                                  const char         *name,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_profile_set_passphrase_async:
 * @self: a profile
 * @secret: what opens it now
 * @passphrase: the new passphrase, not empty
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_set_passphrase_async (OnwardProfile      *self,
                                          OnwardSecret       *secret,
                                          OnwardSecret       *passphrase,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);

/**
 * onward_profile_new_recovery_async:
 * @self: a profile
 * @secret: what opens it now
 * @callback: called when done; onward_profile_care_finish() gives the new code
 * @user_data: given to @callback
 *
 * The code on an earlier recovery sheet opens nothing any more.
 */
void onward_profile_new_recovery_async (OnwardProfile      *self,
                                        OnwardSecret       *secret,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_rekey_async:
 * @self: a profile
 * @secret: what opens it now
 * @passphrase: the new passphrase, not empty
 * @callback: called when done; onward_profile_care_finish() gives the new recovery code
 * @user_data: given to @callback
 *
 * Seals everything with a new key and removes all earlier states.
 */
void onward_profile_rekey_async (OnwardProfile      *self,
                                 OnwardSecret       *secret,
                                 OnwardSecret       *passphrase,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * onward_profile_care_finish:
 * @self: a profile
 * @result: from the callback of a check or a change
 * @recovery: (out) (optional) (nullable) (transfer full): the new recovery code, if there is one
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_READ_ONLY and what the disk said
 *
 * Returns: whether it is done
 */
gboolean onward_profile_care_finish (OnwardProfile *self,
                                     GAsyncResult  *result,
                                     OnwardSecret **recovery,
                                     GError       **error);

/**
 * onward_profile_remove_async:
 * @folder: the folder of a profile that was closed
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Removes the header first, so that nothing can be opened any more, then every file.
 */
void onward_profile_remove_async (const char         *folder,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_profile_remove_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: whether nothing of it is left
 */
gboolean onward_profile_remove_finish (GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
