/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-strength-map.h"

#include <string.h>

static const OnwardStrengthMapInk ink = {
  { 0, 0, 0 }, { 0.4, 0.4, 0.4 }, { 1, 1, 1 }, { 0.8, 0.8, 0.8 },
  { { 1, 0, 0 }, { 0, 0, 1 }, { 0.5, 0.3, 0 }, { 0, 0.5, 0 } }, 15,
};

static OnwardStrengthMap *
make_map (void)
{
  OnwardStrengthMap *map = onward_strength_map_new ();
  guint calm = onward_strength_map_add_strength (map, "I stay calm", "Heart", 0);
  guint order = onward_strength_map_add_strength (map, "I see what belongs together", "Head", 1);
  guint talk = onward_strength_map_add_other (map, "Talk with Anna", "Step");
  guint anna = onward_strength_map_add_other (map, "Anna", "Person");

  onward_strength_map_join (map, calm, talk);
  onward_strength_map_join (map, calm, talk);
  onward_strength_map_join (map, order, talk);
  onward_strength_map_join (map, calm, anna);

  return map;
}

/* How many pixels of @surface are of a pure colour, and nothing else is. */
static guint
count_pixels (cairo_surface_t *surface,
              guint32          colour,
              int              from_x,
              int              to_x)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from_x; x < to_x; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * stride + x * 4, 4);
        n += pixel == colour;
      }

  return n;
}

static void
test_draw (void)
{
  g_autoptr (OnwardStrengthMap) map = make_map ();
  double height = onward_strength_map_draw (map, NULL, 600, &ink);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpfloat (height, >, 60);
  g_assert_cmpfloat (height, <, 400);
  g_assert_cmpfloat (onward_strength_map_draw (map, cr, 600, &ink), ==, height);

  /* Both lines cross the space between, each in the colour of its family. */
  g_assert_cmpuint (count_pixels (surface, 0xffff0000, 256, 344), >, 50);
  g_assert_cmpuint (count_pixels (surface, 0xff0000ff, 256, 344), >, 50);
  g_assert_cmpuint (count_pixels (surface, 0xff008000, 0, 600), ==, 0);

  /* Narrow paper makes it higher, never wider. */
  g_assert_cmpfloat (onward_strength_map_draw (map, NULL, 300, &ink), >, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_describe (void)
{
  g_autoptr (OnwardStrengthMap) map = make_map ();
  g_autofree char *words = onward_strength_map_describe (map);

  g_assert_cmpstr (words, ==, "I stay calm – Talk with Anna (Step); Anna (Person)\n"
                   "I see what belongs together – Talk with Anna (Step)");
}

/* Nothing, and more than anybody has. */
static void
test_sizes (void)
{
  g_autoptr (OnwardStrengthMap) none = onward_strength_map_new ();
  g_autoptr (OnwardStrengthMap) many = onward_strength_map_new ();
  g_autofree char *words = onward_strength_map_describe (none);
  g_autofree char *long_title = g_strnfill (10000, 'w');
  double height;

  g_assert_cmpstr (words, ==, "");
  g_assert_cmpfloat (onward_strength_map_draw (none, NULL, 600, &ink), ==, 0);
  for (guint i = 0; i < 400; i++)
    {
      onward_strength_map_add_strength (many, i == 0 ? long_title : "I go on \xf0\x9f\x8c\xb1", "Hands", 2);
      onward_strength_map_add_other (many, "Step", "Step");
      onward_strength_map_join (many, i, i);
    }
  height = onward_strength_map_draw (many, NULL, 600, &ink);
  g_assert_cmpfloat (height, >, 400 * 40);
  g_assert_cmpfloat (height, <, 400 * 120);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strength-map/draw", test_draw);
  g_test_add_func ("/strength-map/describe", test_describe);
  g_test_add_func ("/strength-map/sizes", test_sizes);

  return g_test_run ();
}
