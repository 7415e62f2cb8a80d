/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-profile.h"

#include "onward-broken-disk.h"
#include "profile-fixture.h"

/* The way of the person: a measured cost, the phases by name, a recovery code. */
static void
test_create (void)
{
  static const char *const titles[] = { "At home", "Back part time", "Back", NULL };
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardSecret) passphrase = fixture_secret ("pass");
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (OnwardFilterList) phases = NULL;
  g_autoptr (OnwardFilterList) plans = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;
  OnwardRecord *plan;

  onward_profile_create_async (folder, "Kim", passphrase, titles, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_finish (result, &recovery, &error);
  g_assert_no_error (error);
  g_assert_nonnull (recovery);
  g_assert_cmpuint (onward_secret_get_size (recovery), >=, 26);

  plans = onward_profile_list (profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plans)), ==, 1);
  plan = onward_filter_list_get_record (plans, 0);
  g_assert_cmpstr (onward_record_get_display_title (plan), ==, "");

  phases = onward_profile_list (profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);
  onward_filter_list_set_reference (phases, "plan", onward_record_get_id (plan));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (phases)), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (onward_record_get_display_title (onward_filter_list_get_record (phases, i)), ==, titles[i]);
  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (profile)));

  g_assert_true (fixture_close (profile, FALSE, &error));
  g_clear_object (&phases);
  g_clear_object (&plans);
  g_clear_object (&result);
  g_assert_finalize_object (profile);
  g_assert_true (onward_folder_remove (root));
}

static void
test_wrong_passphrase (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  g_assert_true (fixture_close (fixture->profile, FALSE, NULL));
  g_assert_finalize_object (fixture->profile);

  fixture->profile = fixture_open (fixture->folder, "a bench by the sea", &error);
  g_assert_null (fixture->profile);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STEP), ==, 1);
}

/* The passphrase is forgotten, the sheet is in the drawer. */
static void
test_recovery_code (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile = fixture_create (folder, "Kim", &recovery, &error);

  g_assert_no_error (error);
  fixture_add (profile, ONWARD_KIND_STEP, "Walk", NULL);
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);

  typed = g_ascii_strdown (onward_secret_get_bytes (recovery), -1);
  wrong = g_strdup (typed);
  wrong[0] = wrong[0] == 'a' ? 'b' : 'a';
  g_assert_null (fixture_open (folder, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  profile = fixture_open (folder, typed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_STEP), ==, 1);
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);
  g_assert_true (onward_folder_remove (root));
}

static void
empty_snapshots (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "snapshot-"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_assert_true (g_file_set_contents (path, "", 0, NULL));
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

/* Who types the right code must not hear that it is wrong because the files are bad. */
static void
test_code_of_damaged (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile = fixture_create (folder, "Kim", &recovery, &error);

  g_assert_no_error (error);
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);
  empty_snapshots (folder);

  g_assert_null (fixture_open (folder, onward_secret_get_bytes (recovery), &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (fixture_open (folder, FIXTURE_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_true (onward_folder_remove (root));
}

static void
test_not_there (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->root, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture_open (nowhere, FIXTURE_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

static void
test_in_use (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  g_clear_error (&error);

  g_assert_null (fixture_create (fixture->folder, "Kim", NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_EXISTS);
}

/* Somebody presses Back while the key is derived: no waiting, and nothing stays open. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (OnwardSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (fixture->profile, FALSE, NULL));
  g_assert_finalize_object (fixture->profile);

  onward_profile_open_async (fixture->folder, passphrase, cancellable, onward_pump_take, &result);
  g_cancellable_cancel (cancellable);
  onward_pump_result (&result);
  g_assert_null (onward_profile_open_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  for (guint tries = 0; tries < 200; tries++)
    {
      g_clear_error (&error);
      fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
      if (fixture->profile != NULL || error->code != ONWARD_ERROR_IN_USE)
        break;
      onward_pump_for (20);
    }
  g_assert_no_error (error);
}

/* A profile that could not be begun leaves nothing that looks like one. */
static void
test_create_on_broken_disk (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;

  onward_broken_disk_break (ENOSPC);
  g_assert_null (fixture_create (folder, "Kim", &recovery, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE);
  g_assert_null (recovery);
  onward_broken_disk_mend ();
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (onward_folder_remove (root));
}

/* The first words are refused: the folder that was made for them goes again. */
static void
test_refused_start (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardSecret) passphrase = fixture_secret ("pass");
  g_autoptr (OnwardAction) start = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_STEP, NULL);
  OnwardId step = onward_action_create (start, ONWARD_KIND_STEP);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_action_set_text (start, ONWARD_KIND_STEP, &step, "status", "finished");
  onward_profile_create_with_async (folder, "Kim", passphrase, &ONWARD_KDF_FLOOR, start, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_null (onward_profile_create_finish (result, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (onward_folder_remove (root));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  onward_broken_disk_install ();

  g_test_add_func ("/model/profile-open/create", test_create);
  FIXTURE_TEST ("/model/profile-open/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/model/profile-open/recovery-code", test_recovery_code);
  g_test_add_func ("/model/profile-open/code-of-damaged", test_code_of_damaged);
  FIXTURE_TEST ("/model/profile-open/not-there", test_not_there);
  FIXTURE_TEST ("/model/profile-open/in-use", test_in_use);
  FIXTURE_TEST ("/model/profile-open/cancel", test_cancel);
  g_test_add_func ("/model/profile-open/create-on-broken-disk", test_create_on_broken_disk);
  g_test_add_func ("/model/profile-open/refused-start", test_refused_start);

  return g_test_run ();
}
