/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include <sys/wait.h>

#include "onward-vault-private.h"

static void
test_round_trip (VaultFixture *fixture,
                 gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    vault_fixture_add (fixture);

  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_WRITABLE);
  g_assert_cmpstr (onward_vault_get_info (fixture->vault)->name, ==, "Robin");
  g_assert_cmpint (vault_fixture_count (fixture), ==, 20);

  g_assert_cmpint (vault_fixture_run (fixture, "VACUUM"), ==, SQLITE_OK);
  g_assert_cmpint (vault_fixture_run (fixture, "DELETE FROM note WHERE id > 5"), ==, SQLITE_OK);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 5);
}

/* What a process that ends without closing leaves: the log has every commit. */
static void
test_kill (VaultFixture *fixture,
           gconstpointer data)
{
  pid_t child;
  int status;

  vault_fixture_close (fixture);
  child = fork ();
  if (child == 0)
    {
      vault_fixture_open (fixture);
      for (int i = 0; i < 50; i++)
        vault_fixture_add (fixture);
      vault_fixture_run (fixture, "BEGIN; INSERT INTO note (text) VALUES ('never committed')");
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 50);
}

static void
test_open_transaction_is_rolled_back (VaultFixture *fixture,
                                      gconstpointer data)
{
  vault_fixture_add (fixture);
  g_assert_cmpint (vault_fixture_run (fixture, "BEGIN"), ==, SQLITE_OK);
  vault_fixture_add (fixture);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
}

/* What a new process would read now, without disturbing the one that has the vault. */
static int
count_in_copy (VaultFixture *fixture)
{
  VaultFixture copy = { .folder = onward_temp_folder_copy (fixture->folder) };
  int n;

  vault_fixture_open (&copy);
  g_assert_cmpint (onward_vault_get_state (copy.vault), ==, ONWARD_VAULT_WRITABLE);
  n = vault_fixture_count (&copy);
  vault_fixture_close (&copy);
  onward_temp_folder_remove (copy.folder);

  return n;
}

/* Every call of a commit goes wrong once or for good: the commit says so, memory equals the
 * disk, and the next commit after that works. */
static void
fault_walk (VaultFixture *fixture,
            int           with_errno,
            gboolean      stays,
            gboolean      is_short,
            gboolean      broken_before)
{
  for (int at = 1; at < 40; at++)
    {
      int before = vault_fixture_count (fixture);
      int result;

      if (broken_before)
        fixture->vault->log.broken = TRUE;

      fault_arm (at, with_errno, stays, is_short);
      result = vault_fixture_run (fixture, "INSERT INTO note (text) VALUES (hex (randomblob (2000)))");
      fault_disarm ();

      if (result == SQLITE_OK)
        {
          g_assert_null (onward_vault_get_commit_error (fixture->vault));
          g_assert_cmpint (vault_fixture_count (fixture), ==, before + 1);
        }
      else
        {
          g_assert_nonnull (onward_vault_get_commit_error (fixture->vault));
          g_assert_cmpint (vault_fixture_count (fixture), ==, before);
        }

      if (with_errno == EIO && !is_short)
        g_assert_cmpint (count_in_copy (fixture), ==, vault_fixture_count (fixture));

      vault_fixture_add (fixture);
      g_assert_null (onward_vault_get_commit_error (fixture->vault));
      g_assert_cmpint (count_in_copy (fixture), ==, vault_fixture_count (fixture));

      if (!fault_hit)
        {
          g_assert_cmpint (at, >, 2);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_commit_faults (VaultFixture *fixture,
                    gconstpointer data)
{
  static const int codes[] = { EIO, ENOSPC, EDQUOT, EINTR };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      fault_walk (fixture, codes[i], FALSE, FALSE, FALSE);
      fault_walk (fixture, codes[i], FALSE, FALSE, TRUE);
    }

  fault_walk (fixture, ENOSPC, FALSE, TRUE, FALSE);
  fault_walk (fixture, ENOSPC, FALSE, TRUE, TRUE);
}

static void
test_lasting_faults (VaultFixture *fixture,
                     gconstpointer data)
{
  static const int codes[] = { EIO, ENOSPC, EDQUOT };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      for (int at = 1; at <= 12; at++)
        {
          int before = vault_fixture_count (fixture);

          for (int broken = 0; broken < 2; broken++)
            {
              fixture->vault->log.broken |= broken;
              fault_arm (at, codes[i], TRUE, FALSE);
              while (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')") == SQLITE_OK)
                before++;

              g_assert_nonnull (onward_vault_get_commit_error (fixture->vault));
              g_assert_cmpint (vault_fixture_count (fixture), ==, before);
              fault_disarm ();
            }

          vault_fixture_add (fixture);
          g_assert_cmpint (count_in_copy (fixture), ==, before + 1);
        }
    }
}

static void
test_failed_sync_starts_a_generation (VaultFixture *fixture,
                                      gconstpointer data)
{
  guint64 generation = fixture->vault->generation;

  vault_fixture_add (fixture);
  fault_arm (2, EIO, FALSE, FALSE);
  g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), ==, SQLITE_IOERR_FSYNC);
  fault_disarm ();
  g_assert_true (fault_hit);
  g_assert_cmpuint (fixture->vault->generation, ==, generation);

  vault_fixture_add (fixture);
  g_assert_cmpuint (fixture->vault->generation, >, generation);
  g_assert_cmpint (count_in_copy (fixture), ==, 2);
}

static int n_no_space;

/* A disk that is full until the ballast goes. */
static ssize_t
full_pwrite (int         fd,
             const void *bytes,
             size_t      size,
             off_t       offset)
{
  n_no_space++;
  errno = ENOSPC;

  return -1;
}

