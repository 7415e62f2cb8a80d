/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

static gboolean
onward_number_id (const GMatchInfo *match,
                  GString          *out,
                  gpointer          numbers)
{
  char *id = g_match_info_fetch (match, 0);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, id, GUINT_TO_POINTER (number));
    }
  else
    {
      g_free (id);
    }
  g_string_append_printf (out, "#%u", number);

  return FALSE;
}

/* A text with its ids counted as they come, for they are others after reading. */
static inline char *
onward_number_ids (const char *text)
{
  g_autoptr (GRegex) ids = g_regex_new ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", 0, 0, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  char *numbered = g_regex_replace_eval (ids, text, -1, 0, 0, onward_number_id, numbers, &error);

  g_assert_no_error (error);

  return numbered;
}

/* A file in open form, its ids counted. */
G_GNUC_UNUSED static char *
onward_load_numbered (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return onward_number_ids (text);
}
