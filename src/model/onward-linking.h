/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/* Joining any two records: the source uses the target, as a step a strength, or an obstacle what meets it. */

/**
 * onward_linking_list:
 * @profile: a profile
 * @lens: who looks
 * @source: (nullable): the record that uses others
 *
 * Returns: (transfer full): a live list of the links that go out from @source, in their order; one
 *   whose target the lens hides is not in it
 */
OnwardFilterList *onward_linking_list (OnwardProfile  *profile,
                                       OnwardLens      lens,
                                       const OnwardId *source);

/**
 * onward_linking_find:
 * @profile: a profile
 * @source: a record
 * @target: a record
 *
 * Returns: (transfer none) (nullable): the link from @source to @target
 */
OnwardRecord *onward_linking_find (OnwardProfile *profile,
                                   OnwardRecord  *source,
                                   OnwardRecord  *target);

/**
 * onward_linking_add:
 * @profile: a profile
 * @source: the record that uses @target
 * @target: another record
 *
 * Returns: (transfer full) (nullable): an action that links them, %NULL when they are linked already
 */
OnwardAction *onward_linking_add (OnwardProfile *profile,
                                  OnwardRecord  *source,
                                  OnwardRecord  *target);

/**
 * onward_linking_remove:
 * @link: a link
 *
 * Returns: (transfer full): an action that takes it away; what it joined stays
 */
OnwardAction *onward_linking_remove (OnwardRecord *link);

G_END_DECLS
