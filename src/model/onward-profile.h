/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-secret.h"
#include "onward-filter-list.h"
#include "onward-history.h"
#include "onward-lens.h"
#include "onward-record.h"
#include "onward-action.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PROFILE (onward_profile_get_type ())

/**
 * OnwardProfile:
 *
 * One open profile: all its records, its history and the one way to change them. Main thread.
 *
 * Properties, with notification: `name`; `history`; `condition` (#OnwardCondition);
 * `unsaved` (how many edits wait to be saved); `read-only`.
 */
G_DECLARE_FINAL_TYPE (OnwardProfile, onward_profile, ONWARD, PROFILE, GObject)

/**
 * OnwardCondition:
 * @ONWARD_CONDITION_GOOD: everything is saved, or just being saved
 * @ONWARD_CONDITION_UNSAVED_NO_SPACE: edits wait, because the disk is full
 * @ONWARD_CONDITION_UNSAVED: edits wait, because the disk could not be written
 * @ONWARD_CONDITION_READ_ONLY: nothing can be changed: the disk or its permissions do not allow it
 * @ONWARD_CONDITION_READ_ONLY_NO_LOCKING: nothing can be changed: this disk cannot keep a second
 *   program away
 * @ONWARD_CONDITION_READ_ONLY_DAMAGED: nothing can be changed: what was written after
 *   onward_profile_get_saved_time() cannot be read
 * @ONWARD_CONDITION_READ_ONLY_NEWER: nothing can be changed: a newer version wrote it
 * @ONWARD_CONDITION_READ_ONLY_EARLIER: nothing can be changed: the person chose to see it as it was
 *   at onward_profile_get_saved_time()
 *
 * A state that lasts, for the banner.
 */
typedef enum
{
  ONWARD_CONDITION_GOOD,
  ONWARD_CONDITION_UNSAVED_NO_SPACE,
  ONWARD_CONDITION_UNSAVED,
  ONWARD_CONDITION_READ_ONLY,
  ONWARD_CONDITION_READ_ONLY_NO_LOCKING,
  ONWARD_CONDITION_READ_ONLY_DAMAGED,
  ONWARD_CONDITION_READ_ONLY_NEWER,
  ONWARD_CONDITION_READ_ONLY_EARLIER,
} OnwardCondition;

#define ONWARD_TYPE_CONDITION (onward_condition_get_type ())

/**
 * onward_condition_get_type:
 *
 * Returns: the enumeration's type
 */
GType onward_condition_get_type (void);

/**
 * onward_profile_create_async:
 * @folder: a folder that does not exist yet, from onward_profile_shelf_new_folder()
 * @name: the name the person picked
 * @passphrase: not empty
 * @phases: (array zero-terminated=1) (nullable): the titles of the phases of the first plan
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Takes some seconds, off the main thread.
 */
