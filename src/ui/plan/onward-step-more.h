/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STEP_MORE (onward_step_more_get_type ())

/**
 * OnwardStepMore:
 *
 * What can be said about a step beyond its title: who and what helps, tasks, signs, a plan B, and
 * how important and how sure it feels. Made when a step is unfolded. Property: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardStepMore, onward_step_more, ONWARD, STEP_MORE, GtkWidget)

/**
 * onward_step_more_new:
 * @profile: the open profile
 * @lens: through which it is looked at
 *
 * Returns: (transfer floating): the parts, of no step yet
 */
OnwardStepMore *onward_step_more_new (OnwardProfile *profile,
                                      OnwardLens lens);

/**
 * onward_step_more_set_step:
 * @self: the parts
 * @step: (nullable): the step they are about
 */
void onward_step_more_set_step (OnwardStepMore *self,
                                OnwardRecord   *step);

G_END_DECLS
