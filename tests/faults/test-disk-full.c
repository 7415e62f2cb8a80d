/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include <sys/mount.h>

/* A real full disk: 2 MB of memory as a file system. Mounting takes root. */

static gboolean
mount_small (const char *folder)
{
  if (mount ("onward", folder, "tmpfs", 0, "size=2m,mode=0700") == 0)
    return TRUE;

  g_test_skip ("mounting a small file system takes root");

  return FALSE;
}

static void
fill_disk (const char *parent)
{
  g_autofree char *path = g_build_filename (parent, "filler", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  static const char page[4096] = "x";
  gsize size = 0;

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, page, sizeof page) == sizeof page)
    size += sizeof page;
  g_assert_cmpint (errno, ==, ENOSPC);
  g_assert_cmpuint (size, >, 0);
  close (fd);
}

static void
check_rows (const char *folder,
            int         n)
{
  OnwardVault *vault = onward_temp_vault_open (folder, NULL);

  g_assert_nonnull (vault);
  g_assert_cmpint (faults_count_vault (vault), ==, n);
  onward_vault_free (vault);
}

static void
run_full (const char *parent)
{
  g_autofree char *filler = g_build_filename (parent, "filler", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *ballast = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  sqlite3 *db = onward_vault_open_database (vault, NULL);
  int n = 1, result;

  ballast = g_build_filename (folder, ONWARD_BALLAST_FILE, NULL);
  faults_make_table (db);
  g_assert_cmpint (faults_add_row (db, 1, 100), ==, SQLITE_OK);
  fill_disk (parent);

  /* The next edits need more than the log's file has: the ballast makes room. */
  g_assert_true (g_file_test (ballast, G_FILE_TEST_EXISTS));
  while ((result = faults_add_row (db, n + 1, 20000)) == SQLITE_OK)
    {
      n++;
      g_assert_cmpint (n, <, 1000);
    }
  g_assert_cmpint (result, ==, SQLITE_FULL);
  g_assert_error (onward_vault_get_commit_error (vault), ONWARD_ERROR, ONWARD_ERROR_NO_SPACE);
  g_assert_false (g_file_test (ballast, G_FILE_TEST_EXISTS));
  g_assert_cmpint (n, >, 4);
  g_assert_cmpint (faults_count_rows (db), ==, n);
  g_test_message ("%d edits were saved on the full disk before it said so", n - 1);

  /* Killed there. Then there is room again, and everything goes on. */
  onward_vault_free (vault);
  check_rows (folder, n);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  vault = onward_temp_vault_open (folder, NULL);
  g_assert_nonnull (vault);
  g_assert_cmpint (faults_add_row (onward_vault_open_database (vault, NULL), n + 1, 2000), ==, SQLITE_OK);
  onward_vault_free (vault);
  check_rows (folder, n + 1);
}

static void
test_full (void)
{
  char *parent = onward_temp_folder_new ();

  if (mount_small (parent))
    {
      run_full (parent);
      g_assert_cmpint (umount2 (parent, MNT_DETACH), ==, 0);
    }
  onward_temp_folder_remove (parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add_func ("/faults/disk-full/ballast-saves-the-last-edit", test_full);

  return g_test_run ();
}
