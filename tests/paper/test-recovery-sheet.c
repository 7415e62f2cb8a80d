/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "onward-recovery-sheet.h"

/* A5 with margins of 15 mm, in points: the smallest paper that a home printer is fed with. */
#define A5_WIDTH (420 - 2 * 42.5)
#define A5_HEIGHT (595 - 2 * 42.5)
#define CODE "ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789"

static void
check (double      width,
       const char *name)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, ink_width, ink_height, height;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 24, 11, 2026);
  height = onward_recovery_sheet_draw (cr, width, name, CODE, &day);
  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (height, >, 100);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (x + ink_width, <=, width + 2);
  g_assert_cmpfloat (y + ink_height, <=, height + 2);
  if (width >= A5_WIDTH)
    g_assert_cmpfloat (height, <=, A5_HEIGHT);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_fits (void)
{
  g_autofree char *long_name = g_strnfill (240, 'W');

  check (A5_WIDTH, "Kim");
  check (A5_WIDTH, long_name);
  check (A5_WIDTH, "");
  check (A5_WIDTH, "אני <b>&amp; 🌿");
  check (510, "Kim");

  /* A label printer: narrow and long, but nothing is cut. */
  check (120, "Kim");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-sheet/fits", test_fits);

  return g_test_run ();
}
