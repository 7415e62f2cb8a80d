/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-network-drawing.h"

G_BEGIN_DECLS

/**
 * onward_map_words_me:
 * @n_ties: how many ties lead to me
 *
 * Returns: (transfer full): where I am, translated, such as "in the middle, 5 ties"
 */
char *onward_map_words_me (guint n_ties);

/**
 * onward_map_words_describe:
 * @place: where somebody is, such as "inner ring, Work, 2 ties"
 * @marks: #OnwardMapMark that show on them
 *
 * Returns: (transfer full): both in words
 */
char *onward_map_words_describe (const char *place,
                                 guint       marks);

/**
 * onward_map_words_layer:
 * @layer: a layer
 *
 * Returns: (transfer none): its name in a menu, translated
 */
const char *onward_map_words_layer (OnwardMapLayer layer);

/**
 * onward_map_words_layer_sentence:
 * @layer: a layer
 *
 * Returns: (transfer none): what the map shows then, translated; empty for none
 */
const char *onward_map_words_layer_sentence (OnwardMapLayer layer);

/**
 * onward_map_words_legend:
 * @layer: a layer
 *
 * Returns: (transfer full): what lines and signs mean, in words
 */
char *onward_map_words_legend (OnwardMapLayer layer);

G_END_DECLS
