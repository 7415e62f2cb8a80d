/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-earlier.h"

#include "onward-earlier.h"
#include "onward-profile-private.h"
#include "onward-store.h"

/* What one call has to remember; the worker's until it answers. */
typedef struct
{
  guint64      number;
  GArray      *found;
  OnwardVault *vault;
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_clear_pointer (&self->found, g_array_unref);
  if (self->vault != NULL)
    onward_vault_close (self->vault, NULL);
  g_free (self);
}

static GTask *
start (OnwardProfile      *self,
       guint64             number,
       gpointer            tag,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->number = number;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, search, search_free);

  return task;
}

static gboolean
work_list (OnwardVault *vault,
           gpointer     data,
           GError     **error)
{
  Search *search = data;
  g_autoptr (GArray) earlier = onward_vault_list_earlier (vault, error);

  if (earlier == NULL)
    return FALSE;

  search->found = g_array_new (FALSE, FALSE, sizeof (OnwardEarlierState));
  for (guint i = 0; i < earlier->len; i++)
    {
      OnwardEarlier *from = &g_array_index (earlier, OnwardEarlier, i);
      OnwardEarlierState state = { from->number, from->time };

      g_array_append_val (search->found, state);
    }

  return TRUE;
}

static gboolean
work_open (OnwardVault *vault,
           gpointer     data,
           GError     **error)
{
  Search *search = data;

  search->vault = onward_vault_open_earlier (vault, search->number, error);

  return search->vault != NULL;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  GError *error = NULL;

  if (onward_store_care_finish (ONWARD_STORE (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&search->found), (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  OnwardProfile *profile = onward_profile_open_finish (result, &error);

  if (profile != NULL)
    g_task_return_pointer (task, profile, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OnwardProfile *self = g_task_get_source_object (task);
  Search *search = g_task_get_task_data (task);
  GError *error = NULL;

  if (!onward_store_care_finish (ONWARD_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  onward_profile_open_vault_async (onward_profile_get_folder (self), g_steal_pointer (&search->vault),
                                   onward_profile_get_opened_by_code (self), on_loaded, g_steal_pointer (&task));
}

void
onward_profile_list_earlier_async (OnwardProfile      *self,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = start (self, 0, onward_profile_list_earlier_async, callback, user_data);
  onward_store_care_async (onward_profile_get_store (self), work_list, g_task_get_task_data (task), on_listed, task);
}

GArray *
onward_profile_list_earlier_finish (OnwardProfile *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
onward_profile_open_earlier_async (OnwardProfile      *self,
                                   guint64             number,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = start (self, number, onward_profile_open_earlier_async, callback, user_data);
  onward_store_care_async (onward_profile_get_store (self), work_open, g_task_get_task_data (task), on_opened, task);
}

OnwardProfile *
onward_profile_open_earlier_finish (OnwardProfile *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