static int
full_unlinkat (int         dir,
               const char *name,
               int         flags)
{
  if (strcmp (name, ONWARD_BALLAST_FILE) == 0)
    onward_vault_io.pwrite = fault_pwrite;

  return fault_real.unlinkat (dir, name, flags);
}

static void
test_ballast (VaultFixture *fixture,
              gconstpointer data)
{
  g_autofree char *ballast = g_build_filename (fixture->folder, "ballast", NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (ballast, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 1024 * 1024);

  n_no_space = 0;
  onward_vault_io.pwrite = full_pwrite;
  onward_vault_io.unlinkat = full_unlinkat;
  vault_fixture_add (fixture);
  onward_vault_io.pwrite = fault_pwrite;
  onward_vault_io.unlinkat = fault_unlinkat;

  g_assert_cmpint (n_no_space, >, 0);
  g_assert_false (g_file_test (ballast, G_FILE_TEST_EXISTS));
  vault_fixture_close (fixture);
  g_assert_true (g_file_test (ballast, G_FILE_TEST_EXISTS));
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
}

static void
test_refusal_makes_read_only (VaultFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vault_fixture_add (fixture);
  fault_arm (1, EROFS, TRUE, FALSE);
  g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), !=, SQLITE_OK);
  g_assert_error (onward_vault_get_commit_error (fixture->vault), ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_READ_ONLY_DISK);
  fault_disarm ();
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
}

/* A transaction larger than SQLite's cache writes pages long before it commits. */
static void
test_large_rollback (VaultFixture *fixture,
                     gconstpointer data)
{
  vault_fixture_add (fixture);
  g_assert_cmpint (vault_fixture_run (fixture, "PRAGMA cache_size = 10"), ==, SQLITE_OK);
  g_assert_cmpint (vault_fixture_run (fixture, "BEGIN"), ==, SQLITE_OK);
  for (int i = 0; i < 300; i++)
    g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES (hex (randomblob (1000)))"), ==, SQLITE_OK);

  fault_arm (1, EIO, TRUE, FALSE);
  g_assert_cmpint (vault_fixture_run (fixture, "COMMIT"), !=, SQLITE_OK);
  fault_disarm ();
  vault_fixture_run (fixture, "ROLLBACK");
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
  vault_fixture_add (fixture);
  g_assert_cmpint (count_in_copy (fixture), ==, 2);
}

static void
assert_nowhere (const char *folder,
                const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree guint8 *content = NULL;
      gsize size;

      content = read_file (path, &size);
      g_assert_null (memmem (content, size, text, strlen (text)));
    }
}

static void
test_nothing_plain (VaultFixture *fixture,
                    gconstpointer data)
{
  const char *code = onward_secret_get_bytes (onward_temp_vault_get_recovery ());

  for (int i = 0; i < 2; i++)
    {
      vault_fixture_add (fixture);
      vault_fixture_run (fixture, "CREATE TEMP TABLE t AS SELECT * FROM note ORDER BY text");
      assert_nowhere (fixture->folder, MARKER_TEXT);
      assert_nowhere (fixture->folder, "SQLite format 3");
      assert_nowhere (fixture->folder, "CREATE TABLE");
      assert_nowhere (fixture->folder, ONWARD_TEMP_PASSPHRASE);
      assert_nowhere (fixture->folder, code);
      vault_fixture_close (fixture);
      vault_fixture_open (fixture);
    }
}

static void
test_compact_if_due (VaultFixture *fixture,
                     gconstpointer data)
{
  guint64 generation = fixture->vault->generation;
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_vault_compact_if_due (fixture->vault, &error));
  g_assert_cmpuint (fixture->vault->generation, ==, generation);

  for (int i = 0; i < 12; i++)
    vault_fixture_run (fixture, "INSERT INTO note (text) VALUES (hex (randomblob (50000))); DELETE FROM note");

  fault_arm (3, EIO, FALSE, FALSE);
  g_assert_false (onward_vault_compact_if_due (fixture->vault, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IO);
  g_clear_error (&error);
  fault_disarm ();
  g_assert_cmpuint (fixture->vault->generation, ==, generation);
  vault_fixture_add (fixture);

  g_assert_true (onward_vault_compact_if_due (fixture->vault, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->vault->generation, >, generation);
  g_assert_cmpint (count_in_copy (fixture), ==, 1);
}

static void
test_commit_speed (VaultFixture *fixture,
                   gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < 300; i++)
    vault_fixture_add (fixture);

  g_test_message ("one commit: %.3f ms", (g_get_monotonic_time () - start) / 300e3);
  g_assert_cmpint (fixture->vault->log.sequence, ==, 301);
  g_assert_cmpint (fixture->vault->log.end / 301, <, 1024);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  fault_install ();

  VAULT_TEST ("/vault/round-trip", test_round_trip);
  VAULT_TEST ("/vault/kill", test_kill);
  VAULT_TEST ("/vault/open-transaction", test_open_transaction_is_rolled_back);
  VAULT_TEST ("/vault/commit-faults", test_commit_faults);
  VAULT_TEST ("/vault/lasting-faults", test_lasting_faults);
  VAULT_TEST ("/vault/failed-sync", test_failed_sync_starts_a_generation);
  VAULT_TEST ("/vault/ballast", test_ballast);
  VAULT_TEST ("/vault/refusal", test_refusal_makes_read_only);
  VAULT_TEST ("/vault/large-rollback", test_large_rollback);
  VAULT_TEST ("/vault/nothing-plain", test_nothing_plain);
  VAULT_TEST ("/vault/compact-if-due", test_compact_if_due);
  VAULT_TEST ("/vault/commit-speed", test_commit_speed);

  return g_test_run ();
}
