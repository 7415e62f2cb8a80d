/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-fixture.h"

#include "onward-fake-keyring.h"

static guint
count_troubles (GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += ((OnwardCheck *) g_ptr_array_index (checks, i))->trouble;

  return n;
}

/* Somebody else's files are nobody's traces, and looking leaves none. */
static void
test_none (void)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  g_autofree char *other = g_build_filename (g_get_user_data_dir (), "other", "file", NULL);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "onward", NULL);
  g_autoptr (GPtrArray) checks = NULL;

  check_write (other);
  checks = onward_check_traces (&keyring->parent_instance);
  g_assert_cmpuint (checks->len, >=, 9);
  g_assert_cmpuint (count_troubles (checks), ==, 0);
  check_assert (checks, "no profile in this account", FALSE);
  check_assert (checks, "names nothing of Onward", FALSE);
  check_assert (checks, "holds no key of Onward", FALSE);
  g_assert_false (g_file_test (own, G_FILE_TEST_EXISTS));
}

static void
assert_planted (const char *path,
                const char *words)
{
  g_autoptr (GPtrArray) checks = NULL;

  check_write (path);
  checks = onward_check_traces (NULL);
  check_assert (checks, words, TRUE);
  g_assert_cmpuint (count_troubles (checks), ==, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Each place is looked at by itself: what is planted there, and nothing else, is found. */
static void
test_planted (void)
{
  const struct { const char *base, *path; } places[] = {
    { g_get_user_data_dir (), "onward/left" },
    { g_get_user_data_dir (), "io.github.onwardapp.Onward/deep/left" },
    { g_get_user_config_dir (), "onward/left" },
    { g_get_user_cache_dir (), "onward/left" },
    { g_get_user_state_dir (), "onward/left" },
    { g_get_tmp_dir (), "onward-left" },
    { g_get_user_runtime_dir (), "onward-left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (places[i].base, places[i].path, NULL);
      g_autofree char *words = g_strdup_printf ("1 file of Onward is below %s.", places[i].base);

      assert_planted (path, words);
    }
}

static void
test_profile (void)
{
  g_autofree char *root = g_build_filename (g_get_user_data_dir (), "onward", "profiles", NULL);
  g_autofree char *header = g_build_filename (root, "00ff", "header", NULL);
  g_autofree char *folder = g_path_get_dirname (header);
  g_autoptr (GPtrArray) checks = NULL;

  check_write (header);
  checks = onward_check_traces (NULL);
  check_assert (checks, "1 sealed profile is in ", TRUE);
  g_assert_cmpuint (count_troubles (checks), ==, 1);
  g_unlink (header);
  g_rmdir (folder);
}

static void
test_recent (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  g_autoptr (GPtrArray) checks = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "<xbel><bookmark href=\"file:///a/photo.png\"></bookmark>"
                                      "<bookmark href=\"file:///media/Kim.onward\"></bookmark>"
                                      "<bookmark href=\"file:///a/b.pdf\"><bookmark:application name=\"Onward\"/></bookmark></xbel>",
                                      -1, NULL));
  checks = onward_check_traces (NULL);
  check_assert (checks, "names 2 files of Onward", TRUE);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_keyring (void)
{
  g_autoptr (OnwardFakeKeyring) keyring = onward_fake_keyring_new ();
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) unclear = NULL;
  g_autoptr (GPtrArray) absent = NULL;

  keyring->key = onward_secret_new_random (ONWARD_KEYRING_KEY_SIZE);
  held = onward_check_traces (&keyring->parent_instance);
  check_assert (held, "holds a key of Onward", TRUE);

  keyring->state = ONWARD_KEYRING_SILENT;
  unclear = onward_check_traces (&keyring->parent_instance);
  check_assert (unclear, "gave no clear answer", TRUE);

  keyring->state = ONWARD_KEYRING_ABSENT;
  absent = onward_check_traces (&keyring->parent_instance);
  check_assert (absent, "No keyring is running", FALSE);
}

/* A home of the test's own, before anybody asks where home is. */
static void
set_home (void)
{
  static const char *const names[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR" };
  const char *outer = g_getenv ("TMPDIR");
  g_autofree char *home = g_build_filename (outer != NULL ? outer : "/tmp", "onward-traces-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (home));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (home, names[i], NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_setenv (names[i], folder, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  set_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/trace-check/none", test_none);
  g_test_add_func ("/model/trace-check/planted", test_planted);
  g_test_add_func ("/model/trace-check/profile", test_profile);
  g_test_add_func ("/model/trace-check/recent", test_recent);
  g_test_add_func ("/model/trace-check/keyring", test_keyring);

  return g_test_run ();
}
