/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A store on a new sealed profile in a folder of its own, and its calls made to wait. */

#include <glib/gstdio.h>

#include "onward-broken-disk.h"
#include "onward-pump.h"
#include "onward-store.h"

typedef struct
{
  char         *parent;
  char         *folder;
  OnwardSecret *passphrase;
  OnwardStore  *store;
  guint         n_changed;
} Fixture;

G_GNUC_UNUSED static void
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

G_GNUC_UNUSED static void
copy_folder (const char *from,
             const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          copy_folder (source, target);
          continue;
        }
      g_assert_true (g_file_get_contents (source, &bytes, &size, &error));
      g_assert_true (g_file_set_contents (target, bytes, size, &error));
      g_assert_no_error (error);
    }
}

G_GNUC_UNUSED static OnwardVault *
open_vault (Fixture    *self,
            const char *folder)
{
  g_autoptr (GError) error = NULL;
  OnwardVault *vault = onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, self->passphrase, &error);

  g_assert_no_error (error);

  return vault;
}

G_GNUC_UNUSED static void
on_changed (OnwardStore     *store,
            OnwardChangeset *changeset,
            Fixture         *self)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_cmpuint (changeset->changes->len, >, 0);
  self->n_changed++;
}

G_GNUC_UNUSED static void
start (Fixture    *self,
       const char *folder)
{
  self->n_changed = 0;
  self->store = onward_store_new (open_vault (self, folder));
  g_signal_connect (self->store, "changed", G_CALLBACK (on_changed), self);
}

G_GNUC_UNUSED static GPtrArray *
load (Fixture            *self,
      OnwardHistoryState *state,
      gboolean           *read_only,
      GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_store_load_async (self->store, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_store_load_finish (self->store, result, state, read_only, error);
}

G_GNUC_UNUSED static guint
load_count (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = load (self, NULL, NULL, &error);

  g_assert_no_error (error);

  return rows->len;
}

G_GNUC_UNUSED static gboolean
close_store (Fixture *self,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gboolean done;

  onward_store_close_async (self->store, onward_pump_take, &result);
  onward_pump_result (&result);
  done = onward_store_close_finish (self->store, result, error);
  g_clear_object (&result);

  return done;
}

G_GNUC_UNUSED static void
stop (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (close_store (self, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

G_GNUC_UNUSED static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardSecret) recovery = NULL;
  OnwardKdfCost cost = ONWARD_KDF_FLOOR;
  OnwardVault *vault;

  self->parent = g_dir_make_tmp ("onward-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->parent, "profile", NULL);
  self->passphrase = onward_secret_new_from_passphrase ("a good passphrase");
  vault = onward_vault_create (self->folder, "Test", self->passphrase, &cost, &recovery, &error);
  g_assert_no_error (error);

  self->store = onward_store_new (vault);
  g_signal_connect (self->store, "changed", G_CALLBACK (on_changed), self);
}

G_GNUC_UNUSED static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  onward_broken_disk_mend ();
  onward_broken_disk_set_locking (TRUE);
  onward_broken_disk_set_read_only (FALSE);
  if (self->store != NULL)
    stop (self);
  onward_secret_unref (self->passphrase);
  remove_tree (self->parent);
  g_free (self->folder);
  g_free (self->parent);
}

G_GNUC_UNUSED static OnwardAction *
new_strength (const char *title,
              OnwardId   *id)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  OnwardId created = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &created, "title", title);
  if (id != NULL)
    *id = created;

  return action;
}

G_GNUC_UNUSED static OnwardChangeset *
apply (Fixture      *self,
       OnwardAction *action,
       GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_store_apply_async (self->store, action, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_store_write_finish (self->store, result, error);
}

G_GNUC_UNUSED static void
add_strength (Fixture    *self,
              const char *title,
              OnwardId   *id)
{
  g_autoptr (OnwardAction) action = new_strength (title, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = apply (self, action, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (changeset->changes->len, ==, 1);
}

G_GNUC_UNUSED static OnwardChangeset *
undo (Fixture        *self,
      const OnwardId *action,
      GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_store_undo_async (self->store, action, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_store_write_finish (self->store, result, error);
}

G_GNUC_UNUSED static OnwardChangeset *
redo (Fixture *self,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_store_redo_async (self->store, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_store_write_finish (self->store, result, error);
}

#define SEALED_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
