/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-sample-profile.h"

#include "onward-profile-private.h"
#include "onward-sample.h"

static void
on_created (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  OnwardProfile *profile = onward_profile_create_finish (result, NULL, &error);

  if (profile != NULL)
    g_task_return_pointer (task, profile, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
onward_profile_create_sample_async (const char         *folder,
                                    const char         *name,
                                    OnwardSecret       *passphrase,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  GError *error = NULL;
  g_autoptr (OnwardAction) start = onward_sample_load (g_get_language_names (), &error);

  g_task_set_source_tag (task, onward_profile_create_sample_async);
  if (start == NULL)
    g_task_return_error (task, error);
  else
    onward_profile_create_with_async (folder, name, passphrase, &ONWARD_KDF_FLOOR, start,
                                      on_created, g_steal_pointer (&task));
}

OnwardProfile *
onward_profile_create_sample_finish (GAsyncResult *result,
                                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
