/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "onward-centre.h"

/* From here on the computer is set up as @text says; shared_end() makes it as before. */
static inline void
shared_begin (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-shared-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "onward", NULL);
  g_autofree char *file = g_build_filename (folder, ONWARD_CENTRE_FILE, NULL);
  g_autofree char *whole = g_strconcat ("[Onward]\n", text, NULL);
  const char *const folders[] = { folder, NULL };

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, whole, -1, NULL));
  onward_centre_set (onward_centre_load (folders));
  g_assert_cmpuint (onward_centre_get ()->troubles->len, ==, 0);
  g_unlink (file);
  g_rmdir (below);
  g_rmdir (folder);
}

static inline void
shared_end (void)
{
  const char *const none[] = { NULL };

  onward_centre_set (onward_centre_load (none));
}
