/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the fault tests share: a profile whose rows are numbered and say what they must hold, so
 * that a wrong row, a missing one and one that nobody wrote are all noticed. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "onward-care.h"
#include "onward-error.h"
#include "onward-temp-vault.h"
#include "onward-vault-io-private.h"
#include "onward-vault-private.h"

/* Set for a longer run: how many times the usual volume. */
#define FAULTS_TIMES_VARIABLE "ONWARD_FAULTS_TIMES"

G_GNUC_UNUSED static guint
faults_times (void)
{
  const char *text = g_getenv (FAULTS_TIMES_VARIABLE);

  return text != NULL ? CLAMP (g_ascii_strtoull (text, NULL, 10), 1, 1000) : 1;
}

G_GNUC_UNUSED static int
faults_add_row (sqlite3 *db,
                int      i,
                int      size)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO note VALUES (%d, printf ('%%0*d', %d, %d))", i, size, i);

  return sqlite3_exec (db, sql, NULL, NULL, NULL);
}

G_GNUC_UNUSED static void
faults_make_table (sqlite3 *db)
{
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
}

/* How many rows there are, 1, 2, 3 … without a gap and each as it was written; -1 for anything
 * else, and 0 before the table. */
G_GNUC_UNUSED static int
faults_count_rows (sqlite3 *db)
{
  static const char sql[] =
    "SELECT count (*), ifnull (max (id), 0), ifnull (sum (CAST (text AS INTEGER) = id), 0) FROM note";
  sqlite3_stmt *statement;
  int n = -1;

  if (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &statement, NULL) != SQLITE_OK)
    return -1;

  if (sqlite3_step (statement) == SQLITE_ROW && strcmp ((const char *) sqlite3_column_text (statement, 0), "ok") == 0)
    n = 0;
  sqlite3_finalize (statement);
  if (n < 0 || sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    return n;

  n = -1;
  if (sqlite3_step (statement) == SQLITE_ROW
      && sqlite3_column_int (statement, 0) == sqlite3_column_int (statement, 1)
      && sqlite3_column_int (statement, 0) == sqlite3_column_int (statement, 2))
    n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return n;
}

G_GNUC_UNUSED static int
faults_count_vault (OnwardVault *vault)
{
  sqlite3 *db = onward_vault_open_database (vault, NULL);

  return db != NULL ? faults_count_rows (db) : -1;
}

G_GNUC_UNUSED static int
faults_do_nothing (int fd)
{
  return 0;
}

/* For tests that only look at what is there: nothing has to last. */
G_GNUC_UNUSED static void
faults_stop_syncing (void)
{
  onward_vault_io.fsync = faults_do_nothing;
  onward_vault_io.fdatasync = faults_do_nothing;
}

/* For tests that make thousands of folders: in memory, where there is such a place. Before
 * g_test_init(). */
G_GNUC_UNUSED static void
faults_use_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && g_access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}
