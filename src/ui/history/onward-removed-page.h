/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_REMOVED_PAGE (onward_removed_page_get_type ())

/**
 * OnwardRemovedPage:
 *
 * What was removed lately, each with a way back.
 */
G_DECLARE_FINAL_TYPE (OnwardRemovedPage, onward_removed_page, ONWARD, REMOVED_PAGE, GtkWidget)

/**
 * OnwardRemovedPage::done:
 * @self: a page
 * @words: what was done
 * @action: (nullable): the id of the action that undoes it, as text
 *
 * Emitted when something was done that the person can take back.
 */

/**
 * OnwardRemovedPage::refused:
 * @self: a page
 * @error: a #GError that says why something could not be done
 */

/**
 * onward_removed_page_set_profile:
 * @self: a page
 * @profile: the open profile
 */
void onward_removed_page_set_profile (OnwardRemovedPage *self,
                                      OnwardProfile     *profile);

/**
 * onward_removed_page_reload:
 * @self: a page with a profile
 *
 * Reads again what there is, off the main thread.
 */
void onward_removed_page_reload (OnwardRemovedPage *self);

G_END_DECLS
