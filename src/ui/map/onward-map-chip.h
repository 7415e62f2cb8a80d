/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-network-drawing.h"
#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MAP_CHIP (onward_map_chip_get_type ())

/**
 * OnwardMapChip:
 *
 * Somebody on a map: a round chip with initials, and a few words beneath. The keyboard focus can be on it.
 *
 * Signal `activate`: it was pressed, with the pointer or a key.
 */
G_DECLARE_FINAL_TYPE (OnwardMapChip, onward_map_chip, ONWARD, MAP_CHIP, GtkWidget)

/**
 * onward_map_chip_new:
 * @person: (nullable): who it is, %NULL for me
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *onward_map_chip_new (OnwardRecord *person);

/**
 * onward_map_chip_get_person:
 * @self: a chip
 *
 * Returns: (transfer none) (nullable): who it is, %NULL for me
 */
OnwardRecord *onward_map_chip_get_person (OnwardMapChip *self);

/**
 * onward_map_chip_set_words:
 * @self: a chip
 * @initials: what stands in it
 * @label: what stands beneath, perhaps nothing
 * @name: what it is called
 * @description: where it is, and what its signs mean
 */
void onward_map_chip_set_words (OnwardMapChip *self,
                                const char    *initials,
                                const char    *label,
                                const char    *name,
                                const char    *description);

/**
 * onward_map_chip_set_look:
 * @self: a chip
 * @chip: how wide the round part is, in pixels
 * @text_lines: how many lines of words there is room for
 * @marks: #OnwardMapMark that show
 * @wished: whether it is somebody I would like to have
 */
void onward_map_chip_set_look (OnwardMapChip *self,
                               double         chip,
                               guint          text_lines,
                               guint          marks,
                               gboolean       wished);

/**
 * onward_map_chip_set_choice:
 * @self: a chip
 * @chosen: whether a tie begins here
 * @dimmed: whether a tie that is being made cannot end here
 */
void onward_map_chip_set_choice (OnwardMapChip *self,
                                 gboolean       chosen,
                                 gboolean       dimmed);

G_END_DECLS
