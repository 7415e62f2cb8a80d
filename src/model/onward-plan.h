/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN (onward_plan_get_type ())

/**
 * OnwardPlan:
 *
 * A way back to work: phases with steps in them.
 */
G_DECLARE_FINAL_TYPE (OnwardPlan, onward_plan, ONWARD, PLAN, OnwardRecord)

/**
 * onward_plan_get_title:
 * @self: a plan
 *
 * Returns: (transfer none): its title, often empty
 */
const char *onward_plan_get_title (OnwardPlan * self);

G_END_DECLS
