/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-profile-private.h"

#include "onward-draft-private.h"
#include "onward-error.h"
#include "onward-filter-list-private.h"
#include "onward-history-private.h"
#include "onward-registry-private.h"
#include "onward-store.h"

struct _OnwardProfile
{
  GObject          parent_instance;

  /* Borrowed; each takes itself out */
  GPtrArray       *drafts;

  /* Owned */
  char            *folder;
  char            *name;
  OnwardStore     *store;
  OnwardRegistry  *registry;
  OnwardHistory   *history;
  OnwardSaveQueue *queue;
  GPtrArray       *closers;

  OnwardCondition  lasting;
  OnwardCondition  condition;
  guint            unsaved;
  gint64           saved_time;
  OnwardKdfCost    kdf_cost;

  gboolean         opened_by_code;
  gboolean         give_up;
  gboolean         closing;
  gboolean         dropped;
  gboolean         closed;
};

G_DEFINE_FINAL_TYPE (OnwardProfile, onward_profile, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (OnwardCondition, onward_condition,
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_GOOD, "good"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_UNSAVED_NO_SPACE, "unsaved-no-space"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_UNSAVED, "unsaved"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_READ_ONLY, "read-only"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_READ_ONLY_NO_LOCKING, "read-only-no-locking"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_READ_ONLY_DAMAGED, "read-only-damaged"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_READ_ONLY_NEWER, "read-only-newer"),
                    G_DEFINE_ENUM_VALUE (ONWARD_CONDITION_READ_ONLY_EARLIER, "read-only-earlier"))

enum
{
  PROP_NAME = 1,
  PROP_HISTORY,
  PROP_CONDITION,
  PROP_UNSAVED,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static OnwardCondition
find_condition (OnwardProfile *self)
{
  const GError *error = self->queue != NULL ? onward_save_queue_get_error (self->queue) : NULL;

  if (self->lasting != ONWARD_CONDITION_GOOD || error == NULL)
    return self->lasting;

  if (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE))
    return ONWARD_CONDITION_UNSAVED_NO_SPACE;

  return ONWARD_CONDITION_UNSAVED;
}

static void
update_state (OnwardProfile *self)
{
  OnwardCondition condition = find_condition (self);
  guint unsaved = self->queue != NULL ? onward_save_queue_get_length (self->queue) : 0;

  g_object_freeze_notify (G_OBJECT (self));
  if (condition != self->condition)
    {
      self->condition = condition;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONDITION]);
    }
  if (unsaved != self->unsaved)
    {
      self->unsaved = unsaved;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* A draft that was refused would only be refused again. */
static void
commit_drafts (OnwardProfile *self)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->drafts->len; i++)
    g_ptr_array_add (drafts, g_object_ref (g_ptr_array_index (self->drafts, i)));

  for (guint i = 0; i < drafts->len; i++)
    if (onward_draft_get_refusal (g_ptr_array_index (drafts, i)) == NULL)
      onward_draft_commit (g_ptr_array_index (drafts, i));
}

static const GError *
find_refusal (OnwardProfile *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      OnwardDraft *draft = g_ptr_array_index (self->drafts, i);

      if (onward_draft_get_dirty (draft) && onward_draft_get_refusal (draft) != NULL)
        return onward_draft_get_refusal (draft);
    }

  return NULL;
}

/* With @error the profile stays open. */
static void
end_closing (OnwardProfile *self,
             const GError  *error)
{
  g_autoptr (GPtrArray) closers = g_steal_pointer (&self->closers);
  g_autoptr (GError) copy = error != NULL ? g_error_copy (error) : NULL;

  self->closers = g_ptr_array_new_with_free_func (g_object_unref);
  self->closing = FALSE;
  self->give_up = FALSE;
  self->closed = copy == NULL;

  for (guint i = 0; i < closers->len; i++)
    if (copy != NULL)
      g_task_return_error (g_ptr_array_index (closers, i), g_error_copy (copy));
    else
      g_task_return_boolean (g_ptr_array_index (closers, i), TRUE);
}

static void
on_store_closed (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (OnwardProfile) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The log holds everything that the snapshot could not take. */
  if (!onward_store_close_finish (ONWARD_STORE (source), result, &error))
    g_debug ("No snapshot when closing: error %d", error->code);

  end_closing (self, NULL);
}

static void
drop_everything (OnwardProfile *self)
{
  const OnwardHistoryState nothing = { 0 };

  self->dropped = TRUE;
  onward_registry_clear (self->registry);
  onward_history_set_state (self->history, &nothing);
  onward_store_close_async (self->store, on_store_closed, g_object_ref (self));
}

/* What was typed while an earlier commit was being saved still has to go before closing. */
static void
commit_last_words (OnwardProfile *self)
{
  self->closing = FALSE;
  commit_drafts (self);
  self->closing = TRUE;
}

