/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile-shelf.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CHOOSER_PAGE (onward_chooser_page_get_type ())

/**
 * OnwardChooserPage:
 *
 * Lists the profiles of this computer by the names their people picked, each that cannot be
 * opened with the reason. Where there are many, a name can be typed to find it. Emits `chosen` with the #OnwardProfileEntry.
 */
G_DECLARE_FINAL_TYPE (OnwardChooserPage, onward_chooser_page, ONWARD, CHOOSER_PAGE, GtkWidget)

/**
 * onward_chooser_page_new:
 * @shelf: the profiles
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_chooser_page_new (OnwardProfileShelf * shelf);

G_END_DECLS
