/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PRESENTATION_ROW (onward_presentation_row_get_type ())

/**
 * OnwardPresentationRow:
 *
 * Words for work in the list of them: what they are for, how they begin, and the way in, which is
 * the action `words.open` of the page.
 */
G_DECLARE_FINAL_TYPE (OnwardPresentationRow, onward_presentation_row, ONWARD, PRESENTATION_ROW, OnwardRecordRow)

G_END_DECLS
