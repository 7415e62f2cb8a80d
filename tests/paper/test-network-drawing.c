/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-network-drawing.h"

#include <string.h>

static const OnwardNetworkInk ink = {
  { 0, 0, 0 }, { 0.3, 0.3, 0.3 }, { 1, 1, 1 }, { 1, 1, 1 }, { 0.5, 0.5, 0.5 }, { 0, 0.4, 0.4 }, { 0.9, 0.9, 0.9 }, 16, FALSE,
};

static guint
add (OnwardNetworkDrawing *drawing,
     guint                 ring,
     guint                 sector,
     const char           *initials,
     const char           *label,
     guint                 marks)
{
  OnwardMapPlace place = { { { (guint8) onward_network_drawing_get_n_people (drawing) } }, ring, sector, -1, FALSE };

  return onward_network_drawing_add_person (drawing, &place, initials, label, marks, FALSE);
}

static OnwardNetworkDrawing *
make_drawing (const char *label)
{
  OnwardNetworkDrawing *drawing = onward_network_drawing_new ();

  onward_network_drawing_add_sector (drawing, "Work & play");
  onward_network_drawing_add_sector (drawing, "Home");
  add (drawing, 1, 0, "AB", label, ONWARD_MAP_MARK_GIVES);
  add (drawing, 3, 1, "CD", "Sister", 0);
  onward_network_drawing_add_tie (drawing, &(OnwardNetworkTie) { 0, 1, "strained", "gives" });
  onward_network_drawing_add_tie (drawing, &(OnwardNetworkTie) { 1, -1, "thin", "both" });
  onward_network_drawing_arrange (drawing, 700, 500, ink.line, -1, NULL);

  return drawing;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
check_element (GMarkupParseContext *context,
               const char          *name,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  (*(guint *) data)++;
}

/* Well formed, with every word as a word, and nothing of what is not shown. */
static void
test_svg (void)
{
  static const GMarkupParser parser = { check_element, NULL, NULL, NULL, NULL };
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing ("Manager <\"of\"> mine");
  g_autofree char *svg = onward_network_drawing_to_svg (drawing, &ink, "My network & me");
  guint n_elements = 0;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n_elements, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_elements, >, 20);
  g_assert_nonnull (strstr (svg, "<title>My network &amp; me</title>"));
  g_assert_nonnull (strstr (svg, ">Work &amp; play</text>"));
  g_assert_nonnull (strstr (svg, ">AB</text>"));
  g_assert_nonnull (strstr (svg, ">Sister</text>"));
  g_assert_nonnull (strstr (svg, "Manager"));
  g_assert_null (strstr (svg, "Gives energy"));
  onward_network_drawing_set_layer (drawing, ONWARD_MAP_LAYER_ENERGY);
  g_free (svg);
  svg = onward_network_drawing_to_svg (drawing, &ink, "");
  g_assert_nonnull (strstr (svg, "Gives energy"));
}

/* 200 letters are cut to the lines there are, and right-to-left words are whole words. */
static void
test_long_words (void)
{
  g_autofree char *letters = g_strnfill (200, 'x');
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing (letters);
  g_autoptr (OnwardNetworkDrawing) other = make_drawing ("المدير");
  g_autofree char *svg = onward_network_drawing_to_svg (drawing, &ink, "");
  g_autofree char *right_to_left = onward_network_drawing_to_svg (other, &ink, "");

  g_assert_cmpuint (count (svg, "x"), <, 100);
  g_assert_cmpuint (count (svg, "…</text>"), ==, 1);
  g_assert_nonnull (strstr (right_to_left, ">المدير</text>"));
}

/* A tie with oneself, and a second one between the same two, are none. */
static void
test_ties (void)
{
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing ("");
  guint n_ties;

  onward_network_drawing_add_tie (drawing, &(OnwardNetworkTie) { 0, 0, "strong", "both" });
  onward_network_drawing_add_tie (drawing, &(OnwardNetworkTie) { 1, 0, "strong", "both" });
  onward_network_drawing_get_ties (drawing, &n_ties);
  g_assert_cmpuint (n_ties, ==, 2);
}

/* Each kind of line is told apart without colour; without my own ties in one layer. */
static void
test_lines (void)
{
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing ("");
  g_autofree char *svg = onward_network_drawing_to_svg (drawing, &ink, "");
  g_autofree char *others = NULL;

  onward_network_drawing_set_layer (drawing, ONWARD_MAP_LAYER_ACQUAINTANCE);
  others = onward_network_drawing_to_svg (drawing, &ink, "");
  g_assert_cmpuint (count (svg, "C") - count (others, "C"), ==, 1);
  g_assert_nonnull (strstr (svg, "stroke-dasharray=\"5.60\""));
}

static guint
count_ink (cairo_surface_t *surface)
{
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint n = 0;

  for (int i = 0; i < cairo_image_surface_get_stride (surface) / 4 * cairo_image_surface_get_height (surface); i++)
    n += pixels[i] != 0;

  return n;
}

static void
test_picture (void)
{
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing ("Manager");
  double height = onward_network_drawing_get_full_height (drawing, &ink);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 700, (int) height + 1);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpfloat (height, >, 500);
  onward_network_drawing_draw (drawing, cr, &ink);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_ink (surface), >, 10000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* In a narrow legend everything stands below each other, and is still there. */
static void
test_legend (void)
{
  double wide = onward_network_drawing_draw_legend (NULL, &ink, 900, ONWARD_MAP_LAYER_SUPPORT);
  double narrow = onward_network_drawing_draw_legend (NULL, &ink, 240, ONWARD_MAP_LAYER_SUPPORT);

  g_assert_cmpfloat (wide, >, 0);
  g_assert_cmpfloat (narrow, >=, 3 * wide);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-drawing/svg", test_svg);
  g_test_add_func ("/network-drawing/long-words", test_long_words);
  g_test_add_func ("/network-drawing/ties", test_ties);
  g_test_add_func ("/network-drawing/lines", test_lines);
  g_test_add_func ("/network-drawing/picture", test_picture);
  g_test_add_func ("/network-drawing/legend", test_legend);

  return g_test_run ();
}
