/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-open-form.h"

#include <string.h>

#include "onward-date.h"
#include "onward-error.h"
#include "onward-file-out.h"
#include "onward-open-text.h"
#include "onward-profile-open-form.h"
#include "onward-text.h"

/* Shared with the thread that composes, which must never be the last to let go of the profile. */
typedef struct
{
  GFile     *file;
  char      *name;
  GPtrArray *rows;
} Writing;

typedef struct
{
  GFile               *file;
  OnwardOpenTextPlace *place;
  char                *name;
  guint                n_records;
} Reading;

static void
writing_clear (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->file);
  g_free (writing->name);
  g_clear_pointer (&writing->rows, g_ptr_array_unref);
}

static void
writing_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, writing_clear);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->file);
  onward_open_text_place_free (reading->place);
  onward_text_wipe (reading->name);
  g_free (reading);
}

static void
free_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

static void
free_action (gpointer action)
{
  onward_action_unref (action);
}

static void
compose_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Writing *writing = data;
  GDate today;
  char *text;

  onward_date_today (&today);
  text = onward_open_text_write (writing->rows, writing->name, &today);
  g_task_return_pointer (task, g_bytes_new_with_free_func (text, strlen (text), onward_text_wipe, text), free_bytes);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (onward_file_out_write_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_composed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    onward_file_out_write_async (writing->file, bytes, g_task_get_cancellable (task), on_written, g_object_ref (task));
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) job = NULL;
  Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;

  writing->rows = onward_profile_copy_rows_finish (ONWARD_PROFILE (source), result, &error);
  if (writing->rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_task_new (NULL, g_task_get_cancellable (task), on_composed, g_object_ref (task));
  g_task_set_source_tag (job, on_copied);
  g_task_set_task_data (job, g_atomic_rc_box_acquire (writing), writing_unref);
  g_task_run_in_thread (job, compose_in_thread);
}

void
onward_open_form_write_async (OnwardProfile      *profile,
                              GFile              *file,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task = g_task_new (profile, cancellable, callback, user_data);
  Writing *writing = g_atomic_rc_box_new0 (Writing);

  g_task_set_source_tag (task, onward_open_form_write_async);
  writing->file = g_object_ref (file);
  writing->name = g_strdup (onward_profile_get_name (profile));
  g_task_set_task_data (task, writing, writing_unref);
  onward_profile_copy_rows_async (profile, cancellable, on_copied, task);
}

gboolean
onward_open_form_write_finish (OnwardProfile *profile,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, onward_open_form_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* At most as much as can be taken in, and a byte more that tells; never from a pipe or a device. */
static GBytes *
load (GFile        *file,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize n_read;
  gsize room;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "not an ordinary file");
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  room = CLAMP (g_file_info_get_size (info), 0, ONWARD_OPEN_TEXT_MAX) + 1;
  buffer = g_malloc (room);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, room, &n_read, cancellable, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&buffer), n_read);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = load (reading->file, cancellable, &error);
  g_autoptr (GPtrArray) rows = NULL;

  if (bytes != NULL)
    rows = onward_open_text_read (bytes, &reading->name, cancellable, &error);
  g_clear_pointer (&bytes, g_bytes_unref);
  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reading->n_records = rows->len;
  g_task_return_pointer (task, onward_open_text_make_action (rows, reading->place), free_action);
}

static OnwardOpenTextPlace *
place_behind (OnwardProfile *profile)
{
  OnwardOpenTextPlace *place = g_new0 (OnwardOpenTextPlace, 1);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    place->last[kind] = onward_profile_dup_last_position (profile, kind);

  return place;
}

void
onward_open_form_read_async (GFile              *file,
                             OnwardProfile      *profile,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, onward_open_form_read_async);
  reading->file = g_object_ref (file);
  reading->place = profile != NULL ? place_behind (profile) : NULL;
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

OnwardAction *
onward_open_form_read_finish (GAsyncResult *result,
                              char        **name,
                              guint        *n_records,
                              GError      **error)
{
  Reading *reading;
  OnwardAction *action;

  g_return_val_if_fail (g_async_result_is_tagged (result, onward_open_form_read_async), NULL);

  reading = g_task_get_task_data (G_TASK (result));
  action = g_task_propagate_pointer (G_TASK (result), error);
  if (name != NULL)
    *name = action != NULL ? g_strdup (reading->name) : NULL;
  if (n_records != NULL)
    *n_records = reading->n_records;

  return action;
}
