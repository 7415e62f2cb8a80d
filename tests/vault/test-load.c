/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-vault-private.h"

#define N_COMMITS 12

static goffset ends[N_COMMITS + 1];

/* A closed profile whose log holds some commits, as a process that was killed leaves it. */
static void
set_up (VaultFixture *fixture,
        gconstpointer data)
{
  char *copy;

  vault_fixture_set_up (fixture, data);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  ends[0] = fixture->vault->log.end;
  for (int i = 1; i <= N_COMMITS; i++)
    {
      vault_fixture_add (fixture);
      ends[i] = fixture->vault->log.end;
    }

  copy = onward_temp_folder_copy (fixture->folder);
  vault_fixture_close (fixture);
  onward_temp_folder_remove (fixture->parent);
  g_free (fixture->folder);
  fixture->parent = copy;
  fixture->folder = g_strdup (copy);
}

/* Opens, counts and leaves the folder as it was. */
static int
peek_count (const char       *folder,
            OnwardVaultState *state)
{
  VaultFixture copy = { .folder = (char *) folder };
  int n;

  vault_fixture_open (&copy);
  *state = onward_vault_get_state (copy.vault);
  n = vault_fixture_count (&copy);
  onward_vault_free (copy.vault);

  return n;
}

static int
whole_commits (goffset size)
{
  int n = 0;

  while (n < N_COMMITS && ends[n + 1] <= size)
    n++;

  return n;
}

static void
test_cut (VaultFixture *fixture,
          gconstpointer data)
{
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  content = read_file (log, &size);
  for (goffset cut = 0; cut <= ends[N_COMMITS]; cut++)
    {
      write_file (log, content, cut);
      g_assert_cmpint (peek_count (fixture->folder, &state), ==, whole_commits (cut));
      g_assert_cmpint (state, ==, cut < ONWARD_LOG_HEAD_SIZE ? ONWARD_VAULT_DAMAGED_LATER : ONWARD_VAULT_WRITABLE);
    }
}

static void
test_flip (VaultFixture *fixture,
           gconstpointer data)
{
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  content = read_file (log, &size);
  for (goffset at = 0; at < ends[N_COMMITS]; at++)
    {
      g_autofree guint8 *after = NULL;
      int expected = at < ONWARD_LOG_HEAD_SIZE ? 0 : whole_commits (at);
      gboolean is_last = at >= ends[N_COMMITS - 1];
      gsize after_size;

      content[at] ^= 1 << (at % 8);
      write_file (log, content, size);
      g_assert_cmpint (peek_count (fixture->folder, &state), ==, expected);
      g_assert_cmpint (state, ==, is_last ? ONWARD_VAULT_WRITABLE : ONWARD_VAULT_DAMAGED_LATER);

      /* Where there is damage every byte stays. */
      after = read_file (log, &after_size);
      if (!is_last)
        g_assert_cmpmem (after, after_size, content, size);
      content[at] ^= 1 << (at % 8);
    }
}

static void
test_damaged_is_read_only (VaultFixture *fixture,
                           gconstpointer data)
{
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  g_autofree guint8 *after = NULL;
  gsize size, after_size;

  content = read_file (log, &size);
  content[ends[3] + 100] ^= 1;
  write_file (log, content, size);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 3);
  g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), ==, SQLITE_READONLY);
  vault_fixture_close (fixture);

  after = read_file (log, &after_size);
  g_assert_cmpmem (after, after_size, content, size);
}

static void
test_damaged_snapshot (VaultFixture *fixture,
                       gconstpointer data)
{
  g_autofree char *snapshot = find_file (fixture->folder, "snapshot-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  content = read_file (snapshot, &size);
  for (gsize at = 0; at < size; at += at < 200 ? 1 : 97)
    {
      content[at] ^= 0x10;
      write_file (snapshot, content, size);
      content[at] ^= 0x10;

      /* The generation before, with its log, is where the damaged one began. */
      g_assert_cmpint (peek_count (fixture->folder, &state), ==, 0);
      g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);
    }

  for (gsize cut = 0; cut < size; cut += 211)
    {
      write_file (snapshot, content, cut);
      peek_count (fixture->folder, &state);
      g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);
    }
}

