/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-network-map.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MAP_VIEW (onward_map_view_get_type ())

/**
 * OnwardMapView:
 *
 * A map with what belongs around it: what to look at, what lines and signs mean, zooming, and a line that
 * says what was done. Property: `editable`.
 *
 * Signal `opened` (an #OnwardRecord): somebody was pressed.
 */
G_DECLARE_FINAL_TYPE (OnwardMapView, onward_map_view, ONWARD, MAP_VIEW, GtkWidget)

/**
 * onward_map_view_setup:
 * @self: a view, once
 * @profile: a profile
 * @lens: who looks
 */
void onward_map_view_setup (OnwardMapView *self,
                            OnwardProfile *profile,
                            OnwardLens     lens);

/**
 * onward_map_view_get_map:
 * @self: a view
 *
 * Returns: (transfer none): its map
 */
OnwardNetworkMap *onward_map_view_get_map (OnwardMapView *self);

G_END_DECLS
