/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-profile-care.h"

#define NEW_PASSPHRASE "a boat on the lake"

static char *
text_of (OnwardSecret *code)
{
  return g_strndup ((const char *) onward_secret_get_bytes (code), onward_secret_get_size (code));
}

static gboolean
finish (OnwardProfile *profile,
        GAsyncResult **result,
        OnwardSecret **recovery,
        GError       **error)
{
  g_autoptr (GAsyncResult) taken = NULL;

  onward_pump_result (result);
  taken = g_steal_pointer (result);

  return onward_profile_care_finish (profile, taken, recovery, error);
}

static gboolean
set_passphrase (OnwardProfile *profile,
                const char    *old,
                const char    *new,
                GError       **error)
{
  g_autoptr (OnwardSecret) secret = fixture_secret (old);
  g_autoptr (OnwardSecret) passphrase = fixture_secret (new);
  GAsyncResult *result = NULL;

  onward_profile_set_kdf_cost (profile, &ONWARD_KDF_FLOOR);
  onward_profile_set_passphrase_async (profile, secret, passphrase, onward_pump_take, &result);

  return finish (profile, &result, NULL, error);
}

/* Locks and opens again with @text. */
static gboolean
reopen (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GError) error = NULL;

  if (fixture->profile != NULL)
    {
      g_assert_true (fixture_close (fixture->profile, FALSE, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (g_steal_pointer (&fixture->profile));
    }

  fixture->profile = fixture_open (fixture->folder, text, &error);
  if (fixture->profile == NULL)
    g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);

  return fixture->profile != NULL;
}

static void
on_name (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  guint n = 0;

  g_signal_connect_swapped (fixture->profile, "notify::name", G_CALLBACK (on_name), &n);
  onward_profile_rename_async (fixture->profile, "Robin", onward_pump_take, &result);
  g_assert_true (finish (fixture->profile, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Robin");
  g_assert_cmpuint (n, ==, 1);

  onward_profile_rename_async (fixture->profile, "", onward_pump_take, &result);
  g_assert_false (finish (fixture->profile, &result, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Robin");
  g_assert_cmpuint (n, ==, 1);

  g_assert_true (reopen (fixture, FIXTURE_PASSPHRASE));
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Robin");
}

static void
test_passphrase (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_assert_false (set_passphrase (fixture->profile, "not this one", NEW_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  g_assert_true (set_passphrase (fixture->profile, FIXTURE_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_assert_no_error (error);

  g_assert_false (reopen (fixture, FIXTURE_PASSPHRASE));
  g_assert_true (reopen (fixture, NEW_PASSPHRASE));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 1);
}

/* Who opened with the code has lost the passphrase, until there is a new one. */
static void
test_code (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (OnwardSecret) first = NULL;
  g_autoptr (OnwardSecret) second = NULL;
  g_autofree char *old_code = NULL;
  g_autofree char *code = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  onward_profile_new_recovery_async (fixture->profile, secret, onward_pump_take, &result);
  g_assert_true (finish (fixture->profile, &result, &first, &error));
  onward_profile_new_recovery_async (fixture->profile, secret, onward_pump_take, &result);
  g_assert_true (finish (fixture->profile, &result, &second, &error));
  old_code = text_of (first);
  code = text_of (second);
  g_assert_false (onward_profile_get_opened_by_code (fixture->profile));

  g_assert_false (reopen (fixture, old_code));
  g_assert_true (reopen (fixture, code));
  g_assert_true (onward_profile_get_opened_by_code (fixture->profile));
  g_assert_true (set_passphrase (fixture->profile, code, NEW_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_false (onward_profile_get_opened_by_code (fixture->profile));
  g_assert_true (reopen (fixture, NEW_PASSPHRASE));
}

static void
test_check (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardSecret) right = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (OnwardSecret) wrong = fixture_secret (NEW_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  onward_profile_check_async (fixture->profile, right, onward_pump_take, &result);
  g_assert_true (finish (fixture->profile, &result, NULL, &error));
  g_assert_no_error (error);
  onward_profile_check_async (fixture->profile, wrong, onward_pump_take, &result);
  g_assert_false (finish (fixture->profile, &result, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
}

static void
test_rekey (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardSecret) old = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (OnwardSecret) new = fixture_secret (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autofree char *code = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  onward_profile_set_kdf_cost (fixture->profile, &ONWARD_KDF_FLOOR);
  onward_profile_rekey_async (fixture->profile, old, new, onward_pump_take, &result);
  g_assert_true (finish (fixture->profile, &result, &recovery, &error));
  g_assert_no_error (error);
  code = text_of (recovery);

  /* It goes on as if nothing had been, undo included. */
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I paint", NULL);
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_true (fixture_redo (fixture->profile, &error));
  g_assert_no_error (error);

  g_assert_false (reopen (fixture, FIXTURE_PASSPHRASE));
  g_assert_true (reopen (fixture, code));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 1);
  g_assert_true (reopen (fixture, NEW_PASSPHRASE));
}

static void
test_facts (Fixture      *fixture,
            gconstpointer data)
{
  gint64 before = g_get_real_time () / 1000;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfileFacts facts;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  onward_profile_ask_facts_async (fixture->profile, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_true (onward_profile_ask_facts_finish (fixture->profile, result, &facts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (facts.size, >, 1024 * 1024);
  g_assert_cmpint (facts.saved_time, >=, before);
}

static gboolean
remove_profile (const char *folder,
                GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_remove_async (folder, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_remove_finish (result, error);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (remove_profile (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  g_clear_error (&error);

  g_assert_true (fixture_close (fixture->profile, TRUE, &error));
  g_assert_finalize_object (g_steal_pointer (&fixture->profile));
  g_assert_true (remove_profile (fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_false (set_passphrase (fixture->profile, FIXTURE_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/profile-care/rename", test_rename);
  FIXTURE_TEST ("/profile-care/passphrase", test_passphrase);
  FIXTURE_TEST ("/profile-care/code", test_code);
  FIXTURE_TEST ("/profile-care/check", test_check);
  FIXTURE_TEST ("/profile-care/rekey", test_rekey);
  FIXTURE_TEST ("/profile-care/facts", test_facts);
  FIXTURE_TEST ("/profile-care/remove", test_remove);
  FIXTURE_TEST ("/profile-care/closed", test_closed);

  return g_test_run ();
}
