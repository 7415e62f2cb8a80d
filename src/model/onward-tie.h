/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TIE (onward_tie_get_type ())

/**
 * OnwardTie:
 *
 * How two people, or a person and me, are connected.
 */
G_DECLARE_FINAL_TYPE (OnwardTie, onward_tie, ONWARD, TIE, OnwardRecord)

/**
 * onward_tie_get_person:
 * @self: a tie
 *
 * Returns: (transfer none) (nullable): one end
 */
const OnwardId *onward_tie_get_person (OnwardTie * self);

/**
 * onward_tie_get_other:
 * @self: a tie
 *
 * Returns: (transfer none) (nullable): the other end, nothing when it is me
 */
const OnwardId *onward_tie_get_other (OnwardTie *self);

/**
 * onward_tie_get_strength:
 * @self: a tie
 *
 * Returns: (transfer none): `strong`, `thin` or `strained`
 */
const char *onward_tie_get_strength (OnwardTie *self);

/**
 * onward_tie_get_direction:
 * @self: a tie
 *
 * Returns: (transfer none): `both`, `gives` or `takes`
 */
const char *onward_tie_get_direction (OnwardTie *self);

G_END_DECLS
