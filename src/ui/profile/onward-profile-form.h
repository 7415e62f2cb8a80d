/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardProfilePurpose:
 * @ONWARD_PROFILE_NEW_PASSPHRASE: another passphrase
 * @ONWARD_PROFILE_LOST_PASSPHRASE: the same, for who opened with the code from the recovery sheet
 * @ONWARD_PROFILE_NEW_SHEET: another recovery sheet
 * @ONWARD_PROFILE_NEW_KEY: somebody may know the passphrase
 * @ONWARD_PROFILE_OWN_COMPUTER: the keyring of this computer shall open it, too
 *
 * What a form is for.
 */
typedef enum
{
  ONWARD_PROFILE_NEW_PASSPHRASE,
  ONWARD_PROFILE_LOST_PASSPHRASE,
  ONWARD_PROFILE_NEW_SHEET,
  ONWARD_PROFILE_NEW_KEY,
  ONWARD_PROFILE_OWN_COMPUTER,
} OnwardProfilePurpose;

#define ONWARD_TYPE_PROFILE_FORM (onward_profile_form_get_type ())

/**
 * OnwardProfileForm:
 *
 * Asks for what is needed to change who opens a profile, and changes it.
 */
G_DECLARE_FINAL_TYPE (OnwardProfileForm, onward_profile_form, ONWARD, PROFILE_FORM, GtkWidget)

/**
 * OnwardProfileForm::busy:
 * @self: a form
 * @busy: whether it is at work, so that it must stay
 */

/**
 * OnwardProfileForm::done:
 * @self: a form
 * @purpose: what was changed
 * @recovery: (nullable): the new recovery code, if there is one
 */

/**
 * onward_profile_form_new:
 * @profile: the open profile
 * @purpose: what for
 *
 * Returns: (transfer floating): a form
 */
GtkWidget *onward_profile_form_new (OnwardProfile       *profile,
                                    OnwardProfilePurpose purpose);

G_END_DECLS
