/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"
#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_PAGE (onward_plan_page_get_type ())

/**
 * OnwardPlanPage:
 *
 * The way back to work: one path with resting places and steps. Property: `next-step`
 * (nullable, read-only, with notification): the step to do next.
 */
G_DECLARE_FINAL_TYPE (OnwardPlanPage, onward_plan_page, ONWARD, PLAN_PAGE, OnwardPage)

/**
 * onward_plan_page_get_phases:
 * @self: a plan page
 *
 * Returns: (transfer none) (nullable): the phases of the plan
 */
OnwardFilterList *onward_plan_page_get_phases (OnwardPlanPage *self);

/**
 * onward_plan_page_move_step:
 * @self: a plan page
 * @step: a step
 * @phase: the phase to move it to
 * @first: whether it comes first there, otherwise last
 */
void onward_plan_page_move_step (OnwardPlanPage *self,
                                 OnwardRecord   *step,
                                 OnwardRecord   *phase,
                                 gboolean        first);

G_END_DECLS
