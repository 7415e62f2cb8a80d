/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_WELCOME_PAGE (onward_welcome_page_get_type ())

/**
 * OnwardWelcomePage:
 *
 * What somebody sees who has no profile on this computer yet.
 */
G_DECLARE_FINAL_TYPE (OnwardWelcomePage, onward_welcome_page, ONWARD, WELCOME_PAGE, GtkWidget)

/**
 * onward_welcome_page_new:
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_welcome_page_new (void);

G_END_DECLS
