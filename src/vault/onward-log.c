/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-log"

#include "onward-log-private.h"

#include <errno.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-vault-io-private.h"

#define MAGIC "ONWLOG\0"
#define RECORD_MAGIC "ONWREC\0"
#define MARKER 0x5243574fu
#define LAYOUT 1
#define CHECK_SIZE 16
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

/* Room is taken in steps, so that most commits change no size: then fdatasync() has no
 * metadata to write. */
#define STEP ((goffset) 64 * 1024)

#define FILE_MAX ((goffset) (4 * ONWARD_IMAGE_MAX))

/* Offsets in the file. */
enum
{
  AT_MAGIC = 0,
  AT_LAYOUT = 8,
  AT_GENERATION = 16,
  AT_SNAPSHOT_TAG = 24,
  AT_CHECK = 40,
};

/* Offsets in a record. */
enum
{
  AT_MARKER = 0,
  AT_LENGTH = 4,
  AT_SEQUENCE = 8,
  AT_NONCE = 16,
  AT_RECORD_CHECK = 40,
};

G_STATIC_ASSERT (AT_RECORD_CHECK + CHECK_SIZE == ONWARD_RECORD_HEAD_SIZE);

/* The keyed check of @size bytes of a head, for this profile and generation. */
static void
check (const OnwardLog *self,
       const guint8    *head,
       gsize            size,
       guint8          *out)
{
  crypto_generichash_state state;
  guint8 generation[8];

  onward_put_u64 (generation, self->generation);
  crypto_generichash_init (&state, onward_secret_get_bytes (self->heads_key), ONWARD_KEY_SIZE, CHECK_SIZE);
  crypto_generichash_update (&state, self->profile.bytes, ONWARD_ID_SIZE);
  crypto_generichash_update (&state, generation, sizeof generation);
  crypto_generichash_update (&state, head, size);
  crypto_generichash_final (&state, out, CHECK_SIZE);
  sodium_memzero (&state, sizeof state);
}

static gboolean
check_matches (const OnwardLog *self,
               const guint8    *head,
               gsize            at_check)
{
  guint8 expected[CHECK_SIZE];

  check (self, head, at_check, expected);

  return sodium_memcmp (expected, head + at_check, CHECK_SIZE) == 0;
}

static void
write_file_head (const OnwardLog *self,
                 guint8          *head)
{
  memset (head, 0, ONWARD_LOG_HEAD_SIZE);
  memcpy (head + AT_MAGIC, MAGIC, 8);
  onward_put_u32 (head + AT_LAYOUT, LAYOUT);
  onward_put_u64 (head + AT_GENERATION, self->generation);
  memcpy (head + AT_SNAPSHOT_TAG, self->tag, ONWARD_TAG_SIZE);
  check (self, head, AT_CHECK, head + AT_CHECK);
}

#define AD_SIZE (8 + ONWARD_ID_SIZE + 8 + 8 + 4 + ONWARD_TAG_SIZE)

static void
write_ad (const OnwardLog *self,
          guint64          sequence,
          guint32          length,
          guint8          *ad)
{
  memcpy (ad, RECORD_MAGIC, 8);
  memcpy (ad + 8, self->profile.bytes, ONWARD_ID_SIZE);
  onward_put_u64 (ad + 24, self->generation);
  onward_put_u64 (ad + 32, sequence);
  onward_put_u32 (ad + 40, length);
  memcpy (ad + 44, self->tag, ONWARD_TAG_SIZE);
}

void
onward_log_init (OnwardLog                *self,
                 int                       fd,
                 const OnwardSnapshotInfo *snapshot,
                 const OnwardId           *profile,
                 OnwardSecret             *key,
                 OnwardSecret             *heads_key)
{
  memset (self, 0, sizeof *self);
  self->fd = fd;
  self->generation = snapshot->generation;
  self->profile = *profile;
  self->key = onward_secret_ref (key);
  self->heads_key = onward_secret_ref (heads_key);
  memcpy (self->tag, snapshot->tag, ONWARD_TAG_SIZE);
}