static void
continue_closing (OnwardProfile *self)
{
  const GError *refusal;

  if (!self->closing || self->dropped)
    return;

  if (onward_save_queue_is_waiting (self->queue))
    {
      if (self->give_up)
        onward_save_queue_give_up (self->queue);
      else
        end_closing (self, onward_save_queue_get_error (self->queue));
      return;
    }

  if (onward_save_queue_get_length (self->queue) > 0)
    return;

  commit_last_words (self);
  if (onward_save_queue_get_length (self->queue) > 0)
    return;

  refusal = find_refusal (self);
  if (refusal != NULL && !self->give_up && !onward_profile_get_read_only (self))
    end_closing (self, refusal);
  else
    drop_everything (self);
}

static void
on_queue_changed (OnwardProfile *self)
{
  g_object_ref (self);
  update_state (self);
  continue_closing (self);
  g_object_unref (self);
}

static void
on_store_changed (OnwardProfile   *self,
                  OnwardChangeset *changeset)
{
  if (self->dropped)
    return;

  onward_registry_apply (self->registry, changeset);
  onward_history_set_state (self->history, &changeset->state);
}

/* Whether @task was ended because nothing can be changed. */
static gboolean
refuse (OnwardProfile *self,
        GTask         *task)
{
  if (self->closing || self->closed)
    g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_CLOSED, "The profile is being closed");
  else if (onward_profile_get_read_only (self))
    g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY, "The profile was opened read-only");
  else
    return FALSE;

  return TRUE;
}

static void
onward_profile_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OnwardProfile *self = ONWARD_PROFILE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_CONDITION:
      g_value_set_enum (value, self->condition);
      break;

    case PROP_UNSAVED:
      g_value_set_uint (value, self->unsaved);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, onward_profile_get_read_only (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_profile_dispose (GObject *object)
{
  OnwardProfile *self = ONWARD_PROFILE (object);

  /* Whoever lets go of an open profile, or of its past, still gets everything wiped. */
  if (!self->dropped)
    onward_registry_clear (self->registry);
  if (self->store != NULL && !self->dropped)
    onward_store_close_async (self->store, NULL, NULL);
  g_clear_object (&self->queue);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (onward_profile_parent_class)->dispose (object);
}

static void
onward_profile_finalize (GObject *object)
{
  OnwardProfile *self = ONWARD_PROFILE (object);

  g_clear_object (&self->registry);
  g_clear_object (&self->history);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->closers, g_ptr_array_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (onward_profile_parent_class)->finalize (object);
}

static void
onward_profile_class_init (OnwardProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = onward_profile_get_property;
  object_class->dispose = onward_profile_dispose;
  object_class->finalize = onward_profile_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, ONWARD_TYPE_HISTORY, flags);
  properties[PROP_CONDITION] = g_param_spec_enum ("condition", NULL, NULL, ONWARD_TYPE_CONDITION,
                                                  ONWARD_CONDITION_GOOD, flags);
  properties[PROP_UNSAVED] = g_param_spec_uint ("unsaved", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_profile_init (OnwardProfile *self)
{
  self->drafts = g_ptr_array_new ();
  self->closers = g_ptr_array_new_with_free_func (g_object_unref);
  self->registry = onward_registry_new ();
  self->history = onward_history_new ();
}

OnwardProfile *
onward_profile_new (const char     *folder,
                    const char     *name,
                    OnwardStore    *store,
                    OnwardCondition condition,
                    gint64          saved_time)
{
  OnwardProfile *self = g_object_new (ONWARD_TYPE_PROFILE, NULL);

  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  self->store = g_object_ref (store);
  self->queue = onward_save_queue_new (store);
  self->lasting = condition;
  self->condition = condition;
  self->saved_time = saved_time;

  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "changed", G_CALLBACK (on_queue_changed), self, G_CONNECT_SWAPPED);

  return self;
}

OnwardProfile *
onward_profile_new_past (OnwardProfile *of,
                         GPtrArray     *rows)
{
  OnwardProfile *self = g_object_new (ONWARD_TYPE_PROFILE, NULL);

  self->folder = g_strdup (of->folder);
  self->name = g_strdup (of->name);
  self->lasting = self->condition = ONWARD_CONDITION_READ_ONLY_EARLIER;
  onward_registry_load (self->registry, rows);

  return self;
}

void
onward_profile_load (OnwardProfile            *self,
                     GPtrArray                *rows,
                     const OnwardHistoryState *state)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  onward_registry_load (self->registry, rows);
  if (!onward_profile_get_read_only (self))
    onward_history_set_state (self->history, state);
}

OnwardStore *
onward_profile_get_store (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->store;
}

