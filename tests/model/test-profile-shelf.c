/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-profile-shelf.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <unistd.h>
#include <utime.h>

#include "onward-list-mirror.h"
#include "profile-fixture.h"

/* As src/vault/FORMAT.md has them. */
#define AT_MIN_READER 12
#define CHECKSUM_SIZE 32

static void
make_profile (Fixture    *fixture,
              const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (fixture->root, folder, NULL);
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile = fixture_create (path, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_finalize_object (profile);
}

static char *
header_path (Fixture    *fixture,
             const char *folder,
             const char *copy)
{
  return g_build_filename (fixture->root, folder, copy, NULL);
}

/* Changes one byte in each copy of a header; with @sealed as a program that means it. */
static void
change_headers (Fixture    *fixture,
                const char *folder,
                gsize       at,
                guint8      value,
                gboolean    sealed)
{
  static const char *const copies[] = { "header-a", "header-b" };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *path = header_path (fixture, folder, copies[i]);
      g_autofree char *bytes = NULL;
      gsize size;

      if (!g_file_get_contents (path, &bytes, &size, NULL))
        continue;

      bytes[at] = value;
      if (sealed)
        crypto_generichash ((guint8 *) bytes + size - CHECKSUM_SIZE, CHECKSUM_SIZE,
                            (guint8 *) bytes, size - CHECKSUM_SIZE, NULL, 0);
      g_assert_true (g_file_set_contents (path, bytes, size, NULL));
    }
}

static void
set_age (const char *path,
         guint       minutes)
{
  time_t then = time (NULL) - minutes * 60;
  struct utimbuf times = { then, then };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static OnwardProfileEntry *
entry_at (OnwardProfileShelf *shelf,
          guint               index)
{
  /* The shelf keeps it. */
  g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (shelf), index);

  g_assert_nonnull (entry);

  return entry;
}

static void
assert_names (OnwardProfileShelf *shelf,
              const char         *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (shelf)); i++)
    g_string_append_printf (names, "%s;", onward_profile_entry_get_name (entry_at (shelf, i)));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
set_up_root (Fixture      *fixture,
             gconstpointer data)
{
  fixture->root = g_dir_make_tmp ("onward-shelf-XXXXXX", NULL);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  OnwardProfileShelf *shelf = onward_profile_shelf_new (fixture->root);
  g_autoptr (GError) error = NULL;
  g_autofree char *removed = g_build_filename (fixture->root, "one", NULL);
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  OnwardListMirror mirror;
  int problem;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (shelf)) == ONWARD_TYPE_PROFILE_ENTRY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 0);

  make_profile (fixture, "one", "mira");
  make_profile (fixture, "two", "Bo 🌱");
  onward_list_mirror_begin (&mirror, shelf);
  g_assert_true (onward_profile_shelf_refresh (shelf, &error));
  g_assert_no_error (error);
  assert_names (shelf, "Bo 🌱;mira;");
  g_object_get (entry_at (shelf, 1), "name", &name, "folder", &folder, "problem", &problem, NULL);
  g_assert_cmpstr (name, ==, "mira");
  g_assert_cmpstr (folder, ==, removed);
  g_assert_cmpstr (onward_profile_entry_get_folder (entry_at (shelf, 1)), ==, removed);
  g_assert_cmpint (problem, ==, -1);

  /* The same profiles keep their rows, a new one comes in between. */
  make_profile (fixture, "three", "Kim");
  onward_list_mirror_reset (&mirror);
  g_assert_true (onward_profile_shelf_refresh (shelf, &error));
  assert_names (shelf, "Bo 🌱;Kim;mira;");
  g_assert_cmpuint (mirror.n_removed, ==, 0);
  g_assert_cmpuint (mirror.n_added, ==, 1);

  g_assert_true (onward_folder_remove (removed));
  onward_list_mirror_reset (&mirror);
  g_assert_true (onward_profile_shelf_refresh (shelf, &error));
  assert_names (shelf, "Bo 🌱;Kim;");
  g_assert_cmpuint (mirror.n_removed, ==, 1);
  g_assert_cmpuint (mirror.n_added, ==, 0);

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (shelf);
}

