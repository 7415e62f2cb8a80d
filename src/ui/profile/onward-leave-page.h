/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_LEAVE_PAGE (onward_leave_page_get_type ())

/**
 * OnwardLeavePage:
 *
 * Leaves a computer with nothing left on it, a step at a time: a copy that was read back and opened, the
 * stick it is on let go, and only then the removal here, which it wishes by `remove` with whether there is a
 * copy. Whoever stops in between has lost nothing.
 */
G_DECLARE_FINAL_TYPE (OnwardLeavePage, onward_leave_page, ONWARD, LEAVE_PAGE, GtkWidget)

/**
 * onward_leave_page_new:
 * @profile: the profile that is to go from here
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_leave_page_new (OnwardProfile *profile);

/**
 * onward_leave_page_write:
 * @self: a page
 * @file: where the copy goes
 *
 * Takes the copy, as when the person chose @file.
 */
void onward_leave_page_write (OnwardLeavePage *self,
                              GFile           *file);

G_END_DECLS
