/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include <glib/gstdio.h>

#include "golden-profile.h"
#include "onward-numbered.h"
#include "onward-open-text.h"
#include "onward-parcel-file.h"
#include "onward-profile-open-form.h"
#include "onward-profile-parcel.h"
#include "onward-text.h"

/* Whatever an earlier release wrote, sealed or in open form, is all there in this one: each folder tests/golden/schema-…
 * holds both. What was added to the tables since is empty in either. */

static char *
number_rows (GPtrArray *rows)
{
  g_autofree char *text = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 24, 11, 2026);
  text = onward_open_text_write (rows, "Golden heron", &day);

  return onward_number_ids (text);
}

static OnwardProfile *
unpack (const char *path,
        const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (OnwardSecret) passphrase = fixture_secret (GOLDEN_PROFILE_PASSPHRASE);
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) parcel = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  OnwardProfile *profile;

  onward_parcel_file_read_async (file, NULL, onward_pump_take, &read);
  onward_pump_result (&read);
  parcel = onward_parcel_file_read_finish (read, &name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Golden heron");
  onward_profile_unpack_async (parcel, folder, NULL, passphrase, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_open_finish (result, &error);
  g_assert_no_error (error);

  return profile;
}

static GPtrArray *
read_expected (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *rows;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bytes = g_bytes_new_static (text, strlen (text));
  rows = onward_open_text_read (bytes, &name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Golden heron");

  return rows;
}

static GPtrArray *
copy_rows (OnwardProfile *profile)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  onward_profile_copy_rows_async (profile, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  rows = onward_profile_copy_rows_finish (profile, result, &error);
  g_assert_no_error (error);

  return rows;
}

static void
test_opens (gconstpointer data)
{
  g_autofree char *open_path = g_build_filename (GOLDEN_FOLDER, data, "everything.json", NULL);
  g_autofree char *sealed_path = g_build_filename (GOLDEN_FOLDER, data, "everything.onward", NULL);
  g_autofree char *root = g_dir_make_tmp ("onward-golden-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (GPtrArray) expected = read_expected (open_path);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile = unpack (sealed_path, folder);

  g_assert_cmpint (onward_profile_get_condition (profile), ==, ONWARD_CONDITION_GOOD);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_STRENGTH), ==, 3);
  g_assert_true (fixture_undo (profile, NULL, &error));
  g_assert_no_error (error);
  rows = copy_rows (profile);
  before = number_rows (expected);
  after = number_rows (rows);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);
  g_assert_true (onward_folder_remove (folder));
  g_rmdir (root);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/share/golden-profile/schema-4", "schema-4", test_opens);

  return g_test_run ();
}
