/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CONTINGENCY_ROW (onward_contingency_row_get_type ())

/**
 * OnwardContingencyRow:
 *
 * An early sign, what is done then, and who helps.
 */
G_DECLARE_FINAL_TYPE (OnwardContingencyRow, onward_contingency_row, ONWARD, CONTINGENCY_ROW, OnwardRecordRow)

G_END_DECLS
