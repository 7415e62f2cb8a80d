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
 * ("system", "light" or "dark"). Kept in GSettings where the schema is installed, otherwise
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

G_END_DECLS
