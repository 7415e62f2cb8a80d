/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-differences.h"

G_BEGIN_DECLS

/**
 * onward_plan_differences:
 * @then: how the profile was
 * @now: the profile
 * @plan: a plan that is there now
 * @lens: who looks
 *
 * What has become of a plan, in words: it says what is, never whether it is late or little.
 *
 * Returns: (transfer full) (element-type OnwardDifference): what is not as it was, by parts of the plan
 */
GPtrArray *onward_plan_differences (OnwardProfile  *then,
                                    OnwardProfile  *now,
                                    const OnwardId *plan,
                                    OnwardLens      lens);

G_END_DECLS
