/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-filter-list.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardBridge:
 * @one: somebody in one part of the network
 * @two: somebody in another
 *
 * Two people, neither of whom anybody leads to from the other.
 */
typedef struct
{
  OnwardRecord *one;
  OnwardRecord *two;
} OnwardBridge;

/**
 * onward_network_bridges_find:
 * @profile: a profile
 * @lens: who looks
 * @people: everybody that @lens shows
 *
 * Looks for parts of the network, other than private life, between which no tie leads, not even by way of
 * others. The ties with me do not count: it is about what need not go through me.
 *
 * Returns: (transfer full) (element-type OnwardBridge): the closest people of such parts, two pairs at most
 */
GPtrArray *onward_network_bridges_find (OnwardProfile    *profile,
                                        OnwardLens        lens,
                                        OnwardFilterList *people);

G_END_DECLS
