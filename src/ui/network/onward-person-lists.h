/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_LISTS (onward_person_lists_get_type ())

/**
 * OnwardPersonLists:
 *
 * What belongs to somebody: their ties, what they may know, drafts of messages to them, the strengths they
 * saw, and where they are in the plan. Property: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonLists, onward_person_lists, ONWARD, PERSON_LISTS, GtkWidget)

/**
 * onward_person_lists_setup:
 * @self: the lists
 * @profile: the profile
 * @lens: who looks
 *
 * Comes once, before somebody is set.
 */
void onward_person_lists_setup (OnwardPersonLists *self,
                                OnwardProfile     *profile,
                                OnwardLens         lens);

/**
 * onward_person_lists_set_person:
 * @self: the lists
 * @person: (nullable): whose
 */
void onward_person_lists_set_person (OnwardPersonLists *self,
                                     OnwardRecord      *person);

/**
 * onward_person_lists_show:
 * @self: the lists
 * @record: a tie, consent or message
 *
 * Returns: whether it is in one of the lists, and has the focus now
 */
gboolean onward_person_lists_show (OnwardPersonLists *self,
                                   OnwardRecord      *record);

G_END_DECLS
