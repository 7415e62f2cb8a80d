/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/**
 * OnwardPoint:
 * @id: the id of nothing for a daily one
 * @ops: which state it is
 * @time: when it was made, or the first change of the day, in milliseconds since 1970-01-01 UTC
 * @name: (nullable): the name the person gave, %NULL for a daily one
 *
 * A state to which everything can be brought back. The daily ones are the state before the first
 * change of a day, read from the log.
 */
typedef struct
{
  OnwardId id;
  gint64   ops;
  gint64   time;
  char    *name;
} OnwardPoint;

/**
 * onward_point_free:
 * @self: (nullable): a point
 */
void onward_point_free (OnwardPoint *self);

/**
 * OnwardRemoved:
 * @kind: the kind of the record
 * @id: the record
 * @title: (nullable): the title it had last
 * @time: when it was removed, in milliseconds since 1970-01-01 UTC
 *
 * A record that the person removed, and what hung on it with it.
 */
typedef struct
{
  OnwardKind kind;
  OnwardId   id;
  char      *title;
  gint64     time;
} OnwardRemoved;

/**
 * onward_removed_free:
 * @self: (nullable): a removed record; its title is wiped
 */
void onward_removed_free (OnwardRemoved *self);

/**
 * onward_store_read_points_async:
 * @self: a store
 * @n_days: how many daily points are wanted at most
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_store_read_points_async (OnwardStore        *self,
                                     guint               n_days,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * onward_store_read_points_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardPoint): the points, newest first
 */
GPtrArray *onward_store_read_points_finish (OnwardStore  *self,
                                            GAsyncResult *result,
                                            GError      **error);

/**
 * onward_store_read_removed_async:
 * @self: a store
 * @limit: how many are wanted at most
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_store_read_removed_async (OnwardStore        *self,
                                      guint               limit,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * onward_store_read_removed_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRemoved): what was removed and is not
 *   back, latest first, without what went with something else
 */
GPtrArray *onward_store_read_removed_finish (OnwardStore  *self,
                                             GAsyncResult *result,
                                             GError      **error);

/**
 * onward_store_name_point_async:
 * @self: a store
 * @point: (nullable): the point to name, a daily one to keep under a name, or %NULL for the state of now
 * @name: (nullable): its name, %NULL to remove it
 * @callback: called when done; onward_store_write_finish() takes the result
 * @user_data: given to @callback
 *
 * Changes no record, so it is not in the history.
 */
void onward_store_name_point_async (OnwardStore        *self,
                                    const OnwardPoint  *point,
                                    const char         *name,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * onward_store_restore_async:
 * @self: a store
 * @point: a point
 * @callback: called when done; onward_store_write_finish() takes the result
 * @user_data: given to @callback
 *
 * Brings every record to its state at that point, as one action that can be undone.
 */
void onward_store_restore_async (OnwardStore        *self,
                                 const OnwardPoint  *point,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * onward_store_bring_back_async:
 * @self: a store
 * @kind: the kind of the record
 * @id: a record that was removed
 * @callback: called when done; onward_store_write_finish() takes the result, with
 *   %ONWARD_ERROR_CONFLICT when what it belonged to is not there
 * @user_data: given to @callback
 */
void onward_store_bring_back_async (OnwardStore        *self,
                                    OnwardKind          kind,
                                    const OnwardId     *id,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardPoint, onward_point_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardRemoved, onward_removed_free)

G_END_DECLS
