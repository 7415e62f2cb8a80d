/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-vault-private.h"

#define DAY G_GINT64_CONSTANT (86400000)

static gint64 now;

static gint64
fake_now (void)
{
  return now;
}

static guint
count_files (const char *folder,
             const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, prefix);

  return n;
}

/* Twelve days with three sessions each. */
static void
test_daily (VaultFixture *fixture,
            gconstpointer data)
{
  gint64 (*system_now) (void) = onward_vault_io.now;

  vault_fixture_close (fixture);
  onward_vault_io.now = fake_now;
  now = 20000 * DAY;
  for (int day = 0; day < 12; day++)
    {
      for (int session = 0; session < 3; session++)
        {
          now = (20000 + day) * DAY + session * 3600000;
          vault_fixture_open (fixture);
          vault_fixture_add (fixture);
          g_assert_cmpint (onward_vault_get_saved_time (fixture->vault), ==, now);
          vault_fixture_close (fixture);
        }
    }

  onward_vault_io.now = system_now;

  /* The two in use, and seven earlier days. */
  g_assert_cmpuint (count_files (fixture->folder, "snapshot-"), ==, 9);
  g_assert_cmpuint (count_files (fixture->folder, "log-"), ==, 2);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 36);
  g_assert_cmpint (onward_vault_get_saved_time (fixture->vault), ==, now);
}

static void
test_nothing_new_writes_nothing (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  vault_fixture_close (fixture);
  before = find_file (fixture->folder, "snapshot-");
  vault_fixture_open (fixture);
  vault_fixture_close (fixture);
  after = find_file (fixture->folder, "snapshot-");
  g_assert_cmpstr (before, ==, after);
}

/* Every call of a compaction goes wrong: the log goes on, and what is left lying about is
 * neither taken for content nor kept for ever. */
static void
test_faults (VaultFixture *fixture,
             gconstpointer data)
{
  int n = 0;

  for (int at = 1; at < 40; at++)
    {
      g_autoptr (GError) error = NULL;
      gboolean ok;

      vault_fixture_add (fixture);
      n++;
      fault_arm (at, at % 2 ? EIO : ENOSPC, at % 3 == 0, FALSE);
      ok = onward_vault_compact (fixture->vault, 1000, &error);
      fault_disarm ();
      g_assert_cmpint (ok, ==, error == NULL);
      g_assert_cmpint (vault_fixture_count (fixture), ==, n);

      /* As after a crash now. */
      onward_vault_free (g_steal_pointer (&fixture->vault));
      vault_fixture_open (fixture);
      g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_WRITABLE);
      g_assert_cmpint (vault_fixture_count (fixture), ==, n);
      if (!fault_hit)
        {
          g_assert_true (ok);
          g_assert_cmpint (at, >, 8);
          g_assert_cmpuint (count_files (fixture->folder, "log-"), ==, 2);
          g_assert_cmpuint (count_files (fixture->folder, ".new"), ==, 0);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_leftovers_go (VaultFixture *fixture,
                   gconstpointer data)
{
  static const char *const names[] = { "snapshot-0000000000000020.part", "log-0000000000000021" };
  g_autoptr (GError) error = NULL;

  vault_fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      write_file (path, (const guint8 *) "half", 4);
    }

  vault_fixture_open (fixture);
  vault_fixture_add (fixture);
  g_assert_true (onward_vault_compact (fixture->vault, 5, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->vault->generation, ==, 0x22);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* SQLite cuts the file after the sync of a commit that made it shorter. A generation written
 * then must be what later records build on. */
static void
test_shrunk_image (VaultFixture *fixture,
                   gconstpointer data)
{
  static const char fill[] =
    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
    "INSERT INTO note (id, text) SELECT i, printf ('%0500d', i) FROM n";
  g_autoptr (GError) error = NULL;
  gsize size;

  /* Debian's SQLite wipes freed pages, others do not. */
  g_assert_cmpint (vault_fixture_run (fixture, "PRAGMA secure_delete = OFF"), ==, SQLITE_OK);
  g_assert_cmpint (vault_fixture_run (fixture, fill), ==, SQLITE_OK);
  size = onward_memvfs_get_image (fixture->vault->memvfs)->size;
  g_assert_cmpint (vault_fixture_run (fixture, "DELETE FROM note; VACUUM"), ==, SQLITE_OK);
  g_assert_cmpuint (onward_memvfs_get_image (fixture->vault->memvfs)->size, <, size);
  g_assert_true (onward_vault_compact (fixture->vault, 5, &error));
  g_assert_no_error (error);

  /* The same pages come back as they were. */
  g_assert_cmpint (vault_fixture_run (fixture, fill), ==, SQLITE_OK);
  onward_vault_free (g_steal_pointer (&fixture->vault));
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 400);

  /* And closing right after it keeps the image short. */
  g_assert_cmpint (vault_fixture_run (fixture, "DELETE FROM note; VACUUM"), ==, SQLITE_OK);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpuint (onward_memvfs_get_image (fixture->vault->memvfs)->size, <, size);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  fault_install ();

  VAULT_TEST ("/vault/compaction/daily", test_daily);
  VAULT_TEST ("/vault/compaction/nothing-new", test_nothing_new_writes_nothing);
  VAULT_TEST ("/vault/compaction/faults", test_faults);
  VAULT_TEST ("/vault/compaction/shrunk-image", test_shrunk_image);
  VAULT_TEST ("/vault/compaction/leftovers", test_leftovers_go);

  return g_test_run ();
}
