/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-store"

#include "onward-rows.h"

#include "onward-loader-private.h"
#include "onward-store-private.h"

typedef struct
{
  GPtrArray *rows;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_clear_pointer (&copying->rows, g_ptr_array_unref);
  g_free (copying);
}

static gboolean
work_copy (const OnwardWorkplace *place,
           gpointer               data,
           OnwardChangeset      **changeset,
           GError               **error)
{
  Copying *copying = data;

  copying->rows = onward_loader_read_all (place->database, place->cancellable, error);

  return copying->rows != NULL;
}

void
onward_store_copy_rows_async (OnwardStore        *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  onward_store_work_async (self, work_copy, FALSE, g_new0 (Copying, 1), copying_free, cancellable, callback, user_data);
}

GPtrArray *
onward_store_copy_rows_finish (OnwardStore  *self,
                               GAsyncResult *result,
                               GError      **error)
{
  Copying *copying = onward_store_work_finish (self, result, error);
  GPtrArray *rows;

  if (copying == NULL)
    return NULL;

  rows = g_steal_pointer (&copying->rows);
  copying_free (copying);

  return rows;
}
