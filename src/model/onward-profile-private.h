/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-draft.h"
#include "onward-profile.h"
#include "onward-registry-private.h"
#include "onward-save-queue-private.h"
#include "onward-vault.h"

G_BEGIN_DECLS

/**
 * onward_profile_new:
 * @folder: where it lives
 * @name: the name the person picked
 * @store: its store
 * @condition: %ONWARD_CONDITION_GOOD, or why nothing can be changed
 * @saved_time: when its state was written, in milliseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): a profile without records
 */
OnwardProfile *onward_profile_new (const char     *folder,
                                   const char     *name,
                                   OnwardStore    *store,
                                   OnwardCondition condition,
                                   gint64          saved_time);

/**
 * onward_profile_new_past:
 * @of: a profile
 * @rows: (element-type OnwardRow): how its records were; their values are taken out of them
 *
 * Returns: (transfer full): a profile that holds them, without a disk
 */
OnwardProfile *onward_profile_new_past (OnwardProfile *of,
                                        GPtrArray     *rows);

/**
 * onward_profile_load:
 * @self: a profile without records
 * @rows: (element-type OnwardRow): all its records
 * @state: what can be undone and redone
 */
void onward_profile_load (OnwardProfile            *self,
                          GPtrArray                *rows,
                          const OnwardHistoryState *state);

/**
 * onward_profile_create_with_async:
 * @folder: a folder that does not exist yet
 * @name: the name the person picked
 * @passphrase: not empty
 * @cost: (nullable): what unlocking shall cost, %NULL to measure this computer
 * @start: what the profile begins with
 * @callback: called when done; onward_profile_create_finish() takes the result
 * @user_data: given to @callback
 */
void onward_profile_create_with_async (const char          *folder,
                                       const char          *name,
                                       OnwardSecret        *passphrase,
                                       const OnwardKdfCost *cost,
                                       OnwardAction        *start,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

/**
 * onward_profile_open_with_key_async:
 * @folder: a profile folder
 * @key: what the keyring kept
 * @cancellable: (nullable): to stop waiting with
 * @callback: called when done; onward_profile_open_finish() takes the result
 * @user_data: given to @callback
 */
void onward_profile_open_with_key_async (const char         *folder,
                                         OnwardSecret       *key,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * onward_profile_open_vault_async:
 * @folder: where @vault lives
 * @vault: (transfer full): an open vault
 * @by_code: whether a recovery code opened it
 * @callback: called when done; onward_profile_open_finish() takes the result
 * @user_data: given to @callback
 */
void onward_profile_open_vault_async (const char         *folder,
                                      OnwardVault        *vault,
                                      gboolean            by_code,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * onward_profile_get_store:
 * @self: a profile
 *
 * Returns: (transfer none): its store
 */
OnwardStore *onward_profile_get_store (OnwardProfile *self);

/**
 * onward_profile_set_name:
 * @self: a profile
 * @name: the name it has on the disk now
 */
void onward_profile_set_name (OnwardProfile *self,
                              const char    *name);

/**
 * onward_profile_set_opened_by_code:
 * @self: a profile
 * @by_code: whether its passphrase may be lost
 */
void onward_profile_set_opened_by_code (OnwardProfile *self,
                                        gboolean       by_code);

/**
 * onward_profile_set_kdf_cost:
 * @self: a profile
 * @cost: what a new passphrase shall cost, for tests; otherwise this computer is measured
 */
void onward_profile_set_kdf_cost (OnwardProfile       *self,
                                  const OnwardKdfCost *cost);

/**
 * onward_profile_get_kdf_cost:
 * @self: a profile
 * @cost: (out caller-allocated): what a new passphrase shall cost
 *
 * Returns: whether it was set
 */
gboolean onward_profile_get_kdf_cost (OnwardProfile *self,
                                      OnwardKdfCost *cost);

/**
 * onward_profile_get_registry:
 * @self: a profile
 *
 * Returns: (transfer none): all its records
 */
OnwardRegistry *onward_profile_get_registry (OnwardProfile *self);

/**
 * onward_profile_get_queue:
 * @self: a profile
 *
 * Returns: (transfer none): what is not on the disk yet
 */
OnwardSaveQueue *onward_profile_get_queue (OnwardProfile *self);

/**
 * onward_profile_call_async:
 * @self: a profile
 * @func: asks the store to write something
 * @data: (transfer full): for @func
 * @free_data: how to free @data
 * @callback: (nullable): called when done; onward_profile_write_finish() takes the result
 * @user_data: given to @callback
 *
 * Waits its turn behind what is being saved; drafts are committed first.
 */
void onward_profile_call_async (OnwardProfile      *self,
                                OnwardSaveFunc      func,
                                gpointer            data,
                                GDestroyNotify      free_data,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_profile_add_draft:
 * @self: a profile
 * @draft: a draft, which takes itself out before it goes
 */
void onward_profile_add_draft (OnwardProfile *self,
                               OnwardDraft   *draft);

/**
 * onward_profile_remove_draft:
 * @self: a profile
 * @draft: a draft
 */
void onward_profile_remove_draft (OnwardProfile *self,
                                  OnwardDraft   *draft);

G_END_DECLS
