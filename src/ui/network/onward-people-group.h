/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PEOPLE_GROUP (onward_people_group_get_type ())

/**
 * OnwardPeopleGroup:
 *
 * The people of one part of the network, or of one ring, under its name.
 *
 * Properties: `editable`; `title`.
 *
 * Signal `leave` (list, record, by, really): see #OnwardWorkingList.
 */
G_DECLARE_FINAL_TYPE (OnwardPeopleGroup, onward_people_group, ONWARD, PEOPLE_GROUP, GtkWidget)

/**
 * onward_people_group_new_arena:
 * @profile: the profile
 * @lens: who looks
 * @arena: an index of #OnwardArenas
 *
 * Returns: (transfer floating): the people there; whoever owns it sets its title
 */
OnwardPeopleGroup *onward_people_group_new_arena (OnwardProfile *profile,
                                                  OnwardLens lens,
                                                  guint arena);

/**
 * onward_people_group_new_ring:
 * @profile: the profile
 * @lens: who looks
 * @ring: 1 to %ONWARD_N_RINGS, or 0 for those without a place
 *
 * Returns: (transfer floating): the people there; whoever owns it sets its title
 */
OnwardPeopleGroup *onward_people_group_new_ring (OnwardProfile *profile,
                                                 OnwardLens     lens,
                                                 guint          ring);

/**
 * onward_people_group_get_list:
 * @self: a group
 *
 * Returns: (transfer none): its list
 */
OnwardWorkingList *onward_people_group_get_list (OnwardPeopleGroup *self);

G_END_DECLS
