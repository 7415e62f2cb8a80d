/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_OWN_COMPUTER_ROW (onward_own_computer_row_get_type ())

/**
 * OnwardOwnComputerRow:
 *
 * A switch for opening a profile by the keyring of somebody's own computer. Off works at once; on
 * takes the passphrase, so it only says that it is wanted. Hidden where there shall be no keyring.
 */
G_DECLARE_FINAL_TYPE (OnwardOwnComputerRow, onward_own_computer_row, ONWARD, OWN_COMPUTER_ROW, AdwActionRow)

/**
 * OnwardOwnComputerRow::wanted:
 * @self: a row
 *
 * Emitted when the person switches it on.
 */

/**
 * OnwardOwnComputerRow::left:
 * @self: a row
 * @sentence: how it went
 *
 * Emitted when the person switched it off and that has come to an end.
 */

/**
 * onward_own_computer_row_set_profile:
 * @self: a row
 * @profile: the open profile
 */
void onward_own_computer_row_set_profile (OnwardOwnComputerRow *self,
                                          OnwardProfile        *profile);

/**
 * onward_own_computer_row_refresh:
 * @self: a row
 *
 * Shows whether a keyring opens the profile now.
 */
void onward_own_computer_row_refresh (OnwardOwnComputerRow *self);

G_END_DECLS
