/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_COLUMNS (onward_columns_get_type ())

/**
 * OnwardColumns:
 *
 * Lays the rows of a list side by side, as many as there is room for, line after line in reading
 * order. All rows of a line are equally high. What is no #OnwardRecordRow, and a row that is
 * expanded, has a line of its own.
 */
G_DECLARE_FINAL_TYPE (OnwardColumns, onward_columns, ONWARD, COLUMNS, GtkLayoutManager)

/**
 * onward_columns_new:
 * @n_most: how many rows may stand side by side, at least 1
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *onward_columns_new (guint n_most);

/**
 * onward_columns_count:
 * @self: a layout manager
 * @width: a width in pixels
 *
 * Returns: how many rows stand side by side there, at least 1
 */
guint onward_columns_count (OnwardColumns *self,
                            int            width);

G_END_DECLS
