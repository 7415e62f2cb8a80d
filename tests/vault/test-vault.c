/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "onward-error.h"
#include "onward-temp-vault.h"
#include "onward-vault.h"

typedef struct
{
  char        *parent;
  char        *folder;
  OnwardVault *vault;
  sqlite3     *db;
} Fixture;

static void
open_db (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->db = onward_vault_open_database (fixture->vault, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->db);
}

static int
run (Fixture    *fixture,
     const char *sql)
{
  return sqlite3_exec (fixture->db, sql, NULL, NULL, NULL);
}

static int
count (Fixture *fixture)
{
  sqlite3_stmt *statement;
  int n;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "SELECT count (*) FROM note", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return n;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->parent = onward_temp_folder_new ();
  fixture->vault = onward_temp_vault_new (fixture->parent, &fixture->folder);
  open_db (fixture);
  g_assert_cmpint (run (fixture, "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"), ==, SQLITE_OK);
}

static void
close_vault (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_vault_close (g_steal_pointer (&fixture->vault), &error));
  g_assert_no_error (error);
  fixture->db = NULL;
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->vault = onward_temp_vault_open (fixture->folder, &error);
  g_assert_no_error (error);
  open_db (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->vault != NULL)
    close_vault (fixture);

  g_free (fixture->folder);
  onward_temp_folder_remove (fixture->parent);
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    g_assert_cmpint (run (fixture, "INSERT INTO note (text) VALUES ('swim on Tuesdays')"), ==, SQLITE_OK);

  close_vault (fixture);
  reopen (fixture);
  g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_WRITABLE);
  g_assert_cmpstr (onward_vault_get_info (fixture->vault)->name, ==, "Robin");
  g_assert_cmpint (count (fixture), ==, 20);

  g_assert_cmpint (run (fixture, "VACUUM"), ==, SQLITE_OK);
  g_assert_cmpint (run (fixture, "DELETE FROM note WHERE id > 5"), ==, SQLITE_OK);
  close_vault (fixture);
  reopen (fixture);
  g_assert_cmpint (count (fixture), ==, 5);
}

/* What a process that ends without closing leaves: the log has every commit. */
static void
test_kill (Fixture      *fixture,
           gconstpointer data)
{
  pid_t child;
  int status;

  close_vault (fixture);
  child = fork ();
  if (child == 0)
    {
      reopen (fixture);
      for (int i = 0; i < 50; i++)
        g_assert_cmpint (run (fixture, "INSERT INTO note (text) VALUES (hex (randomblob (300)))"), ==, SQLITE_OK);
      run (fixture, "BEGIN; INSERT INTO note (text) VALUES ('never committed')");
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  reopen (fixture);
  g_assert_cmpint (count (fixture), ==, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add ("/vault/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/vault/kill", Fixture, NULL, set_up, test_kill, tear_down);

  return g_test_run ();
}
