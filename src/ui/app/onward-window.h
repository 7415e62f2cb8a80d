/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-workspace.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WINDOW (onward_window_get_type ())

/**
 * OnwardWindow:
 *
 * The window: either the door or the workspace of the open profile, never both. Its title is
 * "Onward" and nothing else.
 */
G_DECLARE_FINAL_TYPE (OnwardWindow, onward_window, ONWARD, WINDOW, AdwApplicationWindow)

/**
 * onward_window_new:
 * @application: the application
 * @root: the folder that holds profiles
 *
 * Returns: (transfer none): a window that shows nothing yet
 */
OnwardWindow *onward_window_new (GtkApplication * application,
                                 const char *root);

/**
 * onward_window_start:
 * @self: a window
 *
 * Shows the way in.
 */
void onward_window_start (OnwardWindow *self);

/**
 * onward_window_start_sample:
 * @self: a window
 *
 * Makes the profile of the invented person and opens it.
 */
void onward_window_start_sample (OnwardWindow *self);

/**
 * onward_window_enter:
 * @self: a window
 * @profile: an open profile
 *
 * Shows @profile.
 */
void onward_window_enter (OnwardWindow  *self,
                          OnwardProfile *profile);

/**
 * onward_window_lock:
 * @self: a window
 *
 * Saves and closes the open profile and drops everything that showed it. When something
 * cannot be saved, asks first.
 */
void onward_window_lock (OnwardWindow *self);

/**
 * OnwardWindow::locked:
 * @self: a window
 *
 * Emitted when locking ended: nothing is open any more, or what could not be saved is behind
 * the passphrase.
 */

/**
 * onward_window_lock_unattended:
 * @self: a window
 *
 * As onward_window_lock(), when nobody may be there: asks nothing, also with a dialog open. What
 * cannot be saved is neither shown nor given up: the door asks for the passphrase, the profile
 * stays in memory until it is saved and is closed then.
 *
 * Returns: whether something was open, so that `locked` comes
 */
gboolean onward_window_lock_unattended (OnwardWindow *self);

/**
 * onward_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the workspace, %NULL while locked
 */
OnwardWorkspace *onward_window_get_workspace (OnwardWindow *self);

G_END_DECLS
