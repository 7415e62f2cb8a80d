/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_PAPER_SHORT, ONWARD_PAPER_LONG: the sides of A4, in points. */
#define ONWARD_PAPER_SHORT 595.28
#define ONWARD_PAPER_LONG 841.89

/**
 * OnwardBytesFunc:
 * @cr: where to draw, from within the margins, one unit a point
 * @width: of the room within the margins
 * @height: of the room within the margins
 * @data: what was given with the function
 */
typedef void (*OnwardBytesFunc) (cairo_t *cr,
                                 double   width,
                                 double   height,
                                 gpointer data);

/**
 * onward_bytes_make_pdf:
 * @title: what the document says it is
 * @width: of the page, in points
 * @height: of the page, in points
 * @margin: on each side, in points
 * @draw: draws the page
 * @data: given to @draw
 *
 * Makes a document of one page that does not say when it was made: that is nobody's business but the person's.
 *
 * Returns: (transfer full): a PDF
 */
GBytes *onward_bytes_make_pdf (const char     *title,
                               double          width,
                               double          height,
                               double          margin,
                               OnwardBytesFunc draw,
                               gpointer        data);

/**
 * onward_bytes_append:
 * @data: a #GByteArray
 * @bytes: what comes next
 * @length: how much of it
 *
 * For whatever of cairo writes a stream.
 *
 * Returns: %CAIRO_STATUS_SUCCESS
 */
cairo_status_t onward_bytes_append (void                *data,
                                    const unsigned char *bytes,
                                    unsigned int         length);

G_END_DECLS
