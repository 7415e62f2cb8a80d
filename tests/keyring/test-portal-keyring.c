/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-portal-keyring.h"

#include "keyring-fixture.h"

static void
set_up (Fixture      *fixture,
        gconstpointer way)
{
  fixture_begin (fixture);
  if (way != NULL)
    start_fake (fixture, way, "org.freedesktop.portal.Desktop");
  fixture->keyring = onward_portal_keyring_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer way)
{
  fixture_end (fixture);
}

/* The same profile has the same key on every day, and no other profile has it. */
static void
test_derives (Fixture      *fixture,
              gconstpointer way)
{
  g_autoptr (OnwardSecret) made = NULL;
  g_autoptr (OnwardSecret) found = NULL;
  g_autoptr (OnwardSecret) other = NULL;

  g_assert_cmpint (make (fixture, &made), ==, ONWARD_KEYRING_FOUND);
  g_assert_cmpuint (onward_secret_get_size (made), ==, ONWARD_KEYRING_KEY_SIZE);
  g_assert_cmpint (lookup (fixture, FALSE, &found), ==, ONWARD_KEYRING_FOUND);
  g_assert_true (onward_secret_equal (made, found));

  fixture->profile = onward_id_new ();
  g_assert_cmpint (lookup (fixture, FALSE, &other), ==, ONWARD_KEYRING_FOUND);
  g_assert_false (onward_secret_equal (made, other));
  g_assert_cmpint (forget (fixture), ==, ONWARD_KEYRING_NOTHING);
}

static void
test_ends (Fixture           *fixture,
           OnwardKeyringState state)
{
  g_autoptr (OnwardSecret) key = NULL;

  g_assert_cmpint (lookup (fixture, FALSE, &key), ==, state);
  g_assert_null (key);
}

static void
test_strange (Fixture      *fixture,
              gconstpointer way)
{
  test_ends (fixture, ONWARD_KEYRING_STRANGE);
}

static void
test_refusing (Fixture      *fixture,
               gconstpointer way)
{
  test_ends (fixture, ONWARD_KEYRING_REFUSED);
}

static void
test_hanging (Fixture      *fixture,
              gconstpointer way)
{
  test_ends (fixture, ONWARD_KEYRING_SILENT);
}

static void
test_no_portal (Fixture      *fixture,
                gconstpointer way)
{
  test_ends (fixture, ONWARD_KEYRING_ABSENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  KEYRING_TEST ("/portal-keyring/honest", "honest", test_derives);
  KEYRING_TEST ("/portal-keyring/early", "early", test_derives);
  KEYRING_TEST ("/portal-keyring/empty", "empty", test_strange);
  KEYRING_TEST ("/portal-keyring/short", "short", test_strange);
  KEYRING_TEST ("/portal-keyring/refusing", "refusing", test_refusing);
  KEYRING_TEST ("/portal-keyring/hanging", "hanging", test_hanging);
  KEYRING_TEST ("/portal-keyring/no-portal", NULL, test_no_portal);

  return g_test_run ();
}
