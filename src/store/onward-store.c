/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-store"

#include "onward-store.h"

#include "onward-apply-private.h"
#include "onward-clock.h"
#include "onward-database-private.h"
#include "onward-error.h"
#include "onward-loader-private.h"
#include "onward-migrator-private.h"
#include "onward-store-private.h"
#include "onward-undo-private.h"

struct _OnwardStore
{
  GObject         parent_instance;

  /* Owned, used by the asking thread */
  GThreadPool    *pool;
  gboolean        closing;

  /* Owned, used by the worker */
  GThread        *worker;
  OnwardVault    *vault;
  OnwardDatabase *database;
  OnwardClock    *clock;
  OnwardId        device;
  gboolean        loaded;
  gboolean        read_only;
  gboolean        compacting;
};

typedef struct _Job Job;

typedef gboolean (*JobFunc) (OnwardStore *self,
                             Job         *job,
                             GError     **error);

struct _Job
{
  /* Borrowed: the task keeps it, and it keeps the store */
  OnwardStore       *store;

  /* Owned */
  GTask             *task;
  OnwardAction      *action;
  OnwardChangeset   *changeset;
  GPtrArray         *rows;
  GError            *error;

  /* Owned where there is something to free it with */
  gpointer           work_data;
  GDestroyNotify     free_work_data;

  JobFunc            func;
  OnwardVaultFunc    care;
  OnwardWorkFunc     work;
  OnwardId           target;
  OnwardHistoryState state;
  gboolean           read_only;
};

G_DEFINE_FINAL_TYPE (OnwardStore, onward_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_clear_pointer (&job->action, onward_action_unref);
  g_clear_pointer (&job->changeset, onward_changeset_unref);
  g_clear_pointer (&job->rows, g_ptr_array_unref);
  g_clear_error (&job->error);
  if (job->free_work_data != NULL)
    job->free_work_data (job->work_data);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
assert_worker (OnwardStore *self)
{
  g_assert (self->worker == g_thread_self ());
}

static Job *
job_new (OnwardStore *self,
         JobFunc      func)
{
  Job *job = g_new0 (Job, 1);

  job->store = self;
  job->func = func;

  return job;
}

static void
push (OnwardStore *self,
      Job         *job)
{
  g_autoptr (GError) error = NULL;

  /* The one thread runs already, so nothing is left here that could fail. */
  if (!g_thread_pool_push (self->pool, job, &error))
    g_error ("The worker takes no jobs: %s", error->message);
}

static gboolean
work_compact (OnwardStore *self,
              Job         *job,
              GError     **error)
{
  assert_worker (self);

  self->compacting = FALSE;

  /* It may have been asked for right before the store was closed. */
  return self->vault == NULL || onward_vault_compact_if_due (self->vault, error);
}

/* What an older version wrote is brought up to date on the disk, or where that cannot be
 * written in memory alone, for reading. */
static gboolean
migrate (OnwardStore *self,
         gboolean     writable,
         OnwardMeta  *meta,
         GError     **error)
{
  g_auto (GStrv) scripts = onward_migrator_load_scripts (error);
  const OnwardVaultInfo *info = onward_vault_get_info (self->vault);
  gboolean done;

  if (scripts == NULL)
    return FALSE;

  if (!writable)
    onward_vault_set_scratch (self->vault, TRUE);

  if (self->database == NULL)
    self->database = onward_database_open (self->vault, error);
  done = self->database != NULL &&
         onward_migrator_run (self->database, (const char *const *) scripts, &info->profile, meta, error);

  if (!writable)
    onward_vault_set_scratch (self->vault, FALSE);

  return done;
}

static gboolean
prepare_database (OnwardStore *self,
                  GError     **error)
{
  gboolean writable = onward_vault_get_state (self->vault) == ONWARD_VAULT_WRITABLE;
  OnwardMeta meta;
  guint64 hlc;

  if (!migrate (self, writable, &meta, error) ||
      !onward_loader_read_last_hlc (self->database, &hlc, error))
    return FALSE;

  onward_clock_witness (self->clock, hlc);
  self->device = meta.device;
  self->read_only = !writable || meta.schema_version > ONWARD_SCHEMA_VERSION;

  return TRUE;
}

static gboolean
work_load (OnwardStore *self,
           Job         *job,
           GError     **error)
{
  assert_worker (self);

  if (!prepare_database (self, error))
    return FALSE;

  job->rows = onward_loader_read_all (self->database, g_task_get_cancellable (job->task), error);
  if (job->rows == NULL || !onward_history_read (self->database, &job->state, error))
    return FALSE;

  job->read_only = self->read_only;
  self->loaded = TRUE;

  return TRUE;
}

static gboolean
check_writable (OnwardStore *self,
                GError     **error)
{
  if (!self->loaded)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "The store has not been loaded");
      return FALSE;
    }
  if (self->read_only)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY, "The profile cannot be changed now");
      return FALSE;
    }

  return TRUE;
}

