/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OnwardShortcut:
 * @action: a detailed action name
 * @accels: (array zero-terminated=1): its keys
 *
 * Keys of the whole application. The window that lists them takes them from the
 * application by action name, so that there is only this table.
 */
typedef struct
{
  const char *action;
  const char *accels[3];
} OnwardShortcut;

/**
 * onward_shortcuts_get:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (array length=n_shortcuts) (transfer none): the table
 */
const OnwardShortcut *onward_shortcuts_get (guint *n_shortcuts);

/**
 * onward_shortcuts_install:
 * @application: the application
 *
 * Gives each action its keys.
 */
void onward_shortcuts_install (GtkApplication *application);

/**
 * onward_shortcuts_show:
 * @window: a window of the application
 *
 * Opens the window that lists all keys.
 */
void onward_shortcuts_show (GtkApplicationWindow *window);

G_END_DECLS
