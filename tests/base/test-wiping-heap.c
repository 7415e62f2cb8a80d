/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib.h>
#include <stdlib.h>

#include "onward-memory-scan.h"
#include "onward-wiping-heap.h"

static const gsize sizes[] = { 24, 40, 100, 500, 1500, 5000, 40000, 300000 };

static void
fill (guint8 *block,
      gsize   size)
{
  for (gsize i = 0; i < size; i++)
    block[i] = 'a' + i % 8 + (i % 8 == 3);
}

static void
make_needle (OnwardNeedle *needle)
{
  guint8 bytes[16];

  fill (bytes, sizeof bytes);
  onward_needle_take (needle, bytes, sizeof bytes);
  explicit_bzero (bytes, sizeof bytes);
}

static void
test_free (void)
{
  void *blocks[G_N_ELEMENTS (sizes)][20];
  OnwardNeedle needle;

  make_needle (&needle);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < 20; j++)
      {
        blocks[i][j] = malloc (sizes[i]);
        fill (blocks[i][j], sizes[i]);
      }
  g_assert_cmpuint (onward_memory_scan (&needle), >=, G_N_ELEMENTS (sizes) * 20);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < 20; j++)
      free (blocks[i][j]);
  g_assert_cmpuint (onward_memory_scan (&needle), ==, 0);
}

static void
test_realloc (void)
{
  OnwardNeedle needle;
  guint8 *block = NULL;

  make_needle (&needle);
  for (gsize size = 16; size < 400000; size = size * 3 / 2)
    {
      block = realloc (block, size);
      fill (block, size);
    }
  for (gsize size = 400000; size > 64; size = size * 2 / 3)
    {
      block = realloc (block, size);
      for (gsize i = 0; i < MIN (size, 16); i++)
        g_assert_cmpuint (block[i], ==, 'a' + i % 8 + (i % 8 == 3));
    }
  g_assert_cmpuint (onward_memory_scan (&needle), <=, 16);
  free (block);
  g_assert_cmpuint (onward_memory_scan (&needle), ==, 0);
}

static void
test_errno (void)
{
  void *block = malloc (100);

  errno = EDOM;
  free (block);
  free (NULL);
  g_assert_cmpint (errno, ==, EDOM);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_wiping_heap_begin ();

#ifndef __SANITIZE_ADDRESS__
  g_test_add_func ("/wiping-heap/free", test_free);
  g_test_add_func ("/wiping-heap/realloc", test_realloc);
#endif
  g_test_add_func ("/wiping-heap/errno", test_errno);

  return g_test_run ();
}
