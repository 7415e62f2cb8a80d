/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-folder-private.h"

/* A profile has two levels; nothing of ours is deeper than this. */
#define DEPTH_MAX 4

static gboolean
remove_tree (GFile *file,
             guint  depth)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_DIRECTORY)
    return g_file_delete (file, NULL, NULL);

  if (depth > DEPTH_MAX)
    return FALSE;

  children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL &&
         g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) &&
         child != NULL)
    remove_tree (child, depth + 1);

  return g_file_delete (file, NULL, NULL);
}

gboolean
onward_folder_remove (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return remove_tree (file, 0);
}
