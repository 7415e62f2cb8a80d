/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-care.h"

#include "onward-care.h"
#include "onward-error.h"
#include "onward-profile-private.h"
#include "onward-store.h"

/* What one call has to remember; the worker's until it answers. */
typedef struct
{
  OnwardSecret      *secret;
  OnwardSecret      *passphrase;
  OnwardSecret      *recovery;
  char              *name;
  OnwardKdfCost      cost;
  gboolean           measure;
  gboolean           sets_passphrase;
  OnwardProfileFacts facts;
} Care;

static void
care_free (gpointer data)
{
  Care *self = data;

  g_clear_pointer (&self->secret, onward_secret_unref);
  g_clear_pointer (&self->passphrase, onward_secret_unref);
  g_clear_pointer (&self->recovery, onward_secret_unref);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

static void
on_cared (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OnwardProfile *self = g_task_get_source_object (task);
  Care *care = g_task_get_task_data (task);
  GError *error = NULL;

  if (!onward_store_care_finish (ONWARD_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (care->name != NULL)
    onward_profile_set_name (self, care->name);
  if (care->sets_passphrase)
    onward_profile_set_opened_by_code (self, FALSE);

  g_task_return_boolean (task, TRUE);
}

static void
start (OnwardProfile      *self,
       OnwardVaultFunc     func,
       Care               *care,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, care, care_free);
  care->measure = !onward_profile_get_kdf_cost (self, &care->cost);
  onward_store_care_async (onward_profile_get_store (self), func, care, on_cared, task);
}

static Care *
care_new (OnwardSecret *secret,
          OnwardSecret *passphrase)
{
  Care *care = g_new0 (Care, 1);

  if (secret != NULL)
    care->secret = onward_secret_ref (secret);
  if (passphrase != NULL)
    care->passphrase = onward_secret_ref (passphrase);
  care->sets_passphrase = passphrase != NULL;

  return care;
}

static void
ensure_cost (Care *care)
{
  if (care->measure)
    care->cost = onward_kdf_calibrate ();
}

static gboolean
work_facts (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  Care *care = data;

  care->facts.size = onward_vault_get_size (vault);
  care->facts.saved_time = onward_vault_get_saved_time (vault);

  return TRUE;
}

static gboolean
work_check (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  return onward_vault_check (vault, ((Care *) data)->secret, error);
}

static gboolean
work_rename (OnwardVault *vault,
             gpointer     data,
             GError     **error)
{
  return onward_vault_rename (vault, ((Care *) data)->name, error);
}

static gboolean
work_set_passphrase (OnwardVault *vault,
                     gpointer     data,
                     GError     **error)
{
  Care *care = data;

  ensure_cost (care);

  return onward_vault_set_passphrase (vault, care->secret, care->passphrase, &care->cost, error);
}

static gboolean
work_new_recovery (OnwardVault *vault,
                   gpointer     data,
                   GError     **error)
{
  Care *care = data;

  care->recovery = onward_vault_new_recovery (vault, care->secret, error);

  return care->recovery != NULL;
}

static gboolean
work_rekey (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  Care *care = data;

  ensure_cost (care);
  care->recovery = onward_vault_rekey (vault, care->secret, care->passphrase, &care->cost, error);

  return care->recovery != NULL;
}

void
onward_profile_ask_facts_async (OnwardProfile      *self,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  start (self, work_facts, care_new (NULL, NULL), callback, user_data);
}

gboolean
onward_profile_ask_facts_finish (OnwardProfile      *self,
                                 GAsyncResult       *result,
                                 OnwardProfileFacts *facts,
                                 GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *facts = ((Care *) g_task_get_task_data (G_TASK (result)))->facts;

  return TRUE;
}

void
onward_profile_check_async (OnwardProfile      *self,
                            OnwardSecret       *secret,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && secret != NULL);

  start (self, work_check, care_new (secret, NULL), callback, user_data);
}

void
onward_profile_rename_async (OnwardProfile      *self,
                             const char         *name,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Care *care;

  g_return_if_fail (ONWARD_IS_PROFILE (self) && name != NULL);

  care = care_new (NULL, NULL);
  care->name = g_strdup (name);
  start (self, work_rename, care, callback, user_data);
}

void
onward_profile_set_passphrase_async (OnwardProfile      *self,
                                     OnwardSecret       *secret,
                                     OnwardSecret       *passphrase,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && secret != NULL && passphrase != NULL);

  start (self, work_set_passphrase, care_new (secret, passphrase), callback, user_data);
}

void
onward_profile_new_recovery_async (OnwardProfile      *self,
                                   OnwardSecret       *secret,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && secret != NULL);

  start (self, work_new_recovery, care_new (secret, NULL), callback, user_data);
}

void
onward_profile_rekey_async (OnwardProfile      *self,
                            OnwardSecret       *secret,
                            OnwardSecret       *passphrase,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && secret != NULL && passphrase != NULL);

  start (self, work_rekey, care_new (secret, passphrase), callback, user_data);
}

gboolean
onward_profile_care_finish (OnwardProfile *self,
                            GAsyncResult  *result,
                            OnwardSecret **recovery,
                            GError       **error)
{
  Care *care;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (recovery != NULL)
    *recovery = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  care = g_task_get_task_data (G_TASK (result));
  if (recovery != NULL)
    *recovery = g_steal_pointer (&care->recovery);

  return TRUE;
}

static void
remove_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (onward_vault_remove (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
onward_profile_remove_async (const char         *folder,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_source_tag (task, onward_profile_remove_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, remove_in_thread);
}

gboolean
onward_profile_remove_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
