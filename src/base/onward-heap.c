/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-heap"

#include "onward-heap.h"

#ifdef __GLIBC__

#include <malloc.h>

/* Long enough for the first page to be on the screen. */
#define A_MOMENT (G_USEC_PER_SEC / 2)

static gpointer
trim (gpointer data)
{
  g_usleep (A_MOMENT);
  malloc_trim (0);

  return NULL;
}

void
onward_heap_trim_soon (void)
{
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_try_new ("trim", trim, NULL, &error);

  /* Nothing depends on it. */
  if (thread != NULL)
    g_thread_unref (thread);
}

#else

void
onward_heap_trim_soon (void)
{
}

#endif
