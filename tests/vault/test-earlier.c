/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-earlier.h"
#include "onward-log-private.h"

#define N_DAYS 10
#define DAY G_GINT64_CONSTANT (86400000)
#define FIRST_DAY (20000 * DAY)

static gint64 now;

static gint64
fake_now (void)
{
  return now;
}

/* One note each day, each in a session of its own; then the latest log is damaged in its middle. */
static void
set_up (VaultFixture *fixture,
        gconstpointer data)
{
  g_autofree char *log = NULL;
  g_autofree guint8 *content = NULL;
  char *copy;
  gsize size;

  onward_vault_io.now = fake_now;
  now = FIRST_DAY;
  vault_fixture_set_up (fixture, data);
  for (int day = 0; day < N_DAYS; day++)
    {
      now = FIRST_DAY + day * DAY;
      vault_fixture_add (fixture);
      vault_fixture_close (fixture);
      vault_fixture_open (fixture);
    }

  now += 1000;
  for (int i = 0; i < 3; i++)
    vault_fixture_add (fixture);
  copy = onward_temp_folder_copy (fixture->folder);
  vault_fixture_close (fixture);
  onward_temp_folder_remove (fixture->parent);
  g_free (fixture->folder);
  fixture->parent = copy;
  fixture->folder = g_strdup (copy);

  log = find_file (fixture->folder, "log-");
  content = read_file (log, &size);
  content[ONWARD_LOG_HEAD_SIZE + ONWARD_RECORD_HEAD_SIZE + onward_get_u32 (content + ONWARD_LOG_HEAD_SIZE + 4) + 100] ^= 1;
  write_file (log, content, size);
}

static void
tear_down (VaultFixture *fixture,
           gconstpointer data)
{
  vault_fixture_tear_down (fixture, data);
  onward_vault_io.now = onward_vault_io_now;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names and contents of all files. */
static char *
describe_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree guint8 *content = NULL;
      gsize size;

      content = read_file (path, &size);
      g_checksum_update (checksum, names->pdata[i], -1);
      g_checksum_update (checksum, content, size);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static GArray *
list (VaultFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GArray *found = onward_vault_list_earlier (fixture->vault, &error);

  g_assert_no_error (error);

  return found;
}

/* Each holds exactly what stood there on its day, and no file changes. */
static void
test_each (VaultFixture *fixture,
           gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GArray) found = NULL;

  before = describe_folder (fixture->folder);
  vault_fixture_open (fixture);
  g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_DAMAGED_LATER);
  g_assert_cmpint (onward_vault_get_saved_time (fixture->vault), ==, FIRST_DAY + (N_DAYS - 1) * DAY + 1000);
  g_assert_cmpint (vault_fixture_count (fixture), ==, N_DAYS + 1);

  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 8);
  for (guint i = 0; i < found->len; i++)
    {
      OnwardEarlier *earlier = &g_array_index (found, OnwardEarlier, i);
      VaultFixture other = { 0 };
      g_autoptr (GError) error = NULL;

      other.vault = onward_vault_open_earlier (fixture->vault, earlier->number, &error);
      g_assert_no_error (error);
      vault_fixture_open_db (&other);
      g_assert_cmpint (earlier->time, ==, FIRST_DAY + (N_DAYS - 1 - (int) i) * DAY);
      g_assert_cmpint (onward_vault_get_saved_time (other.vault), ==, earlier->time);
      g_assert_cmpint (onward_vault_get_state (other.vault), ==, ONWARD_VAULT_EARLIER);
      g_assert_cmpint (vault_fixture_count (&other), ==, N_DAYS - i);
      g_assert_cmpint (vault_fixture_run (&other, "DELETE FROM note"), ==, SQLITE_READONLY);
      vault_fixture_close (&other);
    }

  vault_fixture_close (fixture);
  after = describe_folder (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

/* What would not open is not offered. */
static void
test_unreadable (VaultFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) fewer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree guint8 *content = NULL;
  OnwardEarlier *third;
  gsize size;

  vault_fixture_open (fixture);
  found = list (fixture);
  third = &g_array_index (found, OnwardEarlier, 2);
  name = g_strdup_printf ("snapshot-%016" G_GINT64_MODIFIER "x", third->number);
  path = g_build_filename (fixture->folder, name, NULL);
  content = read_file (path, &size);
  content[size - 1] ^= 1;
  write_file (path, content, size);

  fewer = list (fixture);
  g_assert_cmpuint (fewer->len, ==, found->len - 1);
  for (guint i = 0; i < fewer->len; i++)
    g_assert_cmpuint (g_array_index (fewer, OnwardEarlier, i).number, !=, third->number);
  g_assert_null (onward_vault_open_earlier (fixture->vault, third->number, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (onward_vault_open_earlier (fixture->vault, 4711, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

/* The folder stays locked until both are closed. */
static void
test_lock (VaultFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;
  OnwardVault *earlier;

  vault_fixture_open (fixture);
  found = list (fixture);
  earlier = onward_vault_open_earlier (fixture->vault, g_array_index (found, OnwardEarlier, 0).number, &error);
  g_assert_no_error (error);
  vault_fixture_close (fixture);
  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  g_assert_true (onward_vault_close (earlier, NULL));
  vault_fixture_open (fixture);
}

/* What cannot be written can be changed in memory while that is asked for, and only there. */
static void
test_scratch (VaultFixture *fixture,
              gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = describe_folder (fixture->folder);
  fixture->vault = onward_temp_vault_open (fixture->folder, NULL);
  g_assert_nonnull (fixture->vault);
  onward_vault_set_scratch (fixture->vault, TRUE);
  vault_fixture_open_db (fixture);
  vault_fixture_add (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, N_DAYS + 2);

  onward_vault_set_scratch (fixture->vault, FALSE);
  g_assert_cmpint (vault_fixture_run (fixture, "DELETE FROM note"), !=, SQLITE_OK);
  g_assert_error (onward_vault_get_commit_error (fixture->vault), ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_assert_cmpint (vault_fixture_count (fixture), ==, N_DAYS + 2);
  vault_fixture_close (fixture);
  after = describe_folder (fixture->folder);
  g_assert_cmpstr (after, ==, before);

  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, N_DAYS + 1);
}

/* Nobody is sent back to before the first word. */
static void
test_empty (VaultFixture *fixture,
            gconstpointer data)
{
  VaultFixture other = { .parent = onward_temp_folder_new () };
  g_autoptr (GArray) found = NULL;

  other.vault = onward_temp_vault_new (other.parent, &other.folder);
  vault_fixture_open_db (&other);
  now += 1000;
  g_assert_cmpint (vault_fixture_run (&other, "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"), ==, SQLITE_OK);
  found = list (&other);
  g_assert_cmpuint (found->len, ==, 0);
  vault_fixture_tear_down (&other, NULL);
}

#define EARLIER_TEST(path, func) \
  g_test_add (path, VaultFixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  EARLIER_TEST ("/vault/earlier/each", test_each);
  EARLIER_TEST ("/vault/earlier/unreadable", test_unreadable);
  EARLIER_TEST ("/vault/earlier/lock", test_lock);
  EARLIER_TEST ("/vault/earlier/scratch", test_scratch);
  EARLIER_TEST ("/vault/earlier/empty", test_empty);

  return g_test_run ();
}
