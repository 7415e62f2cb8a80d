/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-create"

#include "onward-vault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-recovery-code-private.h"
#include "onward-vault-io-private.h"


static gboolean
check_arguments (const char          *name,
                 OnwardSecret        *passphrase,
                 const OnwardKdfCost *cost,
                 GError             **error)
{
  gsize size = strlen (name);

  if (size > 0 && size <= ONWARD_VAULT_NAME_MAX && g_utf8_validate (name, size, NULL)
      && onward_secret_get_size (passphrase) > 0 && onward_slot_cost_is_allowed (cost))
    return TRUE;

  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED,
                       "a name, passphrase or cost out of bounds");

  return FALSE;
}

/* Fills the slots of a new header and returns the printed recovery code. */
static OnwardSecret *
make_slots (OnwardHeader        *header,
            OnwardSecret        *passphrase,
            const OnwardKdfCost *cost,
            OnwardSecret        *data_key,
            GError             **error)
{
  g_autoptr (OnwardSecret) key = onward_secret_new_random (ONWARD_RECOVERY_KEY_SIZE);
  OnwardSecret *code = key != NULL ? onward_recovery_code_format (key) : NULL;

  if (code == NULL)
    {
      onward_set_error_from_errno (error, ENOMEM, "making a recovery code");
      return NULL;
    }

  header->n_slots = 2;
  if (!onward_slot_wrap (&header->slots[0], ONWARD_SLOT_PASSPHRASE, cost, &header->profile,
                         passphrase, data_key, error)
      || !onward_slot_wrap (&header->slots[1], ONWARD_SLOT_RECOVERY, NULL, &header->profile, key,
                            data_key, error))
    g_clear_pointer (&code, onward_secret_unref);

  return code;
}

/* Fills the folder of a new vault, which must have a header with slots. Takes the image. */
static gboolean
fill_folder (OnwardVault  *self,
             OnwardHeader *header,
             OnwardSecret *data_key,
             OnwardImage  *image,
             gint64        time,
             GError      **error)
{
  g_autoptr (OnwardSecret) header_key = NULL;

  if (!onward_vault_set_keys (self, data_key, &header_key, error))
    return FALSE;

  self->lock = onward_vault_io_open (self->dir, ONWARD_LOCK_FILE, O_RDWR | O_CREAT | O_EXCL);
  if (self->lock < 0 || !onward_vault_io_lock (self->lock))
    {
      onward_set_error_from_errno (error, errno, "locking a new profile");
      return FALSE;
    }

  onward_vault_set_image (self, image);

  /* The last of these syncs the folder. */
  return onward_header_store (header, self->dir, header_key, error)
         && onward_header_store (header, self->dir, header_key, error)
         && onward_vault_compact (self, time, error);
}

static void
remove_folder (int         parent,
               int         dir,
               const char *name)
{
  g_autoptr (GPtrArray) names = onward_vault_io_list (dir);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *file = g_ptr_array_index (names, i);

      if (strcmp (file, ".") != 0 && strcmp (file, "..") != 0)
        onward_vault_io_remove (dir, file, 0);
    }

  onward_vault_io_remove (parent, name, AT_REMOVEDIR);
}

/* Keeps errno. */
static gboolean
exists (int         parent,
        const char *name)
{
  struct stat status;
  int saved_errno = errno;
  gboolean there = fstatat (parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0;

  errno = saved_errno;

  return there;
}

/* Renames the complete folder. A profile that took the name meanwhile is not empty, so that
 * renaming over it does not succeed. */
static gboolean
publish (int         parent,
         const char *part,
         const char *name,
         GError    **error)
{
  if (!exists (parent, name) && onward_vault_io_rename (parent, part, name))
    {
      if (onward_vault_io_sync (parent))
        return TRUE;

      onward_set_error_from_errno (error, errno, "syncing a new profile");
      onward_vault_io_rename (parent, name, part);
      return FALSE;
    }

  if (exists (parent, name))
    g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_EXISTS, "the folder exists");
  else
    onward_set_error_from_errno (error, errno, "naming a new profile");

  return FALSE;
}

