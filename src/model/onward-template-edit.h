/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"
#include "onward-template.h"

G_BEGIN_DECLS

/**
 * onward_template_edit_use:
 * @template: a template
 * @profile: a profile
 * @lens: who looks
 * @plan: (nullable): the plan to add to; %NULL begins one
 *
 * Adds what @template suggests: its steps as suggestions, in a phase of the same name when there is
 * one, its meetings without a day, its adjustments as ideas. What is called the same in the plan
 * already, in any language the template speaks, is not added again, and nothing that is there
 * changes; only the plan's `template` remembers which it was.
 *
 * Returns: (transfer full) (nullable): an action, %NULL when the plan has all of it
 */
OnwardAction *onward_template_edit_use (OnwardTemplate *template,
                                        OnwardProfile  *profile,
                                        OnwardLens      lens,
                                        OnwardRecord   *plan);

G_END_DECLS
