/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what it does, or %NULL for no tooltip
 *
 * As gtk_widget_set_tooltip_text(), for a widget of which a page has hundreds: that function asks
 * the display server where the pointer is, each time, and waits for the answer. This one keeps the
 * text until somebody points at the widget.
 */
void onward_tooltip_set (GtkWidget  *widget,
                         const char *text);

G_END_DECLS
