/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-header"

#include "onward-header-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-vault-io-private.h"

#define MAGIC "ONWARDV"
#define MAC_SIZE 32
#define CHECKSUM_SIZE 32

/* Offsets in the file. The MAC and the checksum stand at its end, wherever a newer version
 * puts that. */
enum
{
  AT_MAGIC = 0,
  AT_FORMAT = 8,
  AT_MIN_READER = 12,
  AT_SIZE = 16,
  AT_N_SLOTS = 20,
  AT_NAME_SIZE = 22,
  AT_SEQUENCE = 24,
  AT_PROFILE = 32,
  AT_NAME = 48,
  AT_SLOTS = 288,
  AT_MAC = AT_SLOTS + ONWARD_HEADER_SLOTS * ONWARD_SLOT_SIZE,
  AT_CHECKSUM = AT_MAC + MAC_SIZE,
};

G_STATIC_ASSERT (AT_CHECKSUM + CHECKSUM_SIZE == ONWARD_HEADER_SIZE);
G_STATIC_ASSERT (AT_NAME + ONWARD_VAULT_NAME_MAX == AT_SLOTS);

static const char *const file_names[] = { "header-a", "header-b" };

static gboolean
damaged (GError    **error,
         const char *what)
{
  g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "header: %s", what);

  return FALSE;
}

static void
mac (const guint8 *bytes,
     gsize         size,
     OnwardSecret *key,
     guint8       *out)
{
  crypto_generichash (out, MAC_SIZE, bytes, size - MAC_SIZE - CHECKSUM_SIZE,
                      onward_secret_get_bytes (key), onward_secret_get_size (key));
}

static gboolean
check_frame (const guint8 *bytes,
             gsize         size,
             GError      **error)
{
  guint8 checksum[CHECKSUM_SIZE];

  if (size < ONWARD_HEADER_SIZE || size > ONWARD_HEADER_SIZE_MAX)
    return damaged (error, "size");

  if (memcmp (bytes + AT_MAGIC, MAGIC, 8) != 0)
    return damaged (error, "magic");

  if (onward_get_u32 (bytes + AT_SIZE) != size)
    return damaged (error, "size field");

  crypto_generichash (checksum, sizeof checksum, bytes, size - CHECKSUM_SIZE, NULL, 0);
  if (memcmp (checksum, bytes + size - CHECKSUM_SIZE, CHECKSUM_SIZE) != 0)
    return damaged (error, "checksum");

  if (onward_get_u32 (bytes + AT_MIN_READER) > ONWARD_FORMAT)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT,
                           "the header asks for a newer reader");
      return FALSE;
    }

  return TRUE;
}

gboolean
onward_header_parse (OnwardHeader *self,
                     const guint8 *bytes,
                     gsize         size,
                     GError      **error)
{
  guint name_size;

  memset (self, 0, sizeof *self);
  if (!check_frame (bytes, size, error))
    return FALSE;

  self->format = onward_get_u32 (bytes + AT_FORMAT);
  self->min_reader = onward_get_u32 (bytes + AT_MIN_READER);
  self->sequence = onward_get_u64 (bytes + AT_SEQUENCE);
  self->n_slots = onward_get_u16 (bytes + AT_N_SLOTS);
  name_size = onward_get_u16 (bytes + AT_NAME_SIZE);

  if (self->min_reader == 0 || self->format < self->min_reader || self->sequence == G_MAXUINT64)
    return damaged (error, "version or sequence");

  if (self->n_slots == 0 || self->n_slots > ONWARD_HEADER_SLOTS)
    return damaged (error, "number of slots");

  if (name_size == 0 || name_size > ONWARD_VAULT_NAME_MAX
      || !g_utf8_validate ((const char *) bytes + AT_NAME, name_size, NULL))
    return damaged (error, "name");

  memcpy (self->profile.bytes, bytes + AT_PROFILE, ONWARD_ID_SIZE);
  memcpy (self->name, bytes + AT_NAME, name_size);
  for (guint i = 0; i < self->n_slots; i++)
    onward_slot_read (&self->slots[i], bytes + AT_SLOTS + i * ONWARD_SLOT_SIZE);

  self->size = size;
  memcpy (self->bytes, bytes, size);

  return TRUE;
}

