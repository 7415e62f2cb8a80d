/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_plan_copy_find_start:
 * @profile: a profile
 * @plan: a plan
 * @start: (out): its first day: of a step, a week of hours, a meeting or an adjustment
 *
 * Returns: whether anything in @plan has a day
 */
gboolean onward_plan_copy_find_start (OnwardProfile *profile,
                                      OnwardRecord  *plan,
                                      GDate         *start);

/**
 * onward_plan_copy:
 * @profile: a profile
 * @plan: a plan
 * @title: (nullable): what the copy is called
 * @days: how many days later everything in it is meant for, or earlier when it is negative
 *
 * A second plan like @plan, as a draft: its phases, steps, hours, what makes work easier, what is in the way, early signs
 * and meetings, with who and what they are joined to. What has happened stays behind: how far steps and adjustments are,
 * the hours that were lived, what meetings agreed. A week begins on the Monday of the week that its own Monday comes to.
 * A day that would lie beyond the calendar stays as it is.
 *
 * Returns: (transfer full): the action; the new plan is its subject
 */
OnwardAction *onward_plan_copy (OnwardProfile *profile,
                                OnwardRecord  *plan,
                                const char    *title,
                                int            days);

/**
 * onward_plan_copy_follow:
 * @profile: a profile
 * @plan: a plan
 *
 * Makes @plan the one that is followed; what was followed becomes an earlier plan.
 *
 * Returns: (transfer full): the action
 */
OnwardAction *onward_plan_copy_follow (OnwardProfile *profile,
                                       OnwardRecord  *plan);

G_END_DECLS
