/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-keyring.h"

#include "onward-care.h"
#include "onward-error.h"
#include "onward-profile-private.h"
#include "onward-store.h"

/* Where somebody is asked to open a keyring, they need the time to type. */
#define PATIENCE_WHEN_ASKED (60 * 1000)

typedef struct
{
  char              *folder;
  OnwardId           profile;
  OnwardKeyring     *keyring;
  OnwardKeyringState state;
  OnwardSecret      *secret;
  OnwardSecret      *key;
  GError            *error;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_free (self->folder);
  g_clear_object (&self->keyring);
  g_clear_pointer (&self->secret, onward_secret_unref);
  g_clear_pointer (&self->key, onward_secret_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static Errand *
errand_new (const char    *folder,
            OnwardKeyring *keyring)
{
  Errand *self = g_new0 (Errand, 1);

  self->folder = g_strdup (folder);
  self->keyring = g_object_ref (keyring);
  self->state = ONWARD_KEYRING_ABSENT;

  return self;
}

static gboolean
find_profile (const char *folder,
              OnwardId   *id,
              gboolean   *has_keyring,
              GError    **error)
{
  OnwardVaultInfo info;

  if (!onward_vault_peek (folder, &info, error))
    return FALSE;

  *id = info.profile;
  *has_keyring = info.has_keyring;
  onward_vault_info_clear (&info);

  return TRUE;
}

gboolean
onward_profile_is_in_keyring (const char *folder)
{
  gboolean has_keyring = FALSE;
  OnwardId id;

  g_return_val_if_fail (folder != NULL, FALSE);

  return find_profile (folder, &id, &has_keyring, NULL) && has_keyring;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  OnwardProfile *profile = onward_profile_open_finish (result, &error);

  if (profile != NULL)
    g_task_return_pointer (task, profile, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (OnwardSecret) key = NULL;

  errand->state = onward_keyring_finish (ONWARD_KEYRING (source), result, &key);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (key == NULL)
    {
      g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND, "the keyring gave no key");
      return;
    }

  onward_profile_open_with_key_async (errand->folder, key, cancellable,
                                      on_opened, g_steal_pointer (&task));
}

void
onward_profile_open_by_keyring_async (const char         *folder,
                                      OnwardKeyring      *keyring,
                                      gboolean            ask,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Errand *errand = errand_new (folder, keyring);
  gboolean has_keyring;
  GError *error = NULL;

  g_return_if_fail (folder != NULL && ONWARD_IS_KEYRING (keyring));

  g_task_set_source_tag (task, onward_profile_open_by_keyring_async);
  g_task_set_task_data (task, errand, errand_free);
  errand->state = ONWARD_KEYRING_FOUND;
  if (!find_profile (folder, &errand->profile, &has_keyring, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  onward_keyring_lookup_async (keyring, &errand->profile, ask, ask ? PATIENCE_WHEN_ASKED : ONWARD_KEYRING_PATIENCE,
                               on_looked_up, g_steal_pointer (&task));
}

OnwardProfile *
onward_profile_open_by_keyring_finish (GAsyncResult       *result,
                                       OnwardKeyringState *state,
                                       GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *state = ((Errand *) g_task_get_task_data (G_TASK (result)))->state;

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
work_check (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  return onward_vault_check (vault, ((Errand *) data)->secret, error);
}

static gboolean
work_join (OnwardVault *vault,
           gpointer     data,
           GError     **error)
{
  Errand *errand = data;

  return onward_vault_set_keyring (vault, errand->secret, errand->key, error);
}

static gboolean
work_leave (OnwardVault *vault,
            gpointer     data,
            GError     **error)
{
  return onward_vault_forget_keyring (vault, error);
}

/* The end of leaving, and of joining that came to nothing. */
static void
on_forgotten (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  OnwardKeyringState state = onward_keyring_finish (ONWARD_KEYRING (source), result, NULL);

  if (errand->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&errand->error));
      return;
    }

  errand->state = state;
  g_task_return_boolean (task, TRUE);
}

static void
forget (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);

  onward_keyring_forget_async (errand->keyring, &errand->profile, on_forgotten, task);
}

static void
on_joined (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);

  if (onward_store_care_finish (ONWARD_STORE (source), result, &errand->error))
    g_task_return_boolean (task, TRUE);
  else
    forget (g_steal_pointer (&task));
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OnwardProfile *self = g_task_get_source_object (task);
  Errand *errand = g_task_get_task_data (task);

  errand->state = onward_keyring_finish (ONWARD_KEYRING (source), result, &errand->key);
  if (errand->key == NULL)
    {
      g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "the keyring took no key");
      return;
    }

  onward_store_care_async (onward_profile_get_store (self), work_join, errand, on_joined, g_steal_pointer (&task));
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;

  if (!onward_store_care_finish (ONWARD_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  onward_keyring_make_async (errand->keyring, &errand->profile, PATIENCE_WHEN_ASKED, on_made, g_steal_pointer (&task));
}

static void
on_left (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!onward_store_care_finish (ONWARD_STORE (source), result, &error))
    g_task_return_error (task, error);
  else
    forget (g_steal_pointer (&task));
}

static void
start (OnwardProfile      *self,
       OnwardSecret       *secret,
       OnwardKeyring      *keyring,
       OnwardVaultFunc     func,
       GAsyncReadyCallback next,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Errand *errand = errand_new (onward_profile_get_folder (self), keyring);
  gboolean has_keyring;
  GError *error = NULL;

  if (secret != NULL)
    errand->secret = onward_secret_ref (secret);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, errand, errand_free);
  if (!find_profile (errand->folder, &errand->profile, &has_keyring, &error))
    g_task_return_error (task, error);
  else
    onward_store_care_async (onward_profile_get_store (self), func, errand, next, g_steal_pointer (&task));
}

static void
refuse (OnwardProfile      *self,
        OnwardKeyring      *keyring,
        GAsyncReadyCallback callback,
        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, refuse);
  g_task_set_task_data (task, errand_new (onward_profile_get_folder (self), keyring), errand_free);
  g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "a shared computer opens no profile by itself");
}

void
onward_profile_join_keyring_async (OnwardProfile      *self,
                                   OnwardSecret       *secret,
                                   OnwardKeyring      *keyring,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && secret != NULL && ONWARD_IS_KEYRING (keyring));

  if (onward_keyring_is_forbidden ())
    {
      refuse (self, keyring, callback, user_data);
      return;
    }

  start (self, secret, keyring, work_check, on_checked, callback, user_data);
}

void
onward_profile_leave_keyring_async (OnwardProfile      *self,
                                    OnwardKeyring      *keyring,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self) && ONWARD_IS_KEYRING (keyring));

  start (self, NULL, keyring, work_leave, on_left, callback, user_data);
}

gboolean
onward_profile_keyring_finish (OnwardProfile      *self,
                               GAsyncResult       *result,
                               OnwardKeyringState *state,
                               GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *state = ((Errand *) g_task_get_task_data (G_TASK (result)))->state;

  return g_task_propagate_boolean (G_TASK (result), error);
}
