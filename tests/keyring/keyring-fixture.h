/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-keyring.h"
#include "onward-pump.h"

/* How long a keyring may be silent here; a person would be kept waiting for
 * ONWARD_KEYRING_PATIENCE. */
#define PATIENCE 700

/* A keyring on a bus of its own, with a process that serves it. */
typedef struct
{
  GTestDBus     *bus;
  GSubprocess   *service;
  OnwardKeyring *keyring;
  OnwardId       profile;
  char          *home;
} Fixture;

/* Until somebody serves @name. */
static inline void
wait_for_name (const char *name)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  gboolean owned = FALSE;

  while (!owned)
    {
      g_autoptr (GVariant) reply = NULL;

      reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                           "org.freedesktop.DBus", "NameHasOwner", g_variant_new ("(s)", name),
                                           G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
      g_variant_get (reply, "(b)", &owned);
      g_usleep (10000);
    }
}

static inline void
start_fake (Fixture    *fixture,
            const char *way,
            const char *name)
{
  g_autoptr (GError) error = NULL;

  fixture->service = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/usr/bin/python3", "-B",
                                       ONWARD_FAKE, way, NULL);
  g_assert_no_error (error);
  wait_for_name (name);
}

static inline void
stop (GSubprocess **process)
{
  if (*process == NULL)
    return;

  g_subprocess_force_exit (*process);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

static inline void
fixture_begin (Fixture *fixture)
{
  fixture->profile = onward_id_new ();
  fixture->home = g_dir_make_tmp ("onward-keyring-XXXXXX", NULL);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
}

static inline void
fixture_end (Fixture *fixture)
{
  char *clean[] = { "rm", "-r", fixture->home, NULL };

  OnwardKeyring *keyring = fixture->keyring;

  /* A call that was given up lets go a moment later. */
  g_object_add_weak_pointer (G_OBJECT (keyring), (gpointer *) &fixture->keyring);
  g_object_unref (keyring);
  onward_pump_until (fixture->keyring == NULL, 10);
  stop (&fixture->service);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  g_spawn_sync (NULL, clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (fixture->home);
}

static inline OnwardKeyringState
finish (Fixture       *fixture,
        GAsyncResult **result,
        OnwardSecret **key)
{
  OnwardKeyringState state;

  onward_pump_result (result);
  state = onward_keyring_finish (fixture->keyring, *result, key);
  g_clear_object (result);

  return state;
}

static inline OnwardKeyringState
make (Fixture       *fixture,
      OnwardSecret **key)
{
  GAsyncResult *result = NULL;

  onward_keyring_make_async (fixture->keyring, &fixture->profile, PATIENCE, onward_pump_take, &result);

  return finish (fixture, &result, key);
}

static inline OnwardKeyringState
lookup (Fixture       *fixture,
        gboolean       ask,
        OnwardSecret **key)
{
  GAsyncResult *result = NULL;

  onward_keyring_lookup_async (fixture->keyring, &fixture->profile, ask, PATIENCE, onward_pump_take, &result);

  return finish (fixture, &result, key);
}

static inline OnwardKeyringState
forget (Fixture *fixture)
{
  GAsyncResult *result = NULL;

  onward_keyring_forget_async (fixture->keyring, &fixture->profile, onward_pump_take, &result);

  return finish (fixture, &result, NULL);
}

#define KEYRING_TEST(path, way, func) g_test_add (path, Fixture, way, set_up, func, tear_down)
