/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_THEN_MAPS (onward_then_maps_get_type ())

/**
 * OnwardThenMaps:
 *
 * The map as it was and as it is or was later, beside each other where there is room.
 */
G_DECLARE_FINAL_TYPE (OnwardThenMaps, onward_then_maps, ONWARD, THEN_MAPS, GtkWidget)

/**
 * onward_then_maps_show:
 * @self: two maps
 * @then: how everything was
 * @later: how it is or was later
 * @is_now: whether @later is how it is now
 * @lens: who looks
 */
void onward_then_maps_show (OnwardThenMaps *self,
                            OnwardProfile  *then,
                            OnwardProfile  *later,
                            gboolean        is_now,
                            OnwardLens      lens);

G_END_DECLS
