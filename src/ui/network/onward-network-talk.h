/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NETWORK_TALK (onward_network_talk_get_type ())

/**
 * OnwardNetworkTalk:
 *
 * The network in sentences, below the map and beside the list: one topic at a time, as the layers of the
 * map, with one sentence that says what it is about.
 *
 * Properties: `layer` (#OnwardMapLayer as a number, with notification); `chooses` (whether it has buttons
 * for the layers; the map has a menu of its own).
 */
G_DECLARE_FINAL_TYPE (OnwardNetworkTalk, onward_network_talk, ONWARD, NETWORK_TALK, GtkWidget)

/**
 * onward_network_talk_setup:
 * @self: the widget
 * @profile: the profile
 * @lens: who looks
 *
 * Comes once.
 */
void onward_network_talk_setup (OnwardNetworkTalk *self,
                                OnwardProfile     *profile,
                                OnwardLens         lens);

G_END_DECLS
