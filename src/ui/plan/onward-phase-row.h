/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"
#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PHASE_ROW (onward_phase_row_get_type ())

/**
 * OnwardPhaseRow:
 *
 * A resting place on the path and its steps.
 */
G_DECLARE_FINAL_TYPE (OnwardPhaseRow, onward_phase_row, ONWARD, PHASE_ROW, OnwardRecordRow)

/**
 * onward_phase_row_get_steps:
 * @self: a phase row
 *
 * Returns: (transfer none): the list of its steps
 */
OnwardWorkingList *onward_phase_row_get_steps (OnwardPhaseRow *self);

G_END_DECLS
