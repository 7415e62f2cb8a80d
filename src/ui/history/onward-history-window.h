/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-lens.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HISTORY_WINDOW (onward_history_window_get_type ())

/**
 * OnwardHistoryWindow:
 *
 * Everything that was done, by day; the moments to go back to; what was removed. It belongs to
 * the window it was opened from and goes when that locks.
 */
G_DECLARE_FINAL_TYPE (OnwardHistoryWindow, onward_history_window, ONWARD, HISTORY_WINDOW, AdwWindow)

/**
 * onward_history_window_new:
 * @parent: a window with the actions `win.show-record`, `win.undo`, `win.redo` and `win.lock`
 * @profile: an open profile
 * @lens: who looks; moments and what was removed are for the person alone
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *onward_history_window_new (GtkWindow     *parent,
                                      OnwardProfile *profile,
                                      OnwardLens lens);

/**
 * onward_history_window_show_removed:
 * @self: a history window for the person alone
 *
 * Begins with what was removed.
 */
void onward_history_window_show_removed (OnwardHistoryWindow *self);

G_END_DECLS
