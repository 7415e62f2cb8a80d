/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-logind.h"

#include "onward-session-watch.h"

typedef struct
{
  FakeLogind          logind;
  OnwardSessionWatch *watch;
  guint               n_locks;
} Fixture;

static void
lock_cb (Fixture *fixture)
{
  fixture->n_locks++;
}

/* Subscribing takes a message to the bus, and answers come after all that was sent before. */
static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 150000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fake_logind_start (&fixture->logind);
  fixture->watch = onward_session_watch_new ();
  g_signal_connect_swapped (fixture->watch, "lock", G_CALLBACK (lock_cb), fixture);
  onward_session_watch_start (fixture->watch, fixture->logind.client);
  fake_logind_settle (&fixture->logind);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->watch);
  settle (fixture);
  g_assert_false (fake_logind_is_held (&fixture->logind));
  fake_logind_stop (&fixture->logind);
}

static void
test_sleep (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_true (fake_logind_is_held (&fixture->logind));
  fake_logind_sleep (&fixture->logind, TRUE);
  onward_pump_until (fixture->n_locks == 1, 10);
  settle (fixture);
  g_assert_true (fake_logind_is_held (&fixture->logind));

  onward_session_watch_locked (fixture->watch);
  g_assert_false (fake_logind_is_held (&fixture->logind));

  /* Awake again, it holds the next sleep back, too. */
  fake_logind_sleep (&fixture->logind, FALSE);
  onward_pump_until (fixture->logind.n_inhibited == 2, 10);
  settle (fixture);
  g_assert_true (fake_logind_is_held (&fixture->logind));
  g_assert_cmpuint (fixture->n_locks, ==, 1);
}

/* Locking for another reason does not let the computer sleep without us. */
static void
test_lock_keeps_inhibitor (Fixture      *fixture,
                           gconstpointer data)
{
  fake_logind_lock (&fixture->logind);
  onward_pump_until (fixture->n_locks == 1, 10);
  onward_session_watch_locked (fixture->watch);
  g_assert_true (fake_logind_is_held (&fixture->logind));
}

static void
test_session (Fixture      *fixture,
              gconstpointer data)
{
  fake_logind_set (&fixture->logind, "Active", FALSE);
  onward_pump_until (fixture->n_locks == 1, 10);
  fake_logind_set (&fixture->logind, "Active", TRUE);
  fake_logind_set (&fixture->logind, "IdleHint", TRUE);
  fake_logind_set (&fixture->logind, "LockedHint", FALSE);
  settle (fixture);
  g_assert_cmpuint (fixture->n_locks, ==, 1);
  fake_logind_set (&fixture->logind, "LockedHint", TRUE);
  onward_pump_until (fixture->n_locks == 2, 10);
}

/* Somebody else's session is nothing to us. */
static void
test_other_session (Fixture      *fixture,
                    gconstpointer data)
{
  fake_logind_emit (&fixture->logind, "/org/freedesktop/login1/session/_39", "org.freedesktop.login1.Session", "Lock", NULL);
  settle (fixture);
  g_assert_cmpuint (fixture->n_locks, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("XDG_SESSION_ID");

  g_test_add ("/session-watch/sleep", Fixture, NULL, set_up, test_sleep, tear_down);
  g_test_add ("/session-watch/lock-keeps-inhibitor", Fixture, NULL, set_up, test_lock_keeps_inhibitor, tear_down);
  g_test_add ("/session-watch/session", Fixture, NULL, set_up, test_session, tear_down);
  g_test_add ("/session-watch/other-session", Fixture, NULL, set_up, test_other_session, tear_down);

  return g_test_run ();
}
