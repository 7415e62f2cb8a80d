/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-network-drawing.h"
#include "onward-pen-private.h"

G_BEGIN_DECLS

/**
 * onward_network_signs_draw_tie:
 * @pen: a pen
 * @ink: what to draw with
 * @from: the middle of one chip
 * @from_room: how far from there the line begins
 * @to: the middle of the other
 * @to_room: how far from there it ends
 * @bend: how far it bends to the left, as a share of its length
 * @tie: how to draw it: its kind and direction, seen from @from
 *
 * Draws a tie as a gentle curve: strong ones thick, thin ones dashed, strained ones crossed by short
 * strokes; arrows point at whom support goes to.
 */
void onward_network_signs_draw_tie (OnwardPen              *pen,
                                    const OnwardNetworkInk *ink,
                                    const OnwardMapSpot    *from,
                                    double                  from_room,
                                    const OnwardMapSpot    *to,
                                    double                  to_room,
                                    double                  bend,
                                    const OnwardNetworkTie *tie);

/**
 * onward_network_signs_draw_marks:
 * @pen: a pen
 * @ink: what to draw with
 * @middle: of a chip
 * @chip: how wide it is
 * @marks: #OnwardMapMark to draw
 */
void onward_network_signs_draw_marks (OnwardPen              *pen,
                                      const OnwardNetworkInk *ink,
                                      const OnwardMapSpot    *middle,
                                      double                  chip,
                                      guint                   marks);

/**
 * onward_network_signs_draw_legend:
 * @pen: a pen
 * @ink: what to draw with
 * @x: the left edge
 * @y: the upper edge
 * @width: how wide it may be
 * @layer: what the map shows
 *
 * Returns: how high it is
 */
double onward_network_signs_draw_legend (OnwardPen              *pen,
                                         const OnwardNetworkInk *ink,
                                         double                  x,
                                         double                  y,
                                         double                  width,
                                         OnwardMapLayer          layer);

G_END_DECLS
