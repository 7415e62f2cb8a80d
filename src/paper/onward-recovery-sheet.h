/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_recovery_sheet_draw:
 * @cr: where to draw, one unit a point
 * @width: of the page within its margins, in points
 * @name: the profile's name
 * @code: its recovery code
 * @today: the day of printing
 *
 * Draws the sheet that opens a profile when its passphrase is forgotten: the code in large
 * type, what it is for, how to use it and where to keep it. Black on paper only.
 *
 * Returns: the height that it took, in points; it fits on A5 and larger paper
 */
double onward_recovery_sheet_draw (cairo_t     *cr,
                                   double       width,
                                   const char  *name,
                                   const char  *code,
                                   const GDate *today);

G_END_DECLS
