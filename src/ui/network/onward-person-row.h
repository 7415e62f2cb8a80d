/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"
#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_ROW (onward_person_row_get_type ())

/**
 * OnwardPersonRow:
 *
 * Somebody in the network: name or role, what they help with, and their ties.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonRow, onward_person_row, ONWARD, PERSON_ROW, OnwardRecordRow)

/**
 * onward_person_row_get_ties:
 * @self: a person row
 *
 * Returns: (transfer none): the list of their ties, which has rows from when @self is first unfolded
 */
OnwardWorkingList *onward_person_row_get_ties (OnwardPersonRow *self);

G_END_DECLS
