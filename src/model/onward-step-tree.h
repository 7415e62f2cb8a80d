/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/* Steps within steps, one level deep. The steps of a phase are one list; a step is part of the one above it when it names
 * that as its parent and nothing but other parts stands between them. Whatever else a parent may say, as after an import,
 * the step is shown as one of its own: nothing is hidden in a tree. */

/**
 * onward_step_tree_get_whole:
 * @steps: the steps of a phase, in their order
 * @index: which of them
 *
 * Returns: (transfer none) (nullable): the step that it is part of
 */
OnwardRecord *onward_step_tree_get_whole (OnwardFilterList *steps,
                                          guint             index);

/**
 * onward_step_tree_count_parts:
 * @steps: the steps of a phase, in their order
 * @index: which of them
 *
 * Returns: how many steps behind it are part of it
 */
guint onward_step_tree_count_parts (OnwardFilterList *steps,
                                    guint             index);

/**
 * onward_step_tree_nest:
 * @steps: the steps of a phase, in their order
 * @step: one of them
 *
 * Makes @step, and what was part of it, part of the step above.
 *
 * Returns: (transfer full) (nullable): the action, or %NULL when it is part of another already or nothing stands above
 */
OnwardAction *onward_step_tree_nest (OnwardFilterList *steps,
                                     OnwardRecord     *step);

/**
 * onward_step_tree_free:
 * @steps: the steps of a phase, in their order
 * @step: one of them
 *
 * Makes @step one of its own, behind the other parts of the one it belonged to.
 *
 * Returns: (transfer full) (nullable): the action, or %NULL when it is part of none
 */
OnwardAction *onward_step_tree_free (OnwardFilterList *steps,
                                     OnwardRecord     *step);

/**
 * onward_step_tree_find_beside:
 * @steps: the steps of a phase, in their order
 * @step: one of them
 * @by: -1 or 1
 *
 * A part moves among the parts of the same step; any other goes, with its parts, beyond the next one and its parts.
 *
 * Returns: for onward_step_tree_put(): the index among all steps but itself; -1 when there is no such place
 */
int onward_step_tree_find_beside (OnwardFilterList *steps,
                                  OnwardRecord     *step,
                                  int               by);

/**
 * onward_step_tree_put:
 * @steps: the steps of a phase, in their order
 * @step: a step, of this phase or another one
 * @index: where it shall stand, counted among all steps but itself
 * @parts: (element-type OnwardRecord): what is part of it, in the order of the phase it comes from
 * @action: what is going to be done
 *
 * Adds to @action what puts @step there, its parts behind it. Between a step and its parts it becomes one of them;
 * where it would tear others apart with parts of its own it goes behind them. A part that is put elsewhere becomes a
 * step of its own.
 */
void onward_step_tree_put (OnwardFilterList *steps,
                           OnwardRecord     *step,
                           guint             index,
                           GPtrArray        *parts,
                           OnwardAction     *action);

/**
 * onward_step_tree_list_parts:
 * @profile: a profile
 * @lens: who looks
 * @step: a step
 *
 * Returns: (transfer full) (element-type OnwardRecord): what is part of @step, in its order
 */
GPtrArray *onward_step_tree_list_parts (OnwardProfile *profile,
                                        OnwardLens     lens,
                                        OnwardRecord  *step);

G_END_DECLS
