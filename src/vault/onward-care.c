/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-care"

#include "onward-care.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-generations-private.h"
#include "onward-recovery-code-private.h"
#include "onward-vault-io-private.h"
#include "onward-vault-private.h"

OnwardHeader *
onward_vault_load_header (OnwardVault *self,
                          GError     **error)
{
  g_autofree OnwardHeader *copies = g_new0 (OnwardHeader, 2);
  guint n_copies = onward_header_load (self->dir, copies, NULL, error);

  for (guint i = 0; i < n_copies; i++)
    {
      if (onward_header_verify (&copies[i], self->header_key))
        return g_memdup2 (&copies[i], sizeof copies[i]);
    }

  if (n_copies > 0)
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "header: MAC");

  return NULL;
}

static OnwardHeader *
load_header_to_write (OnwardVault *self,
                      GError     **error)
{
  if (self->state == ONWARD_VAULT_WRITABLE)
    return onward_vault_load_header (self, error);

  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY, "the vault is read-only");

  return NULL;
}

/* A text that is a recovery code cannot be mistaken for a passphrase, and trying it costs
 * next to nothing. */
static OnwardSecret *
find_data_key (const OnwardHeader *header,
               OnwardSecret       *secret,
               GError            **error)
{
  g_autoptr (OnwardSecret) code = onward_recovery_code_parse (secret);
  g_autoptr (GError) local = NULL;
  OnwardSecret *data_key = NULL;

  if (code != NULL)
    data_key = onward_vault_find_data_key (header, ONWARD_SLOT_RECOVERY, code, &local);
  else if (errno == ENOMEM)
    onward_set_error_from_errno (&local, ENOMEM, "reading a recovery code");

  /* Without memory the code may have been right: trying it as a passphrase would call it wrong. */
  if (g_error_matches (local, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (data_key == NULL)
    data_key = onward_vault_find_data_key (header, ONWARD_SLOT_PASSPHRASE, secret, error);

  return data_key;
}

/* Writes @header over both copies. Once the first is on the disk it is in force: should the
 * second not succeed, opening finishes it. Before that, @before is put back. */
static gboolean
store_both (OnwardVault        *self,
            OnwardHeader       *header,
            const OnwardHeader *before,
            OnwardSecret       *key,
            GError            **error)
{
  g_autofree OnwardHeader *back = NULL;

  if (onward_header_store (header, self->dir, key, error))
    {
      if (!onward_header_store (header, self->dir, key, NULL))
        g_message ("the second copy of the header is written when the profile is opened again");

      return TRUE;
    }

  /* Nobody knows what the disk holds now. Nothing more may be acknowledged when it cannot be
   * told to hold the old header. */
  back = g_memdup2 (before, sizeof *before);
  if (!onward_header_store (back, self->dir, self->header_key, NULL))
    self->state = ONWARD_VAULT_READ_ONLY_DISK;

  return FALSE;
}

static OnwardSlot *
find_slot (OnwardHeader  *header,
           OnwardSlotType type)
{
  for (guint i = 0; i < header->n_slots; i++)
    {
      if (header->slots[i].type == type)
        return &header->slots[i];
    }

  return header->n_slots < ONWARD_HEADER_SLOTS ? &header->slots[header->n_slots++] : NULL;
}

/* Puts @secret in the place of what opened the slots of @type. */
static gboolean
replace_slot (OnwardHeader        *header,
              OnwardSlotType       type,
              const OnwardKdfCost *cost,
              OnwardSecret        *secret,
              OnwardSecret        *data_key,
              GError             **error)
{
  OnwardSlot *slot = find_slot (header, type);
  guint n = 0;

  if (slot == NULL)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "there is no room for a slot");
      return FALSE;
    }

  if (!onward_slot_wrap (slot, type, cost, &header->profile, secret, data_key, error))
    return FALSE;

  for (guint i = 0; i < header->n_slots; i++)
    {
      if (header->slots[i].type != type || &header->slots[i] == slot)
        header->slots[n++] = header->slots[i];
    }
  header->n_slots = n;

  return TRUE;
}

