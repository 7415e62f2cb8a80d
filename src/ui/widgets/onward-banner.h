/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_BANNER (onward_banner_get_type ())

/**
 * OnwardBanner:
 *
 * A band above the page for what lasts: it follows the `condition` of its `profile` and is
 * not there while all is well. While edits wait to be saved it offers to try again.
 */
G_DECLARE_FINAL_TYPE (OnwardBanner, onward_banner, ONWARD, BANNER, GtkWidget)

/**
 * onward_banner_show_condition:
 * @self: a banner
 * @condition: what to say
 * @saved_time: when the state on the screen was written, in milliseconds since 1970-01-01 UTC
 *
 * Says it at once; a banner with a profile does so by itself.
 */
void onward_banner_show_condition (OnwardBanner   *self,
                                   OnwardCondition condition,
                                   gint64          saved_time);

/**
 * onward_banner_get_text:
 * @self: a banner
 *
 * Returns: (transfer none): what it says, "" while it is not there
 */
const char *onward_banner_get_text (OnwardBanner *self);

/**
 * onward_banner_get_can_retry:
 * @self: a banner
 *
 * Returns: whether it offers to try again
 */
gboolean onward_banner_get_can_retry (OnwardBanner *self);

G_END_DECLS
