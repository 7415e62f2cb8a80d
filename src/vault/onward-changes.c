/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-changes"

#include "onward-changes-private.h"

#include "onward-format-private.h"

#define HEAD_SIZE 24
#define RUN_HEAD_SIZE 12

/* Bytes are compared in steps of this size. */
#define GRAIN ((gsize) 32)

/* Offsets in a record, and in a run. */
enum
{
  AT_TIME = 0,
  AT_SIZE = 8,
  AT_N_RUNS = 16,
  AT_RUN_OFFSET = 0,
  AT_RUN_LENGTH = 8,
};

typedef struct
{
  guint8 *bytes;
  gsize   size;
  guint32 n_runs;
} Writer;

static gboolean
grain_differs (const guint8 *now,
               const guint8 *before,
               gsize         size)
{
  return before != NULL ? memcmp (now, before, size) != 0
                        : memcmp (now, (const guint8[GRAIN]) { 0 }, size) != 0;
}

static void
write_run (Writer       *writer,
           guint64       offset,
           const guint8 *bytes,
           gsize         length)
{
  writer->n_runs++;

  if (writer->bytes != NULL)
    {
      guint8 *run = writer->bytes + writer->size;

      onward_put_u64 (run + AT_RUN_OFFSET, offset);
      onward_put_u32 (run + AT_RUN_LENGTH, length);
      memcpy (run + RUN_HEAD_SIZE, bytes, length);
    }

  writer->size += RUN_HEAD_SIZE + length;
}

static void
write_block (Writer            *writer,
             const OnwardImage *image,
             gsize              n,
             const guint8      *before)
{
  gsize at = n * ONWARD_BLOCK;
  gsize size = at < image->size ? MIN (ONWARD_BLOCK, image->size - at) : 0;
  gsize start = G_MAXSIZE;

  for (gsize i = 0; i < size; i += GRAIN)
    {
      gboolean differs = grain_differs (image->data + at + i, before != NULL ? before + i : NULL,
                                        MIN (GRAIN, size - i));

      if (differs && start == G_MAXSIZE)
        start = i;

      if (!differs && start != G_MAXSIZE)
        {
          write_run (writer, at + start, image->data + at + start, i - start);
          start = G_MAXSIZE;
        }
    }

  if (start != G_MAXSIZE)
    write_run (writer, at + start, image->data + at + start, size - start);
}

static void
write_runs (Writer            *writer,
            const OnwardImage *image,
            GHashTable        *before,
            gsize              old_size)
{
  GHashTableIter iter;
  gpointer n, copy;

  writer->size = HEAD_SIZE;
  writer->n_runs = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &n, &copy))
    write_block (writer, image, GPOINTER_TO_SIZE (n), copy);

  /* Blocks that were not there before held zeros, as replaying will find them. */
  for (gsize i = old_size / ONWARD_BLOCK; i * ONWARD_BLOCK < image->size; i++)
    {
      if (!g_hash_table_contains (before, GSIZE_TO_POINTER (i)))
        write_block (writer, image, i, NULL);
    }
}

guint8 *
onward_changes_write (const OnwardImage *image,
                      GHashTable        *before,
                      gsize              old_size,
                      gint64             time,
                      gsize             *size)
{
  Writer writer = { 0 };

  /* Once to measure, once to write: no growing buffer leaves copies behind. */
  write_runs (&writer, image, before, old_size);
  writer.bytes = onward_memory_alloc (writer.size);
  if (writer.bytes == NULL)
    return NULL;

  write_runs (&writer, image, before, old_size);
  memset (writer.bytes, 0, HEAD_SIZE);
  onward_put_u64 (writer.bytes + AT_TIME, time);
  onward_put_u64 (writer.bytes + AT_SIZE, image->size);
  onward_put_u32 (writer.bytes + AT_N_RUNS, writer.n_runs);
  *size = writer.size;

  return writer.bytes;
}

/* Every run must lie in the new image, and they must fill the record exactly. */
static gboolean
runs_are_valid (const guint8 *bytes,
                gsize         size,
                guint64       image_size,
                guint32       n_runs)
{
  gsize at = HEAD_SIZE;

  for (guint32 i = 0; i < n_runs; i++)
    {
      guint64 offset;
      guint32 length;

      if (size - at < RUN_HEAD_SIZE)
        return FALSE;

      offset = onward_get_u64 (bytes + at + AT_RUN_OFFSET);
      length = onward_get_u32 (bytes + at + AT_RUN_LENGTH);
      at += RUN_HEAD_SIZE;
      if (length > size - at || offset > image_size || length > image_size - offset)
        return FALSE;

      at += length;
    }

  return at == size;
}

gboolean
onward_changes_apply (OnwardImage  *image,
                      const guint8 *bytes,
                      gsize         size,
                      gint64       *time)
{
  gsize at = HEAD_SIZE;
  guint64 image_size;
  guint32 n_runs;

  if (size < HEAD_SIZE)
    return FALSE;

  image_size = onward_get_u64 (bytes + AT_SIZE);
  n_runs = onward_get_u32 (bytes + AT_N_RUNS);
  if (image_size > ONWARD_IMAGE_MAX || !runs_are_valid (bytes, size, image_size, n_runs)
      || !onward_image_resize (image, image_size))
    return FALSE;

  for (guint32 i = 0; i < n_runs; i++)
    {
      guint64 offset = onward_get_u64 (bytes + at + AT_RUN_OFFSET);
      guint32 length = onward_get_u32 (bytes + at + AT_RUN_LENGTH);

      if (length > 0)
        memcpy (image->data + offset, bytes + at + RUN_HEAD_SIZE, length);
      at += RUN_HEAD_SIZE + length;
    }

  *time = onward_get_u64 (bytes + AT_TIME);

  return TRUE;
}
