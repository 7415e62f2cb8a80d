/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_data_note_draw:
 * @cr: where to draw, one unit a point
 * @width: of the page within its margins, in points
 *
 * Draws the note that hangs beside a shared computer: what is kept there, who can read it and what staff
 * can and cannot do. It says nothing about anybody. Black on paper only.
 *
 * Returns: the height that it took, in points; it fits on one A4 page
 */
double onward_data_note_draw (cairo_t *cr,
                              double   width);

/**
 * onward_data_note_to_bytes:
 *
 * Returns: (transfer full): the note as a PDF of one A4 page
 */
GBytes *onward_data_note_to_bytes (void);

/**
 * onward_data_note_write:
 * @path: the file, in the encoding of file names; what stands there is replaced
 * @error: return location, with the errors of g_file_set_contents()
 *
 * Writes what onward_data_note_to_bytes() makes.
 *
 * Returns: whether the file is there
 */
gboolean onward_data_note_write (const char *path,
                                 GError    **error);

G_END_DECLS
