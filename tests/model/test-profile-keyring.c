/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-fake-keyring.h"
#include "onward-profile-care.h"
#include "onward-profile-keyring.h"

static gboolean
join (Fixture            *fixture,
      OnwardFakeKeyring  *keyring,
      const char         *passphrase,
      OnwardKeyringState *state,
      GError            **error)
{
  g_autoptr (OnwardSecret) secret = fixture_secret (passphrase);
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_join_keyring_async (fixture->profile, secret, &keyring->parent_instance, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_keyring_finish (fixture->profile, result, state, error);
}

static gboolean
leave (Fixture            *fixture,
       OnwardFakeKeyring  *keyring,
       OnwardKeyringState *state,
       GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_leave_keyring_async (fixture->profile, &keyring->parent_instance, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_keyring_finish (fixture->profile, result, state, error);
}

static void
lock (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&fixture->profile));
}

static gboolean
open_by_keyring (Fixture            *fixture,
                 OnwardFakeKeyring  *keyring,
                 OnwardKeyringState *state,
                 GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_open_by_keyring_async (fixture->folder, &keyring->parent_instance, FALSE, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  fixture->profile = onward_profile_open_by_keyring_finish (result, state, error);

  return fixture->profile != NULL;
}

static void
open_by_passphrase (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

static void
test_join_and_leave (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  OnwardKeyringState state;
  g_autoptr (GError) error = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_assert_false (onward_profile_is_in_keyring (fixture->folder));
  g_assert_true (join (fixture, keyring, FIXTURE_PASSPHRASE, &state, &error));
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, ONWARD_KEYRING_FOUND);
  g_assert_true (onward_profile_is_in_keyring (fixture->folder));

  lock (fixture);
  g_assert_true (open_by_keyring (fixture, keyring, &state, &error));
  g_assert_no_error (error);
  g_assert_false (keyring->asked);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 1);

  g_assert_true (leave (fixture, keyring, &state, &error));
  g_assert_no_error (error);
  g_assert_null (keyring->key);
  g_assert_false (onward_profile_is_in_keyring (fixture->folder));
  lock (fixture);
  open_by_passphrase (fixture);
}

/* The keyring is asked for nothing before the person has shown that the profile is theirs. */
static void
test_wrong_passphrase (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  OnwardKeyringState state;
  g_autoptr (GError) error = NULL;

  g_assert_false (join (fixture, keyring, "not this one", &state, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpuint (keyring->n_made, ==, 0);
  g_assert_false (onward_profile_is_in_keyring (fixture->folder));
}

/* However a keyring ends, the passphrase opens, and no key is made because none was found. */
static void
test_every_ending (Fixture      *fixture,
                   gconstpointer data)
{
  static const OnwardKeyringState states[] = {
    ONWARD_KEYRING_NOTHING, ONWARD_KEYRING_LOCKED, ONWARD_KEYRING_REFUSED,
    ONWARD_KEYRING_ABSENT, ONWARD_KEYRING_SILENT, ONWARD_KEYRING_STRANGE,
  };
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  OnwardKeyringState state;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      keyring->state = states[i];
      g_assert_false (join (fixture, keyring, FIXTURE_PASSPHRASE, &state, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
      g_assert_cmpint (state, ==, states[i]);
      g_assert_false (onward_profile_is_in_keyring (fixture->folder));
      g_clear_error (&error);
    }

  keyring->state = ONWARD_KEYRING_FOUND;
  g_assert_true (join (fixture, keyring, FIXTURE_PASSPHRASE, &state, &error));
  g_assert_no_error (error);
  lock (fixture);
  keyring->n_made = 0;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      keyring->state = states[i];
      g_assert_false (open_by_keyring (fixture, keyring, &state, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
      g_assert_cmpint (state, ==, states[i]);
      g_clear_error (&error);
    }
  g_assert_cmpuint (keyring->n_made, ==, 0);
  g_assert_true (onward_profile_is_in_keyring (fixture->folder));
  open_by_passphrase (fixture);
}

/* A key of another profile, or from a copy that was put back. */
static void
test_wrong_key (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  OnwardKeyringState state;
  g_autoptr (GError) error = NULL;

  g_assert_true (join (fixture, keyring, FIXTURE_PASSPHRASE, &state, &error));
  g_assert_no_error (error);
  lock (fixture);
  g_clear_pointer (&keyring->key, onward_secret_unref);
  keyring->key = onward_secret_new_random (ONWARD_KEYRING_KEY_SIZE);
  g_assert_false (open_by_keyring (fixture, keyring, &state, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpint (state, ==, ONWARD_KEYRING_FOUND);
  open_by_passphrase (fixture);
}

/* On a shared computer nothing but the passphrase opens anything; the keyring is not even asked. */
static void
test_forbidden (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  OnwardKeyringState state;
  g_autoptr (GError) error = NULL;

  onward_keyring_forbid (TRUE);
  g_assert_true (onward_keyring_is_forbidden ());
  g_assert_null (onward_keyring_get_default ());
  g_assert_false (join (fixture, keyring, FIXTURE_PASSPHRASE, &state, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_cmpuint (keyring->n_made, ==, 0);
  g_assert_false (onward_profile_is_in_keyring (fixture->folder));
  onward_keyring_forbid (FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/model/profile-keyring/join-and-leave", test_join_and_leave);
  FIXTURE_TEST ("/model/profile-keyring/wrong-passphrase", test_wrong_passphrase);
  FIXTURE_TEST ("/model/profile-keyring/every-ending", test_every_ending);
  FIXTURE_TEST ("/model/profile-keyring/wrong-key", test_wrong_key);
  FIXTURE_TEST ("/model/profile-keyring/forbidden", test_forbidden);

  return g_test_run ();
}
