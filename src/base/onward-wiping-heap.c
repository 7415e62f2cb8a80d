/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-wiping-heap"

#include "onward-wiping-heap.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/* Every library of this process keeps copies of what is on the screen: labels, layouts, messages to assistive
 * technology. None of them wipes what it frees, and neither does the C library: M_PERTURB leaves out small
 * blocks. So the program brings a free() and a realloc() of its own, which the dynamic linker gives to all.
 * It belongs in an executable, not in a library. The sanitizers bring theirs. */
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

extern void __libc_free (void *block);
extern void *__libc_realloc (void  *block,
                             size_t size);

/* Set once, on the main thread; another thread that sees it late frees nothing of the person's yet. */
static gboolean begun;

void
onward_wiping_heap_begin (void)
{
  begun = TRUE;
}

void
free (void *block)
{
  int saved_errno = errno;

  if (block == NULL)
    return;

  if (!begun)
    {
      __libc_free (block);
      return;
    }

  explicit_bzero (block, malloc_usable_size (block));
  __libc_free (block);
  errno = saved_errno;
}

void *
realloc (void  *block,
         size_t size)
{
  size_t before;
  void *bigger;

  if (!begun)
    return __libc_realloc (block, size);

  if (block == NULL)
    return malloc (size);

  if (size == 0)
    {
      free (block);
      return NULL;
    }

  before = malloc_usable_size (block);
  if (size <= before && size >= before / 2)
    {
      explicit_bzero ((char *) block + size, before - size);
      return block;
    }

  bigger = malloc (size);
  if (bigger == NULL)
    return NULL;

  memcpy (bigger, block, before < size ? before : size);
  free (block);

  return bigger;
}

#else

void
onward_wiping_heap_begin (void)
{
}

#endif