void
onward_log_clear (OnwardLog *self)
{
  onward_vault_io_close (&self->fd);
  g_clear_pointer (&self->key, onward_secret_unref);
  g_clear_pointer (&self->heads_key, onward_secret_unref);
}

gboolean
onward_log_start (OnwardLog *self)
{
  guint8 head[ONWARD_LOG_HEAD_SIZE];

  write_file_head (self, head);
  self->end = self->filled = sizeof head;

  return onward_vault_io_write (self->fd, head, sizeof head, 0);
}

static gboolean
head_is_valid (const OnwardLog *self,
               const guint8    *head)
{
  return onward_get_u32 (head + AT_MARKER) == MARKER && check_matches (self, head, AT_RECORD_CHECK);
}

/* Whether a record after @sequence was begun somewhere in the rest of the file. One was only
 * begun when all before it were acknowledged: then what cannot be read here is damage. */
static gboolean
later_record_exists (const OnwardLog *self,
                     const guint8    *bytes,
                     gsize            size,
                     guint64          sequence)
{
  static const guint8 marker[] = { 'O', 'W', 'C', 'R' };

  while (size >= ONWARD_RECORD_HEAD_SIZE)
    {
      const guint8 *found = memmem (bytes, size, marker, sizeof marker);

      if (found == NULL || (gsize) (bytes + size - found) < ONWARD_RECORD_HEAD_SIZE)
        return FALSE;

      if (head_is_valid (self, found) && onward_get_u64 (found + AT_SEQUENCE) > sequence)
        return TRUE;

      size -= found + 1 - bytes;
      bytes = found + 1;
    }

  return FALSE;
}

/* Replays the record at @bytes. Returns its size in the file, or 0 if there is none. A record
 * that is authentic but cannot be used was acknowledged: that is @refused, not a torn end. */
static gsize
replay_record (OnwardLog       *self,
               const guint8    *bytes,
               gsize            size,
               guint8          *plain,
               OnwardRecordFunc func,
               gpointer         data,
               gboolean        *refused)
{
  guint64 sequence = self->sequence + 1;
  guint8 ad[AD_SIZE];
  guint32 length;

  if (size < ONWARD_RECORD_HEAD_SIZE || !head_is_valid (self, bytes))
    return 0;

  length = onward_get_u32 (bytes + AT_LENGTH);
  if (onward_get_u64 (bytes + AT_SEQUENCE) != sequence || length < ONWARD_TAG_SIZE
      || length > size - ONWARD_RECORD_HEAD_SIZE)
    return 0;

  write_ad (self, sequence, length, ad);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, bytes + ONWARD_RECORD_HEAD_SIZE,
                                                  length, ad, sizeof ad, bytes + AT_NONCE,
                                                  onward_secret_get_bytes (self->key)) != 0)
    return 0;

  if (!func (plain, length - ONWARD_TAG_SIZE, data))
    {
      *refused = TRUE;
      return 0;
    }

  self->sequence = sequence;
  memcpy (self->tag, bytes + ONWARD_RECORD_HEAD_SIZE + length - ONWARD_TAG_SIZE, ONWARD_TAG_SIZE);

  return ONWARD_RECORD_HEAD_SIZE + length;
}

static OnwardLogEnd
replay_bytes (OnwardLog       *self,
              const guint8    *bytes,
              gsize            size,
              guint8          *plain,
              OnwardRecordFunc func,
              gpointer         data)
{
  guint8 head[ONWARD_LOG_HEAD_SIZE];
  gsize at = ONWARD_LOG_HEAD_SIZE;
  gboolean refused = FALSE;
  gsize used;

  write_file_head (self, head);
  if (size < sizeof head || sodium_memcmp (head, bytes, sizeof head) != 0)
    return ONWARD_LOG_DAMAGED;

  while ((used = replay_record (self, bytes + at, size - at, plain, func, data, &refused)) > 0)
    at += used;

  self->end = at;
  self->filled = at;

  if (refused || later_record_exists (self, bytes + at, size - at, self->sequence + 1))
    return ONWARD_LOG_DAMAGED;

  if (sodium_is_zero (bytes + at, size - at))
    self->filled = size;

  return ONWARD_LOG_WHOLE;
}

