/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STORY_ROW (onward_story_row_get_type ())

/**
 * OnwardStoryRow:
 *
 * One story of a strength: what happened, when, and who saw it.
 */
G_DECLARE_FINAL_TYPE (OnwardStoryRow, onward_story_row, ONWARD, STORY_ROW, OnwardRecordRow)

G_END_DECLS
