/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-network-drawing.h"

G_BEGIN_DECLS

/**
 * OnwardMapGround:
 *
 * What lies beneath the chips while somebody is dragged: a picture of all that stands still, and the ties of
 * those who move. To draw hundreds of ties for each frame would take longer than a frame may.
 */
typedef struct _OnwardMapGround OnwardMapGround;

/**
 * onward_map_ground_new:
 * @drawing: what is drawn; it must not gain or lose anybody as long as this is used
 * @width: of the part that is seen
 * @height: of the part that is seen
 * @scale: how many pixels a unit has
 * @held: the number of whom is dragged
 *
 * Returns: (transfer full): a ground, with everybody where they are now
 */
OnwardMapGround *onward_map_ground_new (OnwardNetworkDrawing *drawing,
                                        int                   width,
                                        int                   height,
                                        int                   scale,
                                        guint                 held);

/**
 * onward_map_ground_free:
 * @self: (transfer full): a ground
 */
void onward_map_ground_free (OnwardMapGround *self);

/**
 * onward_map_ground_snapshot:
 * @self: a ground
 * @snapshot: where to draw
 * @ink: what to draw with
 * @offset: what is at the upper left of the part that is seen
 *
 * Draws it with everybody where they are now. When somebody moves who stood still, the picture is made
 * anew, a part of it with each frame.
 *
 * Returns: whether the picture is as it should be; otherwise another frame brings it closer
 */
gboolean onward_map_ground_snapshot (OnwardMapGround        *self,
                                     GtkSnapshot            *snapshot,
                                     const OnwardNetworkInk *ink,
                                     const OnwardMapSpot    *offset);

G_END_DECLS
