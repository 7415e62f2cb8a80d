/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK leaves to do with a popover so that it, and anybody's words in it, can go. */

/**
 * onward_popover_hang:
 * @button: a button
 * @popover: (transfer floating): what it opens, which was made when somebody wanted to open it
 *
 * As gtk_menu_button_set_popover(), and gives the focus back to @button when @popover closes. GTK may
 * leave it inside, where nobody sees it, and then never frees the popover.
 */
void onward_popover_hang (GtkMenuButton *button,
                          GtkWidget     *popover);

/**
 * onward_popover_escape:
 * @words: somebody's own words
 *
 * A menu takes an underscore for a mnemonic and does not show it.
 *
 * Returns: (transfer full): a label for a menu that reads @words
 */
char *onward_popover_escape (const char *words);

/**
 * onward_popover_close_all:
 * @widget: what is about to go
 *
 * Closes every popover inside @widget. GTK never frees one that goes while it is open.
 */
void onward_popover_close_all (GtkWidget *widget);

G_END_DECLS
