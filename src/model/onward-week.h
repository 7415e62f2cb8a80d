/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WEEK (onward_week_get_type ())

/**
 * OnwardWeek:
 *
 * The hours of one week of graded return.
 */
G_DECLARE_FINAL_TYPE (OnwardWeek, onward_week, ONWARD, WEEK, OnwardRecord)

G_END_DECLS
