/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_reveal:
 * @widget: a widget, perhaps one that was just made and has no size yet
 *
 * Puts the keyboard focus on it if it takes it, scrolls to it as soon as it has its place, and marks it for a
 * moment with the style class `found`.
 */
void onward_reveal (GtkWidget *widget);

G_END_DECLS
