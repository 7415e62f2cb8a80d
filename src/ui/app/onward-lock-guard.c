/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-lock-guard"

#include "onward-lock-guard.h"

#include "onward-centre.h"
#include "onward-lock-warning.h"
#include "onward-session-watch.h"

#define MINUTE_MS 60000

struct _OnwardLockGuard
{
  GObject             parent_instance;

  /* Borrowed; NULL when it is gone */
  OnwardWindow       *window;

  /* Owned */
  OnwardSettings     *settings;
  OnwardSessionWatch *watch;
  GCancellable       *cancellable;
  GHashTable         *watched; /* the windows whose input counts */
  guint               timeout;
  guint               minute;
  gint64              last_input;
  gboolean            warned;
};

G_DEFINE_FINAL_TYPE (OnwardLockGuard, onward_lock_guard, G_TYPE_OBJECT)

static void wait_on (OnwardLockGuard *self);

static void
show_warning (OnwardLockGuard *self,
              gboolean         shown)
{
  GListModel *windows = gtk_window_get_toplevels ();

  self->warned = shown;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      OnwardLockWarning *warning = onward_lock_warning_find (window);

      if (warning == NULL)
        {
          continue;
        }

      g_signal_handlers_disconnect_by_func (warning, onward_lock_guard_stay, self);
      if (shown)
        {
          g_signal_connect_object (warning, "stay", G_CALLBACK (onward_lock_guard_stay), self, G_CONNECT_SWAPPED);
        }

      onward_lock_warning_set_shown (warning, shown);
    }
}

static void
lock (OnwardLockGuard *self)
{
  show_warning (self, FALSE);
  if (self->window == NULL || !onward_window_lock_unattended (self->window))
    {
      onward_session_watch_locked (self->watch);
    }
}

/* Beside what is being typed, never in the way of it: the focus stays where it is. In every window, for
 * one may lie over the other. */
static void
warn (OnwardLockGuard *self)
{
  if (onward_window_get_workspace (self->window) != NULL && !self->warned)
    {
      show_warning (self, TRUE);
    }
}

static gint64
get_limit (OnwardLockGuard *self)
{
  return (gint64) onward_settings_get_lock_after (self->settings) * self->minute * 1000;
}

/* Where somebody chose a very short time, not from the very beginning. */
static gint64
get_warning_time (OnwardLockGuard *self,
                  gint64           limit)
{
  int seconds = onward_centre_get ()->warn_before;

  return MIN ((gint64) self->minute * 1000 * (seconds > 0 ? seconds : 60) / 60, limit / 2);
}

/* One timer that looks whether it is time, rather than one that every key press starts anew. */
static gboolean
timeout_cb (gpointer user_data)
{
  OnwardLockGuard *self = user_data;
  gint64 idle = g_get_monotonic_time () - self->last_input;
  gint64 limit = get_limit (self);

  self->timeout = 0;
  if (limit > 0 && idle >= limit)
    {
      lock (self);
      self->last_input = g_get_monotonic_time ();
    }
  else if (limit > 0 && idle >= limit - get_warning_time (self, limit))
    {
      warn (self);
    }

  wait_on (self);

  return G_SOURCE_REMOVE;
}

static void
wait_on (OnwardLockGuard *self)
{
  gint64 limit = get_limit (self);
  gint64 due = self->last_input + limit;
  gint64 now = g_get_monotonic_time ();

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (limit == 0 || self->window == NULL)
    {
      return;
    }

  if (now < due - get_warning_time (self, limit))
    {
      due -= get_warning_time (self, limit);
    }

  self->timeout = g_timeout_add (MAX (due - now, 0) / 1000 + 1, timeout_cb, self);
}

