/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLACE_BUTTON (onward_place_button_get_type ())

/**
 * OnwardPlaceButton:
 *
 * A small button that says where in the network somebody is and offers the rings and the parts of the
 * network in a menu.
 *
 * Properties: `names` (construct-only): says who it is instead, for those who have no place yet; `ring`
 * and `arena`, texts, are also the actions `place.ring` and `place.arena`.
 */
G_DECLARE_FINAL_TYPE (OnwardPlaceButton, onward_place_button, ONWARD, PLACE_BUTTON, GtkWidget)

/**
 * onward_place_button_set_person:
 * @self: a place button
 * @profile: the profile
 * @lens: who looks
 * @person: (nullable): who
 */
void onward_place_button_set_person (OnwardPlaceButton *self,
                                     OnwardProfile     *profile,
                                     OnwardLens         lens,
                                     OnwardRecord      *person);

G_END_DECLS
