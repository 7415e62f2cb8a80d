/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENT (onward_adjustment_get_type ())

/**
 * OnwardAdjustment:
 *
 * Something that is made easier at work.
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustment, onward_adjustment, ONWARD, ADJUSTMENT, OnwardRecord)

G_END_DECLS
