/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-load"

#include "onward-vault-private.h"

#include <errno.h>
#include <fcntl.h>

#include "onward-changes-private.h"
#include "onward-error.h"
#include "onward-generations-private.h"
#include "onward-vault-io-private.h"

typedef struct
{
  OnwardVault *vault;
  OnwardImage  image;
} Loading;

static gboolean
on_record (const guint8 *bytes,
           gsize         size,
           gpointer      data)
{
  Loading *loading = data;

  return onward_changes_apply (&loading->image, bytes, size, &loading->vault->saved_time);
}

static gboolean
is_refusal (int saved_errno)
{
  return saved_errno == EROFS || saved_errno == EACCES || saved_errno == EPERM;
}

static void
lower_state (OnwardVault     *self,
             OnwardVaultState state)
{
  if (self->state == ONWARD_VAULT_WRITABLE
      || (state == ONWARD_VAULT_DAMAGED_LATER && self->state != ONWARD_VAULT_NEWER))
    self->state = state;
}

static int
open_log (OnwardVault *self,
          const char  *name)
{
  int fd = -1;

  if (self->state == ONWARD_VAULT_WRITABLE)
    {
      fd = onward_vault_io_open (self->dir, name, O_RDWR);
      if (fd >= 0 || !is_refusal (errno))
        return fd;

      lower_state (self, ONWARD_VAULT_READ_ONLY_DISK);
    }

  return onward_vault_io_open (self->dir, name, O_RDONLY);
}

static gboolean
load_log (OnwardVault              *self,
          const OnwardSnapshotInfo *info,
          Loading                  *loading,
          GError                  **error)
{
  g_autofree char *name = onward_generations_name_log (info->generation);
  OnwardLogEnd end;
  int fd = open_log (self, name);

  if (fd < 0 && errno != ENOENT)
    {
      onward_set_error_from_errno (error, errno, "opening a log");
      return FALSE;
    }

  onward_log_init (&self->log, fd, info, &self->info.profile, self->log_key, self->heads_key);
  if (fd < 0)
    {
      lower_state (self, ONWARD_VAULT_DAMAGED_LATER);
      return TRUE;
    }

  if (!onward_log_replay (&self->log, on_record, loading, &end, error))
    return FALSE;

  if (end == ONWARD_LOG_DAMAGED)
    lower_state (self, ONWARD_VAULT_DAMAGED_LATER);

  /* A torn end goes now, before a new record comes to lie in it. */
  if (self->state == ONWARD_VAULT_WRITABLE && onward_vault_io_size (fd) != self->log.filled
      && !onward_vault_io_truncate (fd, self->log.end))
    self->log.broken = TRUE;

  return TRUE;
}

static gboolean
read_generation (OnwardVault *self,
                 const char  *name,
                 guint64      generation,
                 Loading     *loading,
                 GError     **error)
{
  OnwardSnapshotInfo info;
  gboolean ok;
  int fd;

  fd = onward_vault_io_open (self->dir, name, O_RDONLY);
  if (fd < 0)
    {
      onward_set_error_from_errno (error, errno, "opening a snapshot");
      return FALSE;
    }

  ok = onward_snapshot_read (fd, self->snapshot_key, &self->info.profile, generation, &info,
                             &loading->image, error);
  onward_vault_io_close (&fd);
  if (!ok)
    return FALSE;

  self->generation = generation;
  self->saved_time = info.time;

  /* With its log it would be where the next one began, or where the damage is. */
  return self->state == ONWARD_VAULT_EARLIER || load_log (self, &info, loading, error);
}

/* Another generation may help where the files of this one are bad, not where the computer
 * has no memory. */
static gboolean
is_bad_file (const GError *error)
{
  return g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED)
         || g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_IO)
         || g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

static gboolean
load_named (OnwardVault *self,
            const char  *name,
            guint64      generation,
            GError     **error)
{
  Loading loading = { .vault = self };

  if (read_generation (self, name, generation, &loading, error))
    {
      onward_vault_set_image (self, &loading.image);
      return TRUE;
    }

  onward_image_clear (&loading.image);
  onward_log_clear (&self->log);

  return FALSE;
}

/* Where nothing can be written, what was sealed with a new data key cannot get its name, and yet
 * it may be all that the key opens. */
static gboolean
load_rekeyed (OnwardVault *self,
              GPtrArray   *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      guint64 generation;

      if (g_str_has_prefix (name, ONWARD_REKEY_PREFIX)
          && onward_generations_parse_snapshot (name + strlen (ONWARD_REKEY_PREFIX), &generation)
          && load_named (self, name, generation, NULL))
        return TRUE;
    }

  return FALSE;
}

gboolean
onward_vault_load_generation (OnwardVault *self,
                              guint64      generation,
                              GError     **error)
{
  g_autofree char *name = onward_generations_name_snapshot (generation);

  return load_named (self, name, generation, error);
}

gboolean
onward_vault_load (OnwardVault *self,
                   GError     **error)
{
  g_autoptr (GPtrArray) names = onward_vault_io_list (self->dir);
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GError) first = NULL;

  if (names == NULL)
    {
      onward_set_error_from_errno (error, errno, "listing a folder");
      return FALSE;
    }

  numbers = onward_generations_list (names, &self->highest);
  if (self->state != ONWARD_VAULT_WRITABLE && load_rekeyed (self, names))
    return TRUE;

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (GError) local = NULL;

      if (onward_vault_load_generation (self, g_array_index (numbers, guint64, i), &local))
        return TRUE;

      if (!is_bad_file (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }

      lower_state (self, ONWARD_VAULT_DAMAGED_LATER);
      if (first == NULL)
        first = g_steal_pointer (&local);
    }

  if (first != NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "there is no snapshot");

  return FALSE;
}
