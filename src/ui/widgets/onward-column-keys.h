/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_column_keys_follow:
 * @box: a list box
 *
 * Where the rows stand in #OnwardColumns, the arrow keys go to the row beside, above or below,
 * and Page Up and Page Down about a screen further in the same column. A list box alone knows
 * only one row after the other. Nothing is taken from what has the focus within a row.
 */
void onward_column_keys_follow (GtkListBox *box);

/**
 * onward_column_keys_move:
 * @box: a list box
 * @from: one of its rows
 * @keyval: an arrow or page key
 *
 * Returns: (transfer none) (nullable): the row to go to, %NULL when it is for the list box itself
 */
GtkListBoxRow *onward_column_keys_move (GtkListBox    *box,
                                        GtkListBoxRow *from,
                                        guint          keyval);

G_END_DECLS