static gboolean
is_input (GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_PAD_BUTTON_PRESS:
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
event_cb (OnwardLockGuard *self,
          GdkEvent        *event)
{
  if (is_input (event))
    {
      onward_lock_guard_stay (self);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
forget_window (gpointer data,
               GObject *window)
{
  g_hash_table_remove (ONWARD_LOCK_GUARD (data)->watched, window);
}

/* Dialogs are windows of their own, and whoever fills one in is there. */
static void
windows_changed_cb (OnwardLockGuard *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *controller;

      if (!g_hash_table_add (self->watched, window))
        {
          continue;
        }

      g_object_weak_ref (G_OBJECT (window), forget_window, self);
      controller = gtk_event_controller_legacy_new ();
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (window, controller);
    }
}

static void
screensaver_cb (OnwardLockGuard *self,
                GParamSpec      *pspec,
                GtkApplication  *application)
{
  gboolean active;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    {
      lock (self);
    }
}

static void
locked_cb (OnwardLockGuard *self)
{
  show_warning (self, FALSE);
  onward_session_watch_locked (self->watch);
}

static void
window_gone_cb (OnwardLockGuard *self)
{
  self->window = NULL;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

static void
bus_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OnwardLockGuard) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus != NULL && !g_cancellable_is_cancelled (self->cancellable))
    {
      onward_session_watch_start (self->watch, bus);
    }
}

static void
onward_lock_guard_dispose (GObject *object)
{
  OnwardLockGuard *self = ONWARD_LOCK_GUARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->watched != NULL)
    {
      GHashTableIter iter;
      gpointer window;

      g_hash_table_iter_init (&iter, self->watched);
      while (g_hash_table_iter_next (&iter, &window, NULL))
        {
          g_object_weak_unref (window, forget_window, self);
        }

      g_clear_pointer (&self->watched, g_hash_table_unref);
    }

  g_clear_object (&self->watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (onward_lock_guard_parent_class)->dispose (object);
}

static void
onward_lock_guard_finalize (GObject *object)
{
  g_object_unref (ONWARD_LOCK_GUARD (object)->cancellable);

  G_OBJECT_CLASS (onward_lock_guard_parent_class)->finalize (object);
}

static void
onward_lock_guard_class_init (OnwardLockGuardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = onward_lock_guard_dispose;
  object_class->finalize = onward_lock_guard_finalize;
}

static void
onward_lock_guard_init (OnwardLockGuard *self)
{
  self->minute = MINUTE_MS;
  self->last_input = g_get_monotonic_time ();
  self->cancellable = g_cancellable_new ();
  self->watched = g_hash_table_new (NULL, NULL);
  self->watch = onward_session_watch_new ();
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
}

OnwardLockGuard *
onward_lock_guard_new (OnwardWindow   *window,
                       OnwardSettings *settings)
{
  OnwardLockGuard *self = g_object_new (ONWARD_TYPE_LOCK_GUARD, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  self->window = window;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (window, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "destroy", G_CALLBACK (window_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::lock-after", G_CALLBACK (wait_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::shared", G_CALLBACK (wait_on), self, G_CONNECT_SWAPPED);
  if (application != NULL)
    {
      g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (screensaver_cb), self, G_CONNECT_SWAPPED);
    }

  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  windows_changed_cb (self);
  wait_on (self);

  return self;
}

void
onward_lock_guard_listen (OnwardLockGuard *self,
                          GDBusConnection *bus)
{
  g_return_if_fail (ONWARD_IS_LOCK_GUARD (self));

  if (bus != NULL)
    {
      onward_session_watch_start (self->watch, bus);
    }
  else
    {
      g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_found_cb, g_object_ref (self));
    }
}

void
onward_lock_guard_set_minute (OnwardLockGuard *self,
                              guint            milliseconds)
{
  g_return_if_fail (ONWARD_IS_LOCK_GUARD (self));

  self->minute = milliseconds;
  onward_lock_guard_stay (self);
  wait_on (self);
}

void
onward_lock_guard_stay (OnwardLockGuard *self)
{
  g_return_if_fail (ONWARD_IS_LOCK_GUARD (self));

  self->last_input = g_get_monotonic_time ();
  if (self->warned)
    {
      show_warning (self, FALSE);
      wait_on (self);
    }
}
