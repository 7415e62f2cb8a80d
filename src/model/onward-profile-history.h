/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RESTORE_POINT (onward_restore_point_get_type ())

/**
 * OnwardRestorePoint:
 *
 * A state to which everything can be brought back: one that the person gave a name, or the one
 * before the first change of a day.
 */
G_DECLARE_FINAL_TYPE (OnwardRestorePoint, onward_restore_point, ONWARD, RESTORE_POINT, GObject)

/**
 * onward_restore_point_get_name:
 * @self: a restore point
 *
 * Returns: (transfer none) (nullable): the name the person gave, %NULL for a daily one
 */
const char *onward_restore_point_get_name (OnwardRestorePoint *self);

/**
 * onward_restore_point_get_time:
 * @self: a restore point
 *
 * Returns: when it was made, or the first change of the day, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_restore_point_get_time (OnwardRestorePoint *self);

#define ONWARD_TYPE_REMOVED_RECORD (onward_removed_record_get_type ())

/**
 * OnwardRemovedRecord:
 *
 * A record that the person removed, and what hung on it with it.
 */
G_DECLARE_FINAL_TYPE (OnwardRemovedRecord, onward_removed_record, ONWARD, REMOVED_RECORD, GObject)

/**
 * onward_removed_record_get_kind:
 * @self: a removed record
 *
 * Returns: its kind
 */
OnwardKind onward_removed_record_get_kind (OnwardRemovedRecord *self);

/**
 * onward_removed_record_get_id:
 * @self: a removed record
 *
 * Returns: (transfer none): its id
 */
const OnwardId *onward_removed_record_get_id (OnwardRemovedRecord *self);

/**
 * onward_removed_record_get_title:
 * @self: a removed record
 *
 * Returns: (transfer none): the title it had last, "" for none
 */
const char *onward_removed_record_get_title (OnwardRemovedRecord *self);

/**
 * onward_removed_record_get_time:
 * @self: a removed record
 *
 * Returns: when it was removed, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_removed_record_get_time (OnwardRemovedRecord *self);

/**
 * onward_profile_read_points_async:
 * @self: a profile
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_read_points_async (OnwardProfile      *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

/**
 * onward_profile_read_removed_async:
 * @self: a profile
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_profile_read_removed_async (OnwardProfile      *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * onward_profile_read_finish:
 * @self: a profile
 * @result: from the callback of either
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the #OnwardRestorePoint or #OnwardRemovedRecord objects,
 *   latest first
 */
GPtrArray *onward_profile_read_finish (OnwardProfile *self,
                                       GAsyncResult  *result,
                                       GError       **error);

/**
 * onward_profile_name_point_async:
 * @self: a profile
 * @point: (nullable): the point to name, %NULL for the state of now
 * @name: (nullable): its name, cleaned with onward_text_clean(); %NULL to remove the point
 * @callback: (nullable): called when done; onward_profile_write_finish() takes the result
 * @user_data: given to @callback
 */
void onward_profile_name_point_async (OnwardProfile      *self,
                                      OnwardRestorePoint *point,
                                      const char         *name,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * onward_profile_restore_async:
 * @self: a profile
 * @point: where to go back to
 * @callback: (nullable): called when done; onward_profile_write_finish() takes the result, with the
 *   id of nothing when everything was like that
 * @user_data: given to @callback
 *
 * Brings every record to its state at that point, as one action that can be undone.
 */
void onward_profile_restore_async (OnwardProfile      *self,
                                   OnwardRestorePoint *point,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * onward_profile_bring_back_async:
 * @self: a profile
 * @removed: what was removed
 * @callback: (nullable): called when done; onward_profile_write_finish() takes the result, with
 *   %ONWARD_ERROR_CONFLICT when what it belonged to is not there
 * @user_data: given to @callback
 */
void onward_profile_bring_back_async (OnwardProfile       *self,
                                      OnwardRemovedRecord *removed,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);

G_END_DECLS
