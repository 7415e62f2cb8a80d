/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-ink.h"

#include <adwaita.h>

/* Small text is a little smaller than the rest, and lines need some room between them. */
#define LINE 1.08

/* The colours of the style sheets, which cairo cannot ask for on GTK 4.8: light, dark, and both in high contrast. */
static const OnwardNetworkInk inks[] = {
  { { 0.165, 0.149, 0.133 }, { 0.369, 0.333, 0.298 }, { 0.980, 0.969, 0.949 }, { 1, 1, 1 },
    { 0.541, 0.498, 0.451 }, { 0.106, 0.420, 0.400 }, { 0.890, 0.937, 0.925 }, 16, FALSE },
  { { 0.949, 0.925, 0.898 }, { 0.776, 0.733, 0.686 }, { 0.118, 0.106, 0.098 }, { 0.165, 0.149, 0.137 },
    { 0.561, 0.522, 0.478 }, { 0.498, 0.796, 0.761 }, { 0.137, 0.251, 0.239 }, 16, FALSE },
  { { 0, 0, 0 }, { 0.122, 0.106, 0.094 }, { 1, 1, 1 }, { 1, 1, 1 },
    { 0, 0, 0 }, { 0.043, 0.290, 0.275 }, { 1, 1, 1 }, 16, TRUE },
  { { 1, 1, 1 }, { 0.949, 0.925, 0.898 }, { 0, 0, 0 }, { 0, 0, 0 },
    { 1, 1, 1 }, { 0.659, 0.902, 0.871 }, { 0, 0, 0 }, 16, TRUE },
};

OnwardNetworkInk
onward_map_ink_get (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  OnwardNetworkInk ink = inks[(adw_style_manager_get_high_contrast (style) ? 2 : 0) +
                              (adw_style_manager_get_dark (style) ? 1 : 0)];
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  ink.line = size * LINE;

  return ink;
}

OnwardNetworkInk
onward_map_ink_get_paper (void)
{
  OnwardNetworkInk ink = inks[0];

  for (guint i = 0; i < 3; i++)
    ink.ground[i] = 1;

  return ink;
}
