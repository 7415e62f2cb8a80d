/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a sealed copy of a profile with the tables that this version has, once when they are released, of what it shall hold:
 *
 *   make-golden-profile tests/golden/schema-5/everything.json tests/golden/schema-5/everything.onward
 */
#include "profile-fixture.h"

#include <glib/gstdio.h>

#include "golden-profile.h"
#include "onward-open-form.h"
#include "onward-parcel-file.h"

static OnwardAction *
read_start (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardAction *start;

  onward_open_form_read_async (file, NULL, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  start = onward_open_form_read_finish (result, NULL, NULL, &error);
  g_assert_no_error (error);

  return start;
}

static OnwardProfile *
create (const char   *folder,
        OnwardAction *start)
{
  g_autoptr (OnwardSecret) passphrase = fixture_secret (GOLDEN_PROFILE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  onward_profile_create_with_async (folder, "Golden heron", passphrase, &ONWARD_KDF_FLOOR, start, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_finish (result, NULL, &error);
  g_assert_no_error (error);

  return profile;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *root = g_dir_make_tmp ("onward-golden-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  g_autoptr (OnwardAction) start = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  if (argc != 3)
    g_error ("make-golden-profile JSON ONWARD");

  start = read_start (argv[1]);
  profile = create (folder, start);
  /* One thing to take back. */
  fixture_add (profile, ONWARD_KIND_STRENGTH, GOLDEN_PROFILE_STRENGTH, NULL);
  file = g_file_new_for_path (argv[2]);
  onward_parcel_file_write_async (profile, file, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  onward_parcel_file_write_finish (profile, result, &error);
  g_assert_no_error (error);

  g_assert_true (fixture_close (profile, FALSE, &error));
  g_object_unref (profile);
  onward_folder_remove (folder);
  g_rmdir (root);

  return 0;
}
