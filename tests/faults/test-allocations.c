/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include <dlfcn.h>
#include <sodium.h>

/* The k-th allocation does not succeed, for every k there is: SQLite's through its memory
 * methods, libsodium's by standing in front of sodium_malloc(). GLib ends the program when it
 * has no memory; that is a kill, and test-kill has those. */

static sqlite3_mem_methods real;
static int fail_at;
static int n_allocations;
static gboolean stays;

static gboolean
has_none (void)
{
  if (fail_at == 0)
    return FALSE;

  n_allocations++;

  return n_allocations == fail_at || (stays && n_allocations > fail_at);
}

static void *
poor_malloc (int size)
{
  return has_none () ? NULL : real.xMalloc (size);
}

static void *
poor_realloc (void *memory,
              int   size)
{
  return has_none () ? NULL : real.xRealloc (memory, size);
}

/* Stands before libsodium's own, which is found behind it. */
void *
sodium_malloc (size_t size)
{
  static void *(*behind) (size_t);

  if (behind == NULL)
    behind = dlsym (RTLD_NEXT, "sodium_malloc");

  if (!has_none ())
    return behind (size);

  errno = ENOMEM;

  return NULL;
}

static void
arm (int      at,
     gboolean for_ever)
{
  fail_at = at;
  n_allocations = 0;
  stays = for_ever;
}

static gboolean
disarm (void)
{
  gboolean hit = n_allocations >= fail_at;

  fail_at = 0;

  return hit;
}

static void
check_no_memory (const GError *error)
{
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY);
}

static void
set_up (const char **folder,
        char       **parent)
{
  char *path;
  OnwardVault *vault;

  *parent = onward_temp_folder_new ();
  vault = onward_temp_vault_new (*parent, &path);
  faults_make_table (onward_vault_open_database (vault, NULL));
  g_assert_true (onward_vault_close (vault, NULL));
  *folder = path;
}

/* Opens, writes and closes with memory running out at one place. Returns whether it did. */
static gboolean
run (const char *folder,
     int         at,
     gboolean    for_ever,
     int        *n)
{
  g_autoptr (GError) error = NULL;
  OnwardVault *vault;
  sqlite3 *db = NULL;
  gboolean hit;

  arm (at, for_ever);
  vault = onward_temp_vault_open (folder, &error);
  if (vault == NULL)
    {
      hit = disarm ();
      check_no_memory (error);
      return hit;
    }

  db = onward_vault_open_database (vault, &error);
  if (db == NULL)
    check_no_memory (error);
  else if (faults_add_row (db, *n + 1, 2000) == SQLITE_OK)
    (*n)++;
  g_clear_error (&error);
  if (!onward_vault_close (vault, &error))
    check_no_memory (error);

  return disarm ();
}

static void
run_all (gboolean for_ever)
{
  const char *folder;
  char *parent;
  int at = 1, n = 0;
  gboolean hit;

  set_up (&folder, &parent);
  do
    {
      OnwardVault *vault;

      hit = run (folder, at++, for_ever, &n);
      vault = onward_temp_vault_open (folder, NULL);
      g_assert_nonnull (vault);
      g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
      g_assert_cmpint (faults_count_vault (vault), ==, n);
      onward_vault_free (vault);
    }
  while (hit);

  g_test_message ("%d allocations, each of them not given%s", at - 2, for_ever ? ", nor any later one" : "");
  g_assert_cmpint (at, >, 100);
  g_assert_cmpint (n, >, 0);
  g_free ((char *) folder);
  onward_temp_folder_remove (parent);
}

static void
test_once (void)
{
  run_all (FALSE);
}

static void
test_from_then_on (void)
{
  run_all (TRUE);
}

/* The key derivation asks for its memory by itself; the keys come after it. */
static void
test_create (void)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "profile", NULL);
  gboolean hit;
  int at = 1;

  do
    {
      g_autoptr (OnwardSecret) recovery = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (OnwardVault) vault = NULL;

      arm (at++, FALSE);
      vault = onward_vault_create (folder, "Robin", passphrase, &ONWARD_KDF_FLOOR, &recovery, &error);
      hit = disarm ();
      if (vault == NULL)
        {
          g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);

          check_no_memory (error);
          g_assert_null (g_dir_read_name (dir));
        }
    }
  while (hit && !g_file_test (folder, G_FILE_TEST_EXISTS));

  g_test_message ("%d allocations while a profile is made", at - 2);
  g_assert_false (hit);
  g_assert_cmpint (at, >, 4);
  onward_temp_folder_remove (parent);
}

/* The vault takes these methods, so that what it frees is still wiped: ours go around its own. */
static void
install (void)
{
  sqlite3_mem_methods poor;

  onward_vault_init ();
  g_assert_cmpint (sqlite3_shutdown (), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  poor = real;
  poor.xMalloc = poor_malloc;
  poor.xRealloc = poor_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &poor), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_initialize (), ==, SQLITE_OK);
  g_assert_true (onward_memvfs_register ());
}

int
main (int   argc,
      char *argv[])
{
  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  install ();
  faults_stop_syncing ();

  g_test_add_func ("/faults/allocations/once", test_once);
  g_test_add_func ("/faults/allocations/from-then-on", test_from_then_on);
  g_test_add_func ("/faults/allocations/create", test_create);

  return g_test_run ();
}
