/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-memory"

#include "onward-memory-private.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Room before each block for its size, so wide that the block stays aligned. */
#define PREFIX 16

#define IMAGE_STEP ((gsize) 64 * 1024)

static gsize
block_size (gpointer memory)
{
  gsize size;

  memcpy (&size, (guint8 *) memory - PREFIX, sizeof size);

  return size;
}

gpointer
onward_memory_alloc (gsize size)
{
  guint8 *block;

  if (size > G_MAXSSIZE - PREFIX)
    return NULL;

  block = malloc (PREFIX + size);
  if (block == NULL)
    return NULL;

  memcpy (block, &size, sizeof size);

  return block + PREFIX;
}

void
onward_memory_free (gpointer memory)
{
  if (memory == NULL)
    return;

  sodium_memzero (memory, block_size (memory));
  free ((guint8 *) memory - PREFIX);
}

static void *
sqlite_malloc (int size)
{
  return onward_memory_alloc (size);
}

static void
sqlite_free (void *memory)
{
  onward_memory_free (memory);
}

/* realloc() would leave the old copy behind, unwiped. */
static void *
sqlite_realloc (void *memory,
                int   size)
{
  gpointer moved = onward_memory_alloc (size);

  if (moved == NULL)
    return NULL;

  if (memory != NULL)
    {
      memcpy (moved, memory, MIN (block_size (memory), (gsize) size));
      onward_memory_free (memory);
    }

  return moved;
}

static int
sqlite_size (void *memory)
{
  return memory != NULL ? (int) block_size (memory) : 0;
}

static int
sqlite_roundup (int size)
{
  return (size + 7) & ~7;
}

static int
sqlite_init (void *data)
{
  return SQLITE_OK;
}

static void
sqlite_shutdown (void *data)
{
}

gboolean
onward_memory_configure_sqlite (void)
{
  static const sqlite3_mem_methods methods = {
    .xMalloc = sqlite_malloc,
    .xFree = sqlite_free,
    .xRealloc = sqlite_realloc,
    .xSize = sqlite_size,
    .xRoundup = sqlite_roundup,
    .xInit = sqlite_init,
    .xShutdown = sqlite_shutdown,
  };

  return sqlite3_config (SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
}

gboolean
onward_image_resize (OnwardImage *self,
                     gsize        size)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (size > ONWARD_IMAGE_MAX)
    return FALSE;

  if (size > self->capacity)
    {
      gsize capacity = MAX (size, self->capacity + self->capacity / 2);
      gpointer data;

      capacity = (capacity + IMAGE_STEP - 1) / IMAGE_STEP * IMAGE_STEP;

      /* mremap() moves the pages themselves: no copy stays behind. */
      if (self->data == NULL)
        data = mmap (NULL, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      else
        data = mremap (self->data, self->capacity, capacity, MREMAP_MAYMOVE);

      if (data == MAP_FAILED)
        return FALSE;

      madvise (data, capacity, MADV_DONTDUMP);
      self->data = data;
      self->capacity = capacity;
    }

  if (size < self->size)
    sodium_memzero (self->data + size, self->size - size);

  self->size = size;

  return TRUE;
}

void
onward_image_clear (OnwardImage *self)
{
  g_return_if_fail (self != NULL);

  if (self->data != NULL)
    {
      sodium_memzero (self->data, self->size);
      munmap (self->data, self->capacity);
    }

  memset (self, 0, sizeof *self);
}
