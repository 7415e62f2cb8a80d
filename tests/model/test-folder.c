/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-folder-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
write_file (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

static void
test_remove (void)
{
  g_autofree char *outside = g_dir_make_tmp ("onward-outside-XXXXXX", NULL);
  g_autofree char *folder = g_dir_make_tmp ("onward-folder-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "below", NULL);
  g_autofree char *link = g_build_filename (below, "link", NULL);
  g_autofree char *kept = g_build_filename (outside, "kept", NULL);

  write_file (outside, "kept");
  write_file (folder, "log");
  write_file (folder, ".hidden");
  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  write_file (below, "old");
  g_assert_cmpint (symlink (outside, link), ==, 0);

  g_assert_true (onward_folder_remove (folder));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (onward_folder_remove (folder));

  g_assert_true (onward_folder_remove (outside));
}

/* Something that cannot be ours is left alone. */
static void
test_too_deep (void)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-folder-XXXXXX", NULL);
  g_autofree char *deep = g_build_filename (folder, "1", "2", "3", "4", "5", "6", NULL);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_false (onward_folder_remove (folder));
  g_assert_true (g_file_test (deep, G_FILE_TEST_IS_DIR));

  while (strlen (deep) >= strlen (folder))
    {
      g_assert_cmpint (g_rmdir (deep), ==, 0);
      *strrchr (deep, '/') = '\0';
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/folder/remove", test_remove);
  g_test_add_func ("/model/folder/too-deep", test_too_deep);

  return g_test_run ();
}
