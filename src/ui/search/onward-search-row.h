/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-record.h"
#include "onward-search-words.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_SEARCH_ROW (onward_search_row_get_type ())

/**
 * OnwardSearchRow:
 *
 * One thing that was found: a title and the line in which the words stand, with the words in
 * bold; or, without a record, the way to more of the same place. Rows are used again.
 */
G_DECLARE_FINAL_TYPE (OnwardSearchRow, onward_search_row, ONWARD, SEARCH_ROW, GtkListBoxRow)

/**
 * onward_search_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *onward_search_row_new (void);

/**
 * onward_search_row_show:
 * @self: a row
 * @place: the index of the place it stands under
 * @record: (nullable): what was found, %NULL for the way to more
 * @title: what to call it
 * @line: (nullable): the line in which the words stand
 * @words: (nullable): what was looked for
 */
void onward_search_row_show (OnwardSearchRow         *self,
                             guint                    place,
                             OnwardRecord            *record,
                             const char              *title,
                             const char              *line,
                             const OnwardSearchWords *words);

/**
 * onward_search_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what was found
 */
OnwardRecord *onward_search_row_get_record (OnwardSearchRow *self);

/**
 * onward_search_row_get_place:
 * @self: a row
 *
 * Returns: the index of the place it stands under
 */
guint onward_search_row_get_place (OnwardSearchRow *self);

/**
 * onward_search_row_clear:
 * @self: a row
 *
 * Hides it and lets go of every word.
 */
void onward_search_row_clear (OnwardSearchRow *self);

G_END_DECLS