void
onward_header_seal (OnwardHeader *self,
                    OnwardSecret *key)
{
  guint8 *bytes = self->bytes;

  self->size = ONWARD_HEADER_SIZE;
  memset (bytes, 0, sizeof self->bytes);
  memcpy (bytes + AT_MAGIC, MAGIC, 8);
  onward_put_u32 (bytes + AT_FORMAT, self->format);
  onward_put_u32 (bytes + AT_MIN_READER, self->min_reader);
  onward_put_u32 (bytes + AT_SIZE, ONWARD_HEADER_SIZE);
  onward_put_u16 (bytes + AT_N_SLOTS, self->n_slots);
  onward_put_u16 (bytes + AT_NAME_SIZE, strlen (self->name));
  onward_put_u64 (bytes + AT_SEQUENCE, self->sequence);
  memcpy (bytes + AT_PROFILE, self->profile.bytes, ONWARD_ID_SIZE);
  memcpy (bytes + AT_NAME, self->name, strlen (self->name));
  for (guint i = 0; i < self->n_slots; i++)
    onward_slot_write (&self->slots[i], bytes + AT_SLOTS + i * ONWARD_SLOT_SIZE);

  mac (bytes, self->size, key, bytes + AT_MAC);
  crypto_generichash (bytes + AT_CHECKSUM, CHECKSUM_SIZE, bytes, AT_CHECKSUM, NULL, 0);
}

gboolean
onward_header_verify (const OnwardHeader *self,
                      OnwardSecret       *key)
{
  guint8 expected[MAC_SIZE];

  mac (self->bytes, self->size, key, expected);

  return sodium_memcmp (expected, self->bytes + self->size - MAC_SIZE - CHECKSUM_SIZE, MAC_SIZE) == 0;
}

static gboolean
load_copy (int           dir,
           const char   *name,
           OnwardHeader *header,
           GError      **error)
{
  guint8 bytes[ONWARD_HEADER_SIZE_MAX];
  goffset size;
  gboolean ok;
  int fd;

  fd = onward_vault_io_open (dir, name, O_RDONLY);
  if (fd < 0)
    {
      onward_set_error_from_errno (error, errno, "opening a header");
      return FALSE;
    }

  size = onward_vault_io_size (fd);
  ok = size >= 0 && size <= ONWARD_HEADER_SIZE_MAX && onward_vault_io_read (fd, bytes, size, 0);
  if (size > ONWARD_HEADER_SIZE_MAX)
    damaged (error, "size");
  else if (!ok)
    onward_set_error_from_errno (error, errno, "reading a header");

  onward_vault_io_close (&fd);

  return ok && onward_header_parse (header, bytes, size, error);
}

/* Of two reasons the one that tells the person most. */
static int
weight (const GError *error)
{
  if (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND))
    return 0;

  if (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED))
    return 1;

  return g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT) ? 3 : 2;
}

guint
onward_header_load (int           dir,
                    OnwardHeader *copies,
                    gboolean     *unread,
                    GError      **error)
{
  g_autoptr (GError) worst = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autoptr (GError) local = NULL;

      if (load_copy (dir, file_names[i], &copies[n], &local))
        {
          n++;
        }
      else if (worst == NULL || weight (local) > weight (worst))
        {
          g_clear_error (&worst);
          worst = g_steal_pointer (&local);
        }
    }

  if (unread != NULL)
    *unread = worst != NULL && weight (worst) == 2;

  /* A half-finished upgrade must not be opened through the copy it has not reached yet. */
  if (n == 0 || g_error_matches (worst, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT))
    {
      g_propagate_error (error, g_steal_pointer (&worst));
      return 0;
    }

  if (n == 2 && copies[1].sequence > copies[0].sequence)
    {
      OnwardHeader swap = copies[0];

      copies[0] = copies[1];
      copies[1] = swap;
    }

  return n;
}

gboolean
onward_header_store (OnwardHeader *self,
                     int           dir,
                     OnwardSecret *key,
                     GError      **error)
{
  gboolean ok;
  int fd;

  self->sequence++;
  onward_header_seal (self, key);

  fd = onward_vault_io_open (dir, file_names[(self->sequence - 1) % 2], O_WRONLY | O_CREAT);
  ok = fd >= 0 && onward_vault_io_write (fd, self->bytes, self->size, 0)
       && onward_vault_io_truncate (fd, self->size) && onward_vault_io_sync (fd);
  if (!ok)
    onward_set_error_from_errno (error, errno, "writing a header");

  onward_vault_io_close (&fd);

  return ok;
}
