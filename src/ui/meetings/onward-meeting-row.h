/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MEETING_ROW (onward_meeting_row_get_type ())

/**
 * OnwardMeetingRow:
 *
 * One meeting: when and where it is, who is there, what to ask, and what was agreed.
 */
G_DECLARE_FINAL_TYPE (OnwardMeetingRow, onward_meeting_row, ONWARD, MEETING_ROW, OnwardRecordRow)

G_END_DECLS
