/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-vault.h"

G_BEGIN_DECLS

/** ONWARD_PARCEL_SUFFIX: how the name of a parcel ends, without the point. */
#define ONWARD_PARCEL_SUFFIX "onward"

/**
 * onward_vault_pack:
 * @self: a vault outside a transaction
 * @error: return location; %ONWARD_ERROR_DAMAGED, %ONWARD_ERROR_IO, %ONWARD_ERROR_NO_MEMORY
 *
 * Seals the state of now into one piece to be taken along. The passphrase and the recovery code of
 * today open it, no keyring does. Works read-only, too.
 *
 * Returns: (transfer full) (nullable): the parcel; `FORMAT.md` has it to the byte
 */
GBytes *onward_vault_pack (OnwardVault *self,
                           GError     **error);

/**
 * onward_vault_check_parcel:
 * @self: the vault that packed it
 * @parcel: what was read back
 * @error: return location; %ONWARD_ERROR_NO_COPY
 *
 * Unseals all of @parcel with the keys of @self.
 *
 * Returns: whether @parcel can be unpacked and holds what @self holds
 */
gboolean onward_vault_check_parcel (OnwardVault *self,
                                    GBytes      *parcel,
                                    GError     **error);

/**
 * onward_parcel_peek:
 * @parcel: what was read from a file that somebody chose
 * @info: (out caller-allocated): what its header says, not authenticated
 * @error: return location; %ONWARD_ERROR_NO_COPY for what is no parcel or is cut short,
 *   %ONWARD_ERROR_NEWER_FORMAT
 *
 * Derives nothing.
 *
 * Returns: whether @info was filled
 */
gboolean onward_parcel_peek (GBytes          *parcel,
                             OnwardVaultInfo *info,
                             GError         **error);

/**
 * onward_parcel_unpack:
 * @parcel: a parcel
 * @folder: where the profile shall live; must not exist, its parent must
 * @name: (nullable): the name for the chooser, %NULL for the one that was packed
 * @slot: which kind of slot @secret opens
 * @secret: what the person typed
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_NO_COPY, %ONWARD_ERROR_NO_MEMORY,
 *   %ONWARD_ERROR_EXISTS and what the disk said
 *
 * Makes a profile of its own. Nothing is written before all of @parcel was found to be whole.
 *
 * Returns: (transfer full) (nullable): the open vault
 */
OnwardVault *onward_parcel_unpack (GBytes        *parcel,
                                   const char    *folder,
                                   const char    *name,
                                   OnwardSlotType slot,
                                   OnwardSecret  *secret,
                                   GError       **error);

G_END_DECLS
