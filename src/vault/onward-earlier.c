/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-earlier"

#include "onward-earlier.h"

#include <errno.h>
#include <fcntl.h>

#include "onward-error.h"
#include "onward-generations-private.h"
#include "onward-vault-io-private.h"
#include "onward-vault-private.h"

/* The lock belongs to what both descriptors point at: it is free when the last of them is closed. */
static int
duplicate (int fd)
{
  return fd >= 0 ? fcntl (fd, F_DUPFD_CLOEXEC, 0) : -1;
}

static OnwardVault *
make_sibling (OnwardVault *self,
              GError     **error)
{
  g_autoptr (OnwardVault) sibling = onward_vault_new (duplicate (self->dir));

  sibling->lock = duplicate (self->lock);
  if (sibling->dir < 0 || (self->lock >= 0 && sibling->lock < 0))
    {
      onward_set_error_from_errno (error, errno, "opening a folder again");
      return NULL;
    }

  sibling->info = self->info;
  sibling->info.name = g_strdup (self->info.name);
  sibling->state = ONWARD_VAULT_EARLIER;
  sibling->snapshot_key = onward_secret_ref (self->snapshot_key);
  sibling->log_key = onward_secret_ref (self->log_key);
  sibling->heads_key = onward_secret_ref (self->heads_key);
  sibling->header_key = onward_secret_ref (self->header_key);
  sibling->highest = self->highest;

  return g_steal_pointer (&sibling);
}

OnwardVault *
onward_vault_open_earlier (OnwardVault *self,
                           guint64      number,
                           GError     **error)
{
  g_autoptr (OnwardVault) earlier = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  earlier = make_sibling (self, error);
  if (earlier == NULL || !onward_vault_load_generation (earlier, number, error))
    return NULL;

  return g_steal_pointer (&earlier);
}

static gboolean
is_known (GArray *found,
          gint64  time)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (g_array_index (found, OnwardEarlier, i).time == time)
        return TRUE;
    }

  return FALSE;
}

GArray *
onward_vault_list_earlier (OnwardVault *self,
                           GError     **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (OnwardEarlier));
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GArray) numbers = NULL;
  guint64 highest;

  g_return_val_if_fail (self != NULL, NULL);

  names = onward_vault_io_list (self->dir);
  if (names == NULL)
    {
      onward_set_error_from_errno (error, errno, "listing a folder");
      return NULL;
    }

  numbers = onward_generations_list (names, &highest);
  for (guint i = 0; i < numbers->len; i++)
    {
      OnwardEarlier earlier = { .number = g_array_index (numbers, guint64, i) };
      g_autoptr (OnwardVault) vault = NULL;
      g_autoptr (GError) local = NULL;

      if (earlier.number > self->generation)
        continue;

      vault = onward_vault_open_earlier (self, earlier.number, &local);
      if (vault == NULL && g_error_matches (local, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }

      /* The very first one was made before anything could be written in it. */
      if (vault == NULL || onward_memvfs_get_image (vault->memvfs)->size == 0)
        continue;

      earlier.time = vault->saved_time;
      if (earlier.time != self->saved_time && !is_known (found, earlier.time))
        g_array_append_val (found, earlier);
    }

  return g_steal_pointer (&found);
}
