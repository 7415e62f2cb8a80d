/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_UNLOCK_PAGE (onward_unlock_page_get_type ())

/**
 * OnwardUnlockPage:
 *
 * Asks for the passphrase of one profile. Emits `opened` with the open #OnwardProfile, or
 * `trouble` with a #GError when another passphrase would not help.
 */
G_DECLARE_FINAL_TYPE (OnwardUnlockPage, onward_unlock_page, ONWARD, UNLOCK_PAGE, GtkWidget)

/**
 * onward_unlock_page_new:
 * @folder: the profile's folder
 * @name: (nullable): its name, %NULL where none may be shown
 * @hint: (nullable): a sentence below the title, %NULL for the usual one
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_unlock_page_new (const char *folder,
                                   const char *name,
                                   const char *hint);

/**
 * onward_unlock_page_new_withheld:
 * @profile: a profile that is open still
 * @hint: what stands in the way of closing it
 *
 * Nothing of @profile is shown. Whoever has its passphrase gets it back through `opened`.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_unlock_page_new_withheld (OnwardProfile *profile,
                                            const char    *hint);

/**
 * onward_unlock_page_new_parcel:
 * @parcel: a copy that somebody chose
 * @folder: where its profile shall live
 * @name: the name that it gets here
 *
 * Returns: (transfer floating): a page that unpacks @parcel when its passphrase is typed
 */
GtkWidget *onward_unlock_page_new_parcel (GBytes     *parcel,
                                          const char *folder,
                                          const char *name);

/**
 * onward_unlock_page_new_named:
 * @name: what somebody typed as the name of their profile
 * @folders: (nullable) (array zero-terminated=1): the profiles of that name, mostly one
 * @other: (nullable): any other profile; needed where there is none of that name
 *
 * For a computer on which nobody shall find out who has a profile. Where none has that name the page
 * looks the same, takes as long as @other would and says the same.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_unlock_page_new_named (const char        *name,
                                         const char *const *folders,
                                         const char        *other);

/**
 * onward_unlock_page_get_folder:
 * @self: a page
 *
 * Returns: (transfer none): the profile's folder
 */
const char *onward_unlock_page_get_folder (OnwardUnlockPage *self);

/**
 * onward_unlock_page_try_keyring:
 * @self: a page that is shown
 *
 * Opens the profile by the keyring of this computer where that is set up, and asks nobody. For the
 * start of a day, never for what was locked: locking would be no use.
 */
void onward_unlock_page_try_keyring (OnwardUnlockPage *self);

G_END_DECLS
