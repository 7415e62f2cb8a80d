/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-unlock"

#include "onward-vault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "onward-error.h"
#include "onward-recovery-code-private.h"
#include "onward-vault-io-private.h"

typedef OnwardHeader OnwardHeaderCopies[2];

/* A folder that create() has not finished is never opened. */
static gboolean
is_half_written (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);

  return g_str_has_prefix (name, ONWARD_NEW_PREFIX);
}

static int
open_folder (const char *folder,
             GError    **error)
{
  if (is_half_written (folder))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND, "a half-written profile");
      return -1;
    }

  return onward_vault_io_open_dir (AT_FDCWD, folder, error);
}

static void
fill_info (OnwardVaultInfo    *info,
           const OnwardHeader *header)
{
  info->profile = header->profile;
  info->name = g_strdup (header->name);
  info->format = header->format;
  info->min_reader = header->min_reader;
  info->has_keyring = FALSE;
  for (guint i = 0; i < header->n_slots; i++)
    info->has_keyring |= header->slots[i].type == ONWARD_SLOT_KEYRING;
}

static gboolean
lock_refusal_means_no_locking (int saved_errno)
{
  return saved_errno == ENOLCK || saved_errno == EOPNOTSUPP || saved_errno == ENOSYS
         || saved_errno == EINVAL;
}

/* Takes the folder's lock, or says why @self can only be read. */
static gboolean
take_lock (OnwardVault *self,
           GError     **error)
{
  self->lock = onward_vault_io_open (self->dir, ONWARD_LOCK_FILE, O_RDWR | O_CREAT);
  if (self->lock < 0)
    {
      if (errno != EROFS && errno != EACCES && errno != EPERM && errno != ENOSPC)
        {
          onward_set_error_from_errno (error, errno, "opening the lock");
          return FALSE;
        }

      self->state = ONWARD_VAULT_READ_ONLY_DISK;
      self->lock = onward_vault_io_open (self->dir, ONWARD_LOCK_FILE, O_RDONLY);
      if (self->lock < 0)
        return TRUE;
    }

  if (onward_vault_io_lock (self->lock))
    return TRUE;

  if (errno == EWOULDBLOCK)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE, "the lock is taken");
      return FALSE;
    }

  if (!lock_refusal_means_no_locking (errno))
    {
      onward_set_error_from_errno (error, errno, "locking");
      return FALSE;
    }

  if (self->state == ONWARD_VAULT_WRITABLE)
    self->state = ONWARD_VAULT_NO_LOCKING;

  return TRUE;
}

OnwardSecret *
onward_vault_slot_secret (OnwardSlotType type,
                          OnwardSecret  *secret,
                          GError       **error)
{
  OnwardSecret *key = NULL;

  if (type == ONWARD_SLOT_RECOVERY)
    key = onward_recovery_code_parse (secret);
  else if (onward_secret_get_size (secret) > 0)
    key = onward_secret_ref (secret);

  if (key == NULL && type == ONWARD_SLOT_RECOVERY && errno == ENOMEM)
    onward_set_error_from_errno (error, ENOMEM, "reading a recovery code");
  else if (key == NULL)
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE,
                         "the secret can open no slot");

  return key;
}

/* Whether a change of the header ended before it reached the older copy, which then still
 * opens for what shall open nothing any more. */
static gboolean
differ (const OnwardHeader *a,
        const OnwardHeader *b)
{
  return a->n_slots != b->n_slots || memcmp (a->slots, b->slots, a->n_slots * sizeof a->slots[0]) != 0
         || strcmp (a->name, b->name) != 0;
}

/* The older copy serves where the newer one is damaged, never where it says that a secret is
 * wrong: it may still hold a slot that was taken away. */
static gboolean
unlock (OnwardVault        *self,
        OnwardHeaderCopies *copies,
        guint               n_copies,
        OnwardSlotType      type,
        OnwardSecret       *secret,
        GError            **error)
{
  OnwardHeader *header = &(*copies)[0];
  g_autoptr (OnwardSecret) data_key = onward_vault_find_data_key (header, type, secret, error);
  g_autoptr (OnwardSecret) header_key = NULL;
  gboolean repair = n_copies < 2 || differ (&(*copies)[0], &(*copies)[1]);

  if (data_key == NULL || !onward_vault_set_keys (self, data_key, &header_key, error))
    return FALSE;

  if (!onward_header_verify (header, header_key))
    {
      header = &(*copies)[1];
      repair = TRUE;
      if (n_copies < 2 || !onward_header_verify (header, header_key))
        {
          g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "header: MAC");
          return FALSE;
        }
    }

  fill_info (&self->info, header);
  if (header->format > ONWARD_FORMAT)
    self->state = ONWARD_VAULT_NEWER;
  else if (repair && self->state == ONWARD_VAULT_WRITABLE
           && !onward_header_store (header, self->dir, header_key, NULL))
    g_message ("the second copy of the header could not be written");

  return TRUE;
}