static OnwardSecret *
replace_recovery (OnwardHeader *header,
                  OnwardSecret *data_key,
                  GError      **error)
{
  g_autoptr (OnwardSecret) key = onward_secret_new_random (ONWARD_RECOVERY_KEY_SIZE);
  OnwardSecret *code = key != NULL ? onward_recovery_code_format (key) : NULL;

  if (code == NULL)
    onward_set_error_from_errno (error, ENOMEM, "making a recovery code");
  else if (!replace_slot (header, ONWARD_SLOT_RECOVERY, NULL, key, data_key, error))
    g_clear_pointer (&code, onward_secret_unref);

  return code;
}

gboolean
onward_vault_check (OnwardVault  *self,
                    OnwardSecret *secret,
                    GError      **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;

  g_return_val_if_fail (self != NULL && secret != NULL, FALSE);

  header = onward_vault_load_header (self, error);
  if (header != NULL)
    data_key = find_data_key (header, secret, error);

  return data_key != NULL;
}

gboolean
onward_vault_rename (OnwardVault *self,
                     const char  *name,
                     GError     **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  gsize size;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  size = strlen (name);
  if (size == 0 || size > ONWARD_VAULT_NAME_MAX || !g_utf8_validate (name, size, NULL))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "a name out of bounds");
      return FALSE;
    }

  before = load_header_to_write (self, error);
  if (before == NULL)
    return FALSE;

  header = g_memdup2 (before, sizeof *before);
  memset (header->name, 0, sizeof header->name);
  memcpy (header->name, name, size);
  if (!store_both (self, header, before, self->header_key, error))
    return FALSE;

  g_free (self->info.name);
  self->info.name = g_strdup (name);

  return TRUE;
}

gboolean
onward_vault_set_passphrase (OnwardVault         *self,
                             OnwardSecret        *secret,
                             OnwardSecret        *passphrase,
                             const OnwardKdfCost *cost,
                             GError             **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;

  g_return_val_if_fail (self != NULL && secret != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL && cost != NULL, FALSE);

  before = load_header_to_write (self, error);
  if (before == NULL)
    return FALSE;

  header = g_memdup2 (before, sizeof *before);
  data_key = find_data_key (header, secret, error);

  return data_key != NULL
         && replace_slot (header, ONWARD_SLOT_PASSPHRASE, cost, passphrase, data_key, error)
         && store_both (self, header, before, self->header_key, error);
}

gboolean
onward_vault_set_keyring (OnwardVault  *self,
                          OnwardSecret *secret,
                          OnwardSecret *key,
                          GError      **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;

  g_return_val_if_fail (self != NULL && secret != NULL && key != NULL, FALSE);

  before = load_header_to_write (self, error);
  if (before == NULL)
    return FALSE;

  header = g_memdup2 (before, sizeof *before);
  data_key = find_data_key (header, secret, error);
  if (data_key == NULL
      || !replace_slot (header, ONWARD_SLOT_KEYRING, NULL, key, data_key, error)
      || !store_both (self, header, before, self->header_key, error))
    return FALSE;

  self->info.has_keyring = TRUE;

  return TRUE;
}

gboolean
onward_vault_forget_keyring (OnwardVault *self,
                             GError     **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  before = load_header_to_write (self, error);
  if (before == NULL)
    return FALSE;

  header = g_memdup2 (before, sizeof *before);
  for (guint i = 0; i < before->n_slots; i++)
    {
      if (before->slots[i].type != ONWARD_SLOT_KEYRING)
        header->slots[n++] = before->slots[i];
    }
  header->n_slots = n;
  if (n < before->n_slots && !store_both (self, header, before, self->header_key, error))
    return FALSE;

  self->info.has_keyring = FALSE;

  return TRUE;
}

