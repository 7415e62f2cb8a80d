/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-file-out.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

#include "onward-pump.h"

typedef struct
{
  char *folder;
  char *path;
} Out;

static void
set_up (Out          *out,
        gconstpointer data)
{
  out->folder = g_dir_make_tmp ("onward-out-XXXXXX", NULL);
  out->path = g_build_filename (out->folder, "plan.ics", NULL);
}

static void
tear_down (Out          *out,
           gconstpointer data)
{
  g_remove (out->path);
  g_assert_cmpint (g_rmdir (out->folder), ==, 0);
  g_free (out->path);
  g_free (out->folder);
}

static gboolean
write_out (const char   *path,
           const char   *text,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;

  onward_file_out_write_async (file, bytes, cancellable, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_file_out_write_finish (result, error);
}

static void
assert_holds (Out        *out,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (out->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_replaces (Out          *out,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (write_out (out->path, "first", NULL, &error));
  assert_holds (out, "first");
  g_assert_cmpint (g_stat (out->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
  g_assert_true (write_out (out->path, "second, longer", NULL, &error));
  assert_holds (out, "second, longer");
  g_assert_true (write_out (out->path, "", NULL, &error));
  assert_holds (out, "");
}

/* No room for all of it: the file of before stays, and nothing half-written lies about. */
static void
test_full (Out          *out,
           gconstpointer data)
{
  g_autofree char *much = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small = { 0 };

  g_assert_true (write_out (out->path, "first", NULL, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  small = before;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (write_out (out->path, much, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  assert_holds (out, "first");
}

static void
test_refused (Out          *out,
              gconstpointer data)
{
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) given_up = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *deep = g_build_filename (out->folder, "no", "such", "folder", "plan.ics", NULL);

  g_assert_false (write_out (deep, "x", NULL, &nowhere));
  g_assert_error (nowhere, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (write_out (out->folder, "x", NULL, &folder));
  g_assert_error (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_cancellable_cancel (cancellable);
  g_assert_false (write_out (out->path, "x", cancellable, &given_up));
  g_assert_error (given_up, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (out->path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/file-out/replaces", Out, NULL, set_up, test_replaces, tear_down);
  g_test_add ("/file-out/full", Out, NULL, set_up, test_full, tear_down);
  g_test_add ("/file-out/refused", Out, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
