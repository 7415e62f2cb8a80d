/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * OnwardPen:
 * @cr: (nullable): draws on this
 * @svg: (nullable): or writes SVG here, so that words stay words
 *
 * Draws the same on a screen, on paper and into an SVG file. Cairo's own SVG turns words into shapes,
 * which nobody can search, read aloud or change.
 */
typedef struct
{
  cairo_t *cr;
  GString *svg;
} OnwardPen;

/**
 * OnwardStroke:
 * @fill: (nullable): red, green and blue of the inside
 * @stroke: (nullable): red, green and blue of the line
 * @width: of the line
 * @dash: how long its dashes are, 0 for none
 *
 * How a shape looks.
 */
typedef struct
{
  const double *fill;
  const double *stroke;
  double        width;
  double        dash;
} OnwardStroke;

/**
 * OnwardWriting:
 * @size: how high the letters are, in units of the drawing
 * @bold: whether they are bold
 * @colour: red, green and blue
 * @width: how wide a line may be
 * @lines: how many there may be
 * @align: where the words stand in their width
 *
 * How words look.
 */
typedef struct
{
  double         size;
  gboolean       bold;
  const double  *colour;
  double         width;
  guint          lines;
  PangoAlignment align;
} OnwardWriting;

/**
 * onward_pen_ellipse:
 * @self: a pen
 * @x: the middle
 * @y: the middle
 * @radius_x: half the width
 * @radius_y: half the height
 * @look: how it looks
 */
void onward_pen_ellipse (OnwardPen          *self,
                         double              x,
                         double              y,
                         double              radius_x,
                         double              radius_y,
                         const OnwardStroke *look);

/**
 * onward_pen_curve:
 * @self: a pen
 * @points: (array fixed-size=8): x and y of the start, both handles and the end
 * @look: how it looks
 */
void onward_pen_curve (OnwardPen          *self,
                       const double        points[8],
                       const OnwardStroke *look);

/**
 * onward_pen_lines:
 * @self: a pen
 * @points: x and y of each corner
 * @n_points: how many corners
 * @closed: whether the last leads to the first
 * @look: how it looks
 */
void onward_pen_lines (OnwardPen          *self,
                       const double       *points,
                       guint               n_points,
                       gboolean            closed,
                       const OnwardStroke *look);

/**
 * onward_pen_write:
 * @self: a pen
 * @x: the left edge of the room for the words
 * @y: its upper edge
 * @words: what to write
 * @look: how it looks
 *
 * Words that do not fit end in an ellipsis.
 *
 * Returns: how high they are
 */
double onward_pen_write (OnwardPen           *self,
                         double               x,
                         double               y,
                         const char          *words,
                         const OnwardWriting *look);

G_END_DECLS
