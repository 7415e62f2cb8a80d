/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TIES (onward_ties_get_type ())

/**
 * OnwardTies:
 *
 * For everybody their ties, from one walk over all of them, since hundreds of rows ask.
 *
 * Signal `changed`: a tie came, went or is another kind of tie now.
 */
G_DECLARE_FINAL_TYPE (OnwardTies, onward_ties, ONWARD, TIES, GObject)

/**
 * onward_ties_get:
 * @profile: a profile
 * @lens: who looks; what it hides is no tie
 *
 * Returns: (transfer none): the one for @profile and @lens, which lives as long as @profile
 */
OnwardTies *onward_ties_get (OnwardProfile *profile,
                             OnwardLens lens);

/**
 * onward_ties_of:
 * @self: the ties
 * @person: (nullable): somebody's id
 *
 * Returns: (transfer none) (nullable) (element-type OnwardRecord): their ties, with me and with others;
 *   valid until the next change
 */
GPtrArray *onward_ties_of (OnwardTies     *self,
                           const OnwardId *person);

/**
 * onward_ties_count:
 * @self: the ties
 * @person: (nullable): somebody's id
 *
 * Returns: how many ties they have
 */
guint onward_ties_count (OnwardTies     *self,
                         const OnwardId *person);

/**
 * onward_ties_find:
 * @self: the ties
 * @person: somebody's id
 * @other: (nullable): another one's, %NULL for me
 *
 * Returns: (transfer none) (nullable): a tie between the two, whichever end is which
 */
OnwardRecord *onward_ties_find (OnwardTies     *self,
                                const OnwardId *person,
                                const OnwardId *other);

G_END_DECLS
