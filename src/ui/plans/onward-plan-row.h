/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_ROW (onward_plan_row_get_type ())

/**
 * OnwardPlanRow:
 *
 * One of several plans: what it is, and what can be done with the whole of it. Actions: `plan.look`,
 * `plan.follow` and `plan.put-away`.
 */
G_DECLARE_FINAL_TYPE (OnwardPlanRow, onward_plan_row, ONWARD, PLAN_ROW, OnwardRecordRow)

G_END_DECLS
