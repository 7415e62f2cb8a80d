/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "onward-id.h"
#include "onward-secret.h"

G_BEGIN_DECLS

/**
 * OnwardVault:
 *
 * One open profile folder: key slots in a two-copy header, a sealed snapshot and a sealed,
 * chained log of commits, as `src/vault/FORMAT.md` writes them down to the byte. It serves
 * one SQLite database from memory; SQLite itself never opens a file. Used by one thread at a
 * time, which may be another one than the one that opened it.
 */
typedef struct _OnwardVault OnwardVault;

/** ONWARD_VAULT_NAME_MAX: bytes that a profile's name may take in the header. */
#define ONWARD_VAULT_NAME_MAX 240

/**
 * OnwardKdfCost:
 * @memory_kib: memory that one Argon2id run fills, in KiB
 * @passes: how often it passes over it
 *
 * RFC 9106; libsodium's `crypto_pwhash_ALG_ARGON2ID13`.
 */
typedef struct
{
  guint32 memory_kib;
  guint32 passes;
} OnwardKdfCost;

/** ONWARD_KDF_FLOOR: the least a new slot may cost: 64 MiB, 3 passes. */
#define ONWARD_KDF_FLOOR ((OnwardKdfCost) { 64 * 1024, 3 })

/** ONWARD_KDF_MEMORY_MAX: the most memory any slot may ask for, in KiB: 512 MiB. */
#define ONWARD_KDF_MEMORY_MAX (512 * 1024)

/** ONWARD_KDF_PASSES_MAX: the most passes any slot may ask for. */
#define ONWARD_KDF_PASSES_MAX 16

/**
 * OnwardVaultInfo:
 * @profile: the profile's id
 * @name: the name the person picked, the one thing that can be read without a key
 * @format: the version of the format the folder is in
 * @min_reader: the oldest version that can read it
 * @has_keyring: whether a secret of the system keyring opens it, too
 *
 * What the header says before anyone unlocks it. Not authenticated: only for a chooser.
 */
typedef struct
{
  OnwardId profile;
  char    *name;
  guint    format;
  guint    min_reader;
  gboolean has_keyring;
} OnwardVaultInfo;

/**
 * OnwardVaultState:
 * @ONWARD_VAULT_WRITABLE: all is well
 * @ONWARD_VAULT_NO_LOCKING: read-only, the file system cannot lock files
 * @ONWARD_VAULT_READ_ONLY_DISK: read-only, the disk or the permissions do not allow writing; if
 *   they refused a commit, the next one is tried all the same and makes it writable again
 * @ONWARD_VAULT_DAMAGED_LATER: read-only, what was written after a point is damaged; the readable
 *   state ends there and every file was kept
 * @ONWARD_VAULT_NEWER: read-only, written by a newer version that allows this one to read
 * @ONWARD_VAULT_EARLIER: read-only, an earlier state that the person chose, see
 *   onward_vault_open_earlier(); every file is kept
 */
typedef enum
{
  ONWARD_VAULT_WRITABLE,
  ONWARD_VAULT_NO_LOCKING,
  ONWARD_VAULT_READ_ONLY_DISK,
  ONWARD_VAULT_DAMAGED_LATER,
  ONWARD_VAULT_NEWER,
  ONWARD_VAULT_EARLIER,
} OnwardVaultState;

/**
 * OnwardSlotType:
 * @ONWARD_SLOT_PASSPHRASE: opened by what the person types (Argon2id)
 * @ONWARD_SLOT_RECOVERY: opened by the printed recovery code (keyed BLAKE2b)
 * @ONWARD_SLOT_KEYRING: opened by a secret in the system keyring (keyed BLAKE2b)
 *
 * The numbers are part of the format.
 */
typedef enum
{
  ONWARD_SLOT_PASSPHRASE = 1,
  ONWARD_SLOT_RECOVERY = 2,
  ONWARD_SLOT_KEYRING = 3,
} OnwardSlotType;

/**
 * onward_vault_init:
 *
 * Prepares libsodium and SQLite (with an allocator that wipes what it frees). Must run
 * before SQLite is used in this process for anything; later calls do nothing.
 */
void onward_vault_init (void);

/**
 * onward_kdf_calibrate:
 *
 * Measures this computer; takes up to three seconds, so not on the main loop.
 *
 * Returns: a cost of about 0.5 to 1 s here, at least %ONWARD_KDF_FLOOR and within the bounds
 */
OnwardKdfCost onward_kdf_calibrate (void);

/**
 * onward_vault_info_clear:
 * @self: what onward_vault_peek() filled
 */
void onward_vault_info_clear (OnwardVaultInfo *self);

/**
 * onward_vault_peek:
 * @folder: a profile folder
 * @info: (out caller-allocated): what its header says
 * @error: return location; %ONWARD_ERROR_NOT_FOUND without a header,
 *   %ONWARD_ERROR_DAMAGED without a readable one, %ONWARD_ERROR_NEWER_FORMAT,
 *   %ONWARD_ERROR_PERMISSION, %ONWARD_ERROR_IO
 *
 * Reads at most 8 KiB and derives nothing.
 *
 * Returns: whether @info was filled
 */
