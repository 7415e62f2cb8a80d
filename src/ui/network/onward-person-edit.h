/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-add-row.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/* What can be done with somebody's place in the network, from a row, the tray and the map alike. Each is
 * one action; nothing happens when it is so already. */

/**
 * onward_person_edit_add:
 * @source: where it was typed; the text stays there until it is saved
 * @profile: the profile
 * @lens: who looks
 * @text: one line about somebody, see onward_person_parse()
 * @arena: (nullable): where they belong unless the line says it
 * @wished: whether it is somebody that I would like to have
 *
 * Adds somebody who has no place on the map yet, as one action.
 */
void onward_person_edit_add (OnwardAddRow  *source,
                             OnwardProfile *profile,
                             OnwardLens     lens,
                             const char    *text,
                             const char    *arena,
                             gboolean       wished);

/**
 * onward_person_edit_add_role:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @lens: who looks
 * @role: a usual role, which stands for a name until there is one
 * @arena: where it belongs
 *
 * Adds somebody by role, who has no place on the map yet.
 */
void onward_person_edit_add_role (GtkWidget     *widget,
                                  OnwardProfile *profile,
                                  OnwardLens     lens,
                                  const char    *role,
                                  const char    *arena);

/**
 * onward_person_edit_set_ring:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @person: who
 * @ring: 1 to %ONWARD_N_RINGS, or 0 to take them off the map
 */
void onward_person_edit_set_ring (GtkWidget     *widget,
                                  OnwardProfile *profile,
                                  OnwardRecord  *person,
                                  guint          ring);

/**
 * onward_person_edit_set_arena:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @lens: who looks
 * @person: who
 * @arena: an index of #OnwardArenas
 */
void onward_person_edit_set_arena (GtkWidget     *widget,
                                   OnwardProfile *profile,
                                   OnwardLens     lens,
                                   OnwardRecord  *person,
                                   guint          arena);

/**
 * onward_person_edit_can_tie:
 * @profile: the profile
 * @lens: who looks
 * @person: who
 * @other: (nullable): somebody else, %NULL for me
 *
 * Returns: whether a tie between the two can be added: they are not one and the same, and have none yet
 */
gboolean onward_person_edit_can_tie (OnwardProfile *profile,
                                     OnwardLens     lens,
                                     OnwardRecord  *person,
                                     OnwardRecord  *other);

/**
 * onward_person_edit_tie:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @lens: who looks
 * @person: who
 * @other: (nullable): somebody else, %NULL for me
 *
 * Adds a tie; where there can be none, says why in a toast.
 *
 * Returns: whether it does
 */
gboolean onward_person_edit_tie (GtkWidget     *widget,
                                 OnwardProfile *profile,
                                 OnwardLens     lens,
                                 OnwardRecord  *person,
                                 OnwardRecord  *other);

G_END_DECLS
