/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network-drawing"

#include "onward-network-export.h"

#include <math.h>
#include <string.h>

#include "onward-bytes-private.h"
#include "onward-pen-private.h"

#define MARGIN 34.0
#define PAPER_LINE 11.0
#define TITLE_SIZE 15.0

#define PICTURE_WIDTH 1100
#define PICTURE_HEIGHT 800
#define PICTURE_LINE 16.0
/* Of a picture's pixels to its units, so that it is sharp when it is printed. */
#define PICTURE_SCALE 2.0

const char *
onward_network_export_get_suffix (OnwardNetworkFormat format)
{
  static const char *const suffixes[ONWARD_N_NETWORK_FORMATS] = { "png", "svg", "pdf" };

  g_return_val_if_fail (format < ONWARD_N_NETWORK_FORMATS, NULL);

  return suffixes[format];
}

static GBytes *
make_png (OnwardNetworkDrawing   *drawing,
          const OnwardNetworkInk *ink)
{
  GByteArray *bytes = g_byte_array_new ();
  double width = onward_network_drawing_get_frame (drawing)->width;
  double height = onward_network_drawing_get_full_height (drawing, ink);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PICTURE_SCALE),
                                                         (int) ceil (height * PICTURE_SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ink->ground[0], ink->ground[1], ink->ground[2]);
  cairo_paint (cr);
  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  onward_network_drawing_draw (drawing, cr, ink);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, onward_bytes_append, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

typedef struct
{
  OnwardNetworkDrawing   *drawing;
  const OnwardNetworkInk *ink;
  const char             *title;
} Page;

static void
draw_page_cb (cairo_t *cr,
              double   width,
              double   height,
              gpointer data)
{
  const Page *page = data;

  onward_network_export_draw_page (page->drawing, cr, width, height, page->ink, page->title);
}

GBytes *
onward_network_export_to_bytes (OnwardNetworkDrawing   *drawing,
                                const OnwardNetworkInk *ink,
                                OnwardNetworkFormat     format,
                                const char             *title)
{
  Page page = { drawing, ink, title };
  OnwardNetworkInk own = *ink;
  char *svg;

  if (format == ONWARD_NETWORK_FORMAT_PDF)
    return onward_bytes_make_pdf (title, ONWARD_PAPER_LONG, ONWARD_PAPER_SHORT, MARGIN, draw_page_cb, &page);

  own.line = PICTURE_LINE;
  onward_network_drawing_arrange (drawing, PICTURE_WIDTH, PICTURE_HEIGHT, PICTURE_LINE, -1, NULL);
  if (format == ONWARD_NETWORK_FORMAT_PNG)
    return make_png (drawing, &own);

  svg = onward_network_drawing_to_svg (drawing, &own, title);

  return g_bytes_new_take (svg, strlen (svg));
}

void
onward_network_export_draw_page (OnwardNetworkDrawing   *drawing,
                                 cairo_t                *cr,
                                 double                  width,
                                 double                  height,
                                 const OnwardNetworkInk *ink,
                                 const char             *title)
{
  OnwardNetworkInk own = *ink;
  OnwardPen pen = { cr, NULL };
  OnwardWriting look = { TITLE_SIZE, TRUE, ink->ink, width, 1, PANGO_ALIGN_LEFT };
  double top, full, scale;

  own.line = PAPER_LINE;
  top = onward_pen_write (&pen, 0, 0, title, &look) + PAPER_LINE;
  onward_network_drawing_arrange (drawing, width, height - top - 4 * PAPER_LINE, PAPER_LINE, -1, NULL);
  /* With very many people the map is larger than the paper. */
  full = onward_network_drawing_get_full_height (drawing, &own);
  scale = MIN (1, MIN (width / onward_network_drawing_get_frame (drawing)->width, (height - top) / full));
  cairo_save (cr);
  cairo_translate (cr, 0, top);
  cairo_scale (cr, scale, scale);
  onward_network_drawing_draw (drawing, cr, &own);
  cairo_restore (cr);
}
