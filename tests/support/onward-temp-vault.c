/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-temp-vault"

#include "onward-temp-vault.h"

#include <glib/gstdio.h>

static OnwardSecret *last_recovery;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

char *
onward_temp_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("onward-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
onward_temp_folder_remove (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

char *
onward_temp_folder_copy (const char *folder)
{
  char *copy = onward_temp_folder_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (folder, name, NULL);
      g_autofree char *to = g_build_filename (copy, name, NULL);
      g_autofree char *content = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (from, &content, &size, NULL));
      g_assert_true (g_file_set_contents_full (to, content, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }

  return copy;
}

OnwardVault *
onward_temp_vault_new (const char *parent,
                       char      **folder)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  OnwardVault *vault;

  g_clear_pointer (&last_recovery, onward_secret_unref);
  *folder = g_build_filename (parent, "profile", NULL);
  vault = onward_vault_create (*folder, "Robin", passphrase, &ONWARD_KDF_FLOOR, &last_recovery, &error);
  g_assert_no_error (error);
  g_assert_nonnull (vault);

  return vault;
}

OnwardSecret *
onward_temp_vault_get_recovery (void)
{
  return last_recovery;
}

OnwardVault *
onward_temp_vault_open (const char *folder,
                        GError    **error)
{
  return onward_vault_open (folder, ONWARD_SLOT_RECOVERY, last_recovery, error);
}
