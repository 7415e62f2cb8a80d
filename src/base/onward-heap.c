/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-heap"

#include "onward-heap.h"

#ifdef __GLIBC__

#include <malloc.h>

/* Long enough for a page to be on the screen. */
#define A_MOMENT (G_USEC_PER_SEC / 2)

static int coming;

static gpointer
trim (gpointer data)
{
  g_usleep (A_MOMENT);
  g_atomic_int_set (&coming, FALSE);
  malloc_trim (0);

  return NULL;
}

void
onward_heap_trim_soon (void)
{
  g_autoptr (GError) error = NULL;
  GThread *thread;

  if (!g_atomic_int_compare_and_exchange (&coming, FALSE, TRUE))
    return;

  /* Nothing depends on it. */
  thread = g_thread_try_new ("trim", trim, NULL, &error);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    g_atomic_int_set (&coming, FALSE);
}

#else

void
onward_heap_trim_soon (void)
{
}

#endif
