/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_STRIP (onward_hours_strip_get_type ())

/**
 * OnwardHoursStrip:
 *
 * Lays out one week: its name, the cells of its days, its buttons and what is below. With enough
 * room the first three stand side by side; with less, the cells stand below in one, two or four
 * lines. The children with the name `heading`, `buttons` and `below` are those, all others are cells.
 */
G_DECLARE_FINAL_TYPE (OnwardHoursStrip, onward_hours_strip, ONWARD, HOURS_STRIP, GtkLayoutManager)

/**
 * onward_hours_strip_count:
 * @self: a layout manager
 * @widget: the widget it is for
 * @width: a width in pixels
 *
 * Returns: how many cells stand side by side there
 */
guint onward_hours_strip_count (OnwardHoursStrip *self,
                                GtkWidget        *widget,
                                int               width);

G_END_DECLS
