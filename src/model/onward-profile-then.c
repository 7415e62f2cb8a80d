/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-then.h"

#include "onward-profile-private.h"
#include "onward-then.h"

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) rows = onward_store_read_then_finish (ONWARD_STORE (source), result, &error);

  if (rows == NULL)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, onward_profile_new_past (g_task_get_source_object (task), rows), g_object_unref);
}

void
onward_profile_read_then_async (OnwardProfile      *self,
                                gint64              time,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  g_task_set_source_tag (task, onward_profile_read_then_async);
  onward_store_read_then_async (onward_profile_get_store (self), time, cancellable, read_cb, g_steal_pointer (&task));
}

OnwardProfile *
onward_profile_read_then_finish (OnwardProfile *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
onward_profile_follow (OnwardProfile *self,
                       GCallback      changed,
                       gpointer       object)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  g_signal_connect_object (onward_profile_get_registry (self), "changed", changed, object, G_CONNECT_SWAPPED);
}