static void
test_missing (VaultFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardVaultState state;
  g_autofree char *log = find_file (fixture->folder, "log-");

  g_assert_cmpint (g_unlink (log), ==, 0);
  g_assert_cmpint (peek_count (fixture->folder, &state), ==, 0);
  g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *snapshot = find_file (fixture->folder, "snapshot-");

      write_file (snapshot, NULL, 0);
      if (i == 0)
        g_assert_cmpint (g_unlink (snapshot), ==, 0);
    }

  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

/* The log of the generation before, put in the place of the one in use. */
static void
test_old_log (VaultFixture *fixture,
              gconstpointer data)
{
  g_autofree char *old_log = g_build_filename (fixture->folder, "log-0000000000000001", NULL);
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  g_assert_cmpstr (log, !=, old_log);
  content = read_file (old_log, &size);
  write_file (log, content, size);
  g_assert_cmpint (peek_count (fixture->folder, &state), ==, 0);
  g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);
}

/* An earlier record of the same log in the place of a later one. */
static void
test_moved_record (VaultFixture *fixture,
                   gconstpointer data)
{
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  content = read_file (log, &size);
  g_assert_cmpint (ends[5] - ends[4], ==, ends[6] - ends[5]);
  memcpy (content + ends[5], content + ends[4], ends[5] - ends[4]);
  write_file (log, content, size);
  g_assert_cmpint (peek_count (fixture->folder, &state), ==, 5);
  g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);
}

static void
test_swapped_profiles (VaultFixture *fixture,
                       gconstpointer data)
{
  static const char *const prefixes[] = { "snapshot-", "log-" };
  char *keep = onward_temp_folder_copy (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      VaultFixture other = { 0 };
      g_autofree char *mine = find_file (fixture->folder, prefixes[i]);
      g_autofree char *name = g_path_get_basename (mine);
      g_autofree char *theirs = NULL;
      g_autofree guint8 *content = NULL;
      OnwardVaultState state;
      gsize size;

      vault_fixture_set_up (&other, NULL);
      vault_fixture_add (&other);
      vault_fixture_close (&other);
      vault_fixture_open (&other);
      vault_fixture_close (&other);
      theirs = g_build_filename (other.folder, name, NULL);
      content = read_file (mine, &size);
      write_file (theirs, content, size);
      peek_count (other.folder, &state);
      g_assert_cmpint (state, ==, ONWARD_VAULT_DAMAGED_LATER);
      vault_fixture_tear_down (&other, NULL);
    }

  onward_temp_folder_remove (keep);
}

static void
test_torn_end_goes_on (VaultFixture *fixture,
                       gconstpointer data)
{
  g_autofree char *log = find_file (fixture->folder, "log-");
  g_autofree guint8 *content = NULL;
  OnwardVaultState state;
  gsize size;

  content = read_file (log, &size);
  content[ends[N_COMMITS] - 20] ^= 1;
  write_file (log, content, size);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, N_COMMITS - 1);
  vault_fixture_add (fixture);
  onward_vault_free (g_steal_pointer (&fixture->vault));
  g_assert_cmpint (peek_count (fixture->folder, &state), ==, N_COMMITS);
  g_assert_cmpint (state, ==, ONWARD_VAULT_WRITABLE);
}

static void
test_saved_time (VaultFixture *fixture,
                 gconstpointer data)
{
  gint64 now = onward_vault_io_now ();

  vault_fixture_open (fixture);
  g_assert_cmpint (ABS (now - onward_vault_get_saved_time (fixture->vault)), <, 600000);
}

#define LOAD_TEST(path, func) \
  g_test_add (path, VaultFixture, NULL, set_up, func, vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  LOAD_TEST ("/vault/load/cut", test_cut);
  LOAD_TEST ("/vault/load/flip", test_flip);
  LOAD_TEST ("/vault/load/damaged-is-read-only", test_damaged_is_read_only);
  LOAD_TEST ("/vault/load/damaged-snapshot", test_damaged_snapshot);
  LOAD_TEST ("/vault/load/missing", test_missing);
  LOAD_TEST ("/vault/load/old-log", test_old_log);
  LOAD_TEST ("/vault/load/moved-record", test_moved_record);
  LOAD_TEST ("/vault/load/torn-end", test_torn_end_goes_on);
  LOAD_TEST ("/vault/load/saved-time", test_saved_time);
  LOAD_TEST ("/vault/load/swapped-profiles", test_swapped_profiles);

  return g_test_run ();
}
