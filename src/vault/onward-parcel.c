/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-parcel"

#include "onward-parcel.h"

#include <errno.h>
#include <sys/mman.h>

#include "onward-error.h"
#include "onward-recovery-code-private.h"
#include "onward-vault-io-private.h"
#include "onward-vault-private.h"

#define MAGIC "ONWTAKE"
#define LAYOUT 1
#define HEAD_SIZE 16

/* The number of the only snapshot in a parcel. */
#define GENERATION 1

/* A snapshot is written to and read from a file; here it lives in memory, sealed as ever. */
static int
open_memory (GError **error)
{
  int fd = memfd_create ("onward-parcel", MFD_CLOEXEC);

  if (fd < 0)
    onward_set_error_from_errno (error, errno, "making room for a parcel");

  return fd;
}

static gboolean
is_header_slot (const OnwardSlot *slot)
{
  return slot->type == ONWARD_SLOT_PASSPHRASE || slot->type == ONWARD_SLOT_RECOVERY;
}

/* What opens it elsewhere: no keyring of this computer. */
static void
strip_slots (OnwardHeader *header)
{
  guint n = 0;

  for (guint i = 0; i < header->n_slots; i++)
    {
      if (is_header_slot (&header->slots[i]))
        header->slots[n++] = header->slots[i];
    }
  header->n_slots = n;
  header->sequence = 1;
}

static gboolean
seal_snapshot (OnwardVault *self,
               int          fd)
{
  OnwardSnapshotInfo info = { .generation = GENERATION, .time = self->saved_time };

  return onward_snapshot_write (fd, self->snapshot_key, &self->info.profile, &info,
                                onward_memvfs_get_image (self->memvfs));
}

GBytes *
onward_vault_pack (OnwardVault *self,
                   GError     **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree guint8 *bytes = NULL;
  goffset size;
  int fd;

  g_return_val_if_fail (self != NULL, NULL);

  header = onward_vault_load_header (self, error);
  fd = header != NULL ? open_memory (error) : -1;
  if (fd < 0)
    return NULL;

  strip_slots (header);
  onward_header_seal (header, self->header_key);
  if (!seal_snapshot (self, fd) || (size = onward_vault_io_size (fd)) < 0
      || (bytes = g_try_malloc (HEAD_SIZE + header->size + size)) == NULL
      || !onward_vault_io_read (fd, bytes + HEAD_SIZE + header->size, size, 0))
    {
      onward_set_error_from_errno (error, bytes == NULL ? ENOMEM : errno, "packing a parcel");
      onward_vault_io_close (&fd);
      return NULL;
    }
  onward_vault_io_close (&fd);

  memcpy (bytes, MAGIC, 8);
  onward_put_u32 (bytes + 8, LAYOUT);
  onward_put_u32 (bytes + 12, header->size);
  memcpy (bytes + HEAD_SIZE, header->bytes, header->size);

  return g_bytes_new_take (g_steal_pointer (&bytes), HEAD_SIZE + header->size + size);
}

/* The words for a damaged profile speak of files that are kept; this one is only a copy. */
static void
blame_parcel (GError **error)
{
  if (error != NULL && g_error_matches (*error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED))
    (*error)->code = ONWARD_ERROR_NO_COPY;
}

/* The header in @parcel, and where the snapshot begins. */
static OnwardHeader *
parse (GBytes  *parcel,
       gsize   *snapshot,
       GError **error)
{
  g_autofree OnwardHeader *header = g_new0 (OnwardHeader, 1);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (parcel, &size);
  gsize header_size;

  if (size < HEAD_SIZE || memcmp (bytes, MAGIC, 8) != 0)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "no parcel");
      return NULL;
    }
  if (onward_get_u32 (bytes + 8) != LAYOUT)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT, "a parcel of another layout");
      return NULL;
    }

  header_size = onward_get_u32 (bytes + 12);
  if (header_size > ONWARD_HEADER_SIZE_MAX || header_size > size - HEAD_SIZE)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "a parcel that is cut short");
      return NULL;
    }
  if (!onward_header_parse (header, bytes + HEAD_SIZE, header_size, error))
    {
      blame_parcel (error);
      return NULL;
    }

  *snapshot = HEAD_SIZE + header_size;

  return g_steal_pointer (&header);
}

