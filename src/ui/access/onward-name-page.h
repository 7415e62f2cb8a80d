/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_NAME_PAGE (onward_name_page_get_type ())

/**
 * OnwardNamePage:
 *
 * Asks for the name of one's profile where the list of all of them is not to be seen. Emits `named` with
 * what was typed, without the space around it; whether there is such a profile it does not know.
 */
G_DECLARE_FINAL_TYPE (OnwardNamePage, onward_name_page, ONWARD, NAME_PAGE, GtkWidget)

/**
 * onward_name_page_new:
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_name_page_new (void);

G_END_DECLS
