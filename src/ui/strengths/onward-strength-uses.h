/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_USES (onward_strength_uses_get_type ())

/**
 * OnwardStrengthUses:
 *
 * For every strength its newest story and where it is used, from one walk over all stories and
 * links, since hundreds of cards ask.
 *
 * Signal `changed`: a story or a link came, went or moved.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthUses, onward_strength_uses, ONWARD, STRENGTH_USES, GObject)

/**
 * onward_strength_uses_get:
 * @profile: a profile
 * @lens: who looks; what it hides is neither a story nor a use
 *
 * Returns: (transfer none): the one for @profile and @lens, which lives as long as @profile
 */
OnwardStrengthUses *onward_strength_uses_get (OnwardProfile *profile,
                                              OnwardLens lens);

/**
 * onward_strength_uses_get_story:
 * @self: the uses
 * @strength: (nullable): the id of a strength
 *
 * Returns: (transfer none) (nullable): its last story
 */
OnwardRecord *onward_strength_uses_get_story (OnwardStrengthUses *self,
                                              const OnwardId     *strength);

/**
 * onward_strength_uses_get_links:
 * @self: the uses
 * @strength: (nullable): the id of a strength
 *
 * Returns: (transfer none) (nullable) (element-type OnwardRecord): the links by which it is used,
 *   in their order; valid until the next change
 */
GPtrArray *onward_strength_uses_get_links (OnwardStrengthUses *self,
                                           const OnwardId     *strength);

/**
 * onward_strength_uses_get_source:
 * @self: the uses
 * @link: a link from onward_strength_uses_get_links()
 *
 * Returns: (transfer none) (nullable): the step, strategy or other record that uses the strength
 */
OnwardRecord *onward_strength_uses_get_source (OnwardStrengthUses *self,
                                               OnwardRecord       *link);

/**
 * onward_strength_uses_in_plan:
 * @self: the uses
 * @strength: (nullable): the id of a strength
 *
 * Returns: whether a step uses it
 */
gboolean onward_strength_uses_in_plan (OnwardStrengthUses *self,
                                       const OnwardId     *strength);

G_END_DECLS