/* Unseals what @parcel holds from @at on; @image is empty before. */
static gboolean
unseal (GBytes             *parcel,
        gsize               at,
        OnwardSecret       *snapshot_key,
        const OnwardId     *profile,
        OnwardSnapshotInfo *info,
        OnwardImage        *image,
        GError            **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (parcel, &size);
  int fd = open_memory (error);
  gboolean ok = FALSE;

  if (fd < 0)
    return FALSE;

  if (!onward_vault_io_write (fd, bytes + at, size - at, 0))
    onward_set_error_from_errno (error, errno, "unpacking a parcel");
  else
    ok = onward_snapshot_read (fd, snapshot_key, profile, GENERATION, info, image, error);
  onward_vault_io_close (&fd);
  blame_parcel (error);

  return ok;
}

gboolean
onward_vault_check_parcel (OnwardVault *self,
                           GBytes      *parcel,
                           GError     **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_auto (OnwardImage) image = { 0 };
  const OnwardImage *mine;
  OnwardSnapshotInfo info;
  gsize at;

  g_return_val_if_fail (self != NULL && parcel != NULL, FALSE);

  header = parse (parcel, &at, error);
  if (header == NULL || !unseal (parcel, at, self->snapshot_key, &self->info.profile, &info, &image, error))
    return FALSE;

  mine = onward_memvfs_get_image (self->memvfs);
  if (onward_header_verify (header, self->header_key)
      && image.size == mine->size && memcmp (image.data, mine->data, image.size) == 0)
    return TRUE;

  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "the parcel holds something else");

  return FALSE;
}

gboolean
onward_parcel_peek (GBytes          *parcel,
                    OnwardVaultInfo *info,
                    GError         **error)
{
  g_autofree OnwardHeader *header = NULL;
  gsize at;

  g_return_val_if_fail (parcel != NULL && info != NULL, FALSE);

  onward_vault_init ();
  memset (info, 0, sizeof *info);
  header = parse (parcel, &at, error);
  if (header == NULL)
    return FALSE;

  info->profile = header->profile;
  info->name = g_strdup (header->name);
  info->format = header->format;
  info->min_reader = header->min_reader;

  return TRUE;
}

/* Derives with the person's secret, and finds out whether the whole of @parcel is what was packed. */
static OnwardSecret *
open_parcel (GBytes             *parcel,
             OnwardHeader       *header,
             gsize               at,
             OnwardSlotType      slot,
             OnwardSecret       *secret,
             OnwardSnapshotInfo *info,
             OnwardImage        *image,
             GError            **error)
{
  g_autoptr (OnwardVault) keys = onward_vault_new (-1);
  g_autoptr (OnwardSecret) key = onward_vault_slot_secret (slot, secret, error);
  g_autoptr (OnwardSecret) data_key = NULL;
  g_autoptr (OnwardSecret) header_key = NULL;

  if (key != NULL)
    data_key = onward_vault_find_data_key (header, slot, key, error);
  if (data_key == NULL || !onward_vault_set_keys (keys, data_key, &header_key, error))
    return NULL;

  if (!onward_header_verify (header, header_key))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "header: MAC");
      return NULL;
    }

  if (!unseal (parcel, at, keys->snapshot_key, &header->profile, info, image, error))
    return NULL;

  return g_steal_pointer (&data_key);
}

OnwardVault *
onward_parcel_unpack (GBytes        *parcel,
                      const char    *folder,
                      const char    *name,
                      OnwardSlotType slot,
                      OnwardSecret  *secret,
                      GError       **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;
  g_auto (OnwardImage) image = { 0 };
  OnwardSnapshotInfo info;
  gsize at;

  g_return_val_if_fail (parcel != NULL && folder != NULL && secret != NULL, NULL);
  g_return_val_if_fail (name == NULL || strlen (name) <= ONWARD_VAULT_NAME_MAX, NULL);

  onward_vault_init ();
  header = parse (parcel, &at, error);
  if (header != NULL)
    data_key = open_parcel (parcel, header, at, slot, secret, &info, &image, error);
  if (data_key == NULL)
    return NULL;

  /* What a newer version wrote is not rewritten by this one. */
  if (header->format > ONWARD_FORMAT)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT, "a parcel of a newer version");
      return NULL;
    }

  strip_slots (header);
  header->sequence = 0;
  if (name != NULL)
    {
      memset (header->name, 0, sizeof header->name);
      g_strlcpy (header->name, name, sizeof header->name);
    }

  return onward_vault_create_with (folder, header, data_key, &image, info.time, error);
}
