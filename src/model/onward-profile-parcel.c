/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-parcel.h"

#include "onward-parcel.h"
#include "onward-profile-private.h"
#include "onward-store.h"

/* The worker's until it answers. */
typedef struct
{
  GBytes *parcel;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->parcel, g_bytes_unref);
  g_free (self);
}

static gboolean
work_pack (OnwardVault *vault,
           gpointer     data,
           GError     **error)
{
  Work *work = data;

  work->parcel = onward_vault_pack (vault, error);

  return work->parcel != NULL;
}

static gboolean
work_check (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  return onward_vault_check_parcel (vault, ((Work *) data)->parcel, error);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (onward_store_care_finish (ONWARD_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (OnwardProfile      *self,
       OnwardVaultFunc     func,
       GBytes             *parcel,
       gpointer            tag,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  if (parcel != NULL)
    work->parcel = g_bytes_ref (parcel);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  onward_store_care_async (onward_profile_get_store (self), func, work, on_done, task);
}

void
onward_profile_pack_async (OnwardProfile      *self,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  start (self, work_pack, NULL, onward_profile_pack_async, callback, user_data);
}

GBytes *
onward_profile_pack_finish (OnwardProfile *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, onward_profile_pack_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_bytes_ref (((Work *) g_task_get_task_data (G_TASK (result)))->parcel);
}

void
onward_profile_check_parcel_async (OnwardProfile      *self,
                                   GBytes             *parcel,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && parcel != NULL);

  start (self, work_check, parcel, onward_profile_check_parcel_async, callback, user_data);
}

gboolean
onward_profile_check_parcel_finish (OnwardProfile *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, onward_profile_check_parcel_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
onward_profile_peek_parcel (GBytes  *parcel,
                            GError **error)
{
  OnwardVaultInfo info;
  char *name;

  g_return_val_if_fail (parcel != NULL, NULL);

  if (!onward_parcel_peek (parcel, &info, error))
    return NULL;

  name = g_strdup (info.name);
  onward_vault_info_clear (&info);

  return name;
}
