/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-parcel-file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "onward-error.h"
#include "onward-file-out.h"
#include "onward-profile-parcel.h"

/* A profile holds at most 1 GiB; sealing adds less than a thousandth. */
#define PARCEL_MAX (G_GOFFSET_CONSTANT (1100) * 1024 * 1024)

/* Has the disk keep what was written, and lets go of what the system remembers of it, so that what
 * is read back comes from there. A file that is not on a disk of ours has no descriptor to ask. */
static gboolean
settle (const char *path,
        GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  int dir = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (!ok)
    onward_set_error_from_errno (error, errno, "syncing a copy");
  if (fd >= 0)
    {
      posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
      close (fd);
    }
  if (dir >= 0)
    {
      fsync (dir);
      close (dir);
    }

  return ok;
}

static void
read_back_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  GFile *file = data;
  const char *path = g_file_peek_path (file);
  GError *error = NULL;
  GBytes *bytes = NULL;

  if (path == NULL || settle (path, &error))
    bytes = g_file_load_bytes (file, cancellable, NULL, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (onward_profile_check_parcel_finish (ONWARD_PROFILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_read_back (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    onward_profile_check_parcel_async (g_task_get_source_object (task), bytes, on_checked, g_object_ref (task));
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) job = NULL;
  GError *error = NULL;

  if (!onward_file_out_write_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_task_new (NULL, g_task_get_cancellable (task), on_read_back, g_object_ref (task));
  g_task_set_source_tag (job, on_written);
  g_task_set_task_data (job, g_object_ref (g_task_get_task_data (task)), g_object_unref);
  g_task_run_in_thread (job, read_back_in_thread);
}

static void
on_packed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) parcel = onward_profile_pack_finish (ONWARD_PROFILE (source), result, &error);

  if (parcel == NULL)
    g_task_return_error (task, error);
  else
    onward_file_out_write_async (g_task_get_task_data (task), parcel, g_task_get_cancellable (task), on_written, g_object_ref (task));
}

void
onward_parcel_file_write_async (OnwardProfile      *profile,
                                GFile              *file,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask *task = g_task_new (profile, cancellable, callback, user_data);

  g_task_set_source_tag (task, onward_parcel_file_write_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  onward_profile_pack_async (profile, on_packed, task);
}

gboolean
onward_parcel_file_write_finish (OnwardProfile *profile,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, onward_parcel_file_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GFile *file = data;
  g_autoptr (GFileInfo) info = NULL;
  GError *error = NULL;
  GBytes *bytes = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info != NULL && (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > PARCEL_MAX))
    g_set_error_literal (&error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "no parcel can be that large");
  else if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
onward_parcel_file_read_async (GFile              *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, onward_parcel_file_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

GBytes *
onward_parcel_file_read_finish (GAsyncResult *result,
                                char        **name,
                                GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, onward_parcel_file_read_async), NULL);

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  *name = bytes != NULL ? onward_profile_peek_parcel (bytes, error) : NULL;

  return *name != NULL ? g_steal_pointer (&bytes) : NULL;
}
