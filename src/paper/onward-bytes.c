/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-bytes"

#include "onward-bytes-private.h"

#include <cairo-pdf.h>

cairo_status_t
onward_bytes_append (void                *data,
                     const unsigned char *bytes,
                     unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
onward_bytes_make_pdf (const char     *title,
                       double          width,
                       double          height,
                       double          margin,
                       OnwardBytesFunc draw,
                       gpointer        data)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (onward_bytes_append, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_translate (cr, margin, margin);
  draw (cr, width - 2 * margin, height - 2 * margin, data);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}