static OnwardVault *
create_in (int           parent,
           const char   *name,
           OnwardHeader *header,
           OnwardSecret *data_key,
           OnwardImage  *image,
           gint64        time,
           GError      **error)
{
  g_autofree char *part = g_strdup_printf (ONWARD_NEW_PREFIX "%08x%08x", randombytes_random (),
                                           randombytes_random ());
  g_autoptr (OnwardVault) self = NULL;
  int dir;

  if (!onward_vault_io_make_dir (parent, part))
    {
      onward_set_error_from_errno (error, errno, "making a folder");
      return NULL;
    }

  dir = onward_vault_io_open_dir (parent, part, error);
  if (dir < 0)
    {
      onward_vault_io_remove (parent, part, AT_REMOVEDIR);
      return NULL;
    }

  self = onward_vault_new (dir);
  self->info.profile = header->profile;
  self->info.name = g_strdup (header->name);
  self->info.format = header->format;
  self->info.min_reader = header->min_reader;

  if (!fill_folder (self, header, data_key, image, time, error) || !publish (parent, part, name, error))
    {
      remove_folder (parent, dir, part);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Opens where @folder shall be, -1 with @error set when it cannot be made there. */
static int
open_parent (const char *folder,
             GError    **error)
{
  g_autofree char *parent_name = g_path_get_dirname (folder);
  g_autofree char *base_name = g_path_get_basename (folder);
  int parent = onward_vault_io_open_dir (AT_FDCWD, parent_name, error);

  if (parent >= 0 && exists (parent, base_name))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_EXISTS, "the folder exists");
      onward_vault_io_close (&parent);
    }

  return parent;
}

static gboolean
can_create (const char *folder,
            GError    **error)
{
  int parent = open_parent (folder, error);
  gboolean can = parent >= 0;

  onward_vault_io_close (&parent);

  return can;
}

OnwardVault *
onward_vault_create_with (const char   *folder,
                          OnwardHeader *header,
                          OnwardSecret *data_key,
                          OnwardImage  *image,
                          gint64        time,
                          GError      **error)
{
  g_autofree char *base_name = g_path_get_basename (folder);
  OnwardVault *self;
  int parent = open_parent (folder, error);

  if (parent < 0)
    return NULL;

  self = create_in (parent, base_name, header, data_key, image, time, error);
  onward_vault_io_close (&parent);

  return self;
}

OnwardVault *
onward_vault_create (const char          *folder,
                     const char          *name,
                     OnwardSecret        *passphrase,
                     const OnwardKdfCost *cost,
                     OnwardSecret       **recovery,
                     GError             **error)
{
  g_autofree OnwardHeader *header = g_new0 (OnwardHeader, 1);
  g_autoptr (OnwardSecret) data_key = NULL;
  g_autoptr (OnwardSecret) code = NULL;
  OnwardImage image = { 0 };
  OnwardVault *self = NULL;

  g_return_val_if_fail (folder != NULL && name != NULL && passphrase != NULL, NULL);
  g_return_val_if_fail (cost != NULL && recovery != NULL, NULL);

  onward_vault_init ();
  if (!check_arguments (name, passphrase, cost, error))
    return NULL;

  /* Before the derivation, so that the person does not wait for nothing. */
  if (!can_create (folder, error))
    return NULL;

  header->format = ONWARD_FORMAT;
  header->min_reader = ONWARD_MIN_READER;
  header->profile = onward_id_new ();
  g_strlcpy (header->name, name, sizeof header->name);
  data_key = onward_secret_new_random (ONWARD_KEY_SIZE);

  if (data_key == NULL)
    onward_set_error_from_errno (error, ENOMEM, "making a key");
  else if ((code = make_slots (header, passphrase, cost, data_key, error)) != NULL)
    self = onward_vault_create_with (folder, header, data_key, &image, onward_vault_io_now (), error);

  if (self != NULL)
    *recovery = g_steal_pointer (&code);

  return self;
}
