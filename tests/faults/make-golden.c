/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the golden profile of the format that this version writes, once when it is released:
 *
 *   make-golden tests/golden/format-2
 */
#include "faults-fixture.h"

#include "golden.h"

static void
add_note (sqlite3    *db,
          const char *text)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "INSERT INTO note (text) VALUES (?)", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, text, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (OnwardSecret) passphrase = NULL;
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (OnwardVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  sqlite3 *db;

  if (argc != 2)
    g_error ("make-golden FOLDER");

  onward_vault_init ();
  passphrase = onward_secret_new_from_passphrase (GOLDEN_PASSPHRASE);
  vault = onward_vault_create (argv[1], GOLDEN_NAME, passphrase, &ONWARD_KDF_FLOOR, &recovery, &error);
  g_assert_no_error (error);
  db = onward_vault_open_database (vault, NULL);
  faults_make_table (db);

  /* Some in the snapshot, the rest in the log. */
  for (guint i = 0; i < G_N_ELEMENTS (golden_notes); i++)
    {
      add_note (db, golden_notes[i]);
      if (i == 2)
        g_assert_true (onward_vault_compact (vault, 1, NULL));
    }

  code = g_build_filename (argv[1], GOLDEN_CODE_FILE, NULL);
  g_assert_true (g_file_set_contents (code, onward_secret_get_bytes (recovery), -1, NULL));

  /* These come by themselves. */
  onward_vault_io_remove (vault->dir, ONWARD_BALLAST_FILE, 0);
  onward_vault_io_remove (vault->dir, ONWARD_LOCK_FILE, 0);
  onward_vault_io_remove (vault->dir, "snapshot-0000000000000001", 0);
  onward_vault_io_remove (vault->dir, "log-0000000000000001", 0);

  return 0;
}
