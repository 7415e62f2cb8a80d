/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-vault"

#include "onward-vault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-keys-private.h"
#include "onward-vault-io-private.h"

#define COMPACT_MIN ((goffset) 1024 * 1024)

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY)
         || g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_PERMISSION);
}

/* A disk that refused a commit may take the next one. */
static gboolean
may_write (OnwardVault *self)
{
  return self->state == ONWARD_VAULT_WRITABLE || self->refused;
}

static gboolean
append (OnwardVault  *self,
        const guint8 *bytes,
        gsize         size,
        GError      **error)
{
  if (onward_log_append (&self->log, bytes, size))
    return TRUE;

  /* The ballast goes only for a record that never reached the disk; after a sync that did not
   * succeed the log must not be appended to. */
  if (errno == ENOSPC && !self->log.broken
      && onward_vault_io_remove (self->dir, ONWARD_BALLAST_FILE, 0)
      && onward_log_append (&self->log, bytes, size))
    return TRUE;

  onward_set_error_from_errno (error, errno, "writing a commit");

  return FALSE;
}

static gboolean
compact_for_commit (OnwardVault *self,
                    gint64       now,
                    GError     **error)
{
  g_autoptr (GError) local = NULL;

  if (onward_vault_compact (self, now, &local))
    return TRUE;

  if (g_error_matches (local, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE)
      && onward_vault_io_remove (self->dir, ONWARD_BALLAST_FILE, 0))
    return onward_vault_compact (self, now, error);

  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static gboolean
commit (OnwardVault *self,
        GError     **error)
{
  gint64 now = onward_vault_io_now ();
  guint8 *bytes;
  gboolean ok;
  gsize size;

  if (!may_write (self))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY, "the vault is read-only");
      return FALSE;
    }

  if (self->log.broken)
    return compact_for_commit (self, now, error);

  bytes = onward_memvfs_write_changes (self->memvfs, now, &size);
  if (bytes == NULL)
    {
      onward_set_error_from_errno (error, ENOMEM, "writing a commit");
      return FALSE;
    }

  ok = append (self, bytes, size, error);
  onward_memory_free (bytes);
  if (ok)
    self->saved_time = now;

  return ok;
}

static int
on_sync (OnwardMemvfs *memvfs,
         gpointer      data)
{
  OnwardVault *self = data;

  g_clear_error (&self->commit_error);
  if (self->scratch)
    return SQLITE_OK;

  if (commit (self, &self->commit_error))
    {
      if (self->refused)
        self->state = ONWARD_VAULT_WRITABLE;

      self->refused = FALSE;
      return SQLITE_OK;
    }

  if (is_refusal (self->commit_error) && self->state == ONWARD_VAULT_WRITABLE)
    {
      self->state = ONWARD_VAULT_READ_ONLY_DISK;
      self->refused = TRUE;
    }

  return g_error_matches (self->commit_error, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE)
         ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
}

static gboolean
configure (sqlite3 *db,
           GError **error)
{
  static const char pragmas[] =
    "PRAGMA locking_mode = EXCLUSIVE;"
    "PRAGMA journal_mode = MEMORY;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA page_size = 4096;"
    /* The file is in memory already: a second copy of more than what one edit touches is of no use. */
    "PRAGMA cache_size = -512;"
    "PRAGMA trusted_schema = OFF;";
  int result;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);

  result = sqlite3_exec (db, pragmas, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  g_set_error (error, ONWARD_ERROR,
               result == SQLITE_NOMEM ? ONWARD_ERROR_NO_MEMORY : ONWARD_ERROR_DAMAGED,
               "preparing the database: %s", sqlite3_errstr (result));

  return FALSE;
}

static void
close_database (OnwardVault *self)
{
  sqlite3_stmt *statement;

  if (self->db == NULL)
    return;

  /* A statement that someone forgot would keep the plain text alive. */
  while ((statement = sqlite3_next_stmt (self->db, NULL)) != NULL)
    {
      g_warning ("a statement was still open");
      sqlite3_finalize (statement);
    }

  sqlite3_close (g_steal_pointer (&self->db));
}

static gpointer
init_once (gpointer data)
{
  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  if (!onward_memory_configure_sqlite () || sqlite3_initialize () != SQLITE_OK
      || !onward_memvfs_register ())
    g_error ("SQLite does not start with memory that is wiped");

  return NULL;
}

void
onward_vault_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, init_once, NULL);
}

void
onward_vault_info_clear (OnwardVaultInfo *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, g_free);
  memset (self, 0, sizeof *self);
}

OnwardVault *
onward_vault_new (int dir)
{
  OnwardVault *self = g_new0 (OnwardVault, 1);

  self->dir = dir;
  self->lock = -1;
  self->log.fd = -1;

  return self;
}

