/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_WRAP_BOX (onward_wrap_box_get_type ())

/**
 * OnwardWrapBox:
 *
 * Puts small widgets side by side and begins a new line where one ends. (AdwWrapBox came with
 * libadwaita 1.7; a #GtkFlowBox would make each of them a stop of its own for the keyboard.)
 *
 * Properties: `spacing`, in pixels, between widgets and between lines.
 */
G_DECLARE_FINAL_TYPE (OnwardWrapBox, onward_wrap_box, ONWARD, WRAP_BOX, GtkWidget)

/**
 * onward_wrap_box_insert_before:
 * @self: a wrap box
 * @child: a widget
 * @sibling: (nullable): the widget to stand before, %NULL for the end
 */
void onward_wrap_box_insert_before (OnwardWrapBox *self,
                                    GtkWidget     *child,
                                    GtkWidget     *sibling);

G_END_DECLS
