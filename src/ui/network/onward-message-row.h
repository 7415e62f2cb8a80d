/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MESSAGE_ROW (onward_message_row_get_type ())

/**
 * OnwardMessageRow:
 *
 * A draft of a message to somebody, to be changed freely and taken along by copying: nothing is sent from
 * here. Action: `row.copy`.
 */
G_DECLARE_FINAL_TYPE (OnwardMessageRow, onward_message_row, ONWARD, MESSAGE_ROW, OnwardRecordRow)

G_END_DECLS
