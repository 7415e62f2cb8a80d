/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-adjustment-ideas.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENT_IDEA_ROW (onward_adjustment_idea_row_get_type ())

/**
 * OnwardAdjustmentIdeaRow:
 *
 * One idea of the library, with a button that takes it over.
 *
 * Properties: `editable`, `taken` (whether the plan has it), both with notification.
 *
 * Signal `add` (): the person wants it; nothing is changed here.
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustmentIdeaRow, onward_adjustment_idea_row, ONWARD, ADJUSTMENT_IDEA_ROW, GtkListBoxRow)

/**
 * onward_adjustment_idea_row_new:
 * @idea: an idea
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *onward_adjustment_idea_row_new (OnwardAdjustmentIdea *idea);

/**
 * onward_adjustment_idea_row_get_idea:
 * @self: a row
 *
 * Returns: (transfer none): its idea
 */
OnwardAdjustmentIdea *onward_adjustment_idea_row_get_idea (OnwardAdjustmentIdeaRow *self);

G_END_DECLS
