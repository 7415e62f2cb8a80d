/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-differences.h"

G_BEGIN_DECLS

/**
 * onward_network_differences:
 * @then: how the profile was
 * @now: the profile
 * @lens: who looks
 *
 * What has become of the people and their ties, in words.
 *
 * Returns: (transfer full) (element-type OnwardDifference): what is not as it was
 */
GPtrArray *onward_network_differences (OnwardProfile *then,
                                       OnwardProfile *now,
                                       OnwardLens     lens);

G_END_DECLS
