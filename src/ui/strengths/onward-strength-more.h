/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_MORE (onward_strength_more_get_type ())

/**
 * OnwardStrengthMore:
 *
 * What an unfolded strength shows besides its words: the stories it is told in, and where it is used.
 * Of hundreds of strengths few are unfolded, so that this is made then.
 *
 * Property: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthMore, onward_strength_more, ONWARD, STRENGTH_MORE, GtkWidget)

/**
 * onward_strength_more_new:
 * @profile: the profile
 * @lens: who looks
 *
 * Returns: (transfer floating): more of no strength yet
 */
OnwardStrengthMore *onward_strength_more_new (OnwardProfile *profile,
                                              OnwardLens lens);

/**
 * onward_strength_more_set_strength:
 * @self: more of a strength
 * @strength: (nullable): which one
 *
 * Shows another one.
 */
void onward_strength_more_set_strength (OnwardStrengthMore *self,
                                        OnwardRecord       *strength);

/**
 * onward_strength_more_get_stories:
 * @self: more of a strength
 *
 * Returns: (transfer none): the list of its stories
 */
OnwardWorkingList *onward_strength_more_get_stories (OnwardStrengthMore *self);

G_END_DECLS
