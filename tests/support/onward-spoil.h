/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* Changes one bit in the middle of the file of @folder whose name begins with @prefix and sorts
 * last: the newest snapshot or log. */
static inline void
onward_spoil_newest (const char *folder,
                     const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *newest = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  const char *name;
  gsize size;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix) && (newest == NULL || strcmp (name, newest) > 0))
        {
          g_free (newest);
          newest = g_strdup (name);
        }
    }

  g_assert_nonnull (newest);
  path = g_build_filename (folder, newest, NULL);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  content[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, content, size, NULL));
}
