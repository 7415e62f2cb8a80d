/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-network-drawing.h"

G_BEGIN_DECLS

/**
 * onward_map_ink_get:
 * @widget: where the map is shown
 *
 * Returns: what to draw with there: the colours of the style in use, and lines as high as its words
 */
OnwardNetworkInk onward_map_ink_get (GtkWidget *widget);

/**
 * onward_map_ink_get_paper:
 *
 * Returns: what to draw with on paper and in files: dark on white
 */
OnwardNetworkInk onward_map_ink_get_paper (void);

G_END_DECLS
