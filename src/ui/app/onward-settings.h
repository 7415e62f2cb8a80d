/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_SETTINGS (onward_settings_get_type ())

/**
 * OnwardSettings:
 *
 * How Onward looks to this account; nothing about any profile. Properties, all read-write
 * with notification: `text-scale` (per cent, 100 to 200), `calm-motion`, `color-scheme`
 * ("system", "light" or "dark"), `lock-after` (minutes, 0 for never) and `shared`, which are what this
 * account chose: what counts is asked below. Kept in GSettings where the schema is installed, otherwise
 * until the end of the process.
 */
G_DECLARE_FINAL_TYPE (OnwardSettings, onward_settings, ONWARD, SETTINGS, GObject)

/**
 * onward_settings_new:
 *
 * Returns: (transfer full): the settings of this account
 */
OnwardSettings *onward_settings_new (void);

/**
 * onward_settings_follow:
 * @self: settings
 * @settings: the display's
 *
 * Brings @settings in line with @self, now and after each change.
 */
void onward_settings_follow (OnwardSettings *self,
                             GtkSettings    *settings);

/**
 * onward_settings_is_shared:
 * @self: settings
 *
 * Returns: whether many use this computer: those who look after it say so, or this account
 */
gboolean onward_settings_is_shared (OnwardSettings *self);

/**
 * onward_settings_get_longest_lock:
 * @self: settings
 *
 * Returns: minutes without input after which Onward locks at the latest, whatever this account
 *   chose; 0 where that is up to the account
 */
int onward_settings_get_longest_lock (OnwardSettings *self);

/**
 * onward_settings_get_lock_after:
 * @self: settings
 *
 * Returns: minutes without input after which Onward locks, 0 for never
 */
int onward_settings_get_lock_after (OnwardSettings *self);

G_END_DECLS
