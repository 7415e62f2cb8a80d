/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_sight_follow:
 * @list: a list of #OnwardRecordRow
 *
 * Draws of @list only the rows that its #GtkScrolledWindow shows. GTK itself draws every row of a
 * list box again whenever something in it moves, which takes the longer the further somebody has
 * scrolled. Rows out of sight stay where they are for the keyboard and for a screen reader.
 */
void onward_sight_follow (GtkListBox *list);

G_END_DECLS
