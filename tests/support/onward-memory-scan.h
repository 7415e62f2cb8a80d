/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Looks for bytes in the whole memory of this process. What is looked for is held turned over,
 * so that the search does not find itself. */
typedef struct
{
  guint8 turned[256];
  gsize  size;
} OnwardNeedle;

static inline void
onward_needle_take (OnwardNeedle *self,
                    gconstpointer bytes,
                    gsize         size)
{
  g_assert_cmpuint (size, <=, sizeof self->turned);
  self->size = size;
  for (gsize i = 0; i < size; i++)
    self->turned[i] = ((const guint8 *) bytes)[i] ^ 0xa5;
}

static inline gsize
onward_needle_count (const OnwardNeedle *self,
                     const guint8       *bytes,
                     gsize               size)
{
  gsize n = 0;

  for (gsize i = 0; i + self->size <= size; i++)
    {
      gsize j = 0;

      while (j < self->size && (bytes[i + j] ^ 0xa5) == self->turned[j])
        j++;
      n += j == self->size;
    }

  return n;
}

/* Pages that cannot be read, such as the guards of secrets, cannot be leaked either. */
static inline gsize
onward_memory_scan (const OnwardNeedle *needle)
{
  static guint8 window[65536 + 256];
  FILE *maps = fopen ("/proc/self/maps", "re");
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  unsigned long from, to, inode;
  char line[512], access[5];
  gsize n = 0;

  g_assert_nonnull (maps);
  g_assert_cmpint (memory, >=, 0);
  while (fgets (line, sizeof line, maps) != NULL)
    {
      /* What is in a file and cannot be written has never been anybody's. */
      if (sscanf (line, "%lx-%lx %4s %*x %*s %lu", &from, &to, access, &inode) != 4 || access[0] != 'r'
          || (access[1] != 'w' && inode != 0))
        continue;

      for (unsigned long at = from; at < to; at += 65536)
        {
          ssize_t got;

          /* The window itself holds copies of what it has read. */
          if (at < (unsigned long) window + sizeof window && at + sizeof window > (unsigned long) window)
            continue;

          got = pread (memory, window, MIN (to - at, 65536 + needle->size - 1), at);
          if (got > 0)
            n += onward_needle_count (needle, window, got);
        }
    }
  memset (window, 0, sizeof window);
  fclose (maps);
  close (memory);

  return n;
}
