/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-history-entry.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HISTORY_ROW (onward_history_row_get_type ())

/**
 * OnwardHistoryRow:
 *
 * One thing that was done: the sentence, what it was before, when, and the way back.
 */
G_DECLARE_FINAL_TYPE (OnwardHistoryRow, onward_history_row, ONWARD, HISTORY_ROW, GtkWidget)

/**
 * OnwardHistoryRow::undo:
 * @self: a row
 *
 * Emitted when the person wants to take it back.
 */

/**
 * onward_history_row_set_entry:
 * @self: a row
 * @entry: (nullable): what to show, %NULL to forget everything
 * @first: whether it is the first of its day, which is named above it then
 */
void onward_history_row_set_entry (OnwardHistoryRow   *self,
                                   OnwardHistoryEntry *entry,
                                   gboolean            first);

/**
 * onward_history_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OnwardHistoryEntry *onward_history_row_get_entry (OnwardHistoryRow *self);

G_END_DECLS
