/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-private.h"

#include "onward-error.h"
#include "onward-folder-private.h"
#include "onward-heap.h"
#include "onward-order.h"
#include "onward-parcel.h"
#include "onward-profile-parcel.h"

/* What creating and opening have to remember. The thread that derives the key shares it, and
 * may be left alone with it when somebody cancels. */
typedef struct
{
  char           *folder;
  char           *name;
  OnwardSecret   *passphrase;
  OnwardKdfCost   cost;
  gboolean        measure;
  gboolean        by_code;
  gboolean        by_key;
  GBytes         *parcel;

  OnwardAction   *start;
  OnwardSecret   *recovery;

  OnwardCondition condition;
  gint64          saved_time;
  OnwardStore    *store;
  OnwardProfile  *profile;
  GError         *error;
} Opening;

static void
opening_clear (gpointer data)
{
  Opening *self = data;

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->passphrase, onward_secret_unref);
  g_clear_pointer (&self->parcel, g_bytes_unref);
  g_clear_pointer (&self->start, onward_action_unref);
  g_clear_pointer (&self->recovery, onward_secret_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->profile);
  g_clear_error (&self->error);
}

static void
opening_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, opening_clear);
}

static Opening *
opening_new (const char   *folder,
             OnwardSecret *passphrase)
{
  Opening *self = g_atomic_rc_box_new0 (Opening);

  self->folder = g_strdup (folder);
  if (passphrase != NULL)
    self->passphrase = onward_secret_ref (passphrase);

  return self;
}

static OnwardCondition
condition_for (OnwardVaultState state)
{
  switch (state)
    {
    case ONWARD_VAULT_WRITABLE:
      return ONWARD_CONDITION_GOOD;

    case ONWARD_VAULT_NO_LOCKING:
      return ONWARD_CONDITION_READ_ONLY_NO_LOCKING;

    case ONWARD_VAULT_DAMAGED_LATER:
      return ONWARD_CONDITION_READ_ONLY_DAMAGED;

    case ONWARD_VAULT_NEWER:
      return ONWARD_CONDITION_READ_ONLY_NEWER;

    case ONWARD_VAULT_EARLIER:
      return ONWARD_CONDITION_READ_ONLY_EARLIER;

    case ONWARD_VAULT_READ_ONLY_DISK:
    default:
      return ONWARD_CONDITION_READ_ONLY;
    }
}

/* The first plan has no title of its own: there is only one, and nobody has to name it. */
static OnwardAction *
start_with_plan (const char *const *phases)
{
  OnwardAction *start = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (start, ONWARD_KIND_PLAN);
  g_autofree char *first = onward_order_between (NULL, NULL);
  g_autofree char *order = NULL;

  onward_action_set_text (start, ONWARD_KIND_PLAN, &plan, "position", first);

  for (guint i = 0; phases != NULL && phases[i] != NULL; i++)
    {
      OnwardId phase = onward_action_create (start, ONWARD_KIND_PHASE);
      char *next = onward_order_between (order, NULL);

      g_free (order);
      order = next;
      onward_action_set_reference (start, ONWARD_KIND_PHASE, &phase, "plan", &plan);
      onward_action_set_text (start, ONWARD_KIND_PHASE, &phase, "title", phases[i]);
      onward_action_set_text (start, ONWARD_KIND_PHASE, &phase, "position", order);
    }

  return start;
}

static void
close_vault (gpointer vault)
{
  onward_vault_close (vault, NULL);
}

static OnwardVault *
open_slot (Opening       *opening,
           OnwardSlotType slot,
           GError       **error)
{
  if (opening->parcel != NULL)
    return onward_parcel_unpack (opening->parcel, opening->folder, opening->name, slot, opening->passphrase, error);

  return onward_vault_open (opening->folder, slot, opening->passphrase, error);
}

/* One field takes both: who lost the passphrase types the code from the recovery sheet. It comes
 * first, for a code carries a check of itself: what is none is known at once, and what is one
 * costs no derivation. What else went wrong with a code is what the person has to hear. */
static OnwardVault *
open_vault (Opening *opening,
            GError **error)
{
  g_autoptr (GError) by_code = NULL;
  OnwardVault *vault;

  if (opening->by_key)
    return open_slot (opening, ONWARD_SLOT_KEYRING, error);

  vault = open_slot (opening, ONWARD_SLOT_RECOVERY, &by_code);
  opening->by_code = vault != NULL;
  if (vault == NULL && g_error_matches (by_code, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE))
    return open_slot (opening, ONWARD_SLOT_PASSPHRASE, error);

  if (vault == NULL)
    g_propagate_error (error, g_steal_pointer (&by_code));

  return vault;
}

static void
unlock_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Opening *opening = task_data;
  OnwardVault *vault;
  GError *error = NULL;

  if (opening->start == NULL)
    {
      vault = open_vault (opening, &error);
    }
  else
    {
      if (opening->measure)
        opening->cost = onward_kdf_calibrate ();
      vault = onward_vault_create (opening->folder, opening->name, opening->passphrase,
                                   &opening->cost, &opening->recovery, &error);
    }

  if (vault != NULL)
    g_task_return_pointer (task, vault, close_vault);
  else
    g_task_return_error (task, error);
}

static void
on_closed_after_error (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);

  if (ONWARD_IS_PROFILE (source))
    onward_profile_close_finish (ONWARD_PROFILE (source), result, NULL);
  else
    onward_store_close_finish (ONWARD_STORE (source), result, NULL);

  /* Nobody has seen the recovery code of a profile that could not be begun. */
  if (opening->start != NULL && !onward_folder_remove (opening->folder))
    g_debug ("A profile that could not be begun was left behind");

  g_task_return_error (task, g_steal_pointer (&opening->error));
}

