/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "onward-memory-private.h"
#include "onward-vault.h"

static void
test_image (void)
{
  OnwardImage image = { 0 };

  g_assert_true (onward_image_resize (&image, 0));
  g_assert_true (onward_image_resize (&image, 5000));
  memset (image.data, 'x', 5000);
  g_assert_true (onward_image_resize (&image, 10));
  g_assert_true (onward_image_resize (&image, 5000));
  g_assert_cmpint (image.data[9], ==, 'x');
  for (gsize i = 10; i < 5000; i++)
    g_assert_cmpint (image.data[i], ==, 0);

  g_assert_true (onward_image_resize (&image, 3 * 1024 * 1024));
  g_assert_cmpint (image.data[9], ==, 'x');
  g_assert_cmpint (image.data[3 * 1024 * 1024 - 1], ==, 0);
  g_assert_false (onward_image_resize (&image, ONWARD_IMAGE_MAX + 1));
  g_assert_cmpuint (image.size, ==, 3 * 1024 * 1024);

  onward_image_clear (&image);
  g_assert_null (image.data);
  onward_image_clear (&image);
}

static void
test_not_dumped (void)
{
  OnwardImage image = { 0 };
  g_autofree char *maps = NULL;
  g_autofree char *start = NULL;
  char *at, *flags;

  g_assert_true (onward_image_resize (&image, 300000));
  g_assert_true (g_file_get_contents ("/proc/self/smaps", &maps, NULL, NULL));
  start = g_strdup_printf ("%" G_GINTPTR_MODIFIER "x-", (guintptr) image.data);
  at = strstr (maps, start);
  g_assert_nonnull (at);
  flags = strstr (at, "VmFlags:");
  g_assert_nonnull (flags);
  *strchr (flags, '\n') = '\0';
  g_assert_nonnull (strstr (flags, " dd"));
  onward_image_clear (&image);
}

static void
test_alloc (void)
{
  guint8 *memory = onward_memory_alloc (100);

  g_assert_nonnull (memory);
  g_assert_cmpuint ((guintptr) memory % 16, ==, 0);
  memset (memory, 1, 100);
  onward_memory_free (memory);
  onward_memory_free (NULL);
  g_assert_null (onward_memory_alloc (G_MAXSIZE));
}

#ifndef __SANITIZE_ADDRESS__
/* How often the marker, which is only ever built here, stands in what the process may write. */
static guint
count_markers (const char *marker)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      unsigned long from, to;
      char mode[5];

      if (sscanf (lines[i], "%lx-%lx %4s", &from, &to, mode) != 3 || mode[0] != 'r' || mode[1] != 'w'
          || strstr (lines[i], "[stack]") != NULL)
        continue;

      for (const guint8 *at = (const guint8 *) from;
           (at = memmem (at, (const guint8 *) to - at, marker, 16)) != NULL; at++)
        n++;
    }

  return n;
}
#endif

static void
test_sqlite_is_wiped (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizer keeps what is freed");
#else
  char marker[17], sql[128];
  sqlite3 *db;

  /* On the stack, which is not searched. */
  g_snprintf (marker, sizeof marker, "%08x%08x", g_random_int (), g_random_int ());
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_snprintf (sql, sizeof sql, "CREATE TABLE t (x); INSERT INTO t VALUES ('%s'); CREATE INDEX i ON t (x);", marker);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_snprintf (sql, sizeof sql, "UPDATE t SET x = x || '%s' WHERE x LIKE '%s%%'", marker, marker);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpuint (count_markers (marker), >, 0);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_cmpuint (count_markers (marker), ==, 0);
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  onward_vault_init ();

  g_test_add_func ("/vault/memory/image", test_image);
  g_test_add_func ("/vault/memory/not-dumped", test_not_dumped);
  g_test_add_func ("/vault/memory/alloc", test_alloc);
  g_test_add_func ("/vault/memory/sqlite-is-wiped", test_sqlite_is_wiped);

  return g_test_run ();
}
