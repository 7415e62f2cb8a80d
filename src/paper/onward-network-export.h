/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-network-drawing.h"

G_BEGIN_DECLS

/**
 * OnwardNetworkFormat:
 * @ONWARD_NETWORK_FORMAT_PNG: a picture
 * @ONWARD_NETWORK_FORMAT_SVG: a drawing that can be changed, with words as words
 * @ONWARD_NETWORK_FORMAT_PDF: a page of A4 on its side, with words as words
 *
 * What a map can be taken out as.
 */
typedef enum
{
  ONWARD_NETWORK_FORMAT_PNG,
  ONWARD_NETWORK_FORMAT_SVG,
  ONWARD_NETWORK_FORMAT_PDF,
} OnwardNetworkFormat;

#define ONWARD_N_NETWORK_FORMATS (ONWARD_NETWORK_FORMAT_PDF + 1)

/**
 * onward_network_export_get_suffix:
 * @format: a format
 *
 * Returns: (transfer none): what the names of such files end in, without the dot
 */
const char *onward_network_export_get_suffix (OnwardNetworkFormat format);

/**
 * onward_network_export_to_bytes:
 * @drawing: a drawing; it is arranged anew
 * @ink: what to draw with
 * @format: as what
 * @title: what the map is called; it stands in the file, above the map on paper
 *
 * Returns: (transfer full): the file
 */
GBytes *onward_network_export_to_bytes (OnwardNetworkDrawing   *drawing,
                                        const OnwardNetworkInk *ink,
                                        OnwardNetworkFormat     format,
                                        const char             *title);

/**
 * onward_network_export_draw_page:
 * @drawing: a drawing; it is arranged anew
 * @cr: where to draw, in points
 * @width: of the paper within its margins, in points
 * @height: of the paper within its margins, in points
 * @ink: what to draw with
 * @title: what stands above the map
 *
 * Draws one page, for paper and PDF alike.
 */
void onward_network_export_draw_page (OnwardNetworkDrawing   *drawing,
                                      cairo_t                *cr,
                                      double                  width,
                                      double                  height,
                                      const OnwardNetworkInk *ink,
                                      const char             *title);

G_END_DECLS
