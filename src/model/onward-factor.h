/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FACTOR (onward_factor_get_type ())

/**
 * OnwardFactor:
 *
 * Something about how it is now: an obstacle, or what gives or takes energy.
 */
G_DECLARE_FINAL_TYPE (OnwardFactor, onward_factor, ONWARD, FACTOR, OnwardRecord)

G_END_DECLS