gboolean
onward_log_replay (OnwardLog       *self,
                   OnwardRecordFunc func,
                   gpointer         data,
                   OnwardLogEnd    *end,
                   GError         **error)
{
  goffset size = onward_vault_io_size (self->fd);
  g_autofree guint8 *bytes = NULL;
  guint8 *plain;

  if (size < 0 || size > FILE_MAX)
    {
      onward_set_error_from_errno (error, size < 0 ? errno : EFBIG, "reading a log");
      return FALSE;
    }

  bytes = g_try_malloc (size + 1);
  plain = onward_memory_alloc (size + 1);
  if (bytes == NULL || plain == NULL || !onward_vault_io_read (self->fd, bytes, size, 0))
    {
      onward_set_error_from_errno (error, bytes == NULL || plain == NULL ? ENOMEM : errno, "reading a log");
      onward_memory_free (plain);
      return FALSE;
    }

  *end = replay_bytes (self, bytes, size, plain, func, data);
  onward_memory_free (plain);

  return TRUE;
}

/* Takes back what was written behind the end. The torn bytes must be gone before the next
 * record goes there. */
static void
take_back (OnwardLog *self)
{
  int saved_errno = errno;

  self->filled = self->end;
  if (!onward_vault_io_truncate (self->fd, self->end))
    self->broken = TRUE;

  errno = saved_errno;
}

static guint8 *
seal (OnwardLog    *self,
      const guint8 *bytes,
      gsize         size,
      gsize         room)
{
  guint32 length = size + ONWARD_TAG_SIZE;
  guint8 ad[AD_SIZE];
  guint8 *record = g_try_malloc (room);

  if (record == NULL)
    return NULL;

  onward_put_u32 (record + AT_MARKER, MARKER);
  onward_put_u32 (record + AT_LENGTH, length);
  onward_put_u64 (record + AT_SEQUENCE, self->sequence + 1);
  randombytes_buf (record + AT_NONCE, NONCE_SIZE);
  check (self, record, AT_RECORD_CHECK, record + AT_RECORD_CHECK);
  write_ad (self, self->sequence + 1, length, ad);
  crypto_aead_xchacha20poly1305_ietf_encrypt (record + ONWARD_RECORD_HEAD_SIZE, NULL, bytes, size,
                                              ad, sizeof ad, NULL, record + AT_NONCE,
                                              onward_secret_get_bytes (self->key));
  memset (record + ONWARD_RECORD_HEAD_SIZE + length, 0, room - ONWARD_RECORD_HEAD_SIZE - length);

  return record;
}

gboolean
onward_log_append (OnwardLog    *self,
                   const guint8 *bytes,
                   gsize         size)
{
  gsize used = ONWARD_RECORD_HEAD_SIZE + size + ONWARD_TAG_SIZE;
  g_autofree guint8 *record = NULL;
  gsize room = used;

  g_return_val_if_fail (!self->broken, FALSE);

  if (size > ONWARD_IMAGE_MAX * 2 || self->end + (goffset) used > FILE_MAX)
    {
      errno = EFBIG;
      return FALSE;
    }

  if (self->end + (goffset) used > self->filled)
    room = (self->end + used + STEP - 1) / STEP * STEP - self->end;

  record = seal (self, bytes, size, room);
  if (record == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }

  if (!onward_vault_io_write (self->fd, record, room, self->end)
      && (errno != ENOSPC || !onward_vault_io_truncate (self->fd, self->end)
          || !onward_vault_io_write (self->fd, record, room = used, self->end)))
    {
      take_back (self);
      return FALSE;
    }

  if (!onward_vault_io_sync_data (self->fd))
    {
      self->broken = TRUE;
      take_back (self);
      return FALSE;
    }

  self->end += used;
  self->filled = MAX (self->filled, self->end + (goffset) (room - used));
  self->sequence++;
  memcpy (self->tag, record + used - ONWARD_TAG_SIZE, ONWARD_TAG_SIZE);

  return TRUE;
}
