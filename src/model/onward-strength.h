/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH (onward_strength_get_type ())

/**
 * OnwardStrength:
 *
 * A strength: something the person is, knows, can do or has around them.
 */
G_DECLARE_FINAL_TYPE (OnwardStrength, onward_strength, ONWARD, STRENGTH, OnwardRecord)

/**
 * onward_strength_get_title:
 * @self: a strength
 *
 * Returns: (transfer none): in the first person, such as "I stay calm when others hurry"
 */
const char *onward_strength_get_title (OnwardStrength * self);

/**
 * onward_strength_get_shows:
 * @self: a strength
 *
 * Returns: (transfer none): how it shows
 */
const char *onward_strength_get_shows (OnwardStrength *self);

/**
 * onward_strength_get_family:
 * @self: a strength
 *
 * Returns: (transfer none): `heart`, `head`, `hands` or `around`
 */
const char *onward_strength_get_family (OnwardStrength *self);

/**
 * onward_strength_get_pinned:
 * @self: a strength
 *
 * Returns: whether it is shown on Today
 */
gboolean onward_strength_get_pinned (OnwardStrength *self);

G_END_DECLS
