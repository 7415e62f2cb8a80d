/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_ROW (onward_person_row_get_type ())

/**
 * OnwardPersonRow:
 *
 * Somebody in the network: name, role, where they are and what they are asked for; unfolded, everything
 * else. Actions: `person.closer` and `person.further`.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonRow, onward_person_row, ONWARD, PERSON_ROW, OnwardRecordRow)

/**
 * onward_person_row_show:
 * @self: a row that was unfolded
 * @record: a tie, consent or message of theirs
 *
 * Returns: whether @record is there, and has the focus now
 */
gboolean onward_person_row_show (OnwardPersonRow *self,
                                 OnwardRecord    *record);

G_END_DECLS
