/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

/**
 * ONWARD_N_RINGS:
 *
 * How many rings of closeness there are. The column `ring` of a person counts from 1, the one closest
 * to me; nothing there means that they have no place yet.
 */
#define ONWARD_N_RINGS 4

/**
 * onward_person_words_initials:
 * @name: a name or role
 *
 * Returns: (transfer full): the first letters of its first and last words, in capitals;
 *   empty when it has no letter or digit
 */
char *onward_person_words_initials (const char *name);

/**
 * onward_person_words_full:
 * @person: a person
 *
 * Two people may have the same name, so that whoever chooses among them hears their roles, too.
 *
 * Returns: (transfer full): name and role, such as "Anna (my manager)", or the name alone
 */
char *onward_person_words_full (OnwardRecord *person);

/**
 * onward_person_words_get_ring:
 * @person: a person
 *
 * Returns: the ring they are in, 1 to %ONWARD_N_RINGS, or 0 when they have no place yet
 */
guint onward_person_words_get_ring (OnwardRecord *person);

/**
 * onward_person_words_ring:
 * @ring: 0 for no place yet, or a ring
 *
 * Returns: (transfer none): its name as a heading or in a menu, translated, such as "Inner Ring"
 */
const char *onward_person_words_ring (guint ring);

/**
 * onward_person_words_place:
 * @ring: 0 for no place yet, or a ring
 * @arena: the name of their part of the network
 * @n_ties: how many ties they have
 *
 * Returns: (transfer full): where somebody is, to be said after their name, translated, such as "inner
 *   ring, Work, 2 ties"
 */
char *onward_person_words_place (guint       ring,
                                 const char *arena,
                                 guint       n_ties);

G_END_DECLS
