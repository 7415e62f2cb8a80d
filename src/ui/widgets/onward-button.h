/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_button_let_wrap:
 * @button: a button with a label
 *
 * Lets the label go on in another line where large text finds too little room, and in one line
 * everywhere else.
 */
void onward_button_let_wrap (GtkButton *button);

/**
 * onward_button_let_menu_wrap:
 * @button: a menu button with a label
 *
 * As onward_button_let_wrap(); to be called again when it has another label.
 */
void onward_button_let_menu_wrap (GtkMenuButton *button);

/**
 * onward_button_let_all_wrap:
 * @widget: a page
 *
 * As onward_button_let_wrap(), for all buttons with a label that are in @widget now.
 */
void onward_button_let_all_wrap (GtkWidget *widget);

G_END_DECLS