/* Compaction waits behind this commit and never delays its answer. */
static gboolean
after_write (OnwardStore *self,
             Job         *job)
{
  if (job->changeset == NULL)
    return FALSE;

  if (job->changeset->changes->len > 0 && !self->compacting)
    {
      self->compacting = TRUE;
      push (self, job_new (self, work_compact));
    }

  return TRUE;
}

static gboolean
work_apply (OnwardStore *self,
            Job         *job,
            GError     **error)
{
  assert_worker (self);

  if (!check_writable (self, error))
    return FALSE;

  job->changeset = onward_apply (self->database, self->clock, &self->device, job->action, error);

  return after_write (self, job);
}

static gboolean
work_undo (OnwardStore *self,
           Job         *job,
           GError     **error)
{
  const OnwardId *target = onward_id_is_none (&job->target) ? NULL : &job->target;

  assert_worker (self);

  if (!check_writable (self, error))
    return FALSE;

  job->changeset = onward_undo (self->database, self->clock, &self->device, target, error);

  return after_write (self, job);
}

static gboolean
work_redo (OnwardStore *self,
           Job         *job,
           GError     **error)
{
  assert_worker (self);

  if (!check_writable (self, error))
    return FALSE;

  job->changeset = onward_redo (self->database, self->clock, &self->device, error);

  return after_write (self, job);
}

static gboolean
work_read (OnwardStore *self,
           Job         *job,
           GError     **error)
{
  OnwardWorkplace place = { self->database, self->clock, &self->device, self->read_only,
                            g_task_get_cancellable (job->task) };

  assert_worker (self);

  if (!self->loaded)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED, "The store has not been loaded");
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (place.cancellable, error) &&
         job->work (&place, job->work_data, NULL, error);
}

static gboolean
work_write (OnwardStore *self,
            Job         *job,
            GError     **error)
{
  OnwardWorkplace place = { self->database, self->clock, &self->device, self->read_only, NULL };

  assert_worker (self);

  return check_writable (self, error) &&
         job->work (&place, job->work_data, &job->changeset, error) &&
         after_write (self, job);
}

static gboolean
work_care (OnwardStore *self,
           Job         *job,
           GError     **error)
{
  assert_worker (self);

  return job->care (self->vault, job->work_data, error);
}

static gboolean
work_close (OnwardStore *self,
            Job         *job,
            GError     **error)
{
  assert_worker (self);

  self->loaded = FALSE;
  g_clear_pointer (&self->database, onward_database_free);

  return onward_vault_close (g_steal_pointer (&self->vault), error);
}

static gboolean
deliver (gpointer data)
{
  g_autoptr (Job) job = data;
  OnwardStore *self = job->store;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);

  if (job->func == work_close)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, TRUE);

  if (job->changeset != NULL && job->changeset->changes->len > 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, job->changeset);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job), (GDestroyNotify) job_free);

  return G_SOURCE_REMOVE;
}

/* A source of its own instead of g_task_return() from here: `changed` comes first. And not
 * g_main_context_invoke(), which may run its function right here while no main loop does. */
