/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_VERSION_ROW (onward_version_row_get_type ())

/**
 * OnwardVersionRow:
 *
 * An earlier wording: when it was kept, what it says, and the way back to it, which is the action
 * `words.bring-back` of the editor around it.
 */
G_DECLARE_FINAL_TYPE (OnwardVersionRow, onward_version_row, ONWARD, VERSION_ROW, OnwardRecordRow)

G_END_DECLS
