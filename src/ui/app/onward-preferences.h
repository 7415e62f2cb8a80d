/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-settings.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PREFERENCES (onward_preferences_get_type ())

/**
 * OnwardPreferences:
 *
 * How Onward looks: text size, motion, light or dark. Each change shows at once.
 */
G_DECLARE_FINAL_TYPE (OnwardPreferences, onward_preferences, ONWARD, PREFERENCES, AdwWindow)

/**
 * onward_preferences_new:
 * @parent: (nullable): the window it belongs to
 * @settings: what it changes
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWindow *onward_preferences_new (GtkWindow * parent,
                                   OnwardSettings * settings);

G_END_DECLS
