/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include "onward-disk-sim.h"

#define N_STATES 2400
#define N_STATES_LYING 600
#define SEED 20231123

enum
{
  KIND_PROFILE,
  KIND_ROWS,
  KIND_NAME,
  KIND_SECRET,
};

G_STATIC_ASSERT (KIND_SECRET + 1 == ONWARD_DISK_KINDS);

static OnwardSecret *secrets[4];
static guint n_calls;

/* What went wrong in the states that were looked at. */
typedef struct
{
  guint states;
  guint unopened;
  guint damaged;
  guint lost;
} Losses;

static void
add_rows (OnwardVault *vault,
          int          from,
          int          to,
          int          size)
{
  sqlite3 *db = onward_vault_open_database (vault, NULL);

  for (int i = from; i <= to; i++)
    {
      onward_disk_sim_mark (ONWARD_DISK_BEGUN, KIND_ROWS, i);
      g_assert_cmpint (faults_add_row (db, i, size), ==, SQLITE_OK);
      onward_disk_sim_mark (ONWARD_DISK_DONE, KIND_ROWS, i);
    }
}

static void
give_name (OnwardVault *vault,
           int          i)
{
  g_autofree char *name = g_strdup_printf ("%d", i);

  onward_disk_sim_mark (ONWARD_DISK_BEGUN, KIND_NAME, i);
  g_assert_true (onward_vault_rename (vault, name, NULL));
  onward_disk_sim_mark (ONWARD_DISK_DONE, KIND_NAME, i);
}

static OnwardVault *
reopen (OnwardVault *vault,
        const char  *folder,
        int          secret)
{
  g_assert_true (onward_vault_close (vault, NULL));
  vault = onward_vault_open (folder, ONWARD_SLOT_RECOVERY, secrets[secret], NULL);
  g_assert_nonnull (vault);

  return vault;
}

static OnwardVault *
create (const char   *folder,
        OnwardSecret *passphrase)
{
  OnwardVault *vault;

  onward_disk_sim_mark (ONWARD_DISK_BEGUN, KIND_PROFILE, 1);
  vault = onward_vault_create (folder, "0", passphrase, &ONWARD_KDF_FLOOR, &secrets[0], NULL);
  g_assert_nonnull (vault);
  faults_make_table (onward_vault_open_database (vault, NULL));
  onward_disk_sim_mark (ONWARD_DISK_DONE, KIND_PROFILE, 1);

  return vault;
}

/* A life in short: made, written, compacted, named, given a new recovery code, locked and
 * opened, given a new data key. */
static void
live (const char *root)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  OnwardVault *vault = create (folder, passphrase);

  add_rows (vault, 1, 10, 40);
  g_assert_true (onward_vault_compact (vault, 1, NULL));
  add_rows (vault, 11, 16, 20000);
  give_name (vault, 1);
  onward_disk_sim_mark (ONWARD_DISK_BEGUN, KIND_SECRET, 1);
  secrets[1] = onward_vault_new_recovery (vault, secrets[0], NULL);
  g_assert_nonnull (secrets[1]);
  onward_disk_sim_mark (ONWARD_DISK_DONE, KIND_SECRET, 1);
  add_rows (vault, 17, 24, 300);
  vault = reopen (vault, folder, 1);
  add_rows (vault, 25, 30, 5000);
  onward_disk_sim_mark (ONWARD_DISK_BEGUN, KIND_SECRET, 2);
  secrets[2] = onward_vault_rekey (vault, secrets[1], passphrase, &ONWARD_KDF_FLOOR, NULL);
  g_assert_nonnull (secrets[2]);
  onward_disk_sim_mark (ONWARD_DISK_DONE, KIND_SECRET, 2);
  add_rows (vault, 31, 40, 100);
  give_name (vault, 2);
  vault = reopen (vault, folder, 2);
  add_rows (vault, 41, 44, 100);
  g_assert_true (onward_vault_close (vault, NULL));
}

static OnwardVault *
open_any (const char            *folder,
          const OnwardDiskMarks *marks)
{
  for (int i = marks->done[KIND_SECRET]; i <= marks->begun[KIND_SECRET]; i++)
    {
      OnwardVault *vault = onward_vault_open (folder, ONWARD_SLOT_RECOVERY, secrets[i], NULL);

      if (vault != NULL)
        return vault;
    }

  return NULL;
}

