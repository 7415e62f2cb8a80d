/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-snapshot"

#include "onward-snapshot-private.h"

#include <errno.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-vault-io-private.h"

#define MAGIC "ONWSNAP"
#define HEAD_SIZE 48
#define META_SIZE 24
#define CHUNK ((gsize) 64 * 1024)
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define AD_SIZE (24 + ONWARD_ID_SIZE)

/* Offsets in the file and, from AT_TIME on, in its first sealed part. */
enum
{
  AT_MAGIC = 0,
  AT_LAYOUT = 8,
  AT_GENERATION = 16,
  AT_STREAM = 24,
  AT_TIME = 0,
  AT_IMAGE_SIZE = 8,
  AT_CHUNK = 16,
};

#define LAYOUT 1

typedef struct
{
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8                                      ad[AD_SIZE];
  int                                         fd;
  goffset                                     offset;
  guint8                                     *sealed;
} Walk;

static gboolean
damaged (GError    **error,
         const char *what)
{
  g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "snapshot: %s", what);

  return FALSE;
}

static guint64
file_size (guint64 image_size)
{
  guint64 chunks = (image_size + CHUNK - 1) / CHUNK;

  return HEAD_SIZE + META_SIZE + OVERHEAD + image_size + chunks * OVERHEAD;
}

static void
write_head (guint8 *head,
            guint64 generation)
{
  memset (head, 0, HEAD_SIZE);
  memcpy (head + AT_MAGIC, MAGIC, 8);
  onward_put_u32 (head + AT_LAYOUT, LAYOUT);
  onward_put_u64 (head + AT_GENERATION, generation);
}

static void
walk_start (Walk           *walk,
            int             fd,
            const guint8   *head,
            const OnwardId *profile)
{
  walk->fd = fd;
  walk->offset = HEAD_SIZE;
  memcpy (walk->ad, head, 24);
  memcpy (walk->ad + 24, profile->bytes, ONWARD_ID_SIZE);
}

static void
walk_clear (Walk *walk)
{
  int saved_errno = errno;

  onward_memory_free (walk->sealed);
  sodium_memzero (walk, sizeof *walk);
  errno = saved_errno;
}

