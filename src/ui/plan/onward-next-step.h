/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NEXT_STEP (onward_next_step_get_type ())

/**
 * OnwardNextStep:
 *
 * Keeps an eye on the plan. Properties, with notification: `plan` (nullable: the plan that is followed) and
 * `step` (nullable: its first step that is neither done nor resting, by phase and position).
 */
G_DECLARE_FINAL_TYPE (OnwardNextStep, onward_next_step, ONWARD, NEXT_STEP, GObject)

/**
 * onward_next_step_new:
 * @profile: a profile
 * @lens: who looks
 *
 * Returns: (transfer full): an eye on its plan
 */
OnwardNextStep *onward_next_step_new (OnwardProfile *profile,
                                      OnwardLens lens);

/**
 * onward_next_step_get_plan:
 * @self: a next step
 *
 * Returns: (transfer none) (nullable): the plan
 */
OnwardRecord *onward_next_step_get_plan (OnwardNextStep *self);

/**
 * onward_next_step_get_step:
 * @self: a next step
 *
 * Returns: (transfer none) (nullable): the step
 */
OnwardRecord *onward_next_step_get_step (OnwardNextStep *self);

G_END_DECLS
