/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MAP_STILL (onward_map_still_get_type ())

/**
 * OnwardMapStill:
 *
 * A map to look at only, such as of a day that is past. To assistive technology it is a picture with who
 * stands where as its description.
 */
G_DECLARE_FINAL_TYPE (OnwardMapStill, onward_map_still, ONWARD, MAP_STILL, GtkWidget)

/**
 * onward_map_still_show:
 * @self: a picture
 * @profile: (nullable): whose people, perhaps of the past; %NULL for none
 * @lens: who looks
 *
 * Draws what is on the map of @profile now. It does not follow.
 */
void onward_map_still_show (OnwardMapStill *self,
                            OnwardProfile  *profile,
                            OnwardLens      lens);

G_END_DECLS
