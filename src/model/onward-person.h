/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON (onward_person_get_type ())

/**
 * OnwardPerson:
 *
 * Somebody in the network.
 */
G_DECLARE_FINAL_TYPE (OnwardPerson, onward_person, ONWARD, PERSON, OnwardRecord)

/**
 * onward_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): a role, initials or a name
 */
const char *onward_person_get_name (OnwardPerson * self);

/**
 * onward_person_get_role:
 * @self: a person
 *
 * Returns: (transfer none): who they are to me
 */
const char *onward_person_get_role (OnwardPerson *self);

/**
 * onward_person_get_arena:
 * @self: a person
 *
 * Returns: (transfer none): `work`, `care`, `authorities` or `private`
 */
const char *onward_person_get_arena (OnwardPerson *self);

/**
 * onward_person_get_helps_with:
 * @self: a person
 *
 * Returns: (transfer none): what they help with
 */
const char *onward_person_get_helps_with (OnwardPerson *self);

G_END_DECLS
