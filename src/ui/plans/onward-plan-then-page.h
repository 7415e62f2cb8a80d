/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-then-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_THEN_PAGE (onward_plan_then_page_get_type ())

/**
 * OnwardPlanThenPage:
 *
 * What has become of the plan that is looked at since a day, in words.
 */
G_DECLARE_FINAL_TYPE (OnwardPlanThenPage, onward_plan_then_page, ONWARD, PLAN_THEN_PAGE, OnwardThenPage)

G_END_DECLS
