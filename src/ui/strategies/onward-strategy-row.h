/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRATEGY_ROW (onward_strategy_row_get_type ())

/**
 * OnwardStrategyRow:
 *
 * One strategy like an index card: if this happens, then that helps.
 */
G_DECLARE_FINAL_TYPE (OnwardStrategyRow, onward_strategy_row, ONWARD, STRATEGY_ROW, OnwardRecordRow)

G_END_DECLS
