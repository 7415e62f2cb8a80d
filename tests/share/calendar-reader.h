/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What a parser that is not ours reads: for each event its UID, start, end or length, title and place,
 * with "|" between. */
static inline char *
calendar_read_file (const char *path)
{
  const char *const arguments[] = { "/usr/bin/python3", "-B", g_getenv ("ONWARD_READ_CALENDAR"), path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *problems = NULL;
  char *lines = NULL;
  int status;

  g_assert_nonnull (arguments[2]);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &lines, &problems, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (problems, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return lines;
}

static inline char *
calendar_read (const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *lines;
  int fd = g_file_open_tmp ("onward-XXXXXX.ics", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  lines = calendar_read_file (path);
  g_assert_cmpint (g_remove (path), ==, 0);

  return lines;
}
