/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include "golden.h"

/* Profiles of each format that was released: this version opens them, reads every word, writes
 * to them and opens them again. */

static void
check_notes (OnwardVault *vault,
             guint        n_more)
{
  sqlite3 *db = onward_vault_open_database (vault, NULL);
  sqlite3_stmt *statement;

  g_assert_nonnull (db);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT text FROM note ORDER BY id", -1, &statement, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (golden_notes); i++)
    {
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, golden_notes[i]);
    }
  for (guint i = 0; i < n_more; i++)
    g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static OnwardVault *
open_golden (const char    *folder,
             OnwardSlotType slot,
             OnwardSecret  *secret,
             guint          n_more)
{
  g_autoptr (GError) error = NULL;
  OnwardVault *vault = onward_vault_open (folder, slot, secret, &error);

  g_assert_no_error (error);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
  g_assert_cmpstr (onward_vault_get_info (vault)->name, ==, GOLDEN_NAME);
  check_notes (vault, n_more);

  return vault;
}

static void
test_format (gconstpointer data)
{
  g_autofree char *golden = g_build_filename (GOLDEN_FOLDER, data, NULL);
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (GOLDEN_PASSPHRASE);
  g_autoptr (OnwardSecret) code = NULL;
  g_autofree char *code_path = g_build_filename (golden, GOLDEN_CODE_FILE, NULL);
  g_autofree char *text = NULL;
  char *folder = onward_temp_folder_copy (golden);
  OnwardVault *vault;

  g_assert_true (g_file_get_contents (code_path, &text, NULL, NULL));
  code = onward_secret_new (text, strlen (text));
  onward_vault_free (open_golden (folder, ONWARD_SLOT_RECOVERY, code, 0));
  vault = open_golden (folder, ONWARD_SLOT_PASSPHRASE, passphrase, 0);
  g_assert_cmpint (sqlite3_exec (onward_vault_open_database (vault, NULL), "INSERT INTO note (text) VALUES ('new')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (onward_vault_close (vault, NULL));
  onward_vault_free (open_golden (folder, ONWARD_SLOT_RECOVERY, code, 1));
  onward_temp_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add_data_func ("/faults/golden/format-1", "format-1", test_format);

  return g_test_run ();
}
