/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "onward-data-note.h"

/* A4 with the margins of the note, in points. */
#define WIDTH (595.28 - 2 * 56)
#define HEIGHT (841.89 - 2 * 56)

static void
test_fits (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, ink_width, ink_height;
  double height = onward_data_note_draw (cr, WIDTH);

  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (ink_height, >, 300);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (x + ink_width, <=, WIDTH + 2);
  g_assert_cmpfloat (y + ink_height, <=, height + 2);
  /* Swedish takes more room than English. */
  g_assert_cmpfloat (height, <=, HEIGHT * 0.9);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-note-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "note.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "note.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_data_note_write (path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));

  g_assert_false (onward_data_note_write (nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-note/fits", test_fits);
  g_test_add_func ("/data-note/file", test_file);

  return g_test_run ();
}
