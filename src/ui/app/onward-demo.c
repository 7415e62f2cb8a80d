/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-demo"

#include "onward-demo.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>

/* More than a profile ever nests; nftw() keeps one descriptor a level. */
#define MAX_DEPTH 16

static int
remove_one (const char        *path,
            const struct stat *status,
            int                type,
            struct FTW        *walk)
{
  return remove (path);
}

char *
onward_demo_make_folder (GError **error)
{
  g_autofree char *template = g_build_filename (g_get_user_runtime_dir (), "onward-demo-XXXXXX", NULL);

  if (g_mkdtemp (template) != NULL)
    {
      return g_steal_pointer (&template);
    }

  return g_dir_make_tmp ("onward-demo-XXXXXX", error);
}

void
onward_demo_remove_folder (const char *folder)
{
  if (nftw (folder, remove_one, MAX_DEPTH, FTW_DEPTH | FTW_PHYS) != 0)
    {
      g_debug ("The folder of the sample stays: %s", g_strerror (errno));
    }
}
