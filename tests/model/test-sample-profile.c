/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-sample-profile.h"

#include "profile-fixture.h"

static void
test_create (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-model-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "sample", NULL);
  g_autoptr (OnwardSecret) passphrase = fixture_secret ("sample");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[ONWARD_N_KINDS];
  OnwardProfile *profile;

  onward_profile_create_sample_async (folder, "Sample", passphrase, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_sample_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (onward_profile_get_name (profile), ==, "Sample");

  for (guint kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      counts[kind] = fixture_count (profile, kind);
      g_assert_cmpuint (counts[kind], >, 0);
    }
  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (profile)));
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_clear_object (&result);
  g_assert_finalize_object (profile);

  profile = fixture_open (folder, "sample", &error);
  g_assert_no_error (error);
  for (guint kind = 0; kind < ONWARD_N_KINDS; kind++)
    g_assert_cmpuint (fixture_count (profile, kind), ==, counts[kind]);
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);
  g_assert_true (onward_folder_remove (root));
}

static void
test_no_folder (void)
{
  g_autoptr (OnwardSecret) passphrase = fixture_secret ("sample");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_profile_create_sample_async ("/nonexistent/onward/sample", "Sample", passphrase, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_null (onward_profile_create_sample_finish (result, &error));
  g_assert_true (error->domain == ONWARD_ERROR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/sample-profile/create", test_create);
  g_test_add_func ("/model/sample-profile/no-folder", test_no_folder);

  return g_test_run ();
}
