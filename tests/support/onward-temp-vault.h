/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-vault.h"

G_BEGIN_DECLS

/** ONWARD_TEMP_PASSPHRASE: what opens a vault of onward_temp_vault_new(). */
#define ONWARD_TEMP_PASSPHRASE "seven quiet herons wade"

/**
 * onward_temp_folder_new:
 *
 * Returns: (transfer full): a new, empty folder
 */
char *onward_temp_folder_new (void);

/**
 * onward_temp_folder_remove:
 * @folder: (transfer full): a folder; removed with everything in it, and freed
 */
void onward_temp_folder_remove (char *folder);

/**
 * onward_temp_folder_copy:
 * @folder: a folder of plain files
 *
 * Returns: (transfer full): a new folder with the same files
 */
char *onward_temp_folder_copy (const char *folder);

/**
 * onward_temp_vault_new:
 * @parent: from onward_temp_folder_new()
 * @folder: (out) (transfer full): the profile folder in it
 *
 * Returns: (transfer full): a new vault at the lowest cost, opened by %ONWARD_TEMP_PASSPHRASE
 */
OnwardVault *onward_temp_vault_new (const char *parent,
                                    char      **folder);

/**
 * onward_temp_vault_get_recovery:
 *
 * Opening by it takes no key derivation, so it is for tests that open often.
 *
 * Returns: (transfer none): the recovery code of the vault made last
 */
OnwardSecret *onward_temp_vault_get_recovery (void);

/**
 * onward_temp_vault_open:
 * @folder: the folder of the vault made last, or a copy
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the vault, opened by its recovery code
 */
OnwardVault *onward_temp_vault_open (const char *folder,
                                     GError    **error);

G_END_DECLS
