/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STEP_ROW (onward_step_row_get_type ())

/**
 * OnwardStepRow:
 *
 * One step on the path: what to do, how far it is, and the day.
 */
G_DECLARE_FINAL_TYPE (OnwardStepRow, onward_step_row, ONWARD, STEP_ROW, OnwardRecordRow)

G_END_DECLS
