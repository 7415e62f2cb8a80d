/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-plan-choice.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_HEADER (onward_plan_header_get_type ())

/**
 * OnwardPlanHeader:
 *
 * The top of the plan page: what the plan is called, which of several plans it is, and the ways to
 * its other pages. A way whose page is not there (its `win.` action) is not shown.
 *
 * Properties: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardPlanHeader, onward_plan_header, ONWARD, PLAN_HEADER, GtkWidget)

/**
 * onward_plan_header_setup:
 * @self: a header
 * @profile: the profile
 * @lens: who looks
 *
 * Shows the plan that is looked at, whichever that is.
 */
void onward_plan_header_setup (OnwardPlanHeader *self,
                               OnwardProfile    *profile,
                               OnwardLens        lens);

/**
 * onward_plan_header_name:
 * @plan: a plan
 *
 * Returns: (transfer none): what the person calls it, or a word for a plan without a name
 */
const char *onward_plan_header_name (OnwardRecord *plan);

G_END_DECLS
