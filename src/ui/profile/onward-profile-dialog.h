/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile-form.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PROFILE_DIALOG (onward_profile_dialog_get_type ())

/**
 * OnwardProfileDialog:
 *
 * "Your Profile": its name, where it is, who opens it, and how to remove it.
 */
G_DECLARE_FINAL_TYPE (OnwardProfileDialog, onward_profile_dialog, ONWARD, PROFILE_DIALOG, AdwWindow)

/**
 * OnwardProfileDialog::remove:
 * @self: a dialog
 *
 * Emitted when the person wants the profile removed from this computer, and was asked.
 */

/**
 * onward_profile_dialog_new:
 * @parent: the window it belongs to
 * @profile: the open profile
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
OnwardProfileDialog *onward_profile_dialog_new (GtkWindow     *parent,
                                                OnwardProfile *profile);

/**
 * onward_profile_dialog_show_form:
 * @self: a dialog
 * @purpose: what for
 *
 * Goes straight to what the person came for.
 */
void onward_profile_dialog_show_form (OnwardProfileDialog *self,
                                      OnwardProfilePurpose purpose);

G_END_DECLS
