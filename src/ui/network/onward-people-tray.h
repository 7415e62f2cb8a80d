/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PEOPLE_TRAY (onward_people_tray_get_type ())

/**
 * OnwardPeopleTray:
 *
 * Those who have no place on the map yet, each a button with a menu of rings and parts of the network.
 * Hidden while everybody has a place. Property: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardPeopleTray, onward_people_tray, ONWARD, PEOPLE_TRAY, GtkWidget)

/**
 * onward_people_tray_setup:
 * @self: a tray
 * @profile: the profile
 * @lens: who looks
 *
 * Fills it, once.
 */
void onward_people_tray_setup (OnwardPeopleTray *self,
                               OnwardProfile    *profile,
                               OnwardLens        lens);

G_END_DECLS
