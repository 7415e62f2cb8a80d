/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-open-form.h"

#include "onward-profile-private.h"
#include "onward-rows.h"

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *rows = onward_store_copy_rows_finish (ONWARD_STORE (source), result, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, free_rows);
  else
    g_task_return_error (task, error);
}

void
onward_profile_copy_rows_async (OnwardProfile      *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, onward_profile_copy_rows_async);
  onward_store_copy_rows_async (onward_profile_get_store (self), cancellable, on_copied, task);
}

GPtrArray *
onward_profile_copy_rows_finish (OnwardProfile *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, onward_profile_copy_rows_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
onward_profile_create_from_async (const char         *folder,
                                  const char         *name,
                                  OnwardSecret       *passphrase,
                                  OnwardAction       *start,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  onward_profile_create_with_async (folder, name, passphrase, NULL, start, callback, user_data);
}

char *
onward_profile_dup_last_position (OnwardProfile *self,
                                  OnwardKind     kind)
{
  GPtrArray *records;

  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  records = onward_list_get_records (onward_registry_get_list (onward_profile_get_registry (self), kind));
  if (records->len == 0 || !onward_schema_has_field (kind, "position"))
    return NULL;

  return g_strdup (onward_record_get_text (g_ptr_array_index (records, records->len - 1), "position"));
}
