/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-save-queue-private.h"

#include "onward-error.h"

typedef enum
{
  JOB_APPLY,
  JOB_UNDO,
  JOB_REDO,
  JOB_CALL,
} JobType;

typedef struct
{
  JobType        type;
  OnwardAction  *action;
  OnwardId       id;
  OnwardSaveFunc func;
  gpointer       data;
  GDestroyNotify free_data;
  GTask         *task;
} Job;

struct _OnwardSaveQueue
{
  GObject      parent_instance;

  /* Owned */
  OnwardStore *store;
  GQueue       jobs;
  GError      *error;

  guint        second;
  guint        n_tries;
  guint        timeout;
  gboolean     trying;
};

G_DEFINE_FINAL_TYPE (OnwardSaveQueue, onward_save_queue, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Soon at first, for a stick that was pulled and put back; then rarely, for a full disk. */
static const guint pauses[] = { 2, 5, 15 };

static void try_next (OnwardSaveQueue *self);

static void
job_free (Job *job)
{
  g_clear_pointer (&job->action, onward_action_unref);
  g_clear_object (&job->task);
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* Whether the same call can succeed later, when the disk or the computer has recovered. */
static gboolean
may_go_away (const GError *error)
{
  return g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE) ||
         g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_IO) ||
         g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY) ||
         g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_PERMISSION) ||
         g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
}

static gboolean
on_pause_ended (gpointer user_data)
{
  OnwardSaveQueue *self = user_data;

  self->timeout = 0;
  try_next (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_retry (OnwardSaveQueue *self,
                GError          *error)
{
  guint pause = pauses[MIN (self->n_tries, G_N_ELEMENTS (pauses) - 1)];

  g_debug ("Saving waits for %u s: error %d", pause, error->code);

  g_clear_error (&self->error);
  self->error = error;
  self->n_tries++;
  self->timeout = g_timeout_add (pause * self->second, on_pause_ended, self);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OnwardSaveQueue) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = onward_store_write_finish (ONWARD_STORE (source), result, &error);
  g_autoptr (Job) job = NULL;

  self->trying = FALSE;
  if (changeset == NULL && may_go_away (error))
    {
      wait_for_retry (self, g_steal_pointer (&error));
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }

  job = g_queue_pop_head (&self->jobs);
  g_clear_error (&self->error);
  self->n_tries = 0;
  try_next (self);

  if (changeset != NULL)
    g_task_return_pointer (job->task, g_memdup2 (&changeset->action, sizeof changeset->action), g_free);
  else
    g_task_return_error (job->task, g_steal_pointer (&error));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
try_next (OnwardSaveQueue *self)
{
  Job *job = g_queue_peek_head (&self->jobs);

  if (job == NULL || self->trying || self->timeout != 0)
    return;

  self->trying = TRUE;
  switch (job->type)
    {
    case JOB_APPLY:
      onward_store_apply_async (self->store, job->action, on_written, g_object_ref (self));
      break;

    case JOB_UNDO:
      onward_store_undo_async (self->store, onward_id_is_none (&job->id) ? NULL : &job->id,
                               on_written, g_object_ref (self));
      break;

    case JOB_REDO:
      onward_store_redo_async (self->store, on_written, g_object_ref (self));
      break;

    case JOB_CALL:
      job->func (self->store, job->data, on_written, g_object_ref (self));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
push_job (OnwardSaveQueue *self,
          Job             *job)
{
  g_queue_push_tail (&self->jobs, job);

  try_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
push (OnwardSaveQueue *self,
      JobType          type,
      OnwardAction    *action,
      const OnwardId  *id,
      GTask           *task)
{
  Job *job = g_new0 (Job, 1);

  job->type = type;
  job->action = action != NULL ? onward_action_ref (action) : NULL;
  job->id = id != NULL ? *id : (OnwardId) { 0 };
  job->task = task;
  push_job (self, job);
}

static void
onward_save_queue_dispose (GObject *object)
{
  OnwardSaveQueue *self = ONWARD_SAVE_QUEUE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) job_free);
  g_clear_object (&self->store);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (onward_save_queue_parent_class)->dispose (object);
}

static void
onward_save_queue_class_init (OnwardSaveQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = onward_save_queue_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_SAVE_QUEUE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_save_queue_init (OnwardSaveQueue *self)
{
  g_queue_init (&self->jobs);
  self->second = 1000;
}

OnwardSaveQueue *
onward_save_queue_new (OnwardStore *store)
{
  OnwardSaveQueue *self = g_object_new (ONWARD_TYPE_SAVE_QUEUE, NULL);

  self->store = g_object_ref (store);

  return self;
}

void
onward_save_queue_set_second (OnwardSaveQueue *self,
                              guint            milliseconds)
{
  g_return_if_fail (ONWARD_IS_SAVE_QUEUE (self));

  self->second = milliseconds;
}

void
onward_save_queue_apply (OnwardSaveQueue *self,
                         OnwardAction    *action,
                         GTask           *task)
{
  push (self, JOB_APPLY, action, NULL, task);
}

void
onward_save_queue_undo (OnwardSaveQueue *self,
                        const OnwardId  *action,
                        GTask           *task)
{
  push (self, JOB_UNDO, NULL, action, task);
}

void
onward_save_queue_redo (OnwardSaveQueue *self,
                        GTask           *task)
{
  push (self, JOB_REDO, NULL, NULL, task);
}

void
onward_save_queue_call (OnwardSaveQueue *self,
                        OnwardSaveFunc   func,
                        gpointer         data,
                        GDestroyNotify   free_data,
                        GTask           *task)
{
  Job *job = g_new0 (Job, 1);

  job->type = JOB_CALL;
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->task = task;
  push_job (self, job);
}

void
onward_save_queue_retry (OnwardSaveQueue *self)
{
  g_return_if_fail (ONWARD_IS_SAVE_QUEUE (self));

  if (!onward_save_queue_is_waiting (self))
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  try_next (self);
}

void
onward_save_queue_give_up (OnwardSaveQueue *self)
{
  g_autoptr (OnwardSaveQueue) alive = g_object_ref (self);
  Job *next;

  g_return_if_fail (!self->trying);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_error (&self->error);
  while ((next = g_queue_pop_head (&self->jobs)) != NULL)
    {
      g_autoptr (Job) job = next;

      g_task_return_new_error (job->task, ONWARD_ERROR, ONWARD_ERROR_CLOSED, "Given up while closing");
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

guint
onward_save_queue_get_length (OnwardSaveQueue *self)
{
  g_return_val_if_fail (ONWARD_IS_SAVE_QUEUE (self), 0);

  return g_queue_get_length (&self->jobs);
}

gboolean
onward_save_queue_is_waiting (OnwardSaveQueue *self)
{
  g_return_val_if_fail (ONWARD_IS_SAVE_QUEUE (self), FALSE);

  return self->timeout != 0;
}

const GError *
onward_save_queue_get_error (OnwardSaveQueue *self)
{
  g_return_val_if_fail (ONWARD_IS_SAVE_QUEUE (self), NULL);

  return self->error;
}