gboolean onward_vault_peek (const char      *folder,
                            OnwardVaultInfo *info,
                            GError         **error);

/**
 * onward_vault_create:
 * @folder: where the profile shall live; must not exist, its parent must
 * @name: the name for the chooser, 1 to %ONWARD_VAULT_NAME_MAX bytes
 * @passphrase: not empty
 * @cost: for the passphrase slot, at least %ONWARD_KDF_FLOOR
 * @recovery: (out) (transfer full): the recovery code, 30 characters of text in groups for printing
 * @error: return location
 *
 * Makes the folder under another name first and renames it when it is complete and synced,
 * so that a half-written profile is never seen. Takes as long as one key derivation.
 *
 * Returns: (transfer full) (nullable): the open vault, or %NULL with @error set
 */
OnwardVault *onward_vault_create (const char          *folder,
                                  const char          *name,
                                  OnwardSecret        *passphrase,
                                  const OnwardKdfCost *cost,
                                  OnwardSecret       **recovery,
                                  GError             **error);

/**
 * onward_vault_open:
 * @folder: a profile folder
 * @slot: which kind of slot @secret opens
 * @secret: what the person typed; a recovery code may be in any case, with or without
 *   spaces and hyphens
 * @error: return location; besides what onward_vault_peek() says %ONWARD_ERROR_WRONG_PASSPHRASE,
 *   %ONWARD_ERROR_IN_USE, %ONWARD_ERROR_NO_MEMORY (never reported as a wrong passphrase)
 *
 * Takes as long as the slot's key derivation.
 *
 * Returns: (transfer full) (nullable): the open vault, or %NULL with @error set
 */
OnwardVault *onward_vault_open (const char    *folder,
                                OnwardSlotType slot,
                                OnwardSecret  *secret,
                                GError       **error);

/**
 * onward_vault_get_info:
 * @self: a vault
 *
 * Returns: (transfer none): its header's public part, now authenticated
 */
const OnwardVaultInfo *onward_vault_get_info (OnwardVault *self);

/**
 * onward_vault_get_state:
 * @self: a vault
 *
 * Returns: whether it can be written, and if not, why
 */
OnwardVaultState onward_vault_get_state (OnwardVault *self);

/**
 * onward_vault_get_saved_time:
 * @self: a vault
 *
 * Returns: when the state it holds was written, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_vault_get_saved_time (OnwardVault *self);

/**
 * OnwardVaultPoint:
 * @generation: the snapshot's number
 * @sequence: the last commit after it, 0 for none
 *
 * How far a profile has come. Of two points of one profile the one with the higher generation is
 * later, and within one generation the one with the higher sequence.
 */
typedef struct
{
  guint64 generation;
  guint64 sequence;
} OnwardVaultPoint;

/**
 * onward_vault_get_point:
 * @self: a vault
 *
 * Returns: how far the state it holds has come
 */
OnwardVaultPoint onward_vault_get_point (OnwardVault *self);

/**
 * onward_vault_open_database:
 * @self: a vault
 * @error: return location
 *
 * Opens the one connection, in which COMMIT returns SQLITE_OK only when the commit is sealed
 * and synced. After a COMMIT that did not, onward_vault_get_commit_error() says why.
 *
 * Returns: (transfer none) (nullable): the connection, owned by @self
 */
sqlite3 *onward_vault_open_database (OnwardVault *self,
                                     GError     **error);

/**
 * onward_vault_set_scratch:
 * @self: a vault that is not in state %ONWARD_VAULT_WRITABLE
 * @scratch: whether a COMMIT changes only what is in memory, and nothing on the disk
 *
 * So that a database in the form of an older version can be brought up to date for reading. Set
 * before onward_vault_open_database(), it lets the connection write; unset again, every COMMIT is
 * refused as before. What was changed is gone with @self.
 */
void onward_vault_set_scratch (OnwardVault *self,
                               gboolean     scratch);

/**
 * onward_vault_get_commit_error:
 * @self: a vault
 *
 * Returns: (transfer none) (nullable): why the last commit could not be written, %NULL if it was
 */
const GError *onward_vault_get_commit_error (OnwardVault *self);

/**
 * onward_vault_compact_if_due:
 * @self: a vault outside a transaction
 * @error: return location
 *
 * Writes a new snapshot when the log has outgrown it (more than 1 MiB and half the image).
 * When that does not succeed the old snapshot and log stay in use.
 *
 * Returns: whether nothing went wrong
 */
gboolean onward_vault_compact_if_due (OnwardVault *self,
                                      GError     **error);

/**
 * onward_vault_close:
 * @self: (transfer full): a vault
 * @error: return location
 *
 * Writes a snapshot if there is anything in the log, closes SQLite, wipes the image and
 * every key and frees @self, also when the snapshot could not be written (the log holds
 * everything then).
 *
 * Returns: whether the snapshot was written or was not needed
 */
gboolean onward_vault_close (OnwardVault *self,
                             GError     **error);

G_END_DECLS
