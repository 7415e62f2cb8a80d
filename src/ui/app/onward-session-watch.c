/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-session-watch"

#include "onward-session-watch.h"

#include "onward-config.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LOGIND "org.freedesktop.login1"
#define MANAGER_PATH "/org/freedesktop/login1"
#define MANAGER LOGIND ".Manager"
#define SESSION LOGIND ".Session"

struct _OnwardSessionWatch
{
  GObject          parent_instance;

  /* Owned */
  GDBusConnection *bus;
  GCancellable    *cancellable;
  guint            subscriptions[3];
  int              inhibitor;
  gboolean         sleeping; /* between going to sleep and waking up */
};

G_DEFINE_FINAL_TYPE (OnwardSessionWatch, onward_session_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOCK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
let_sleep (OnwardSessionWatch *self)
{
  if (self->inhibitor >= 0)
    {
      close (self->inhibitor);
      self->inhibitor = -1;
    }
}

static void
inhibited_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OnwardSessionWatch) self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) answer = NULL;
  gint32 index;

  answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &fds, result, NULL);
  if (answer == NULL || fds == NULL || self->inhibitor >= 0)
    {
      return;
    }

  g_variant_get (answer, "(h)", &index);
  self->inhibitor = g_unix_fd_list_get (fds, index, NULL);
  if (self->sleeping)
    {
      let_sleep (self);
    }
}

static void
hold_sleep_back (OnwardSessionWatch *self)
{
  g_dbus_connection_call_with_unix_fd_list (self->bus, LOGIND, MANAGER_PATH, MANAGER, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "Onward", _("Locking what is private"), "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                            self->cancellable, inhibited_cb, g_object_ref (self));
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  OnwardSessionWatch *self = user_data;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    {
      return;
    }

  g_variant_get (parameters, "(b)", &self->sleeping);
  if (self->sleeping)
    {
      g_signal_emit (self, signals[SIGNAL_LOCK], 0);
    }
  else if (self->inhibitor < 0)
    {
      hold_sleep_back (self);
    }
}

static void
session_lock_cb (GDBusConnection *bus,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *signal,
                 GVariant        *parameters,
                 gpointer         user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_LOCK], 0);
}

static void
session_changed_cb (GDBusConnection *bus,
                    const char      *sender,
                    const char      *path,
                    const char      *interface,
                    const char      *signal,
                    GVariant        *parameters,
                    gpointer         user_data)
{
  g_autoptr (GVariant) changed = NULL;
  gboolean active = TRUE;
  gboolean locked = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    {
      return;
    }

  changed = g_variant_get_child_value (parameters, 1);
  g_variant_lookup (changed, "Active", "b", &active);
  g_variant_lookup (changed, "LockedHint", "b", &locked);
  if (!active || locked)
    {
      g_signal_emit (user_data, signals[SIGNAL_LOCK], 0);
    }
}

static void
session_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (OnwardSessionWatch) self = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *path;

  if (answer == NULL || self->bus == NULL)
    {
      return;
    }

  g_variant_get (answer, "(&o)", &path);
  self->subscriptions[1] =
    g_dbus_connection_signal_subscribe (self->bus, LOGIND, SESSION, "Lock", path, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, session_lock_cb, self, NULL);
  self->subscriptions[2] =
    g_dbus_connection_signal_subscribe (self->bus, LOGIND, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                        path, SESSION, G_DBUS_SIGNAL_FLAGS_NONE, session_changed_cb, self, NULL);
}

static void
onward_session_watch_dispose (GObject *object)
{
  OnwardSessionWatch *self = ONWARD_SESSION_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (self->subscriptions); i++)
    {
      if (self->subscriptions[i] != 0)
        {
          g_dbus_connection_signal_unsubscribe (self->bus, self->subscriptions[i]);
          self->subscriptions[i] = 0;
        }
    }

  let_sleep (self);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (onward_session_watch_parent_class)->dispose (object);
}

static void
onward_session_watch_finalize (GObject *object)
{
  g_object_unref (ONWARD_SESSION_WATCH (object)->cancellable);

  G_OBJECT_CLASS (onward_session_watch_parent_class)->finalize (object);
}

static void
onward_session_watch_class_init (OnwardSessionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = onward_session_watch_dispose;
  object_class->finalize = onward_session_watch_finalize;

  signals[SIGNAL_LOCK] =
    g_signal_new ("lock", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_session_watch_init (OnwardSessionWatch *self)
{
  self->inhibitor = -1;
  self->cancellable = g_cancellable_new ();
}

OnwardSessionWatch *
onward_session_watch_new (void)
{
  return g_object_new (ONWARD_TYPE_SESSION_WATCH, NULL);
}

void
onward_session_watch_start (OnwardSessionWatch *self,
                            GDBusConnection    *bus)
{
  const char *session = g_getenv ("XDG_SESSION_ID");

  g_return_if_fail (ONWARD_IS_SESSION_WATCH (self) && self->bus == NULL);

  self->bus = g_object_ref (bus);
  self->subscriptions[0] =
    g_dbus_connection_signal_subscribe (bus, LOGIND, MANAGER, "PrepareForSleep", MANAGER_PATH, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self, NULL);
  hold_sleep_back (self);

  /* A program that the user manager starts is in no session of its own: "auto" is the one on the screen. */
  g_dbus_connection_call (bus, LOGIND, MANAGER_PATH, MANAGER, "GetSession",
                          g_variant_new ("(s)", session != NULL && *session != '\0' ? session : "auto"),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                          session_found_cb, g_object_ref (self));
}

void
onward_session_watch_locked (OnwardSessionWatch *self)
{
  g_return_if_fail (ONWARD_IS_SESSION_WATCH (self));

  if (self->sleeping)
    {
      let_sleep (self);
    }
}
