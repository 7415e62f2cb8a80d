/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "killing.h"

/* A child that writes, compacts, renames and locks is killed at a random moment. What it
 * acknowledged through a pipe must be there; it goes on from there the next time. */

#define N_KILLS 200
#define SEED 4711
#define LONGEST_US 25000

static void
life (const char *folder,
      int         pipe)
{
  for (;;)
    {
      OnwardVault *vault = onward_temp_vault_open (folder, NULL);
      sqlite3 *db;
      int n;

      g_assert_nonnull (vault);
      db = onward_vault_open_database (vault, NULL);
      n = faults_count_rows (db);
      tell (pipe, n);
      for (int i = 1; i <= 30; i++)
        {
          g_autofree char *name = g_strdup_printf ("Robin %d", n);

          g_assert_cmpint (faults_add_row (db, ++n, i * 20), ==, SQLITE_OK);
          tell (pipe, n);
          if (i % 7 == 0)
            g_assert_true (onward_vault_compact (vault, 1, NULL));
          if (i % 5 == 0)
            g_assert_true (onward_vault_rename (vault, name, NULL));
        }
      g_assert_true (onward_vault_close (vault, NULL));
    }
}

static void
test_kill (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  guint n_kills = N_KILLS * faults_times ();
  guint n_unsaid = 0;
  int known = 0;

  faults_make_table (onward_vault_open_database (vault, NULL));
  g_assert_true (onward_vault_close (vault, NULL));
  for (guint i = 0; i < n_kills; i++)
    {
      int said = kill_one (life, folder, g_rand_int_range (rand, 500, LONGEST_US));
      int n;

      known = MAX (known, said);
      vault = onward_temp_vault_open (folder, NULL);
      g_assert_nonnull (vault);
      g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
      n = faults_count_vault (vault);

      /* One commit may have been done and not been told any more. */
      g_assert_cmpint (n, >=, known);
      g_assert_cmpint (n, <=, known + 1);
      n_unsaid += n > known;
      known = n;
      onward_vault_free (vault);
    }

  g_test_message ("%u kills, %d commits, %u of them done but not told any more", n_kills, known, n_unsaid);
  g_assert_cmpint (known, >, N_KILLS);
  onward_temp_folder_remove (parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add_func ("/faults/kill/nothing-acknowledged-is-lost", test_kill);

  return g_test_run ();
}
