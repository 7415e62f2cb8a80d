/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#include "onward-pump.h"

#define FAKE_SESSION "/org/freedesktop/login1/session/_31"

/* As much of systemd-logind as a program that locks wants, on a bus of its own. */
typedef struct
{
  GSubprocess     *dbus;
  char            *address;
  GDBusConnection *server;
  GDBusConnection *client;
  int              inhibitor; /* what closes when the program lets go */
  guint            n_inhibited;
  guint            n_sessions;
} FakeLogind;

static const char fake_logind_xml[] =
  "<node><interface name='org.freedesktop.login1.Manager'>"
  "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='out'/></method>"
  "<method name='GetSession'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
  "</interface></node>";

static void
fake_logind_inhibit (FakeLogind            *self,
                     GVariant              *parameters,
                     GDBusMethodInvocation *invocation)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  const char *what, *who, *why, *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (who, ==, "Onward");
  g_assert_cmpstr (mode, ==, "delay");
  g_assert_cmpint (pipe2 (ends, O_CLOEXEC | O_NONBLOCK), ==, 0);
  g_assert_cmpint (g_unix_fd_list_append (fds, ends[1], NULL), ==, 0);
  close (ends[1]);
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = ends[0];
  self->n_inhibited++;
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0), fds);
}

static void
fake_logind_call (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  FakeLogind *self = user_data;

  if (g_str_equal (method, "Inhibit"))
    {
      fake_logind_inhibit (self, parameters, invocation);
      return;
    }

  self->n_sessions++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", FAKE_SESSION));
}

/* Whether the program still holds sleep back: nobody writes to the pipe, but somebody could. */
static inline gboolean
fake_logind_is_held (FakeLogind *self)
{
  char byte;

  return self->inhibitor >= 0 && read (self->inhibitor, &byte, 1) < 0;
}

static inline void
fake_logind_named (GDBusConnection *connection,
                   const char      *name,
                   gpointer         data)
{
  *(gboolean *) data = TRUE;
}

static inline GDBusConnection *
fake_logind_connect (FakeLogind *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection;

  connection = g_dbus_connection_new_for_address_sync (self->address,
                                                       G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                       G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                       NULL, NULL, &error);
  g_assert_no_error (error);

  return connection;
}

/* Not GTestDBus: it takes the session bus from the toolkit. */
static inline void
fake_logind_start_bus (FakeLogind *self)
{
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;

  self->dbus = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                                 "dbus-daemon", "--session", "--nofork", "--print-address", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->dbus));
  self->address = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->address);
}

static inline void
fake_logind_start (FakeLogind *self)
{
  static const GDBusInterfaceVTable vtable = { .method_call = fake_logind_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (fake_logind_xml, NULL);
  gboolean named = FALSE;

  self->inhibitor = -1;
  fake_logind_start_bus (self);
  self->server = fake_logind_connect (self);
  self->client = fake_logind_connect (self);
  g_dbus_connection_register_object (self->server, "/org/freedesktop/login1", node->interfaces[0], &vtable, self, NULL, NULL);
  g_bus_own_name_on_connection (self->server, "org.freedesktop.login1", G_BUS_NAME_OWNER_FLAGS_NONE,
                                fake_logind_named, NULL, &named, NULL);
  onward_pump_until (named, 10);
}

/* Until the program hears: its answers were read, and the bus knows what it listens to. */
static inline void
fake_logind_settle (FakeLogind *self)
{
  onward_pump_until (self->n_inhibited > 0 && self->n_sessions > 0, 10);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GVariant) id = NULL;

      id = g_dbus_connection_call_sync (self->client, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
      g_assert_nonnull (id);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (20000);
    }
}

static inline void
fake_logind_stop (FakeLogind *self)
{
  g_dbus_connection_close_sync (self->client, NULL, NULL);
  g_dbus_connection_close_sync (self->server, NULL, NULL);
  g_object_unref (self->client);
  g_object_unref (self->server);
  g_subprocess_force_exit (self->dbus);
  g_subprocess_wait (self->dbus, NULL, NULL);
  g_object_unref (self->dbus);
  g_free (self->address);
  if (self->inhibitor >= 0)
    close (self->inhibitor);
}

static inline void
fake_logind_emit (FakeLogind *self,
                  const char *path,
                  const char *interface,
                  const char *signal,
                  GVariant   *parameters)
{
  g_assert_true (g_dbus_connection_emit_signal (self->server, NULL, path, interface, signal, parameters, NULL));
}

static inline void
fake_logind_sleep (FakeLogind *self,
                   gboolean    sleeping)
{
  fake_logind_emit (self, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
                    g_variant_new ("(b)", sleeping));
}

static inline void
fake_logind_lock (FakeLogind *self)
{
  fake_logind_emit (self, FAKE_SESSION, "org.freedesktop.login1.Session", "Lock", NULL);
}

static inline void
fake_logind_set (FakeLogind *self,
                 const char *property,
                 gboolean    value)
{
  GVariantBuilder changed;

  g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&changed, "{sv}", property, g_variant_new_boolean (value));
  fake_logind_emit (self, FAKE_SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                    g_variant_new ("(sa{sv}as)", "org.freedesktop.login1.Session", &changed, NULL));
}