OnwardSecret *
onward_vault_find_data_key (const OnwardHeader *header,
                            OnwardSlotType      type,
                            OnwardSecret       *secret,
                            GError            **error)
{
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < header->n_slots; i++)
    {
      g_autoptr (GError) local = NULL;
      OnwardSecret *data_key;

      if (header->slots[i].type != type)
        continue;

      data_key = onward_slot_unwrap (&header->slots[i], &header->profile, secret, &local);
      if (data_key != NULL)
        return data_key;

      /* A wrong secret is the last thing to say: without memory it may have been right. */
      if (reason == NULL || g_error_matches (reason, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE))
        {
          g_clear_error (&reason);
          reason = g_steal_pointer (&local);
        }
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE, "there is no such slot");

  return NULL;
}

gboolean
onward_vault_peek (const char      *folder,
                   OnwardVaultInfo *info,
                   GError         **error)
{
  g_autofree OnwardHeaderCopies *copies = g_new0 (OnwardHeaderCopies, 1);
  guint n_copies;
  int dir;

  g_return_val_if_fail (folder != NULL && info != NULL, FALSE);

  onward_vault_init ();
  memset (info, 0, sizeof *info);
  dir = open_folder (folder, error);
  if (dir < 0)
    return FALSE;

  n_copies = onward_header_load (dir, *copies, NULL, error);
  onward_vault_io_close (&dir);
  if (n_copies == 0)
    return FALSE;

  fill_info (info, &(*copies)[0]);

  return TRUE;
}

/* Where a change of the data key waits to be finished and the disk does not answer, no snapshot
 * can be read, and yet nothing is damaged. */
static gboolean
load (OnwardVault *self,
      GError     **error)
{
  g_autoptr (GError) local = NULL;
  int saved_errno = 0;

  if (self->state == ONWARD_VAULT_WRITABLE && !onward_vault_finish_rekey (self))
    {
      saved_errno = errno;
      g_message ("a change of the data key could not be finished");
    }

  if (onward_vault_load (self, &local))
    return TRUE;

  if (saved_errno != 0 && g_error_matches (local, ONWARD_ERROR, ONWARD_ERROR_DAMAGED))
    onward_set_error_from_errno (error, saved_errno, "finishing a change of the data key");
  else
    g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

OnwardVault *
onward_vault_open (const char    *folder,
                   OnwardSlotType slot,
                   OnwardSecret  *secret,
                   GError       **error)
{
  g_autofree OnwardHeaderCopies *copies = g_new0 (OnwardHeaderCopies, 1);
  g_autoptr (OnwardSecret) key = NULL;
  g_autoptr (OnwardVault) self = NULL;
  g_autoptr (GError) local = NULL;
  gboolean unread;
  guint n_copies;
  int dir;

  g_return_val_if_fail (folder != NULL && secret != NULL, NULL);

  onward_vault_init ();
  dir = open_folder (folder, error);
  if (dir < 0)
    return NULL;

  self = onward_vault_new (dir);
  n_copies = onward_header_load (dir, *copies, &unread, error);
  if (n_copies == 0 || !take_lock (self, error))
    return NULL;

  key = onward_vault_slot_secret (slot, secret, error);
  if (key == NULL)
    return NULL;

  if (self->state == ONWARD_VAULT_WRITABLE && !onward_vault_io_access (dir, W_OK)
      && (errno == EROFS || errno == EACCES || errno == EPERM))
    self->state = ONWARD_VAULT_READ_ONLY_DISK;

  if (!unlock (self, copies, n_copies, slot, key, &local))
    {
      /* It may be right, and the copy that says so is the one that could not be read. */
      if (unread && g_error_matches (local, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE))
        onward_set_error_from_errno (error, EIO, "reading both copies of the header");
      else
        g_propagate_error (error, g_steal_pointer (&local));

      return NULL;
    }

  if (!load (self, error))
    return NULL;

  /* Without room for it the vault works all the same, and the next generation tries again. */
  if (self->state == ONWARD_VAULT_WRITABLE && !onward_vault_make_ballast (dir))
    g_debug ("there is no room for the ballast");

  return g_steal_pointer (&self);
}
