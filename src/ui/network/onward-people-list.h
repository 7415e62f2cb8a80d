/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"
#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PEOPLE_LIST (onward_people_list_get_type ())

/**
 * OnwardPeopleList:
 *
 * The network as a list, with everything that the map has: everybody by part of the network or by
 * closeness, each a row that unfolds.
 *
 * Properties: `editable`; `by-ring` (grouped by closeness, with notification).
 */
G_DECLARE_FINAL_TYPE (OnwardPeopleList, onward_people_list, ONWARD, PEOPLE_LIST, GtkWidget)

/**
 * onward_people_list_setup:
 * @self: a list
 * @profile: the profile
 * @lens: who looks
 *
 * Fills it, once.
 */
void onward_people_list_setup (OnwardPeopleList *self,
                               OnwardProfile    *profile,
                               OnwardLens        lens);

/**
 * onward_people_list_show:
 * @self: a list
 * @record: a person, or a tie, consent or message of one
 *
 * Brings its row on the screen, unfolding what it lies in, and puts the focus on it.
 *
 * Returns: whether there is such a row
 */
gboolean onward_people_list_show (OnwardPeopleList *self,
                                  OnwardRecord     *record);

G_END_DECLS
