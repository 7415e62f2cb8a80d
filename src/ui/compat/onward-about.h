/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * onward_about_show:
 * @parent: the window it belongs to
 *
 * Opens the window that says what Onward is and who made it.
 */
void onward_about_show (GtkWindow *parent);

G_END_DECLS
