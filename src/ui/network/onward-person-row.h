/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_ROW (onward_person_row_get_type ())

/**
 * OnwardPersonRow:
 *
 * Somebody in the network: name or role, what they help with, and their ties.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonRow, onward_person_row, ONWARD, PERSON_ROW, OnwardRecordRow)

G_END_DECLS
