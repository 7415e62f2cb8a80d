/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile-history.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_POINTS_PAGE (onward_points_page_get_type ())

/**
 * OnwardPointsPage:
 *
 * The moments to which everything can be brought back: named ones and the days.
 */
G_DECLARE_FINAL_TYPE (OnwardPointsPage, onward_points_page, ONWARD, POINTS_PAGE, GtkWidget)

/**
 * OnwardPointsPage::done:
 * @self: a page
 * @words: what was done
 * @action: (nullable): the id of the action that undoes it, as text
 *
 * Emitted when something was done that the person can take back.
 */

/**
 * OnwardPointsPage::forgot:
 * @self: a page
 * @point: an #OnwardRestorePoint that is not listed any more
 *
 * Emitted when the person had a named moment forgotten; onward_points_page_keep() takes that back.
 */

/**
 * OnwardPointsPage::refused:
 * @self: a page
 * @error: a #GError that says why something could not be done
 */

/**
 * onward_points_page_set_profile:
 * @self: a page
 * @profile: the open profile
 */
void onward_points_page_set_profile (OnwardPointsPage *self,
                                     OnwardProfile    *profile);

/**
 * onward_points_page_reload:
 * @self: a page with a profile
 *
 * Reads again what there is, off the main thread.
 */
void onward_points_page_reload (OnwardPointsPage *self);

/**
 * onward_points_page_keep:
 * @self: a page with a profile
 * @point: a point that was forgotten
 *
 * Lists it again, under its name.
 */
void onward_points_page_keep (OnwardPointsPage   *self,
                              OnwardRestorePoint *point);

G_END_DECLS
