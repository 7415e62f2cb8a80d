/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-store.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_SAVE_QUEUE (onward_save_queue_get_type ())

/**
 * OnwardSaveQueue:
 *
 * What was asked of the store and is not on the disk yet, in order and one at a time: when
 * one cannot be saved for now, the later ones wait behind it. It is tried again after 2, 5
 * and then every 15 seconds.
 */
G_DECLARE_FINAL_TYPE (OnwardSaveQueue, onward_save_queue, ONWARD, SAVE_QUEUE, GObject)

/**
 * OnwardSaveQueue::changed:
 * @self: a queue
 *
 * Emitted when its length, its error or whether it waits is different now.
 */

/**
 * onward_save_queue_new:
 * @store: where to save
 *
 * Returns: (transfer full): an empty queue
 */
OnwardSaveQueue *onward_save_queue_new (OnwardStore * store);

/**
 * onward_save_queue_set_second:
 * @self: a queue
 * @milliseconds: how long a second lasts, for tests
 */
void onward_save_queue_set_second (OnwardSaveQueue *self,
                                   guint            milliseconds);

/**
 * onward_save_queue_apply:
 * @self: a queue
 * @action: what to do
 * @task: (transfer full): returns the #OnwardId under which the action stands, or an error
 */
void onward_save_queue_apply (OnwardSaveQueue *self,
                              OnwardAction    *action,
                              GTask           *task);

/**
 * onward_save_queue_undo:
 * @self: a queue
 * @action: (nullable): the action to take back, %NULL for the latest
 * @task: (transfer full): as for onward_save_queue_apply()
 */
void onward_save_queue_undo (OnwardSaveQueue *self,
                             const OnwardId  *action,
                             GTask           *task);

/**
 * onward_save_queue_redo:
 * @self: a queue
 * @task: (transfer full): as for onward_save_queue_apply()
 */
void onward_save_queue_redo (OnwardSaveQueue *self,
                             GTask           *task);

/**
 * OnwardSaveFunc:
 * @store: where to save
 * @data: what was given with the function
 * @callback: to be called when done; onward_store_write_finish() takes the result
 * @user_data: for @callback
 *
 * Asks the store for something; called again for each try.
 */
typedef void (*OnwardSaveFunc) (OnwardStore        *store,
                                gpointer            data,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_save_queue_call:
 * @self: a queue
 * @func: asks the store
 * @data: (transfer full): for @func
 * @free_data: how to free @data
 * @task: (transfer full): as for onward_save_queue_apply()
 */
void onward_save_queue_call (OnwardSaveQueue *self,
                             OnwardSaveFunc   func,
                             gpointer         data,
                             GDestroyNotify   free_data,
                             GTask           *task);

/**
 * onward_save_queue_retry:
 * @self: a queue
 *
 * Tries now, if it waits.
 */
void onward_save_queue_retry (OnwardSaveQueue *self);

/**
 * onward_save_queue_give_up:
 * @self: a queue that waits, or is empty
 *
 * Drops everything; each task ends in %ONWARD_ERROR_CLOSED.
 */
void onward_save_queue_give_up (OnwardSaveQueue *self);

/**
 * onward_save_queue_get_length:
 * @self: a queue
 *
 * Returns: how many are not on the disk
 */
guint onward_save_queue_get_length (OnwardSaveQueue *self);

/**
 * onward_save_queue_is_waiting:
 * @self: a queue
 *
 * Returns: whether the latest try did not succeed and no other is under way
 */
gboolean onward_save_queue_is_waiting (OnwardSaveQueue *self);

/**
 * onward_save_queue_get_error:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): why the latest try did not succeed, %NULL when it did
 */
const GError *onward_save_queue_get_error (OnwardSaveQueue *self);

G_END_DECLS
