/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-vault.h"

G_BEGIN_DECLS

/* What a person can do about who opens their profile. Each call that changes something needs
 * %ONWARD_VAULT_WRITABLE and ends in %ONWARD_ERROR_READ_ONLY without it; a call that does not
 * succeed leaves the profile as it was. The header has two copies that are written in turn: at
 * every moment one of them opens, and a change that was cut short between them is finished when
 * the profile is opened the next time. */

/**
 * onward_vault_check:
 * @self: a vault
 * @secret: a passphrase or a recovery code
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_NO_MEMORY, %ONWARD_ERROR_IO
 *
 * Takes as long as opening. Changes nothing, and works read-only, too.
 *
 * Returns: whether @secret opens @self
 */
gboolean onward_vault_check (OnwardVault  *self,
                             OnwardSecret *secret,
                             GError      **error);

/**
 * onward_vault_rename:
 * @self: a vault
 * @name: its new name, 1 to %ONWARD_VAULT_NAME_MAX bytes
 * @error: return location; %ONWARD_ERROR_REFUSED for another name
 *
 * Returns: whether the name is on the disk
 */
gboolean onward_vault_rename (OnwardVault *self,
                              const char  *name,
                              GError     **error);

/**
 * onward_vault_set_passphrase:
 * @self: a vault
 * @secret: the passphrase, or the recovery code
 * @passphrase: the new one, not empty
 * @cost: for the new slot, at least %ONWARD_KDF_FLOOR
 * @error: return location; as for onward_vault_check()
 *
 * Takes as long as opening twice. The recovery code stays.
 *
 * Returns: whether @passphrase opens @self from now on and the old one does not
 */
gboolean onward_vault_set_passphrase (OnwardVault         *self,
                                      OnwardSecret        *secret,
                                      OnwardSecret        *passphrase,
                                      const OnwardKdfCost *cost,
                                      GError             **error);

/**
 * onward_vault_new_recovery:
 * @self: a vault
 * @secret: the passphrase, or the recovery code
 * @error: return location; as for onward_vault_check()
 *
 * Returns: (transfer full) (nullable): the recovery code that opens @self from now on in place of the old one
 */
OnwardSecret *onward_vault_new_recovery (OnwardVault  *self,
                                         OnwardSecret *secret,
                                         GError      **error);

/**
 * onward_vault_rekey:
 * @self: a vault outside a transaction
 * @secret: the passphrase, or the recovery code
 * @passphrase: the new one, not empty
 * @cost: for the new slot, at least %ONWARD_KDF_FLOOR
 * @error: return location; as for onward_vault_check()
 *
 * Takes a new data key, seals everything with it and removes every earlier generation. Who
 * copied the folder and knows an old passphrase can read that copy, and nothing newer. A keyring
 * opens it no longer.
 *
 * Returns: (transfer full) (nullable): the recovery code that belongs to the new data key
 */
OnwardSecret *onward_vault_rekey (OnwardVault         *self,
                                  OnwardSecret        *secret,
                                  OnwardSecret        *passphrase,
                                  const OnwardKdfCost *cost,
                                  GError             **error);

/**
 * onward_vault_set_keyring:
 * @self: a vault
 * @secret: the passphrase, or the recovery code
 * @key: 16 to 64 bytes that the system keyring keeps
 * @error: return location; as for onward_vault_check()
 *
 * Takes as long as opening. Passphrase and recovery code stay: a keyring is never the only way in.
 *
 * Returns: whether @key opens @self from now on, in place of an earlier one
 */
gboolean onward_vault_set_keyring (OnwardVault  *self,
                                   OnwardSecret *secret,
                                   OnwardSecret *key,
                                   GError      **error);

/**
 * onward_vault_forget_keyring:
 * @self: a vault
 * @error: return location; %ONWARD_ERROR_READ_ONLY and what the disk said
 *
 * Returns: whether no keyring opens @self from now on
 */
gboolean onward_vault_forget_keyring (OnwardVault *self,
                                      GError     **error);

/**
 * onward_vault_get_size:
 * @self: a vault
 *
 * Returns: bytes that its files take
 */
guint64 onward_vault_get_size (OnwardVault *self);

/**
 * onward_vault_remove:
 * @folder: a profile folder
 * @error: return location; %ONWARD_ERROR_IN_USE while it is open anywhere
 *
 * Writes over the header and removes it first: from then on nothing in the folder can be
 * opened, whatever happens to the rest, which goes next. Files that are not ours stay, and the
 * folder with them.
 *
 * Returns: whether nothing of the profile is left
 */
gboolean onward_vault_remove (const char *folder,
                              GError    **error);

G_END_DECLS
