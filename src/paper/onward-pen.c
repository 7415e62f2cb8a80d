/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-paper"

#include "onward-pen-private.h"

#define FONT "Cantarell, Sans"

/* SVG wants points, whatever the person's language writes in their place. */
static void
add_number (GString    *svg,
            const char *name,
            double      number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, g_ascii_formatd (digits, sizeof digits, "%.2f", number));
}

static void
add_point (GString *svg,
           double   x,
           double   y)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg, g_ascii_formatd (digits, sizeof digits, "%.2f", x));
  g_string_append_c (svg, ' ');
  g_string_append (svg, g_ascii_formatd (digits, sizeof digits, "%.2f", y));
  g_string_append_c (svg, ' ');
}

static void
add_colour (GString      *svg,
            const char   *name,
            const double *colour)
{
  if (colour == NULL)
    g_string_append_printf (svg, " %s=\"none\"", name);
  else
    g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name, (guint) (colour[0] * 255 + 0.5),
                            (guint) (colour[1] * 255 + 0.5), (guint) (colour[2] * 255 + 0.5));
}

static void
end_shape (GString            *svg,
           const OnwardStroke *look)
{
  add_colour (svg, "fill", look->fill);
  add_colour (svg, "stroke", look->stroke);
  if (look->stroke != NULL)
    add_number (svg, "stroke-width", look->width);
  if (look->stroke != NULL && look->dash > 0)
    add_number (svg, "stroke-dasharray", look->dash);
  g_string_append (svg, "/>\n");
}

static void
paint (cairo_t            *cr,
       const OnwardStroke *look)
{
  if (look->fill != NULL)
    {
      cairo_set_source_rgb (cr, look->fill[0], look->fill[1], look->fill[2]);
      if (look->stroke != NULL)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }
  if (look->stroke != NULL)
    {
      cairo_set_source_rgb (cr, look->stroke[0], look->stroke[1], look->stroke[2]);
      cairo_set_line_width (cr, look->width);
      cairo_set_dash (cr, &look->dash, look->dash > 0 ? 1 : 0, 0);
      cairo_stroke (cr);
    }
}

void
onward_pen_ellipse (OnwardPen          *self,
                    double              x,
                    double              y,
                    double              radius_x,
                    double              radius_y,
                    const OnwardStroke *look)
{
  if (self->cr != NULL)
    {
      cairo_save (self->cr);
      cairo_translate (self->cr, x, y);
      cairo_scale (self->cr, radius_x, radius_y);
      cairo_new_sub_path (self->cr);
      cairo_arc (self->cr, 0, 0, 1, 0, 2 * G_PI);
      cairo_restore (self->cr);
      paint (self->cr, look);
      return;
    }
  g_string_append (self->svg, "<ellipse");
  add_number (self->svg, "cx", x);
  add_number (self->svg, "cy", y);
  add_number (self->svg, "rx", radius_x);
  add_number (self->svg, "ry", radius_y);
  end_shape (self->svg, look);
}

void
onward_pen_curve (OnwardPen          *self,
                  const double        points[8],
                  const OnwardStroke *look)
{
  if (self->cr != NULL)
    {
      cairo_move_to (self->cr, points[0], points[1]);
      cairo_curve_to (self->cr, points[2], points[3], points[4], points[5], points[6], points[7]);
      paint (self->cr, look);
      return;
    }
  g_string_append (self->svg, "<path d=\"M");
  add_point (self->svg, points[0], points[1]);
  g_string_append_c (self->svg, 'C');
  for (guint i = 1; i < 4; i++)
    add_point (self->svg, points[2 * i], points[2 * i + 1]);
  g_string_append_c (self->svg, '"');
  end_shape (self->svg, look);
}

void
onward_pen_lines (OnwardPen          *self,
                  const double       *points,
                  guint               n_points,
                  gboolean            closed,
                  const OnwardStroke *look)
{
  if (self->cr != NULL)
    {
      cairo_move_to (self->cr, points[0], points[1]);
      for (guint i = 1; i < n_points; i++)
        cairo_line_to (self->cr, points[2 * i], points[2 * i + 1]);
      if (closed)
        cairo_close_path (self->cr);
      paint (self->cr, look);
      return;
    }
  g_string_append (self->svg, "<path d=\"M");
  for (guint i = 0; i < n_points; i++)
    add_point (self->svg, points[2 * i], points[2 * i + 1]);
  g_string_append (self->svg, closed ? "Z\"" : "\"");
  end_shape (self->svg, look);
}

/* Words are laid out the same way whatever they are drawn on. */
static PangoLayout *
lay_out (OnwardPen           *self,
         const char          *words,
         const OnwardWriting *look)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout;

  if (self->cr != NULL)
    {
      layout = pango_cairo_create_layout (self->cr);
    }
  else
    {
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

      layout = pango_layout_new (context);
      g_object_unref (context);
    }
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  if (look->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (look->width * PANGO_SCALE));
  pango_layout_set_alignment (layout, look->align);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -(int) look->lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, words, -1);

  return layout;
}

/* An SVG viewer breaks no lines, so each is written for itself; what an ellipsis hides is not there. */
static void
write_line (OnwardPen           *self,
            double               x,
            double               y,
            PangoLayoutIter     *iter,
            const char          *text,
            const OnwardWriting *look)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle extents;
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;
  gboolean cut = FALSE;
  int end = line->start_index;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoLayoutRun *run = l->data;

      cut = cut || (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0;
      if (!(run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS))
        end = MAX (end, run->item->offset + run->item->length);
    }
  words = g_strndup (text + line->start_index, (gsize) (end - line->start_index));
  escaped = g_markup_escape_text (g_strchomp (words), -1);
  g_string_append (self->svg, "<text");
  add_number (self->svg, "x", x + (extents.x + extents.width / 2.0) / PANGO_SCALE);
  add_number (self->svg, "y", y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  add_number (self->svg, "font-size", look->size);
  add_colour (self->svg, "fill", look->colour);
  g_string_append_printf (self->svg, " text-anchor=\"middle\" font-family=\"%s\"%s>%s%s</text>\n", FONT,
                          look->bold ? " font-weight=\"600\"" : "", escaped, cut ? "…" : "");
}

double
onward_pen_write (OnwardPen           *self,
                  double               x,
                  double               y,
                  const char          *words,
                  const OnwardWriting *look)
{
  g_autoptr (PangoLayout) layout = lay_out (self, words, look);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  if (self->cr != NULL)
    {
      cairo_set_source_rgb (self->cr, look->colour[0], look->colour[1], look->colour[2]);
      cairo_move_to (self->cr, x, y);
      pango_cairo_show_layout (self->cr, layout);
    }
  else
    {
      PangoLayoutIter *iter = pango_layout_get_iter (layout);

      do
        write_line (self, x, y, iter, pango_layout_get_text (layout), look);
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }

  return (double) height / PANGO_SCALE;
}
