/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "onward-changes-private.h"
#include "onward-memvfs-private.h"
#include "onward-vault.h"

typedef struct
{
  OnwardMemvfs *memvfs;
  OnwardImage   mirror;
  sqlite3      *db;
  guint         n_syncs;
  int           result;
} Fixture;

/* Plays each change into a second image, as the log would. */
static int
on_sync (OnwardMemvfs *memvfs,
         gpointer      data)
{
  Fixture *fixture = data;
  guint8 *changes;
  gint64 time;
  gsize size;

  fixture->n_syncs++;
  if (fixture->result != SQLITE_OK)
    return fixture->result;

  changes = onward_memvfs_write_changes (memvfs, 42, &size);
  g_assert_true (onward_changes_apply (&fixture->mirror, changes, size, &time));
  g_assert_cmpint (time, ==, 42);
  onward_memory_free (changes);

  return SQLITE_OK;
}

static void
assert_mirrored (Fixture *fixture)
{
  const OnwardImage *image = onward_memvfs_get_image (fixture->memvfs);

  /* SQLite cuts the file after the commit that made it shorter; the next sync says so. */
  g_assert_cmpuint (image->size, <=, fixture->mirror.size);
  g_assert_cmpmem (image->data, image->size, fixture->mirror.data, image->size);
}

static int
run (Fixture    *fixture,
     const char *sql)
{
  return sqlite3_exec (fixture->db, sql, NULL, NULL, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  OnwardImage image = { 0 };

  fixture->memvfs = onward_memvfs_new (&image, on_sync, fixture);
  g_assert_cmpint (sqlite3_open_v2 (onward_memvfs_get_name (fixture->memvfs), &fixture->db,
                                    SQLITE_OPEN_READWRITE, ONWARD_MEMVFS_NAME), ==, SQLITE_OK);
  g_assert_cmpint (run (fixture, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY;"
                        "PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL; CREATE TABLE t (x)"), ==, SQLITE_OK);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (fixture->db), ==, SQLITE_OK);
  onward_memvfs_free (fixture->memvfs);
  onward_image_clear (&fixture->mirror);
}

static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const steps[] = {
    "INSERT INTO t VALUES ('a')",
    "INSERT INTO t SELECT hex (randomblob (3000)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8))",
    "UPDATE t SET x = 'short'",
    "VACUUM",
    "CREATE TABLE u AS SELECT hex (randomblob (9000)) AS y; DROP TABLE t; VACUUM",
    "PRAGMA cache_size = 5; BEGIN; INSERT INTO u SELECT hex (randomblob (90000)) FROM u; COMMIT",
    "DELETE FROM u; VACUUM",
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint before = fixture->n_syncs;

      g_assert_cmpint (run (fixture, steps[i]), ==, SQLITE_OK);
      g_assert_cmpuint (fixture->n_syncs, >, before);
      assert_mirrored (fixture);
    }
}

static void
test_failed_sync (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const steps[] = {
    "INSERT INTO t VALUES ('b')",
    "INSERT INTO t VALUES (zeroblob (100000))",
    "DELETE FROM t",
    "VACUUM",
    "PRAGMA cache_size = 5; BEGIN; INSERT INTO t VALUES (randomblob (200000)); DELETE FROM t; COMMIT",
  };

  g_assert_cmpint (run (fixture, "INSERT INTO t VALUES (randomblob (50000)); DELETE FROM t; INSERT INTO t VALUES (1)"), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint before = fixture->n_syncs;

      fixture->result = i % 2 ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
      g_assert_cmpint (run (fixture, steps[i]), !=, SQLITE_OK);
      if (!sqlite3_get_autocommit (fixture->db))
        run (fixture, "ROLLBACK");

      /* SQLite's own rollback syncs too, but then nothing differs any more. */
      g_assert_cmpuint (fixture->n_syncs, ==, before + 1);
      assert_mirrored (fixture);
      fixture->result = SQLITE_OK;
      g_assert_cmpint (run (fixture, "UPDATE t SET x = x + 1; PRAGMA integrity_check"), ==, SQLITE_OK);
      assert_mirrored (fixture);
    }
}

static void
test_other_names (Fixture      *fixture,
                  gconstpointer data)
{
  sqlite3 *db;

  g_assert_cmpint (run (fixture, "ATTACH 'other.db' AS other"), ==, SQLITE_CANTOPEN);
  g_assert_cmpint (run (fixture, "VACUUM INTO 'other.db'"), !=, SQLITE_OK);
  g_assert_false (g_file_test ("other.db", G_FILE_TEST_EXISTS));
  g_assert_cmpint (sqlite3_open_v2 ("/etc/passwd", &db, SQLITE_OPEN_READWRITE, ONWARD_MEMVFS_NAME), ==, SQLITE_CANTOPEN);
  sqlite3_close (db);
  g_assert_cmpint (sqlite3_open_v2 ("vault-99999", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, ONWARD_MEMVFS_NAME), ==, SQLITE_CANTOPEN);
  sqlite3_close (db);
}

#define MEMVFS_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  MEMVFS_TEST ("/vault/memvfs/changes", test_changes);
  MEMVFS_TEST ("/vault/memvfs/failed-sync", test_failed_sync);
  MEMVFS_TEST ("/vault/memvfs/other-names", test_other_names);

  return g_test_run ();
}
