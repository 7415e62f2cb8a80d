/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_LOCK_WARNING (onward_lock_warning_get_type ())

/**
 * OnwardLockWarning:
 *
 * The band at the foot of a window which says that Onward locks soon. It lies over the page, so that nothing
 * moves, leaves the focus where it is, and is not there while there is nothing to say.
 *
 * Signal `stay`: the person pressed its button.
 */
G_DECLARE_FINAL_TYPE (OnwardLockWarning, onward_lock_warning, ONWARD, LOCK_WARNING, GtkWidget)

/**
 * onward_lock_warning_find:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): its band, %NULL in a window that has none
 */
OnwardLockWarning *onward_lock_warning_find (GtkWindow *window);

/**
 * onward_lock_warning_set_shown:
 * @self: a band
 * @shown: whether Onward locks soon
 *
 * Comes in softly and is announced; goes at once.
 */
void onward_lock_warning_set_shown (OnwardLockWarning *self,
                                    gboolean           shown);

/**
 * onward_lock_warning_get_shown:
 * @self: a band
 *
 * Returns: whether it says that Onward locks soon
 */
gboolean onward_lock_warning_get_shown (OnwardLockWarning *self);

G_END_DECLS
