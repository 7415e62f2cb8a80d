/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-keyring"

#include "onward-keyring.h"

#include "onward-portal-keyring.h"
#include "onward-service-keyring.h"

G_DEFINE_ABSTRACT_TYPE (OnwardKeyring, onward_keyring, G_TYPE_OBJECT)

static OnwardKeyring *default_keyring;
static gboolean default_is_set;
static gboolean forbidden;

/* What a call has come to; the timer and the keyring race for it. */
typedef struct
{
  OnwardKeyringState state;
  OnwardSecret      *key;
  guint              timer;
  gboolean           answered;
} Attempt;

static void
attempt_free (gpointer data)
{
  Attempt *self = data;

  g_clear_pointer (&self->key, onward_secret_unref);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_free (self);
}

static gboolean
timed_out_cb (gpointer data)
{
  GTask *task = data;
  Attempt *attempt = g_task_get_task_data (task);

  attempt->timer = 0;
  g_cancellable_cancel (g_task_get_cancellable (task));
  onward_keyring_answer (task, ONWARD_KEYRING_SILENT, NULL);

  return G_SOURCE_REMOVE;
}

/* The timer holds a reference, so that the task outlives a keyring that forgets about it. */
static GTask *
begin (OnwardKeyring      *self,
       guint               patience,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Attempt *attempt = g_new0 (Attempt, 1);

  g_task_set_source_tag (task, onward_keyring_finish);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, attempt, attempt_free);
  attempt->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, patience, timed_out_cb,
                                       g_object_ref (task), g_object_unref);

  return task;
}

static void
onward_keyring_class_init (OnwardKeyringClass *klass)
{
}

static void
onward_keyring_init (OnwardKeyring *self)
{
}

OnwardKeyring *
onward_keyring_new (void)
{
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return onward_portal_keyring_new ();

  return onward_service_keyring_new ();
}

void
onward_keyring_forbid (gboolean forbid)
{
  forbidden = forbid;
}

gboolean
onward_keyring_is_forbidden (void)
{
  return forbidden;
}

OnwardKeyring *
onward_keyring_get_default (void)
{
  if (forbidden)
    return NULL;

  if (!default_is_set)
    {
      default_keyring = onward_keyring_new ();
      default_is_set = TRUE;
    }

  return default_keyring;
}

void
onward_keyring_set_default (OnwardKeyring *keyring)
{
  default_is_set = TRUE;
  g_set_object (&default_keyring, keyring);
}

void
onward_keyring_make_async (OnwardKeyring      *self,
                           const OnwardId     *profile,
                           guint               patience,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_KEYRING (self) && profile != NULL);

  task = begin (self, patience, callback, user_data);
  ONWARD_KEYRING_GET_CLASS (self)->make (self, profile, task);
}

void
onward_keyring_lookup_async (OnwardKeyring      *self,
                             const OnwardId     *profile,
                             gboolean            ask,
                             guint               patience,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_KEYRING (self) && profile != NULL);

  task = begin (self, patience, callback, user_data);
  ONWARD_KEYRING_GET_CLASS (self)->lookup (self, profile, ask, task);
}

void
onward_keyring_forget_async (OnwardKeyring      *self,
                             const OnwardId     *profile,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_KEYRING (self) && profile != NULL);

  task = begin (self, ONWARD_KEYRING_PATIENCE, callback, user_data);
  ONWARD_KEYRING_GET_CLASS (self)->forget (self, profile, task);
}

void
onward_keyring_find_any_async (OnwardKeyring      *self,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_KEYRING (self));

  task = begin (self, ONWARD_KEYRING_PATIENCE, callback, user_data);
  ONWARD_KEYRING_GET_CLASS (self)->find_any (self, task);
}

OnwardKeyringState
onward_keyring_finish (OnwardKeyring *self,
                       GAsyncResult  *result,
                       OnwardSecret **key)
{
  Attempt *attempt;

  g_return_val_if_fail (g_task_is_valid (result, self), ONWARD_KEYRING_ABSENT);

  g_task_propagate_boolean (G_TASK (result), NULL);
  attempt = g_task_get_task_data (G_TASK (result));
  if (key != NULL)
    *key = g_steal_pointer (&attempt->key);

  return attempt->state;
}

void
onward_keyring_answer (GTask             *task,
                       OnwardKeyringState state,
                       OnwardSecret      *key)
{
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (OnwardSecret) owned = key;

  g_return_if_fail ((key != NULL) <= (state == ONWARD_KEYRING_FOUND));

  if (attempt->answered)
    return;

  attempt->answered = TRUE;
  attempt->state = state;
  attempt->key = g_steal_pointer (&owned);
  g_task_return_boolean (task, TRUE);
  g_clear_handle_id (&attempt->timer, g_source_remove);
}