void onward_profile_create_async (const char         *folder,
                                  const char         *name,
                                  OnwardSecret       *passphrase,
                                  const char *const  *phases,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_profile_create_finish:
 * @result: from the callback
 * @recovery: (out) (transfer full): the recovery code, shown once
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the open profile
 */
OnwardProfile *onward_profile_create_finish (GAsyncResult  *result,
                                             OnwardSecret **recovery,
                                             GError       **error);

/**
 * onward_profile_open_async:
 * @folder: a profile folder
 * @passphrase: what the person typed, the passphrase or the code from the recovery sheet
 * @cancellable: (nullable): to stop waiting with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_open_async (const char         *folder,
                                OnwardSecret       *passphrase,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_profile_open_finish:
 * @result: from the callback
 * @error: return location, with the errors of onward_vault_open() and onward_store_load_finish()
 *
 * Returns: (transfer full) (nullable): the open profile
 */
OnwardProfile *onward_profile_open_finish (GAsyncResult *result,
                                           GError      **error);

/**
 * onward_profile_close_async:
 * @self: a profile
 * @give_up_unsaved: whether to close although edits still cannot be saved
 * @callback: called when nothing is left in memory
 * @user_data: given to @callback
 *
 * Commits every draft, waits for what is being saved, tries once more what could not be,
 * then drops all records (each list empties, each record is gone) and wipes the keys.
 * Ends in the error of the save and stays open when edits cannot be saved and
 * @give_up_unsaved is %FALSE.
 */
void onward_profile_close_async (OnwardProfile      *self,
                                 gboolean            give_up_unsaved,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * onward_profile_close_finish:
 * @self: a profile
 * @result: from the callback
 * @error: return location
 *
 * Returns: whether @self is closed now
 */
gboolean onward_profile_close_finish (OnwardProfile *self,
                                      GAsyncResult  *result,
                                      GError       **error);

/**
 * onward_profile_get_folder:
 * @self: a profile
 *
 * Returns: (transfer none): where it lives
 */
const char *onward_profile_get_folder (OnwardProfile *self);

/**
 * onward_profile_get_name:
 * @self: a profile
 *
 * Returns: (transfer none): the name the person picked
 */
const char *onward_profile_get_name (OnwardProfile *self);

/**
 * onward_profile_get_opened_by_code:
 * @self: a profile
 *
 * Returns: whether the code from the recovery sheet opened it and no new passphrase was set since
 */
gboolean onward_profile_get_opened_by_code (OnwardProfile *self);

/**
 * onward_profile_get_condition:
 * @self: a profile
 *
 * Returns: the state that lasts
 */
OnwardCondition onward_profile_get_condition (OnwardProfile *self);

/**
 * onward_profile_get_read_only:
 * @self: a profile
 *
 * Returns: whether changes are refused
 */
gboolean onward_profile_get_read_only (OnwardProfile *self);

/**
 * onward_profile_get_saved_time:
 * @self: a profile
 *
 * Returns: when the state it was opened with was written, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_profile_get_saved_time (OnwardProfile *self);

/**
 * onward_profile_get_history:
 * @self: a profile
 *
 * Returns: (transfer none): what can be undone
 */
OnwardHistory *onward_profile_get_history (OnwardProfile *self);

/**
 * onward_profile_lookup:
 * @self: a profile
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
OnwardRecord *onward_profile_lookup (OnwardProfile  *self,
                                     const OnwardId *id);

/**
 * onward_profile_list:
 * @self: a profile
 * @kind: a kind
 * @lens: who looks
 *
 * Returns: (transfer full): a live list of all records of @kind that @lens shows, by position
 */
OnwardFilterList *onward_profile_list (OnwardProfile *self,
                                       OnwardKind     kind,
                                       OnwardLens     lens);

/**
 * onward_profile_list_of:
 * @self: a profile
 * @kind: a kind
 * @lens: who looks
 * @column: a reference field of @kind
 * @target: (nullable): as in onward_filter_list_set_reference()
 *
 * As onward_profile_list() and onward_filter_list_set_reference(), but takes no longer with many
 * other records of @kind.
 *
 * Returns: (transfer full): a live list of the records that refer to @target there, by position
 */
OnwardFilterList *onward_profile_list_of (OnwardProfile  *self,
                                          OnwardKind      kind,
                                          OnwardLens      lens,
                                          const char     *column,
                                          const OnwardId *target);

/**
 * onward_profile_apply_async:
 * @self: a profile
 * @action: what to do
 * @callback: (nullable): called when it is on the disk, or was refused for good
 * @user_data: given to @callback
 *
 * The one way to change anything. While the disk cannot be written the action waits, later
 * ones behind it; `condition` says so, and it is tried again after 2, 5 and then every 15
 * seconds and by onward_profile_retry().
 */
void onward_profile_apply_async (OnwardProfile      *self,
                                 OnwardAction       *action,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * onward_profile_undo_async:
 * @self: a profile
 * @action: (nullable): the action to take back, %NULL for the latest
 * @callback: (nullable): called when done
 * @user_data: given to @callback
 *
 * Drafts are committed first, so that undo takes back what was typed last.
 */
void onward_profile_undo_async (OnwardProfile      *self,
                                const OnwardId     *action,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_profile_redo_async:
 * @self: a profile
 * @callback: (nullable): called when done
 * @user_data: given to @callback
 */
void onward_profile_redo_async (OnwardProfile      *self,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_profile_write_finish:
 * @self: a profile
 * @result: from the callback of an apply, undo or redo
 * @action: (out) (optional): the id under which it stands in the history, for a toast's undo
 * @error: return location; %ONWARD_ERROR_REFUSED, %ONWARD_ERROR_CONFLICT, %ONWARD_ERROR_NOT_FOUND,
 *   %ONWARD_ERROR_READ_ONLY or %ONWARD_ERROR_CLOSED
 *
 * Returns: whether it is on the disk
 */
gboolean onward_profile_write_finish (OnwardProfile *self,
                                      GAsyncResult  *result,
                                      OnwardId      *action,
                                      GError       **error);

/**
 * onward_profile_retry:
 * @self: a profile
 *
 * Tries now to save what waits.
 */
void onward_profile_retry (OnwardProfile *self);

G_END_DECLS
