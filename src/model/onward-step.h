/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STEP (onward_step_get_type ())

/**
 * OnwardStep:
 *
 * One thing to do in a phase of a plan.
 */
G_DECLARE_FINAL_TYPE (OnwardStep, onward_step, ONWARD, STEP, OnwardRecord)

/**
 * onward_step_get_title:
 * @self: a step
 *
 * Returns: (transfer none): what to do
 */
const char *onward_step_get_title (OnwardStep * self);

/**
 * onward_step_get_note:
 * @self: a step
 *
 * Returns: (transfer none): more about it
 */
const char *onward_step_get_note (OnwardStep *self);

/**
 * onward_step_get_day:
 * @self: a step
 *
 * Returns: (transfer none): a plain day `YYYY-MM-DD`, "" for "when I'm ready"
 */
const char *onward_step_get_day (OnwardStep *self);

/**
 * onward_step_get_status:
 * @self: a step
 *
 * Returns: (transfer none): `idea`, `suggested`, `agreed`, `trying`, `done` or `paused`
 */
const char *onward_step_get_status (OnwardStep *self);

/**
 * onward_step_get_phase:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): the phase it belongs to
 */
const OnwardId *onward_step_get_phase (OnwardStep *self);

G_END_DECLS
