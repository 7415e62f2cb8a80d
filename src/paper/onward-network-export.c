/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network-drawing"

#include "onward-network-export.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "onward-pen-private.h"

/* A4 on its side, in points. */
#define PAPER_WIDTH 841.89
#define PAPER_HEIGHT 595.28
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

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
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
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
make_pdf (OnwardNetworkDrawing   *drawing,
          const OnwardNetworkInk *ink,
          const char             *title)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, PAPER_WIDTH, PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  /* When it was made is nobody's business but the person's. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_translate (cr, MARGIN, MARGIN);
  onward_network_export_draw_page (drawing, cr, PAPER_WIDTH - 2 * MARGIN, PAPER_HEIGHT - 2 * MARGIN, ink, title);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
onward_network_export_to_bytes (OnwardNetworkDrawing   *drawing,
                                const OnwardNetworkInk *ink,
                                OnwardNetworkFormat     format,
                                const char             *title)
{
  OnwardNetworkInk own = *ink;
  char *svg;

  if (format == ONWARD_NETWORK_FORMAT_PDF)
    return make_pdf (drawing, ink, title);

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
