/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "onward-check-private.h"

/* The one line that says @words. */
static inline const OnwardCheck *
check_find (GPtrArray  *checks,
            const char *words)
{
  const OnwardCheck *found = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      const OnwardCheck *check = g_ptr_array_index (checks, i);

      if (strstr (check->words, words) == NULL)
        continue;

      g_assert_null (found);
      found = check;
    }

  return found;
}

static inline void
check_assert (GPtrArray  *checks,
              const char *words,
              gboolean    trouble)
{
  const OnwardCheck *check = check_find (checks, words);

  if (check == NULL)
    for (guint i = 0; i < checks->len; i++)
      g_test_message ("%s", ((OnwardCheck *) g_ptr_array_index (checks, i))->words);

  g_assert_nonnull (check);
  g_assert_cmpint (check->trouble, ==, trouble);
}

static inline void
check_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}