static void
test_problems (Fixture      *fixture,
               gconstpointer data)
{
  OnwardProfileShelf *shelf = onward_profile_shelf_new (fixture->root);
  g_autofree char *lost_a = header_path (fixture, "d-lost", "header-a");
  g_autofree char *lost_b = header_path (fixture, "d-lost", "header-b");
  g_autofree char *empty = g_build_filename (fixture->root, "e-empty", NULL);
  g_autofree char *file = g_build_filename (fixture->root, "f-file", NULL);

  make_profile (fixture, "a-good", "Kim");
  make_profile (fixture, "b-damaged", "Damaged");
  make_profile (fixture, "c-newer", "Newer");
  make_profile (fixture, "d-lost", "Lost");
  change_headers (fixture, "b-damaged", 0, 'X', FALSE);
  change_headers (fixture, "c-newer", AT_MIN_READER, 200, TRUE);
  g_unlink (lost_a);
  g_unlink (lost_b);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));

  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 4);
  assert_names (shelf, "Kim;;;;");
  g_assert_cmpint (onward_profile_entry_get_problem (entry_at (shelf, 0)), ==, -1);
  g_assert_cmpint (onward_profile_entry_get_problem (entry_at (shelf, 1)), ==, ONWARD_ERROR_DAMAGED);
  g_assert_cmpint (onward_profile_entry_get_problem (entry_at (shelf, 2)), ==, ONWARD_ERROR_NEWER_FORMAT);
  g_assert_cmpint (onward_profile_entry_get_problem (entry_at (shelf, 3)), ==, ONWARD_ERROR_DAMAGED);

  g_assert_finalize_object (shelf);
}

/* Root reads everything, so only for others. */
static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  OnwardProfileShelf *shelf = onward_profile_shelf_new (fixture->root);
  g_autofree char *folder = g_build_filename (fixture->root, "one", NULL);
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      g_object_unref (shelf);
      return;
    }

  make_profile (fixture, "one", "Kim");
  g_assert_cmpint (g_chmod (folder, 0), ==, 0);
  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_cmpint (onward_profile_entry_get_problem (entry_at (shelf, 0)), ==, ONWARD_ERROR_PERMISSION);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);

  g_assert_cmpint (g_chmod (fixture->root, 0), ==, 0);
  g_assert_false (onward_profile_shelf_refresh (shelf, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_PERMISSION);
  g_assert_cmpint (g_chmod (fixture->root, 0700), ==, 0);

  g_assert_finalize_object (shelf);
}

static void
test_root (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->root, "share", "profiles", NULL);
  g_autofree char *file = g_build_filename (fixture->root, "file", NULL);
  g_autofree char *under_file = g_build_filename (file, "profiles", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *usual = onward_profile_shelf_default_root ();
  OnwardProfileShelf *shelf = onward_profile_shelf_new (below);
  OnwardProfileShelf *broken = onward_profile_shelf_new (under_file);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (g_str_has_suffix (usual, "/onward/profiles"));
  g_assert_true (onward_profile_shelf_refresh (shelf, &error));
  g_assert_cmpint (g_stat (below, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  first = onward_profile_shelf_new_folder (shelf);
  second = onward_profile_shelf_new_folder (shelf);
  parent = g_path_get_dirname (first);
  g_assert_cmpstr (parent, ==, below);
  g_assert_cmpstr (first, !=, second);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_false (onward_profile_shelf_refresh (broken, &error));
  g_assert_true (error->domain == ONWARD_ERROR);

  g_assert_finalize_object (shelf);
  g_assert_finalize_object (broken);
}

/* Half-made profiles are never shown; they go when nobody can still be making them. */
static void
test_half_made (Fixture      *fixture,
                gconstpointer data)
{
  OnwardProfileShelf *shelf = onward_profile_shelf_new (fixture->root);
  g_autofree char *young = g_build_filename (fixture->root, ".new-young", NULL);
  g_autofree char *old = g_build_filename (fixture->root, ".new-old", NULL);
  g_autofree char *inside = g_build_filename (old, "header-a", NULL);
  g_autofree char *other = g_build_filename (fixture->root, ".hidden", NULL);

  g_assert_cmpint (g_mkdir (young, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (old, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
  g_assert_true (g_file_set_contents (inside, "half", 4, NULL));
  set_age (young, 55);
  set_age (old, 65);
  set_age (other, 65);

  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 0);
  g_assert_true (g_file_test (young, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (other, G_FILE_TEST_IS_DIR));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));

  g_assert_finalize_object (shelf);
}

#define SHELF_TEST(path, func) g_test_add (path, Fixture, NULL, set_up_root, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  SHELF_TEST ("/model/profile-shelf/names", test_names);
  SHELF_TEST ("/model/profile-shelf/problems", test_problems);
  SHELF_TEST ("/model/profile-shelf/unreadable", test_unreadable);
  SHELF_TEST ("/model/profile-shelf/root", test_root);
  SHELF_TEST ("/model/profile-shelf/half-made", test_half_made);

  return g_test_run ();
}