OnwardSecret *
onward_vault_new_recovery (OnwardVault  *self,
                           OnwardSecret *secret,
                           GError      **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;
  g_autoptr (OnwardSecret) code = NULL;

  g_return_val_if_fail (self != NULL && secret != NULL, NULL);

  before = load_header_to_write (self, error);
  if (before == NULL)
    return NULL;

  header = g_memdup2 (before, sizeof *before);
  data_key = find_data_key (header, secret, error);
  if (data_key != NULL)
    code = replace_recovery (header, data_key, error);
  if (code == NULL || !store_both (self, header, before, self->header_key, error))
    return NULL;

  return g_steal_pointer (&code);
}

typedef struct
{
  OnwardSecret *snapshot;
  OnwardSecret *log;
  OnwardSecret *heads;
  OnwardSecret *header;
} Keys;

static void
swap_keys (OnwardVault *self,
           Keys        *other)
{
  Keys mine = { self->snapshot_key, self->log_key, self->heads_key, self->header_key };

  self->snapshot_key = other->snapshot;
  self->log_key = other->log;
  self->heads_key = other->heads;
  self->header_key = other->header;
  *other = mine;
}

static void
keys_clear (Keys *self)
{
  g_clear_pointer (&self->snapshot, onward_secret_unref);
  g_clear_pointer (&self->log, onward_secret_unref);
  g_clear_pointer (&self->heads, onward_secret_unref);
  g_clear_pointer (&self->header, onward_secret_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

/* The content under the new key first, under a name that counts for nothing; then the header,
 * whose first copy puts it in force; then the name. */
static gboolean
change_data_key (OnwardVault        *self,
                 OnwardHeader       *header,
                 const OnwardHeader *before,
                 OnwardSecret       *data_key,
                 GError            **error)
{
  guint64 generation = ++self->highest;
  OnwardLog log = { .fd = -1 };
  g_auto (Keys) keys = { 0 };
  OnwardSecret *header_key;
  gboolean ok;

  swap_keys (self, &keys);
  ok = onward_vault_set_keys (self, data_key, &header_key, error);
  if (ok)
    {
      onward_secret_unref (header_key);
      ok = onward_vault_write_rekeyed (self, generation, &log);
      if (!ok)
        onward_set_error_from_errno (error, errno, "sealing with a new key");
    }

  swap_keys (self, &keys);
  if (!ok || !store_both (self, header, before, keys.header, error))
    {
      onward_log_clear (&log);
      if (self->state == ONWARD_VAULT_WRITABLE)
        onward_vault_drop_rekeyed (self, generation);
      return FALSE;
    }

  swap_keys (self, &keys);
  onward_log_clear (&self->log);
  self->log = log;
  self->generation = generation;

  return TRUE;
}

OnwardSecret *
onward_vault_rekey (OnwardVault         *self,
                    OnwardSecret        *secret,
                    OnwardSecret        *passphrase,
                    const OnwardKdfCost *cost,
                    GError             **error)
{
  g_autofree OnwardHeader *header = NULL;
  g_autofree OnwardHeader *before = NULL;
  g_autoptr (OnwardSecret) old_key = NULL;
  g_autoptr (OnwardSecret) data_key = NULL;
  g_autoptr (OnwardSecret) code = NULL;

  g_return_val_if_fail (self != NULL && secret != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL && cost != NULL, NULL);
  g_return_val_if_fail (self->db == NULL || sqlite3_get_autocommit (self->db), NULL);

  before = load_header_to_write (self, error);
  if (before == NULL)
    return NULL;

  old_key = find_data_key (before, secret, error);
  if (old_key == NULL)
    return NULL;

  data_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  if (data_key == NULL)
    {
      onward_set_error_from_errno (error, ENOMEM, "making a key");
      return NULL;
    }

  header = g_memdup2 (before, sizeof *before);
  header->n_slots = 0;
  if (!replace_slot (header, ONWARD_SLOT_PASSPHRASE, cost, passphrase, data_key, error))
    return NULL;

  code = replace_recovery (header, data_key, error);
  if (code == NULL || !change_data_key (self, header, before, data_key, error))
    return NULL;

  self->info.has_keyring = FALSE;
  if (!onward_vault_finish_rekey (self))
    g_message ("earlier generations are removed when the profile is opened again");

  return g_steal_pointer (&code);
}

guint64
onward_vault_get_size (OnwardVault *self)
{
  g_autoptr (GPtrArray) names = NULL;
  guint64 size = 0;

  g_return_val_if_fail (self != NULL, 0);

  names = onward_vault_io_list (self->dir);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      int fd = onward_vault_io_open (self->dir, g_ptr_array_index (names, i), O_RDONLY);

      if (fd >= 0)
        size += MAX (onward_vault_io_size (fd), 0);
      onward_vault_io_close (&fd);
    }

  return size;
}

/* The order in which the files of a profile go; -1 for what is not ours. */
static int
rank (const char *name)
{
  guint64 number;

  if (g_str_has_prefix (name, "header-"))
    return 0;

  if (g_str_has_prefix (name, "snapshot-") || g_str_has_prefix (name, "rekey-")
      || onward_generations_parse_log (name, &number) || strcmp (name, ONWARD_BALLAST_FILE) == 0)
    return 1;

  return strcmp (name, ONWARD_LOCK_FILE) == 0 ? 2 : -1;
}

/* Where a disk writes in place, this is what makes every copy of the content worthless. */
static gboolean
write_over (int         dir,
            const char *name)
{
  guint8 bytes[ONWARD_HEADER_SIZE_MAX];
  gboolean ok;
  int fd = onward_vault_io_open (dir, name, O_WRONLY);

  randombytes_buf (bytes, sizeof bytes);
  ok = fd >= 0 && onward_vault_io_write (fd, bytes, sizeof bytes, 0) && onward_vault_io_sync (fd);
  onward_vault_io_close (&fd);

  return ok;
}

static gboolean
remove_files (int        dir,
              GPtrArray *names)
{
  for (int at = 0; at <= 2; at++)
    {
      for (guint i = 0; i < names->len; i++)
        {
          const char *name = g_ptr_array_index (names, i);

          if (rank (name) != at)
            continue;

          if (at == 0 && !write_over (dir, name))
            return FALSE;

          if (!onward_vault_io_remove (dir, name, 0))
            return FALSE;
        }

      if (!onward_vault_io_sync (dir))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_content (int      dir,
                GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  gboolean ok = FALSE;
  int lock;

  lock = onward_vault_io_open (dir, ONWARD_LOCK_FILE, O_RDWR | O_CREAT);
  if (lock >= 0 && !onward_vault_io_lock (lock) && errno == EWOULDBLOCK)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE, "the lock is taken");
      onward_vault_io_close (&lock);
      return FALSE;
    }

  names = onward_vault_io_list (dir);
  ok = names != NULL && remove_files (dir, names);
  if (!ok)
    onward_set_error_from_errno (error, errno, "removing a profile");
  onward_vault_io_close (&lock);

  return ok;
}

gboolean
onward_vault_remove (const char *folder,
                     GError    **error)
{
  g_autofree char *parent_name = NULL;
  g_autofree char *base_name = NULL;
  int parent, dir;
  gboolean ok;

  g_return_val_if_fail (folder != NULL, FALSE);

  onward_vault_init ();
  parent_name = g_path_get_dirname (folder);
  base_name = g_path_get_basename (folder);
  parent = onward_vault_io_open_dir (AT_FDCWD, parent_name, error);
  if (parent < 0)
    return FALSE;

  dir = onward_vault_io_open_dir (parent, base_name, error);
  ok = dir >= 0 && remove_content (dir, error);
  onward_vault_io_close (&dir);
  if (ok && onward_vault_io_remove (parent, base_name, AT_REMOVEDIR))
    onward_vault_io_sync (parent);
  onward_vault_io_close (&parent);

  return ok;
}
