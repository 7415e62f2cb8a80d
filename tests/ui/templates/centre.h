/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A centre's own folder among the system's data folders, with a file in it that cannot be used. To be
 * made before anything asks for those folders. */
static inline char *
centre_make (const char *name,
             const char *good)
{
  g_autofree char *json = g_strdelimit (g_strdup (good), "'", '"');
  char *root = g_dir_make_tmp ("onward-centre-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "onward", name, NULL);
  g_autofree char *good_path = g_build_filename (folder, "good.json", NULL);
  g_autofree char *bad_path = g_build_filename (folder, "bad.json", NULL);
  const char *before = g_getenv ("XDG_DATA_DIRS");
  g_autofree char *dirs = g_strconcat (root, ":", before != NULL && *before != '\0' ? before : "/usr/local/share:/usr/share", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (good_path, json, -1, NULL));
  g_assert_true (g_file_set_contents (bad_path, "{ \"format\": 1 }", -1, NULL));
  g_setenv ("XDG_DATA_DIRS", dirs, TRUE);

  return root;
}

static inline void
centre_remove (char       *root,
               const char *name)
{
  g_autofree char *folder = g_build_filename (root, "onward", name, NULL);
  g_autofree char *good = g_build_filename (folder, "good.json", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.json", NULL);
  g_autofree char *onward = g_build_filename (root, "onward", NULL);

  g_unlink (good);
  g_unlink (bad);
  g_rmdir (folder);
  g_rmdir (onward);
  g_rmdir (root);
  g_free (root);
}
