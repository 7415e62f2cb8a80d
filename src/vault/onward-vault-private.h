/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-header-private.h"
#include "onward-log-private.h"
#include "onward-memvfs-private.h"
#include "onward-vault.h"

G_BEGIN_DECLS

/* The files of a profile folder that have no number. */
#define ONWARD_LOCK_FILE "lock"
#define ONWARD_BALLAST_FILE "ballast"
#define ONWARD_NEW_PREFIX ".new-"
#define ONWARD_REKEY_PREFIX "rekey-"

/** ONWARD_BALLAST_SIZE: bytes kept back for the last edit on a full disk. */
#define ONWARD_BALLAST_SIZE (1024 * 1024)

struct _OnwardVault
{
  int              dir;
  int              lock;
  OnwardVaultInfo  info;
  OnwardVaultState state;

  /* Whether @state is read-only only because the disk refused the last commit. */
  gboolean         refused;

  /* Whether commits stay in memory; only while @state is read-only. */
  gboolean         scratch;

  OnwardSecret    *snapshot_key;
  OnwardSecret    *log_key;
  OnwardSecret    *heads_key;
  OnwardSecret    *header_key;

  /* The generation in use, the highest number any file has had, and what follows it. */
  guint64          generation;
  guint64          highest;
  OnwardLog        log;
  OnwardMemvfs    *memvfs;
  sqlite3         *db;

  gint64           saved_time;
  GError          *commit_error;
};

/**
 * onward_vault_set_keys:
 * @self: a vault
 * @data_key: its data key
 * @header_key: (out) (transfer full): the key for its header
 * @error: return location; %ONWARD_ERROR_NO_MEMORY
 *
 * Returns: whether @self has its keys
 */
gboolean onward_vault_set_keys (OnwardVault   *self,
                                OnwardSecret  *data_key,
                                OnwardSecret **header_key,
                                GError       **error);

/**
 * onward_vault_clear_keys:
 * @self: a vault; its keys are wiped
 */
void onward_vault_clear_keys (OnwardVault *self);

/**
 * onward_vault_slot_secret:
 * @type: a kind of slot
 * @secret: what the person typed, or what the keyring kept
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE for what cannot be a code, %ONWARD_ERROR_NO_MEMORY
 *
 * Returns: (transfer full) (nullable): what such a slot is opened with: for a recovery code the key
 *   it stands for
 */
OnwardSecret *onward_vault_slot_secret (OnwardSlotType type,
                                        OnwardSecret  *secret,
                                        GError       **error);

/**
 * onward_vault_find_data_key:
 * @header: a header
 * @type: which kind of slot @secret opens
 * @secret: what opens it; for a recovery slot the key that the code stands for
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_NO_MEMORY
 *
 * Returns: (transfer full) (nullable): the data key
 */
OnwardSecret *onward_vault_find_data_key (const OnwardHeader *header,
                                          OnwardSlotType      type,
                                          OnwardSecret       *secret,
                                          GError            **error);

/**
 * onward_vault_new:
 * @dir: its folder; owned by the vault from now on
 *
 * Returns: (transfer full): a vault without keys and content
 */
OnwardVault *onward_vault_new (int dir);

/**
 * onward_vault_free:
 * @self: (nullable): a vault; wiped, nothing is written
 */
void onward_vault_free (OnwardVault *self);

/**
 * onward_vault_set_image:
 * @self: a vault without content
 * @image: (transfer full): what SQLite shall see
 */
void onward_vault_set_image (OnwardVault *self,
                             OnwardImage *image);

/**
 * onward_vault_load:
 * @self: a vault with keys
 * @error: return location
 *
 * Reads the newest snapshot that can be read and replays its log.
 *
 * Returns: whether @self has content
 */
gboolean onward_vault_load (OnwardVault *self,
                            GError     **error);

/**
 * onward_vault_load_generation:
 * @self: a vault with keys and without content
 * @generation: which snapshot
 * @error: return location
 *
 * Reads that snapshot and, unless @self is in state %ONWARD_VAULT_EARLIER, replays its log.
 *
 * Returns: whether @self has content
 */
gboolean onward_vault_load_generation (OnwardVault *self,
                                       guint64      generation,
                                       GError     **error);

/**
 * onward_vault_create_with:
 * @folder: where the profile shall live; must not exist, its parent must
 * @header: a header with slots for @data_key
 * @data_key: its data key
 * @image: (transfer full): what it holds
 * @time: when that was written, in milliseconds since 1970-01-01 UTC
 * @error: return location; %ONWARD_ERROR_EXISTS
 *
 * Makes the folder as onward_vault_create() does.
 *
 * Returns: (transfer full) (nullable): the open vault
 */
OnwardVault *onward_vault_create_with (const char   *folder,
                                       OnwardHeader *header,
                                       OnwardSecret *data_key,
                                       OnwardImage  *image,
                                       gint64        time,
                                       GError      **error);

/**
 * onward_vault_load_header:
 * @self: a vault
 * @error: return location; %ONWARD_ERROR_DAMAGED, %ONWARD_ERROR_IO
 *
 * Returns: (transfer full) (nullable): the newest copy of the header that a holder of the key wrote
 */
OnwardHeader *onward_vault_load_header (OnwardVault *self,
                                        GError     **error);

/**
 * onward_vault_compact:
 * @self: a vault with content
 * @time: when its state was written, in milliseconds since 1970-01-01 UTC
 * @error: return location
 *
 * Writes a new generation and uses it. If that does not succeed the old one stays in use.
 *
 * Returns: whether the new generation is on the disk
 */
gboolean onward_vault_compact (OnwardVault *self,
                               gint64       time,
                               GError     **error);

/**
 * onward_vault_write_rekeyed:
 * @self: a vault with content, whose keys are the new ones already
 * @generation: the number for it
 * @log: (out caller-allocated): its log
 *
 * Writes a generation under a name that only onward_vault_finish_rekey() knows.
 *
 * Returns: whether it is on the disk; errno is set if not
 */
gboolean onward_vault_write_rekeyed (OnwardVault *self,
                                     guint64      generation,
                                     OnwardLog   *log);

/**
 * onward_vault_drop_rekeyed:
 * @self: a vault
 * @generation: the number of what onward_vault_write_rekeyed() wrote
 */
void onward_vault_drop_rekeyed (OnwardVault *self,
                                guint64      generation);

/**
 * onward_vault_finish_rekey:
 * @self: a writable vault with keys
 *
 * Looks for a generation that was written for a new data key. If the header has that key, all
 * generations before it go and it takes its name; if not, and a generation before it has that key,
 * it goes. What cannot be told is left for the next time.
 *
 * Returns: whether the folder holds nothing more of it; errno is set if not
 */
gboolean onward_vault_finish_rekey (OnwardVault *self);

/**
 * onward_vault_make_ballast:
 * @dir: a profile folder
 *
 * Returns: whether the ballast is there; errno is set if not
 */
gboolean onward_vault_make_ballast (int dir);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardVault, onward_vault_free)

G_END_DECLS
