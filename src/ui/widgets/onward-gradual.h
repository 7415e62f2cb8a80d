/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_GRADUAL (onward_gradual_get_type ())

/**
 * OnwardGradual:
 *
 * The first items of a list, to make rows from. Rows cost time and memory, so that a list of
 * hundreds gets those in sight and a little beyond, and more as somebody scrolls towards its end;
 * what is shown once stays. A list that is not in a #GtkScrolledWindow gets all of them.
 *
 * The first row is there at once, so that it can take the focus. The others come with the frames
 * after the list was mapped, as many with each as leave time to draw them; of several lists the one
 * that was mapped first is filled first.
 */
G_DECLARE_FINAL_TYPE (OnwardGradual, onward_gradual, ONWARD, GRADUAL, GObject)

/**
 * onward_gradual_new:
 * @list: the widget that has a row for each item
 * @all: all items
 *
 * Returns: (transfer full): the first items of @all
 */
OnwardGradual *onward_gradual_new (GtkWidget  *list,
                                   GListModel *all);

/**
 * onward_gradual_ensure:
 * @self: a gradual list
 * @index: an item of all
 *
 * Makes sure that @index is among the items now.
 */
void onward_gradual_ensure (OnwardGradual *self,
                            guint          index);

G_END_DECLS