static gboolean
is_between (int                    value,
            const OnwardDiskMarks *marks,
            int                    kind)
{
  return value >= marks->done[kind] && value <= marks->begun[kind];
}

static void
check_state (const char            *folder,
             const OnwardDiskMarks *marks,
             Losses                *losses)
{
  g_autoptr (OnwardVault) vault = NULL;
  int n;

  /* Nobody was told of a profile yet. */
  if (marks->done[KIND_PROFILE] == 0 && !g_file_test (folder, G_FILE_TEST_EXISTS))
    return;

  vault = open_any (folder, marks);
  if (vault == NULL)
    {
      losses->unopened++;
      return;
    }

  losses->damaged += onward_vault_get_state (vault) != ONWARD_VAULT_WRITABLE;
  n = faults_count_vault (vault);
  if (!is_between (n, marks, KIND_ROWS) || !is_between (atoi (onward_vault_get_info (vault)->name), marks, KIND_NAME))
    {
      losses->lost++;
      return;
    }

  /* What opens must go on, too. */
  if (losses->states % 8 == 0 && onward_vault_get_state (vault) == ONWARD_VAULT_WRITABLE && marks->done[KIND_PROFILE])
    {
      g_assert_cmpint (faults_add_row (onward_vault_open_database (vault, NULL), n + 1, 50), ==, SQLITE_OK);
      onward_vault_free (g_steal_pointer (&vault));
      vault = open_any (folder, marks);
      g_assert_nonnull (vault);
      g_assert_cmpint (faults_count_vault (vault), ==, n + 1);
    }
}

static Losses
cut_everywhere (OnwardDiskLie lie,
                guint         n_states)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint each = (n_states + n_calls - 1) / n_calls;
  Losses losses = { 0 };

  onward_disk_sim_rewind (lie);
  do
    {
      for (guint i = 0; i < each; i++)
        {
          char *root = onward_temp_folder_new ();
          g_autofree char *folder = g_build_filename (root, "profile", NULL);

          onward_disk_sim_write (root, rand);
          losses.states++;
          check_state (folder, onward_disk_sim_get_marks (), &losses);
          onward_temp_folder_remove (root);
        }
    }
  while (onward_disk_sim_step ());

  g_test_message ("%u states after %u calls: %u did not open, %u only for reading, %u without what was acknowledged",
                  losses.states, n_calls, losses.unopened, losses.damaged, losses.lost);

  return losses;
}

static void
test_honest (void)
{
  Losses losses = cut_everywhere (ONWARD_DISK_HONEST, N_STATES * faults_times ());

  g_assert_cmpuint (losses.states, >=, N_STATES);
  g_assert_cmpuint (losses.unopened, ==, 0);
  g_assert_cmpuint (losses.damaged, ==, 0);
  g_assert_cmpuint (losses.lost, ==, 0);
}

/* The simulator must notice when the vault leaves a sync out. */
static void
test_without_fsync (void)
{
  Losses losses = cut_everywhere (ONWARD_DISK_NO_FSYNC, N_STATES_LYING);

  g_assert_cmpuint (losses.unopened + losses.lost, >, 0);
}

static void
test_without_dir_fsync (void)
{
  Losses losses = cut_everywhere (ONWARD_DISK_NO_DIR_FSYNC, N_STATES_LYING);

  g_assert_cmpuint (losses.unopened + losses.lost, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  char *root;
  int result;

  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  root = onward_temp_folder_new ();
  onward_disk_sim_start (root);
  live (root);
  n_calls = onward_disk_sim_stop ();
  onward_temp_folder_remove (root);
  faults_stop_syncing ();

  g_test_add_func ("/faults/power-cut/nothing-acknowledged-is-lost", test_honest);
  g_test_add_func ("/faults/power-cut/notices-a-missing-fsync", test_without_fsync);
  g_test_add_func ("/faults/power-cut/notices-a-missing-fsync-of-the-folder", test_without_dir_fsync);

  result = g_test_run ();
  onward_disk_sim_clear ();
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    onward_secret_unref (secrets[i]);

  return result;
}