static gboolean
push (Walk         *walk,
      const guint8 *bytes,
      gsize         size,
      gboolean      last)
{
  crypto_secretstream_xchacha20poly1305_push (&walk->stream, walk->sealed, NULL, bytes, size,
                                              walk->ad, sizeof walk->ad,
                                              last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
  if (!onward_vault_io_write (walk->fd, walk->sealed, size + OVERHEAD, walk->offset))
    return FALSE;

  walk->offset += size + OVERHEAD;

  return TRUE;
}

gboolean
onward_snapshot_write (int                 fd,
                       OnwardSecret       *key,
                       const OnwardId     *profile,
                       OnwardSnapshotInfo *info,
                       const OnwardImage  *image)
{
  guint8 head[HEAD_SIZE];
  guint8 meta[META_SIZE] = { 0 };
  gsize last_size = META_SIZE;
  gboolean ok;
  Walk walk;

  info->size = image->size;
  write_head (head, info->generation);
  walk_start (&walk, fd, head, profile);
  walk.sealed = onward_memory_alloc (CHUNK + OVERHEAD);
  if (walk.sealed == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }

  crypto_secretstream_xchacha20poly1305_init_push (&walk.stream, head + AT_STREAM,
                                                   onward_secret_get_bytes (key));
  onward_put_u64 (meta + AT_TIME, info->time);
  onward_put_u64 (meta + AT_IMAGE_SIZE, image->size);
  onward_put_u32 (meta + AT_CHUNK, CHUNK);

  ok = onward_vault_io_write (fd, head, sizeof head, 0)
       && push (&walk, meta, sizeof meta, image->size == 0);
  for (gsize at = 0; ok && at < image->size; at += CHUNK)
    {
      last_size = MIN (CHUNK, image->size - at);
      ok = push (&walk, image->data + at, last_size, at + last_size == image->size);
    }

  if (ok)
    memcpy (info->tag, walk.sealed + last_size + OVERHEAD - ONWARD_TAG_SIZE, ONWARD_TAG_SIZE);

  walk_clear (&walk);

  return ok;
}

static gboolean
pull (Walk    *walk,
      guint8  *bytes,
      gsize    size,
      gboolean last,
      GError **error)
{
  unsigned char tag;

  if (!onward_vault_io_read (walk->fd, walk->sealed, size + OVERHEAD, walk->offset))
    {
      if (errno == ENODATA)
        return damaged (error, "cut short");

      onward_set_error_from_errno (error, errno, "reading a snapshot");
      return FALSE;
    }

  if (crypto_secretstream_xchacha20poly1305_pull (&walk->stream, bytes, NULL, &tag, walk->sealed,
                                                  size + OVERHEAD, walk->ad, sizeof walk->ad) != 0)
    return damaged (error, "a part is not what was written");

  if (tag != (last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0))
    return damaged (error, "a part in the wrong place");

  walk->offset += size + OVERHEAD;

  return TRUE;
}

/* Reads up to the first part and checks every size against the file's before anything is
 * allocated for it. */
static gboolean
pull_meta (Walk               *walk,
           int                 fd,
           OnwardSecret       *key,
           const OnwardId     *profile,
           OnwardSnapshotInfo *info,
           GError            **error)
{
  goffset size = onward_vault_io_size (fd);
  guint8 head[HEAD_SIZE];
  guint8 expected[HEAD_SIZE];
  guint8 meta[META_SIZE];

  if (size < 0 || (size >= (goffset) file_size (0) && !onward_vault_io_read (fd, head, sizeof head, 0)))
    {
      onward_set_error_from_errno (error, errno, "reading a snapshot");
      return FALSE;
    }

  write_head (expected, info->generation);
  if (size < (goffset) file_size (0) || memcmp (head, expected, AT_STREAM) != 0)
    return damaged (error, "head");

  walk_start (walk, fd, head, profile);
  walk->sealed = onward_memory_alloc (CHUNK + OVERHEAD);
  if (walk->sealed == NULL)
    {
      onward_set_error_from_errno (error, ENOMEM, "reading a snapshot");
      return FALSE;
    }

  if (crypto_secretstream_xchacha20poly1305_init_pull (&walk->stream, head + AT_STREAM,
                                                       onward_secret_get_bytes (key)) != 0)
    return damaged (error, "stream");

  if (!pull (walk, meta, sizeof meta, size == (goffset) file_size (0), error))
    return FALSE;

  info->time = onward_get_u64 (meta + AT_TIME);
  info->size = onward_get_u64 (meta + AT_IMAGE_SIZE);
  if (info->size > ONWARD_IMAGE_MAX || onward_get_u32 (meta + AT_CHUNK) != CHUNK
      || file_size (info->size) != (guint64) size)
    return damaged (error, "size");

  return TRUE;
}

gboolean
onward_snapshot_read_info (int                 fd,
                           OnwardSecret       *key,
                           const OnwardId     *profile,
                           guint64             generation,
                           OnwardSnapshotInfo *info,
                           GError            **error)
{
  Walk walk = { .fd = fd };
  gboolean ok;

  memset (info, 0, sizeof *info);
  info->generation = generation;
  ok = pull_meta (&walk, fd, key, profile, info, error);
  walk_clear (&walk);

  return ok;
}

gboolean
onward_snapshot_read (int                 fd,
                      OnwardSecret       *key,
                      const OnwardId     *profile,
                      guint64             generation,
                      OnwardSnapshotInfo *info,
                      OnwardImage        *image,
                      GError            **error)
{
  Walk walk = { .fd = fd };
  gsize last_size = META_SIZE;
  gboolean ok;

  memset (info, 0, sizeof *info);
  info->generation = generation;
  ok = pull_meta (&walk, fd, key, profile, info, error);

  if (ok && !onward_image_resize (image, info->size))
    {
      onward_set_error_from_errno (error, ENOMEM, "reading a snapshot");
      ok = FALSE;
    }

  for (gsize at = 0; ok && at < info->size; at += CHUNK)
    {
      last_size = MIN (CHUNK, info->size - at);
      ok = pull (&walk, image->data + at, last_size, at + last_size == info->size, error);
    }

  if (ok)
    memcpy (info->tag, walk.sealed + last_size + OVERHEAD - ONWARD_TAG_SIZE, ONWARD_TAG_SIZE);
  else
    onward_image_clear (image);

  walk_clear (&walk);

  return ok;
}
