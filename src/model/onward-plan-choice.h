/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_CHOICE (onward_plan_choice_get_type ())

/**
 * OnwardPlanChoice:
 *
 * Which of several plans is followed and which one is looked at. All pages of the plan ask the same
 * one, so that they show the same plan. Properties, with notification, read-only: `current`
 * (nullable: the first plan whose state is `current`) and `plan` (nullable: the one that is looked
 * at, which is the one that is followed until somebody chooses another; without one that is
 * followed, the first of all).
 */
G_DECLARE_FINAL_TYPE (OnwardPlanChoice, onward_plan_choice, ONWARD, PLAN_CHOICE, GObject)

/**
 * onward_plan_choice_get:
 * @profile: a profile
 * @lens: who looks
 *
 * Returns: (transfer none): the one choice of @profile for @lens, which lives as long as @profile
 */
OnwardPlanChoice *onward_plan_choice_get (OnwardProfile *profile,
                                          OnwardLens lens);

/**
 * onward_plan_choice_get_current:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the plan that is followed
 */
OnwardRecord *onward_plan_choice_get_current (OnwardPlanChoice *self);

/**
 * onward_plan_choice_get_plan:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the plan that is looked at
 */
OnwardRecord *onward_plan_choice_get_plan (OnwardPlanChoice *self);

/**
 * onward_plan_choice_get_plans:
 * @self: a choice
 *
 * Returns: (transfer none): a live list of all plans
 */
OnwardFilterList *onward_plan_choice_get_plans (OnwardPlanChoice *self);

/**
 * onward_plan_choice_choose:
 * @self: a choice
 * @plan: (nullable): the plan to look at, %NULL for the one that is followed
 */
void onward_plan_choice_choose (OnwardPlanChoice *self,
                                OnwardRecord     *plan);

G_END_DECLS
