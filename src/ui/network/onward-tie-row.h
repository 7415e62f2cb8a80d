/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TIE_ROW (onward_tie_row_get_type ())

/**
 * OnwardTieRow:
 *
 * One tie in words. Properties: `strength` and `direction`, also the actions `tie.strength` and
 * `tie.direction`.
 */
G_DECLARE_FINAL_TYPE (OnwardTieRow, onward_tie_row, ONWARD, TIE_ROW, OnwardRecordRow)

G_END_DECLS
