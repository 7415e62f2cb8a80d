/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PHASE (onward_phase_get_type ())

/**
 * OnwardPhase:
 *
 * A resting place on a plan.
 */
G_DECLARE_FINAL_TYPE (OnwardPhase, onward_phase, ONWARD, PHASE, OnwardRecord)

/**
 * onward_phase_get_title:
 * @self: a phase
 *
 * Returns: (transfer none): its title
 */
const char *onward_phase_get_title (OnwardPhase * self);

/**
 * onward_phase_get_plan:
 * @self: a phase
 *
 * Returns: (transfer none) (nullable): the plan it belongs to
 */
const OnwardId *onward_phase_get_plan (OnwardPhase *self);

G_END_DECLS
