/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "onward-demo.h"

static void
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *outside = g_dir_make_tmp ("onward-outside-XXXXXX", &error);
  g_autofree char *kept = g_build_filename (outside, "kept", NULL);
  g_autofree char *folder = onward_demo_make_folder (&error);
  g_autofree char *deep = g_build_filename (folder, "a", "b", NULL);
  g_autofree char *file = g_build_filename (deep, "file", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (g_file_set_contents (kept, "x", 1, NULL));
  g_assert_cmpint (symlink (outside, link), ==, 0);

  onward_demo_remove_folder (folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  /* A link is removed, not what it leads to. */
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  onward_demo_remove_folder (outside);

  /* Twice does no harm. */
  onward_demo_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo/folder", test_folder);

  return g_test_run ();
}