static void
on_started (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (OnwardChangeset) changeset = NULL;

  changeset = onward_store_write_finish (ONWARD_STORE (source), result, &opening->error);
  if (changeset == NULL)
    onward_profile_close_async (opening->profile, TRUE, on_closed_after_error, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, g_steal_pointer (&opening->profile), g_object_unref);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  OnwardStore *store = ONWARD_STORE (source);
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  OnwardHistoryState state = { 0 };
  gboolean read_only = FALSE;
  g_autoptr (GPtrArray) rows = NULL;

  rows = onward_store_load_finish (store, result, &state, &read_only, &opening->error);
  if (rows == NULL)
    {
      onward_store_close_async (store, on_closed_after_error, g_steal_pointer (&task));
      return;
    }

  /* The vault can be written and yet the tables in it come from a newer version. */
  if (read_only && opening->condition == ONWARD_CONDITION_GOOD)
    opening->condition = ONWARD_CONDITION_READ_ONLY_NEWER;

  opening->profile = onward_profile_new (opening->folder, opening->name, store,
                                         opening->condition, opening->saved_time);
  onward_profile_set_opened_by_code (opening->profile, opening->by_code);
  onward_profile_load (opening->profile, rows, &state);
  onward_heap_trim_soon ();

  if (opening->start != NULL)
    onward_store_apply_async (store, opening->start, on_started, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, g_steal_pointer (&opening->profile), g_object_unref);
}

/* Takes both. */
static void
load (GTask       *task,
      OnwardVault *vault)
{
  Opening *opening = g_task_get_task_data (task);

  g_free (opening->name);
  opening->name = g_strdup (onward_vault_get_info (vault)->name);
  opening->condition = condition_for (onward_vault_get_state (vault));
  opening->saved_time = onward_vault_get_saved_time (vault);
  opening->store = onward_store_new (vault);
  onward_store_load_async (opening->store, g_task_get_cancellable (task), on_loaded, task);
}

static void
on_unlocked (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;
  OnwardVault *vault = g_task_propagate_pointer (G_TASK (result), &error);

  if (vault == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_clear_pointer (&opening->passphrase, onward_secret_unref);
  load (g_steal_pointer (&task), vault);
}

/* Takes @task, whose data is an Opening. */
static void
unlock (GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GTask) job = g_task_new (NULL, cancellable, on_unlocked, task);

  g_task_set_source_tag (job, unlock);
  g_task_set_task_data (job, g_atomic_rc_box_acquire (g_task_get_task_data (task)), opening_unref);
  g_task_set_return_on_cancel (job, cancellable != NULL);

  onward_vault_init ();
  g_task_run_in_thread (job, unlock_in_thread);
}

void
onward_profile_create_with_async (const char          *folder,
                                  const char          *name,
                                  OnwardSecret        *passphrase,
                                  const OnwardKdfCost *cost,
                                  OnwardAction        *start,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Opening *opening = opening_new (folder, passphrase);

  opening->name = g_strdup (name);
  opening->start = onward_action_ref (start);
  opening->measure = cost == NULL;
  if (cost != NULL)
    opening->cost = *cost;

  g_task_set_source_tag (task, onward_profile_create_async);
  g_task_set_task_data (task, opening, opening_unref);
  unlock (task);
}

void
onward_profile_create_async (const char         *folder,
                             const char         *name,
                             OnwardSecret       *passphrase,
                             const char *const  *phases,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (OnwardAction) start = start_with_plan (phases);

  onward_profile_create_with_async (folder, name, passphrase, NULL, start, callback, user_data);
}

OnwardProfile *
onward_profile_create_finish (GAsyncResult  *result,
                              OnwardSecret **recovery,
                              GError       **error)
{
  OnwardProfile *profile;
  Opening *opening;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  profile = g_task_propagate_pointer (G_TASK (result), error);
  opening = g_task_get_task_data (G_TASK (result));
  if (recovery != NULL)
    *recovery = profile != NULL ? g_steal_pointer (&opening->recovery) : NULL;

  return profile;
}

static void
open_with (const char         *folder,
           OnwardSecret       *secret,
           gboolean            by_key,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = opening_new (folder, secret);

  opening->by_key = by_key;
  g_task_set_source_tag (task, onward_profile_open_async);
  g_task_set_task_data (task, opening, opening_unref);
  unlock (task);
}

void
onward_profile_open_async (const char         *folder,
                           OnwardSecret       *passphrase,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  open_with (folder, passphrase, FALSE, cancellable, callback, user_data);
}

void
onward_profile_open_with_key_async (const char         *folder,
                                    OnwardSecret       *key,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  open_with (folder, key, TRUE, cancellable, callback, user_data);
}

void
onward_profile_unpack_async (GBytes             *parcel,
                             const char         *folder,
                             const char         *name,
                             OnwardSecret       *secret,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = opening_new (folder, secret);

  opening->parcel = g_bytes_ref (parcel);
  opening->name = g_strdup (name);
  g_task_set_source_tag (task, onward_profile_unpack_async);
  g_task_set_task_data (task, opening, opening_unref);
  unlock (task);
}

void
onward_profile_open_vault_async (const char         *folder,
                                 OnwardVault        *vault,
                                 gboolean            by_code,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Opening *opening = opening_new (folder, NULL);

  opening->by_code = by_code;
  g_task_set_source_tag (task, onward_profile_open_vault_async);
  g_task_set_task_data (task, opening, opening_unref);
  load (task, vault);
}

OnwardProfile *
onward_profile_open_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
