/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "onward-action.h"

G_BEGIN_DECLS

/**
 * onward_plan_default_phases:
 *
 * Returns: (transfer none) (array zero-terminated=1): the titles of the phases that a new plan
 *   starts with, translated; for onward_profile_create_async()
 */
const char *const *onward_plan_default_phases (void);

/**
 * onward_plan_start_action:
 *
 * Returns: (transfer full): an action that adds a plan with the default phases
 */
OnwardAction *onward_plan_start_action (void);

/**
 * onward_plan_phases_add:
 * @action: what is going to be done
 * @plan: a plan that it makes
 *
 * Adds the usual phases to a new plan.
 */
void onward_plan_phases_add (OnwardAction   *action,
                             const OnwardId *plan);

G_END_DECLS
