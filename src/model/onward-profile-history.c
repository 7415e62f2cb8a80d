/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-history.h"

#include "onward-points.h"
#include "onward-profile-private.h"
#include "onward-text.h"

#define N_DAYS 30
#define N_REMOVED 100

struct _OnwardRestorePoint
{
  GObject      parent_instance;

  /* Owned */
  OnwardPoint *point;
};

G_DEFINE_FINAL_TYPE (OnwardRestorePoint, onward_restore_point, G_TYPE_OBJECT)

struct _OnwardRemovedRecord
{
  GObject        parent_instance;

  /* Owned */
  OnwardRemoved *removed;
};

G_DEFINE_FINAL_TYPE (OnwardRemovedRecord, onward_removed_record, G_TYPE_OBJECT)

typedef struct
{
  GObject *about;
  char    *name;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_clear_object (&call->about);
  onward_text_wipe (call->name);
  g_free (call);
}

static Call *
call_new (gpointer about)
{
  Call *call = g_new0 (Call, 1);

  if (about != NULL)
    call->about = g_object_ref (about);

  return call;
}

static void
call_name (OnwardStore        *store,
           gpointer            data,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  Call *call = data;
  OnwardPoint *point = call->about != NULL ? ONWARD_RESTORE_POINT (call->about)->point : NULL;

  onward_store_name_point_async (store, point, call->name, callback, user_data);
}

static void
call_restore (OnwardStore        *store,
              gpointer            data,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  Call *call = data;

  onward_store_restore_async (store, ONWARD_RESTORE_POINT (call->about)->point, callback, user_data);
}

static void
call_bring_back (OnwardStore        *store,
                 gpointer            data,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  Call *call = data;
  OnwardRemoved *removed = ONWARD_REMOVED_RECORD (call->about)->removed;

  onward_store_bring_back_async (store, removed->kind, &removed->id, callback, user_data);
}

static void
return_objects (GTask     *task,
                GPtrArray *found,
                GError    *error,
                gboolean   points)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) owned = found;

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      if (points)
        {
          OnwardRestorePoint *point = g_object_new (ONWARD_TYPE_RESTORE_POINT, NULL);

          point->point = g_ptr_array_index (found, i);
          g_ptr_array_add (objects, point);
        }
      else
        {
          OnwardRemovedRecord *removed = g_object_new (ONWARD_TYPE_REMOVED_RECORD, NULL);

          removed->removed = g_ptr_array_index (found, i);
          g_ptr_array_add (objects, removed);
        }
    }
  g_task_return_pointer (task, g_steal_pointer (&objects), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_points (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *found = onward_store_read_points_finish (ONWARD_STORE (source), result, &error);

  return_objects (task, found, error, TRUE);
}

static void
on_removed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *found = onward_store_read_removed_finish (ONWARD_STORE (source), result, &error);

  return_objects (task, found, error, FALSE);
}

static void
onward_restore_point_finalize (GObject *object)
{
  onward_point_free (ONWARD_RESTORE_POINT (object)->point);

  G_OBJECT_CLASS (onward_restore_point_parent_class)->finalize (object);
}

static void
onward_restore_point_class_init (OnwardRestorePointClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_restore_point_finalize;
}

static void
onward_restore_point_init (OnwardRestorePoint *self)
{
}

static void
onward_removed_record_finalize (GObject *object)
{
  onward_removed_free (ONWARD_REMOVED_RECORD (object)->removed);

  G_OBJECT_CLASS (onward_removed_record_parent_class)->finalize (object);
}

static void
onward_removed_record_class_init (OnwardRemovedRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_removed_record_finalize;
}

static void
onward_removed_record_init (OnwardRemovedRecord *self)
{
}

const char *
onward_restore_point_get_name (OnwardRestorePoint *self)
{
  g_return_val_if_fail (ONWARD_IS_RESTORE_POINT (self), NULL);

  return self->point->name;
}

gint64
onward_restore_point_get_time (OnwardRestorePoint *self)
{
  g_return_val_if_fail (ONWARD_IS_RESTORE_POINT (self), 0);

  return self->point->time;
}

OnwardKind
onward_removed_record_get_kind (OnwardRemovedRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_REMOVED_RECORD (self), 0);

  return self->removed->kind;
}

const OnwardId *
onward_removed_record_get_id (OnwardRemovedRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_REMOVED_RECORD (self), NULL);

  return &self->removed->id;
}

const char *
onward_removed_record_get_title (OnwardRemovedRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_REMOVED_RECORD (self), NULL);

  return self->removed->title != NULL ? self->removed->title : "";
}

gint64
onward_removed_record_get_time (OnwardRemovedRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_REMOVED_RECORD (self), 0);

  return self->removed->time;
}

void
onward_profile_read_points_async (OnwardProfile      *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, onward_profile_read_points_async);
  onward_store_read_points_async (onward_profile_get_store (self), N_DAYS, cancellable, on_points, task);
}

void
onward_profile_read_removed_async (OnwardProfile      *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, onward_profile_read_removed_async);
  onward_store_read_removed_async (onward_profile_get_store (self), N_REMOVED, cancellable, on_removed, task);
}

GPtrArray *
onward_profile_read_finish (OnwardProfile *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
onward_profile_name_point_async (OnwardProfile      *self,
                                 OnwardRestorePoint *point,
                                 const char         *name,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Call *call = call_new (point);

  if (name != NULL)
    call->name = onward_text_clean (name, TRUE);
  onward_profile_call_async (self, call_name, call, call_free, callback, user_data);
}

void
onward_profile_restore_async (OnwardProfile      *self,
                              OnwardRestorePoint *point,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  onward_profile_call_async (self, call_restore, call_new (point), call_free, callback, user_data);
}

void
onward_profile_bring_back_async (OnwardProfile       *self,
                                 OnwardRemovedRecord *removed,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  onward_profile_call_async (self, call_bring_back, call_new (removed), call_free, callback, user_data);
}
