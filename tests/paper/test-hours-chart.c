/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-hours-chart.h"

#include <string.h>

#define WIDTH 400

static const OnwardHoursInk ink = { { 0, 0, 0 }, { 0, 0, 1 }, { 0.8, 0.8, 0.8 }, { 1, 0, 0 }, 16 };

static void
add_week (OnwardHoursChart *chart,
          int               planned,
          int               lived,
          guint             rest)
{
  OnwardHoursWeek week = { "", "", "Week of 7 December: 2 hours, planned", { 0 }, { 0 }, rest };

  for (guint i = 0; i < ONWARD_HOURS_CHART_N_DAYS; i++)
    {
      week.planned[i] = planned;
      week.lived[i] = lived;
    }
  onward_hours_chart_add (chart, &week);
}

/* How many pixels of a pure colour there are below the legend. */
static guint
count_pixels (OnwardHoursChart *chart,
              guint32           colour)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 400);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  guint n = 0;

  onward_hours_chart_draw (chart, cr, WIDTH, &ink);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 34; y < 400; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + x * 4, 4);
        n += pixel == colour;
      }
  cairo_surface_destroy (surface);

  return n;
}

/* Planned hours are outlined, lived ones are filled, and rest has a pattern of its own. */
static void
test_draw (void)
{
  static const struct { int planned; int lived; guint rest; gboolean outlined; gboolean filled; } weeks[] = {
    { 240, -1, 0, TRUE, FALSE },
    { -1, 240, 0, FALSE, TRUE },
    { -1, -1, 127, FALSE, FALSE },
    { -1, -1, 0, FALSE, FALSE },
    { 120, 60, 1, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (OnwardHoursChart) chart = onward_hours_chart_new ();

      add_week (chart, weeks[i].planned, weeks[i].lived, weeks[i].rest);
      g_assert_cmpint (count_pixels (chart, 0xff000000) > 0, ==, weeks[i].outlined);
      g_assert_cmpint (count_pixels (chart, 0xffff0000) > 0, ==, weeks[i].filled);
    }
}

/* Twice the hours are twice as high, and more was lived than planned can be seen. */
static void
test_heights (void)
{
  guint pixels[3];

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (OnwardHoursChart) chart = onward_hours_chart_new ();

      add_week (chart, i == 2 ? 60 : -1, i == 0 ? 120 : 240, 0);
      pixels[i] = count_pixels (chart, 0xffff0000);
    }
  g_assert_cmpuint (pixels[1], ==, 2 * pixels[0]);
  g_assert_cmpuint (pixels[2], <, pixels[1]);
  g_assert_cmpuint (pixels[2], >, pixels[0]);
}

static void
test_hatching (void)
{
  g_autoptr (OnwardHoursChart) rest = onward_hours_chart_new ();
  g_autoptr (OnwardHoursChart) none = onward_hours_chart_new ();

  add_week (rest, -1, -1, 127);
  add_week (none, -1, -1, 0);
  g_assert_cmpuint (count_pixels (none, 0), >, count_pixels (rest, 0) + 100);
}

/* Narrow paper makes it higher, never wider; nothing is nothing. */
static void
test_sizes (void)
{
  g_autoptr (OnwardHoursChart) chart = onward_hours_chart_new ();
  double wide;

  g_assert_cmpfloat (onward_hours_chart_draw (chart, NULL, WIDTH, &ink), ==, 0);
  for (guint i = 0; i < 52; i++)
    add_week (chart, 60 * (int) i, -1, 0);
  wide = onward_hours_chart_draw (chart, NULL, 3000, &ink);
  g_assert_cmpfloat (onward_hours_chart_draw (chart, NULL, 300, &ink), >, 5 * wide);
  g_assert_cmpfloat (onward_hours_chart_draw (chart, NULL, 1, &ink), >, 300);
  g_assert_cmpuint (count_pixels (chart, 0xff000000), >, 0);
}

static void
test_describe (void)
{
  g_autoptr (OnwardHoursChart) chart = onward_hours_chart_new ();
  g_autofree char *none = onward_hours_chart_describe (chart);
  g_autofree char *words = NULL;

  g_assert_cmpstr (none, ==, "");
  add_week (chart, 120, -1, 0);
  add_week (chart, 120, -1, 0);
  words = onward_hours_chart_describe (chart);
  g_assert_cmpstr (words, ==, "Week of 7 December: 2 hours, planned\nWeek of 7 December: 2 hours, planned");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hours-chart/draw", test_draw);
  g_test_add_func ("/hours-chart/heights", test_heights);
  g_test_add_func ("/hours-chart/hatching", test_hatching);
  g_test_add_func ("/hours-chart/sizes", test_sizes);
  g_test_add_func ("/hours-chart/describe", test_describe);

  return g_test_run ();
}