void
onward_profile_set_name (OnwardProfile *self,
                         const char    *name)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  if (g_strcmp0 (name, self->name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

void
onward_profile_set_opened_by_code (OnwardProfile *self,
                                   gboolean       by_code)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  self->opened_by_code = by_code;
}

void
onward_profile_set_kdf_cost (OnwardProfile       *self,
                             const OnwardKdfCost *cost)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  self->kdf_cost = *cost;
}

gboolean
onward_profile_get_kdf_cost (OnwardProfile *self,
                             OnwardKdfCost *cost)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), FALSE);

  *cost = self->kdf_cost;

  return self->kdf_cost.memory_kib > 0;
}

OnwardRegistry *
onward_profile_get_registry (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->registry;
}

OnwardSaveQueue *
onward_profile_get_queue (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->queue;
}

void
onward_profile_add_draft (OnwardProfile *self,
                          OnwardDraft   *draft)
{
  g_ptr_array_add (self->drafts, draft);
}

void
onward_profile_remove_draft (OnwardProfile *self,
                             OnwardDraft   *draft)
{
  g_ptr_array_remove (self->drafts, draft);
}

void
onward_profile_close_async (OnwardProfile      *self,
                            gboolean            give_up_unsaved,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, onward_profile_close_async);
  if (self->closed)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->closers, g_steal_pointer (&task));
  self->give_up |= give_up_unsaved;
  if (!self->closing)
    {
      commit_drafts (self);
      self->closing = TRUE;
      onward_save_queue_retry (self->queue);
    }
  continue_closing (self);
}

gboolean
onward_profile_close_finish (OnwardProfile *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
onward_profile_get_folder (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->folder;
}

const char *
onward_profile_get_name (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->name;
}

gboolean
onward_profile_get_opened_by_code (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), FALSE);

  return self->opened_by_code;
}

OnwardCondition
onward_profile_get_condition (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), ONWARD_CONDITION_GOOD);

  return self->condition;
}

gboolean
onward_profile_get_read_only (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), TRUE);

  return self->lasting != ONWARD_CONDITION_GOOD;
}

gint64
onward_profile_get_saved_time (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), 0);

  return self->saved_time;
}

OnwardHistory *
onward_profile_get_history (OnwardProfile *self)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return self->history;
}

OnwardRecord *
onward_profile_lookup (OnwardProfile  *self,
                       const OnwardId *id)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return onward_registry_lookup (self->registry, id);
}

OnwardFilterList *
onward_profile_list (OnwardProfile *self,
                     OnwardKind     kind,
                     OnwardLens     lens)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return onward_filter_list_new (self->registry, kind, lens);
}

OnwardFilterList *
onward_profile_list_of (OnwardProfile  *self,
                        OnwardKind      kind,
                        OnwardLens      lens,
                        const char     *column,
                        const OnwardId *target)
{
  g_return_val_if_fail (ONWARD_IS_PROFILE (self), NULL);

  return onward_filter_list_new_of (self->registry, kind, lens, column, target);
}

void
onward_profile_apply_async (OnwardProfile      *self,
                            OnwardAction       *action,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, onward_profile_apply_async);
  if (!refuse (self, task))
    onward_save_queue_apply (self->queue, action, g_steal_pointer (&task));
}

void
onward_profile_undo_async (OnwardProfile      *self,
                           const OnwardId     *action,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, onward_profile_undo_async);
  if (refuse (self, task))
    return;

  commit_drafts (self);
  onward_save_queue_undo (self->queue, action, g_steal_pointer (&task));
}

void
onward_profile_redo_async (OnwardProfile      *self,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, onward_profile_redo_async);
  if (refuse (self, task))
    return;

  commit_drafts (self);
  onward_save_queue_redo (self->queue, g_steal_pointer (&task));
}

void
onward_profile_call_async (OnwardProfile      *self,
                           OnwardSaveFunc      func,
                           gpointer            data,
                           GDestroyNotify      free_data,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ONWARD_IS_PROFILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, onward_profile_call_async);
  if (refuse (self, task))
    {
      free_data (data);
      return;
    }

  commit_drafts (self);
  onward_save_queue_call (self->queue, func, data, free_data, g_steal_pointer (&task));
}

gboolean
onward_profile_write_finish (OnwardProfile *self,
                             GAsyncResult  *result,
                             OnwardId      *action,
                             GError       **error)
{
  g_autofree OnwardId *id = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  id = g_task_propagate_pointer (G_TASK (result), error);
  if (id != NULL && action != NULL)
    *action = *id;

  return id != NULL;
}

void
onward_profile_retry (OnwardProfile *self)
{
  g_return_if_fail (ONWARD_IS_PROFILE (self));

  onward_save_queue_retry (self->queue);
}