static void
answer (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_static_name (source, "onward-store-answer");
  g_source_set_callback (source, deliver, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  OnwardStore *self = user_data;

  if (self->worker == NULL)
    self->worker = g_thread_self ();

  job->func (self, job, &job->error);

  if (job->task != NULL)
    {
      answer (job);
      return;
    }

  if (job->error != NULL)
    g_debug ("Nobody waits for this: %s", job->error->message);
  job_free (job);
}

static void
ask (OnwardStore *self,
     Job         *job,
     GTask       *task)
{
  job->task = task;

  if (self->closing)
    {
      g_task_return_new_error (task, ONWARD_ERROR, ONWARD_ERROR_CLOSED, "The store is closed");
      job_free (job);
      return;
    }

  push (self, job);
}

static void
onward_store_finalize (GObject *object)
{
  OnwardStore *self = ONWARD_STORE (object);

  if (self->pool != NULL)
    {
      /* Dropped without being closed; no job can wait, for each keeps the store. */
      push (self, job_new (self, work_close));
      g_thread_pool_free (self->pool, FALSE, TRUE);
    }
  onward_clock_free (self->clock);

  G_OBJECT_CLASS (onward_store_parent_class)->finalize (object);
}

static void
onward_store_class_init (OnwardStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = onward_store_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  1,
                  ONWARD_TYPE_CHANGESET | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
onward_store_init (OnwardStore *self)
{
  g_autoptr (GError) error = NULL;

  /* One exclusive thread keeps the order; g_task_run_in_thread() does not. */
  self->pool = g_thread_pool_new (run_job, self, 1, TRUE, &error);
  if (self->pool == NULL)
    g_error ("The worker cannot start: %s", error->message);

  self->clock = onward_clock_new (NULL, NULL);
}

OnwardStore *
onward_store_new (OnwardVault *vault)
{
  OnwardStore *self = g_object_new (ONWARD_TYPE_STORE, NULL);

  self->vault = vault;

  return self;
}

void
onward_store_load_async (OnwardStore        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, onward_store_load_async);
  ask (self, job_new (self, work_load), task);
}

GPtrArray *
onward_store_load_finish (OnwardStore        *self,
                          GAsyncResult       *result,
                          OnwardHistoryState *state,
                          gboolean           *read_only,
                          GError            **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_propagate_pointer (G_TASK (result), error);
  if (job == NULL)
    return NULL;

  if (state != NULL)
    *state = job->state;
  if (read_only != NULL)
    *read_only = job->read_only;

  return g_steal_pointer (&job->rows);
}

void
onward_store_apply_async (OnwardStore        *self,
                          OnwardAction       *action,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Job *job = job_new (self, work_apply);

  g_task_set_source_tag (task, onward_store_apply_async);
  job->action = onward_action_ref (action);
  ask (self, job, task);
}

void
onward_store_undo_async (OnwardStore        *self,
                         const OnwardId     *action,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Job *job = job_new (self, work_undo);

  g_task_set_source_tag (task, onward_store_undo_async);
  if (action != NULL)
    job->target = *action;
  ask (self, job, task);
}

void
onward_store_redo_async (OnwardStore        *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, onward_store_redo_async);
  ask (self, job_new (self, work_redo), task);
}

OnwardChangeset *
onward_store_write_finish (OnwardStore  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_propagate_pointer (G_TASK (result), error);

  return job != NULL ? g_steal_pointer (&job->changeset) : NULL;
}

void
onward_store_care_async (OnwardStore        *self,
                         OnwardVaultFunc     func,
                         gpointer            data,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Job *job = job_new (self, work_care);

  g_task_set_source_tag (task, onward_store_care_async);
  job->care = func;
  job->work_data = data;
  ask (self, job, task);
}

gboolean
onward_store_care_finish (OnwardStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_propagate_pointer (G_TASK (result), error);

  return job != NULL;
}

void
onward_store_work_async (OnwardStore        *self,
                         OnwardWorkFunc      func,
                         gboolean            writes,
                         gpointer            data,
                         GDestroyNotify      free_data,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = job_new (self, writes ? work_write : work_read);

  g_task_set_source_tag (task, onward_store_work_async);
  job->work = func;
  job->work_data = data;
  job->free_work_data = free_data;
  ask (self, job, task);
}

gpointer
onward_store_work_finish (OnwardStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_propagate_pointer (G_TASK (result), error);
  if (job == NULL)
    return NULL;

  job->free_work_data = NULL;

  return g_steal_pointer (&job->work_data);
}

void
onward_store_close_async (OnwardStore        *self,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, onward_store_close_async);
  ask (self, job_new (self, work_close), task);
  self->closing = TRUE;
}

gboolean
onward_store_close_finish (OnwardStore  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_propagate_pointer (G_TASK (result), error);

  return job != NULL;
}
