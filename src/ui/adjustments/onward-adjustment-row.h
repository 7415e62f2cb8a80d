/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENT_ROW (onward_adjustment_row_get_type ())

/**
 * OnwardAdjustmentRow:
 *
 * One adjustment at work: what is different, what the person can do then, who arranges it and how far it is.
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustmentRow, onward_adjustment_row, ONWARD, ADJUSTMENT_ROW, OnwardRecordRow)

G_END_DECLS
