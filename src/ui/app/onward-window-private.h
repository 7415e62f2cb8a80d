/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-window.h"

G_BEGIN_DECLS

/**
 * onward_window_class_install_actions:
 * @klass: the window's class
 *
 * Installs the `win.` actions.
 */
void onward_window_class_install_actions (OnwardWindowClass *klass);

/**
 * onward_window_update_actions:
 * @self: a window
 *
 * Lets each action be where it can do something.
 */
void onward_window_update_actions (OnwardWindow *self);

G_END_DECLS
