/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"
#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_ROW (onward_strength_row_get_type ())

/**
 * OnwardStrengthRow:
 *
 * One strength, looking like a kept letter: its family, its title and the newest story; unfolded
 * also how it shows and all its stories.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthRow, onward_strength_row, ONWARD, STRENGTH_ROW, OnwardRecordRow)

/**
 * onward_strength_row_get_stories:
 * @self: a strength row
 *
 * Returns: (transfer none) (nullable): the list of its stories, %NULL until @self is first unfolded
 */
OnwardWorkingList *onward_strength_row_get_stories (OnwardStrengthRow *self);

G_END_DECLS
