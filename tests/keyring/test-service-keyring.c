/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-service-keyring.h"

#include <string.h>

#include "keyring-fixture.h"

#define SERVICE "org.freedesktop.secrets"

/* GNOME's own, with an empty home and a login keyring that opens with `pw`. */
static GSubprocess *
start_gnome_keyring (const char *home,
                     const char *password)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", home, TRUE);
  /* What makes our own slips fatal must not be the end of somebody else's program. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "MALLOC_CHECK_");
  g_subprocess_launcher_unsetenv (launcher, "MALLOC_PERTURB_");
  process = g_subprocess_launcher_spawn (launcher, &error, "gnome-keyring-daemon", "--foreground", "--unlock",
                                         "--components=secrets", NULL);
  g_assert_no_error (error);
  g_output_stream_write_all (g_subprocess_get_stdin_pipe (process), password, strlen (password), NULL, NULL, NULL);
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL);
  wait_for_name (SERVICE);

  return process;
}

static void
set_up (Fixture      *fixture,
        gconstpointer way)
{
  fixture_begin (fixture);
  if (g_strcmp0 (way, "gnome") == 0)
    fixture->service = start_gnome_keyring (fixture->home, "pw");
  else if (way != NULL)
    start_fake (fixture, way, SERVICE);
  fixture->keyring = onward_service_keyring_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer way)
{
  fixture_end (fixture);
}

static OnwardKeyringState
find_any (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_keyring_find_any_async (fixture->keyring, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_keyring_finish (fixture->keyring, result, NULL);
}

/* One that works: what was made is found, by its own profile only, and can be taken away. */
static void
test_keeps (Fixture      *fixture,
            gconstpointer way)
{
  g_autoptr (OnwardSecret) made = NULL;
  g_autoptr (OnwardSecret) again = NULL;
  g_autoptr (OnwardSecret) found = NULL;
  OnwardId mine = fixture->profile;

  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (find_any (fixture), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (make (fixture, &made), ==, ONWARD_KEYRING_FOUND);
  g_assert_cmpuint (onward_secret_get_size (made), ==, ONWARD_KEYRING_KEY_SIZE);
  g_assert_cmpint (make (fixture, &again), ==, ONWARD_KEYRING_FOUND);
  g_assert_false (onward_secret_equal (made, again));
  g_assert_cmpint (lookup (fixture, FALSE, &found), ==, ONWARD_KEYRING_FOUND);
  g_assert_true (onward_secret_equal (found, again));

  fixture->profile = onward_id_new ();
  g_assert_cmpint (lookup (fixture, TRUE, NULL), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (find_any (fixture), ==, ONWARD_KEYRING_FOUND);
  g_assert_cmpint (forget (fixture), ==, ONWARD_KEYRING_NOTHING);

  fixture->profile = mine;
  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_FOUND);
  g_assert_cmpint (forget (fixture), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (find_any (fixture), ==, ONWARD_KEYRING_NOTHING);
}

/* The file of the keyring cut short, or another password: it is locked then, and says so. */
static void
test_gnome_spoilt (Fixture      *fixture,
                   gconstpointer way)
{
  g_autofree char *file = g_build_filename (fixture->home, "keyrings", "login.keyring", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (OnwardSecret) key = NULL;
  gsize size;

  g_assert_cmpint (make (fixture, &key), ==, ONWARD_KEYRING_FOUND);
  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  stop (&fixture->service);

  fixture->service = start_gnome_keyring (fixture->home, "other");
  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_LOCKED);
  g_assert_cmpint (lookup (fixture, TRUE, NULL), !=, ONWARD_KEYRING_FOUND);
  stop (&fixture->service);

  g_assert_true (g_file_set_contents (file, bytes, size / 2, NULL));
  fixture->service = start_gnome_keyring (fixture->home, "pw");
  g_assert_cmpint (lookup (fixture, FALSE, NULL), !=, ONWARD_KEYRING_FOUND);
}

static void
test_no_service (Fixture      *fixture,
                 gconstpointer way)
{
  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_ABSENT);
  g_assert_cmpint (make (fixture, NULL), ==, ONWARD_KEYRING_ABSENT);
  g_assert_cmpint (forget (fixture), ==, ONWARD_KEYRING_ABSENT);
}

/* What was not read back as it was made is no key. */
static void
test_unfaithful (Fixture      *fixture,
                 gconstpointer way)
{
  g_autoptr (OnwardSecret) key = NULL;

  g_assert_cmpint (make (fixture, &key), ==, ONWARD_KEYRING_STRANGE);
  g_assert_null (key);
}

static void
test_hanging (Fixture      *fixture,
              gconstpointer way)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_SILENT);
  g_assert_cmpint (make (fixture, NULL), ==, ONWARD_KEYRING_SILENT);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 2 * PATIENCE * 1000 - 2000);
}

static void
test_locked (Fixture      *fixture,
             gconstpointer way)
{
  gboolean late = g_str_equal (way, "late");

  g_assert_cmpint (lookup (fixture, FALSE, NULL), ==, ONWARD_KEYRING_LOCKED);
  g_assert_cmpint (lookup (fixture, TRUE, NULL), ==, late ? ONWARD_KEYRING_SILENT : ONWARD_KEYRING_REFUSED);
  g_assert_cmpint (make (fixture, NULL), !=, ONWARD_KEYRING_FOUND);

  /* The answers that come now are nobody's. */
  if (late)
    onward_pump_for (1000);
}

static void
test_bare (Fixture      *fixture,
           gconstpointer way)
{
  g_assert_cmpint (lookup (fixture, TRUE, NULL), ==, ONWARD_KEYRING_NOTHING);
  g_assert_cmpint (make (fixture, NULL), !=, ONWARD_KEYRING_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  KEYRING_TEST ("/service-keyring/gnome", "gnome", test_keeps);
  KEYRING_TEST ("/service-keyring/gnome-spoilt", "gnome", test_gnome_spoilt);
  KEYRING_TEST ("/service-keyring/honest", "honest", test_keeps);
  KEYRING_TEST ("/service-keyring/no-service", NULL, test_no_service);
  KEYRING_TEST ("/service-keyring/liar", "liar", test_unfaithful);
  KEYRING_TEST ("/service-keyring/truncated", "truncated", test_unfaithful);
  KEYRING_TEST ("/service-keyring/hanging", "hanging", test_hanging);
  KEYRING_TEST ("/service-keyring/locked", "locked", test_locked);
  KEYRING_TEST ("/service-keyring/late", "late", test_locked);
  KEYRING_TEST ("/service-keyring/bare", "bare", test_bare);

  return g_test_run ();
}