gboolean
onward_vault_set_keys (OnwardVault   *self,
                       OnwardSecret  *data_key,
                       OnwardSecret **header_key,
                       GError       **error)
{
  self->snapshot_key = onward_keys_derive (data_key, ONWARD_KEY_SNAPSHOT);
  self->log_key = onward_keys_derive (data_key, ONWARD_KEY_LOG);
  self->heads_key = onward_keys_derive (data_key, ONWARD_KEY_LOG_HEADS);
  *header_key = onward_keys_derive (data_key, ONWARD_KEY_HEADER);
  if (self->snapshot_key != NULL && self->log_key != NULL && self->heads_key != NULL
      && *header_key != NULL)
    {
      self->header_key = onward_secret_ref (*header_key);
      return TRUE;
    }

  g_clear_pointer (header_key, onward_secret_unref);
  onward_set_error_from_errno (error, ENOMEM, "deriving keys");

  return FALSE;
}

void
onward_vault_clear_keys (OnwardVault *self)
{
  g_clear_pointer (&self->snapshot_key, onward_secret_unref);
  g_clear_pointer (&self->log_key, onward_secret_unref);
  g_clear_pointer (&self->heads_key, onward_secret_unref);
  g_clear_pointer (&self->header_key, onward_secret_unref);
}

void
onward_vault_set_image (OnwardVault *self,
                        OnwardImage *image)
{
  self->memvfs = onward_memvfs_new (image, on_sync, self);
}

void
onward_vault_free (OnwardVault *self)
{
  if (self == NULL)
    return;

  close_database (self);
  g_clear_pointer (&self->memvfs, onward_memvfs_free);
  onward_log_clear (&self->log);
  onward_vault_clear_keys (self);
  onward_vault_info_clear (&self->info);
  g_clear_error (&self->commit_error);
  onward_vault_io_close (&self->lock);
  onward_vault_io_close (&self->dir);
  g_free (self);
}

const OnwardVaultInfo *
onward_vault_get_info (OnwardVault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->info;
}

OnwardVaultState
onward_vault_get_state (OnwardVault *self)
{
  g_return_val_if_fail (self != NULL, ONWARD_VAULT_READ_ONLY_DISK);

  return self->state;
}

gint64
onward_vault_get_saved_time (OnwardVault *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->saved_time;
}

OnwardVaultPoint
onward_vault_get_point (OnwardVault *self)
{
  g_return_val_if_fail (self != NULL, (OnwardVaultPoint) { 0 });

  return (OnwardVaultPoint) { self->generation, self->log.sequence };
}

sqlite3 *
onward_vault_open_database (OnwardVault *self,
                            GError     **error)
{
  int flags = SQLITE_OPEN_NOMUTEX;
  sqlite3 *db = NULL;
  int result;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->db != NULL)
    return self->db;

  flags |= self->state == ONWARD_VAULT_WRITABLE || self->scratch ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  result = sqlite3_open_v2 (onward_memvfs_get_name (self->memvfs), &db, flags, ONWARD_MEMVFS_NAME);
  if (result != SQLITE_OK)
    {
      g_set_error (error, ONWARD_ERROR,
                   result == SQLITE_NOMEM ? ONWARD_ERROR_NO_MEMORY : ONWARD_ERROR_DAMAGED,
                   "opening the database: %s", sqlite3_errstr (result));
      sqlite3_close (db);
      return NULL;
    }

  if (!configure (db, error))
    {
      sqlite3_close (db);
      return NULL;
    }

  self->db = db;

  return db;
}

void
onward_vault_set_scratch (OnwardVault *self,
                          gboolean     scratch)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->state != ONWARD_VAULT_WRITABLE);

  self->scratch = scratch;
}

const GError *
onward_vault_get_commit_error (OnwardVault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->commit_error;
}

gboolean
onward_vault_compact_if_due (OnwardVault *self,
                             GError     **error)
{
  goffset image_size;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->db == NULL || sqlite3_get_autocommit (self->db), FALSE);

  image_size = onward_memvfs_get_image (self->memvfs)->size;
  if (self->state != ONWARD_VAULT_WRITABLE || self->log.end <= MAX (COMPACT_MIN, image_size / 2))
    return TRUE;

  return onward_vault_compact (self, self->saved_time, error);
}

gboolean
onward_vault_close (OnwardVault *self,
                    GError     **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  /* Rolls back a transaction that was still open. */
  close_database (self);
  onward_memvfs_settle (self->memvfs);

  if (may_write (self) && (self->log.sequence > 0 || self->log.broken))
    ok = onward_vault_compact (self, self->saved_time, error);

  onward_vault_free (self);

  return ok;
}
