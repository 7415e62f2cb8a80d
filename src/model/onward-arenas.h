/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-action.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ARENAS (onward_arenas_get_type ())

/**
 * OnwardArenas:
 *
 * The parts of the network in the person's order: work, health care, authorities and private life, under
 * their own names where they gave some, and those they made themselves.
 *
 * Nothing is stored about the four until one part is named, moved or added; onward_arenas_keep() then
 * stores all of them, so that each has its place.
 *
 * Signal `changed`: a part came, went, moved or has another name.
 */
G_DECLARE_FINAL_TYPE (OnwardArenas, onward_arenas, ONWARD, ARENAS, GObject)

/**
 * onward_arenas_get:
 * @profile: a profile
 * @lens: who looks; a part that it hides is not among them
 *
 * Returns: (transfer none): the one for @profile and @lens, which lives as long as @profile
 */
OnwardArenas *onward_arenas_get (OnwardProfile *profile,
                                 OnwardLens lens);

/**
 * onward_arenas_get_n_arenas:
 * @self: the arenas
 *
 * Returns: how many there are, at least four
 */
guint onward_arenas_get_n_arenas (OnwardArenas *self);

/**
 * onward_arenas_get_title:
 * @self: the arenas
 * @index: less than onward_arenas_get_n_arenas()
 *
 * Returns: (transfer none): its name in the person's words, or ours, translated
 */
const char *onward_arenas_get_title (OnwardArenas *self,
                                     guint         index);

/**
 * onward_arenas_get_basis:
 * @self: the arenas
 * @index: less than onward_arenas_get_n_arenas()
 *
 * Returns: (transfer none): `work`, `care`, `authorities`, `private` or `own`
 */
const char *onward_arenas_get_basis (OnwardArenas *self,
                                     guint         index);

/**
 * onward_arenas_get_record:
 * @self: the arenas
 * @index: less than onward_arenas_get_n_arenas()
 *
 * Returns: (transfer none) (nullable): what is stored about it; never %NULL for one of the person's own
 */
OnwardRecord *onward_arenas_get_record (OnwardArenas *self,
                                        guint         index);

/**
 * onward_arenas_find:
 * @self: the arenas
 * @person: a person
 *
 * Somebody whose own arena is gone or hidden falls back to one of the four.
 *
 * Returns: the index of the part they are in
 */
guint onward_arenas_find (OnwardArenas *self,
                          OnwardRecord *person);

/**
 * onward_arenas_find_basis:
 * @self: the arenas
 * @basis: `work`, `care`, `authorities` or `private`
 *
 * Returns: its index
 */
guint onward_arenas_find_basis (OnwardArenas *self,
                                const char   *basis);

/**
 * onward_arenas_place:
 * @self: the arenas
 * @action: an action
 * @person: somebody's id
 * @index: less than onward_arenas_get_n_arenas()
 *
 * Adds to @action what puts @person there.
 */
void onward_arenas_place (OnwardArenas   *self,
                          OnwardAction   *action,
                          const OnwardId *person,
                          guint           index);

/**
 * onward_arenas_keep:
 * @self: the arenas
 * @action: (nullable): an action; %NULL only asks
 *
 * Adds to @action records for those of the four that have none yet, before the person's own and in
 * their order.
 *
 * Returns: whether there were any
 */
gboolean onward_arenas_keep (OnwardArenas *self,
                             OnwardAction *action);

G_END_DECLS
