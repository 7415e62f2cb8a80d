/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-parcel-file.h"
#include "onward-profile-parcel.h"

#include <unistd.h>

typedef struct
{
  Fixture profile;
  char   *path;
} Parcel;

static void
set_up (Parcel       *parcel,
        gconstpointer data)
{
  fixture_set_up (&parcel->profile, data);
  parcel->path = g_build_filename (parcel->profile.root, "copy.onward", NULL);
}

static void
tear_down (Parcel       *parcel,
           gconstpointer data)
{
  g_free (parcel->path);
  fixture_tear_down (&parcel->profile, data);
}

static gboolean
write_to (Parcel       *parcel,
          const char   *path,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  onward_parcel_file_write_async (parcel->profile.profile, file, cancellable, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_parcel_file_write_finish (parcel->profile.profile, result, error);
}

static GBytes *
read_from (const char *path,
           char      **name,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  onward_parcel_file_read_async (file, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_parcel_file_read_finish (result, name, error);
}

static OnwardProfile *
unpack (Parcel     *parcel,
        GBytes     *bytes,
        const char *as,
        const char *passphrase,
        GError    **error)
{
  g_autofree char *folder = g_build_filename (parcel->profile.root, as, NULL);
  g_autoptr (OnwardSecret) secret = fixture_secret (passphrase);
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_unpack_async (bytes, folder, "Kim, copy", secret, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_open_finish (result, error);
}

static void
test_there_and_back (Parcel       *parcel,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  OnwardProfile *copy;

  fixture_add (parcel->profile.profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_assert_true (write_to (parcel, parcel->path, NULL, &error));
  g_assert_no_error (error);

  bytes = read_from (parcel->path, &name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, onward_profile_get_name (parcel->profile.profile));

  g_assert_null (unpack (parcel, bytes, "wrong", "not this one", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  copy = unpack (parcel, bytes, "copy", FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (onward_profile_get_name (copy), ==, "Kim, copy");
  g_assert_cmpuint (fixture_count (copy, ONWARD_KIND_STRENGTH), ==, 1);
  g_assert_true (onward_history_get_can_undo (onward_profile_get_history (copy)));
  fixture_add (copy, ONWARD_KIND_STRENGTH, "I ask", NULL);
  g_assert_cmpuint (fixture_count (parcel->profile.profile, ONWARD_KIND_STRENGTH), ==, 1);
  g_assert_true (fixture_close (copy, FALSE, &error));
  g_assert_finalize_object (copy);
}

static void
test_cannot_write (Parcel       *parcel,
                   gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (write_to (parcel, "/nonexistent/onward/copy.onward", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_false (write_to (parcel, parcel->path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (parcel->path, G_FILE_TEST_EXISTS));
}

/* Other files, half a copy, a folder, and a file larger than any copy. */
static void
test_no_copy (Parcel       *parcel,
              gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *name = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_from (parcel->profile.root, &name, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (parcel->path, "SQLite format 3", -1, NULL));
  g_assert_null (read_from (parcel->path, &name, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
  g_clear_error (&error);

  g_assert_true (write_to (parcel, parcel->path, NULL, NULL));
  g_assert_true (g_file_get_contents (parcel->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (parcel->path, bytes, 900, NULL));
  g_assert_null (read_from (parcel->path, &name, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
  g_clear_error (&error);

  g_assert_cmpint (truncate (parcel->path, G_GOFFSET_CONSTANT (2000) * 1024 * 1024), ==, 0);
  g_assert_null (read_from (parcel->path, &name, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
}

#define PARCEL_TEST(path, func) g_test_add (path, Parcel, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PARCEL_TEST ("/share/parcel-file/there-and-back", test_there_and_back);
  PARCEL_TEST ("/share/parcel-file/cannot-write", test_cannot_write);
  PARCEL_TEST ("/share/parcel-file/no-copy", test_no_copy);

  return g_test_run ();
}
