/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bad-calls.h"

/* A life of commits, compactions and closing, in which every call goes wrong. What SQLite holds
 * must be what comes back. */

static guint n_not_taken_back;

static OnwardVault *
open_any (const char *folder)
{
  OnwardVault *vault;

  plan.at = 0;
  vault = onward_temp_vault_open (folder, NULL);
  g_assert_nonnull (vault);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);

  return vault;
}

static OnwardVault *
open_again (const char *folder,
            int         n)
{
  OnwardVault *vault = open_any (folder);

  g_assert_cmpint (faults_count_vault (vault), ==, n);

  return vault;
}

static int
live (OnwardVault *vault,
      int          n)
{
  g_autoptr (GError) error = NULL;

  n = try_row (vault, n);
  if (!onward_vault_compact (vault, 1, &error))
    check_error (error);
  n = try_row (vault, n);
  n = try_row (vault, n);
  g_clear_error (&error);
  if (onward_vault_get_state (vault) == ONWARD_VAULT_WRITABLE && !onward_vault_rename (vault, "Robin", &error))
    check_error (error);

  return n;
}

/* One run; returns whether the fault was still reached. */
static gboolean
run (const char *pristine,
     int         at,
     int         error,
     gboolean    stays)
{
  char *folder = onward_temp_folder_copy (pristine);
  g_autoptr (GError) problem = NULL;
  OnwardVault *vault;
  gboolean hit;
  int n = 1;

  vault = open_again (folder, n);
  plan = (Plan) { .at = at, .error = error, .stays = stays };
  n = live (vault, n);

  /* Half of the runs end as in a crash. */
  if (at % 2)
    onward_vault_free (vault);
  else if (!onward_vault_close (vault, &problem))
    check_error (problem);
  hit = plan.n_hits > 0;

  /* A record that was written but not synced is taken back, unless the disk refuses that, too.
   * Then the one edit that the person was told is not saved may be there after all. */
  vault = open_any (folder);
  if (stays && faults_count_vault (vault) == n + 1)
    {
      n++;
      n_not_taken_back++;
    }
  g_assert_cmpint (faults_count_vault (vault), ==, n);

  n = try_row (vault, n);
  g_assert_true (onward_vault_close (vault, NULL));
  vault = open_again (folder, n);
  onward_vault_free (vault);
  onward_temp_folder_remove (folder);

  return hit;
}

static char *
make_pristine (void)
{
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  sqlite3 *db = onward_vault_open_database (vault, NULL);
  char *copy;

  faults_make_table (db);
  g_assert_cmpint (faults_add_row (db, 1, 3000), ==, SQLITE_OK);
  onward_vault_free (vault);
  copy = onward_temp_folder_copy (folder);
  onward_temp_folder_remove (parent);

  return copy;
}

static void
test_writing (gconstpointer data)
{
  const char *pristine = data;
  guint n_runs = 0, n_calls = 0;

  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      for (int stays = 0; stays <= 1; stays++)
        {
          int at = 1;

          while (run (pristine, at, errnos[i], stays))
            at++;

          n_runs += at - 1;
          n_calls = MAX (n_calls, (guint) at - 1);
        }
    }

  g_test_message ("%u runs, one for each of up to %u calls in every way; in %u an edit that was not acknowledged was there",
                  n_runs, n_calls, n_not_taken_back);
  g_assert_cmpuint (n_calls, >, 50);
}

/* Opening with the same faults: an error that says so, or the content; never less. */
static void
test_opening (gconstpointer data)
{
  const char *pristine = data;
  guint n_runs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      for (int stays = 0; stays <= 1; stays++)
        {
          int at = 0;

          do
            {
              char *folder = onward_temp_folder_copy (pristine);
              g_autoptr (GError) error = NULL;
              OnwardVault *vault;

              plan = (Plan) { .at = ++at, .error = errnos[i], .stays = stays };
              vault = onward_temp_vault_open (folder, &error);
              plan.at = 0;
              if (vault == NULL)
                check_error (error);
              else
                g_assert_cmpint (faults_count_vault (vault), ==, 1);

              onward_vault_free (vault);
              vault = open_again (folder, 1);
              onward_vault_free (vault);
              onward_temp_folder_remove (folder);
              n_runs++;
            }
          while (plan.n_hits > 0);
        }
    }

  g_test_message ("%u openings", n_runs);
}

/* A disk that was read-only for a while takes the next commit, and the vault says so. */
static void
test_disk_comes_back (gconstpointer data)
{
  char *folder = onward_temp_folder_copy (data);
  OnwardVault *vault = open_again (folder, 1);

  plan = (Plan) { .at = 1, .error = EROFS, .stays = TRUE };
  g_assert_cmpint (try_row (vault, 1), ==, 1);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_READ_ONLY_DISK);
  g_assert_cmpint (try_row (vault, 1), ==, 1);
  plan.at = 0;
  g_assert_cmpint (try_row (vault, 1), ==, 2);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
  onward_vault_free (vault);
  vault = open_again (folder, 2);
  g_assert_true (onward_vault_close (vault, NULL));
  onward_temp_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  char *pristine;
  int result;

  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  install ();
  pristine = make_pristine ();

  g_test_add_data_func ("/faults/calls/writing", pristine, test_writing);
  g_test_add_data_func ("/faults/calls/opening", pristine, test_opening);
  g_test_add_data_func ("/faults/calls/disk-comes-back", pristine, test_disk_comes_back);
  result = g_test_run ();
  onward_temp_folder_remove (pristine);

  return result;
}
