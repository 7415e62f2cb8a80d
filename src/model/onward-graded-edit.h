/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-graded-return.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/* What can be done with the weeks of a plan, each as one action that can be undone. Lived hours
 * belong to their days: whatever is moved, they stay where they were. */

/**
 * onward_graded_edit_list:
 * @profile: a profile
 * @lens: who looks
 * @plan: (nullable): a plan
 *
 * Returns: (transfer full) (element-type OnwardWeek): its weeks by day, those without a day left
 *   out; of two with the same days the one that was there first comes first
 */
GPtrArray *onward_graded_edit_list (OnwardProfile *profile,
                                    OnwardLens     lens,
                                    OnwardRecord  *plan);

/**
 * onward_graded_edit_set_day:
 * @week: a week
 * @side: planned or lived
 * @day: 0 for Monday to 6 for Sunday
 * @minutes: minutes, or %ONWARD_WEEK_NOT_SAID to take them away
 *
 * A day that gets planned hours is no day of rest any more.
 *
 * Returns: (transfer full) (nullable): an action, %NULL when it is so already
 */
OnwardAction *onward_graded_edit_set_day (OnwardWeek    *week,
                                          OnwardWeekSide side,
                                          guint          day,
                                          int            minutes);

/**
 * onward_graded_edit_set_days:
 * @week: a week
 * @side: planned or lived
 * @days: (array fixed-size=7): minutes, or %ONWARD_WEEK_NOT_SAID
 *
 * Returns: (transfer full) (nullable): an action, %NULL when it is so already
 */
OnwardAction *onward_graded_edit_set_days (OnwardWeek    *week,
                                           OnwardWeekSide side,
                                           const int     *days);

/**
 * onward_graded_edit_toggle_rest:
 * @week: a week
 * @day: 0 for Monday to 6 for Sunday
 *
 * Makes it a day of rest, without planned hours, or takes that away.
 *
 * Returns: (transfer full): an action
 */
OnwardAction *onward_graded_edit_toggle_rest (OnwardWeek *week,
                                              guint       day);

/**
 * onward_graded_edit_add:
 * @profile: a profile
 * @plan: a plan
 * @monday: (nullable): the week to begin with when there is none yet
 *
 * Adds the week after the last one, planned as that one.
 *
 * Returns: (transfer full): an action
 */
OnwardAction *onward_graded_edit_add (OnwardProfile *profile,
                                      OnwardRecord  *plan,
                                      const GDate   *monday);

/**
 * onward_graded_edit_stay:
 * @profile: a profile
 * @plan: a plan
 * @week: one of its weeks
 *
 * Plans another week as @week after it; what comes after it comes a week later.
 *
 * Returns: (transfer full): an action
 */
OnwardAction *onward_graded_edit_stay (OnwardProfile *profile,
                                       OnwardRecord  *plan,
                                       OnwardWeek    *week);

/**
 * onward_graded_edit_step_back:
 * @profile: a profile
 * @plan: a plan
 * @week: one of its weeks
 *
 * Plans @week as the last one before it with fewer hours. What was planned for @week, and what
 * comes after it, comes a week later.
 *
 * Returns: (transfer full) (nullable): an action, %NULL when no week before it has fewer hours
 */
OnwardAction *onward_graded_edit_step_back (OnwardProfile *profile,
                                            OnwardRecord  *plan,
                                            OnwardWeek    *week);

/**
 * onward_graded_edit_shift:
 * @profile: a profile
 * @plan: a plan
 * @week: one of its weeks
 * @too: whether @week moves, too
 * @by: (inout): by how many weeks, less than 0 for earlier; returns by how many they can move
 *   without meeting a week that stays
 *
 * Moves weeks, steps that are not done, meetings and adjustments.
 *
 * Returns: (transfer full) (nullable): an action, %NULL when nothing can move
 */
OnwardAction *onward_graded_edit_shift (OnwardProfile *profile,
                                        OnwardRecord  *plan,
                                        OnwardWeek    *week,
                                        gboolean       too,
                                        int           *by);

/**
 * onward_graded_edit_overlaps:
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 *
 * Returns: (transfer none) (nullable): the first week that has the same days as the one before it
 */
OnwardWeek *onward_graded_edit_overlaps (GPtrArray *weeks);

/**
 * onward_graded_edit_part:
 * @profile: a profile
 * @plan: a plan
 *
 * Gives every week days of its own: the later of two moves on by a week, and what comes after it
 * as far as it must.
 *
 * Returns: (transfer full) (nullable): an action, %NULL when no weeks overlap
 */
OnwardAction *onward_graded_edit_part (OnwardProfile *profile,
                                       OnwardRecord  *plan);

G_END_DECLS
