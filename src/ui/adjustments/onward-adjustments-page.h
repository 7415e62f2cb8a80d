/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-plan-part.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENTS_PAGE (onward_adjustments_page_get_type ())

/**
 * OnwardAdjustmentsPage:
 *
 * What makes work easier: the adjustments of the plan, and ideas to look through.
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustmentsPage, onward_adjustments_page, ONWARD, ADJUSTMENTS_PAGE, OnwardPlanPart)

G_END_DECLS
