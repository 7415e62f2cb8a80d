/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-map-scene.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NETWORK_MAP (onward_network_map_get_type ())

/**
 * OnwardNetworkMap:
 *
 * The people around me, as round chips in rings and arenas. The arrow keys walk from one to the next,
 * Ctrl and an arrow key moves them, and so does the pointer; T begins a tie. It pans and zooms.
 *
 * Properties: `layer` (#OnwardMapLayer as a number), `names` (whether names stand beneath the chips),
 * `editable`.
 *
 * Signals: `opened` (an #OnwardRecord: somebody was pressed), `said` (words that tell what was done or
 * can be done now; "" when there is nothing more to say).
 */
G_DECLARE_FINAL_TYPE (OnwardNetworkMap, onward_network_map, ONWARD, NETWORK_MAP, GtkWidget)

/**
 * onward_network_map_setup:
 * @self: a map, once
 * @profile: a profile
 * @lens: who looks
 */
void onward_network_map_setup (OnwardNetworkMap *self,
                               OnwardProfile    *profile,
                               OnwardLens        lens);

/**
 * onward_network_map_get_scene:
 * @self: a map that was set up
 *
 * Returns: (transfer none): what it shows
 */
OnwardMapScene *onward_network_map_get_scene (OnwardNetworkMap *self);

/**
 * onward_network_map_get_chip:
 * @self: a map
 * @person: (nullable): somebody, %NULL for me
 *
 * Returns: (transfer none) (nullable): their chip
 */
GtkWidget *onward_network_map_get_chip (OnwardNetworkMap *self,
                                        OnwardRecord     *person);

/**
 * onward_network_map_show:
 * @self: a map
 * @person: somebody
 *
 * Brings them into view and puts the keyboard focus on them.
 *
 * Returns: whether they are on the map
 */
gboolean onward_network_map_show (OnwardNetworkMap *self,
                                  OnwardRecord     *person);

/**
 * onward_network_map_zoom:
 * @self: a map
 * @factor: how much larger, less than 1 for smaller, 0 for as it was at first
 */
void onward_network_map_zoom (OnwardNetworkMap *self,
                              double            factor);

G_END_DECLS
