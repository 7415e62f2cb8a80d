/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bad-calls.h"

#include "killing.h"
#include "quick-kdf.h"

/* Making a profile and giving it a new data key, while calls go wrong or the process is killed:
 * whoever was told that it is done has what was promised, and nobody ever loses a word. */

#define N_KILLS 200
#define SEED 4713
#define NEW_PASSPHRASE "a boat on the lake"

static OnwardSecret *
secret_for (int n)
{
  g_autofree char *text = g_strdup_printf ("passphrase number %d", n);

  return onward_secret_new_from_passphrase (text);
}

static OnwardVault *
open_with (const char *folder,
           const char *passphrase)
{
  g_autoptr (OnwardSecret) secret = onward_secret_new_from_passphrase (passphrase);

  return onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, secret, NULL);
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

/* What anybody who knew the old passphrase finds: nothing that it opens, and no file from before. */
static void
check_rekeyed (const char *folder,
               int         n)
{
  OnwardVault *vault = open_with (folder, NEW_PASSPHRASE);

  g_assert_nonnull (vault);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
  g_assert_cmpint (faults_count_vault (vault), ==, n);
  onward_vault_free (vault);
  g_assert_null (open_with (folder, ONWARD_TEMP_PASSPHRASE));
  g_assert_null (onward_temp_vault_open (folder, NULL));
  g_assert_cmpuint (count_files (folder, "rekey-"), ==, 0);
}

/* One run; returns whether the fault was still reached. */
static gboolean
rekey_once (const char *pristine,
            Plan        faults)
{
  g_autoptr (OnwardSecret) old = onward_secret_ref (onward_temp_vault_get_recovery ());
  g_autoptr (OnwardSecret) new = onward_secret_new_from_passphrase (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) code = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = onward_temp_folder_copy (pristine);
  OnwardVault *vault = onward_temp_vault_open (folder, NULL);
  gboolean hit;
  int n;

  g_assert_nonnull (vault);
  n = try_row (vault, 1);
  plan = faults;
  code = onward_vault_rekey (vault, old, new, &ONWARD_KDF_FLOOR, &error);
  hit = plan.n_hits > 0;
  plan.at = 0;
  if (code == NULL)
    check_error (error);

  /* The disk answers again, and so does the vault, or it says that it cannot be written. */
  if (onward_vault_get_state (vault) == ONWARD_VAULT_WRITABLE)
    n = try_row (vault, n);
  g_assert_cmpint (faults_count_vault (vault), ==, n);
  if (faults.at % 2)
    onward_vault_free (vault);
  else
    onward_vault_close (vault, NULL);

  if (code != NULL)
    {
      vault = onward_vault_open (folder, ONWARD_SLOT_RECOVERY, code, &error);
      g_assert_no_error (error);
      onward_vault_free (vault);
      check_rekeyed (folder, n);
    }
  else if ((vault = onward_temp_vault_open (folder, NULL)) != NULL)
    {
      g_assert_cmpint (faults_count_vault (vault), ==, n);
      onward_vault_free (vault);
    }
  else
    {
      /* Neither the new header nor the old one could be synced: then it may be the new one. */
      g_assert_true (faults.stays);
      check_rekeyed (folder, n);
    }

  onward_temp_folder_remove (folder);

  return hit;
}

typedef gboolean (*RunFunc) (const char *pristine,
                             Plan        faults);

/* Every call in every way; returns how many runs that were. */
static guint
run_all (RunFunc     run,
         const char *pristine,
         guint      *n_calls)
{
  guint n_runs = 0;

  *n_calls = 0;
  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      for (int stays = 0; stays <= 1; stays++)
        {
          int at = 1;

          while (run (pristine, (Plan) { .at = at, .error = errnos[i], .stays = stays }))
            at++;

          n_runs += at - 1;
          *n_calls = MAX (*n_calls, (guint) at - 1);
        }
    }

  return n_runs;
}

static char *
make_pristine (void)
{
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  char *copy;

  faults_make_table (onward_vault_open_database (vault, NULL));
  g_assert_cmpint (try_row (vault, 0), ==, 1);
  g_assert_true (onward_vault_compact (vault, 1, NULL));
  onward_vault_free (vault);
  copy = onward_temp_folder_copy (folder);
  onward_temp_folder_remove (parent);

  return copy;
}

static void
test_rekey_calls (void)
{
  char *pristine = make_pristine ();
  guint n_calls;
  guint n_runs = run_all (rekey_once, pristine, &n_calls);

  g_test_message ("new data key: %u runs, one for each of up to %u calls in every way", n_runs, n_calls);
  g_assert_cmpuint (n_calls, >, 30);
  onward_temp_folder_remove (pristine);
}

/* A profile whose data key was changed, and what was sealed for it has not got its name yet. */
static char *
make_pending (const char *pristine)
{
  for (int at = 1;; at++)
    {
      g_autoptr (OnwardSecret) old = onward_secret_ref (onward_temp_vault_get_recovery ());
      g_autoptr (OnwardSecret) new = onward_secret_new_from_passphrase (NEW_PASSPHRASE);
      g_autoptr (OnwardSecret) code = NULL;
      char *folder = onward_temp_folder_copy (pristine);
      OnwardVault *vault = onward_temp_vault_open (folder, NULL);

      plan = (Plan) { .at = at, .error = EIO, .stays = TRUE };
      code = onward_vault_rekey (vault, old, new, &ONWARD_KDF_FLOOR, NULL);
      plan.at = 0;
      onward_vault_free (vault);
      if (code != NULL && count_files (folder, "rekey-") > 0)
        return folder;

      g_assert_cmpint (plan.n_hits, >, 0);
      onward_temp_folder_remove (folder);
    }
}

static gboolean
open_pending_once (const char *pending,
                   Plan        faults)
{
  g_autoptr (OnwardSecret) secret = onward_secret_new_from_passphrase (NEW_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  char *folder = onward_temp_folder_copy (pending);
  OnwardVault *vault;
  gboolean hit;

  plan = faults;
  vault = onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, secret, &error);
  hit = plan.n_hits > 0;
  plan.at = 0;

  /* Never that the passphrase is wrong or that something is damaged. */
  if (vault == NULL && !g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_IO))
    check_error (error);
  else if (vault != NULL)
    g_assert_cmpint (faults_count_vault (vault), ==, 1);
  onward_vault_free (vault);
  check_rekeyed (folder, 1);
  onward_temp_folder_remove (folder);

  return hit;
}

static void
test_pending_calls (void)
{
  char *pristine = make_pristine ();
  char *pending = make_pending (pristine);
  guint n_calls;
  guint n_runs = run_all (open_pending_once, pending, &n_calls);

  g_test_message ("new data key not finished: %u openings, one for each of up to %u calls in every way", n_runs, n_calls);
  g_assert_cmpuint (n_calls, >, 20);
  onward_temp_folder_remove (pending);
  onward_temp_folder_remove (pristine);
}

static OnwardVault *
create (const char *folder,
        int         passphrase,
        GError    **error)
{
  g_autoptr (OnwardSecret) secret = secret_for (passphrase);
  g_autoptr (OnwardSecret) code = NULL;
  OnwardVault *vault = onward_vault_create (folder, "Kim", secret, &ONWARD_KDF_FLOOR, &code, error);

  g_assert_true ((vault != NULL) == (code != NULL));

  return vault;
}

static OnwardVault *
open_created (const char *folder,
              int         passphrase)
{
  g_autoptr (OnwardSecret) secret = secret_for (passphrase);

  return onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, secret, NULL);
}

static void
check_created (const char *folder,
               int         passphrase)
{
  OnwardVault *vault = open_created (folder, passphrase);

  g_assert_nonnull (vault);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
  faults_make_table (onward_vault_open_database (vault, NULL));
  g_assert_cmpint (try_row (vault, 0), ==, 1);
  g_assert_true (onward_vault_close (vault, NULL));
}

static gboolean
create_once (const char *parent,
             Plan        faults)
{
  g_autofree char *folder = g_build_filename (parent, "profile", NULL);
  g_autoptr (GError) error = NULL;
  OnwardVault *vault;
  gboolean hit;

  plan = faults;
  vault = create (folder, 1, &error);
  hit = plan.n_hits > 0;
  plan.at = 0;
  if (vault == NULL)
    check_error (error);
  onward_vault_free (vault);

  /* Either it is there and whole, or it was never there, and can be made now. */
  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_assert_null (vault);
      vault = create (folder, 1, NULL);
      g_assert_nonnull (vault);
      onward_vault_free (vault);
    }
  else if (vault == NULL)
    {
      g_assert_true (faults.stays);
    }

  check_created (folder, 1);
  g_assert_true (onward_vault_remove (folder, NULL));

  return hit;
}

static void
test_create_calls (void)
{
  char *parent = onward_temp_folder_new ();
  guint n_calls;
  guint n_runs = run_all (create_once, parent, &n_calls);

  g_test_message ("new profile: %u runs, one for each of up to %u calls in every way", n_runs, n_calls);
  g_assert_cmpuint (n_calls, >, 20);
  onward_temp_folder_remove (parent);
}

/* A row, then a new passphrase, which is told before and after: 2 k for asked, 2 k + 1 for done. */
static void
rekey_for_ever (const char *folder,
                int         pipe)
{
  int k = 0;
  OnwardVault *vault = NULL;
  g_autoptr (OnwardSecret) first = NULL;

  while (vault == NULL)
    {
      g_clear_pointer (&first, onward_secret_unref);
      first = secret_for (k);
      vault = onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, first, NULL);
      k += vault == NULL;
    }

  for (;; k++)
    {
      g_autoptr (OnwardSecret) old = secret_for (k);
      g_autoptr (OnwardSecret) new = secret_for (k + 1);
      g_autoptr (OnwardSecret) code = NULL;
      int n = faults_count_vault (vault);

      g_assert_cmpint (n, >=, k);
      g_assert_cmpint (try_row (vault, n), ==, n + 1);
      tell (pipe, 2 * (k + 1));
      code = onward_vault_rekey (vault, old, new, &ONWARD_KDF_FLOOR, NULL);
      g_assert_nonnull (code);
      tell (pipe, 2 * (k + 1) + 1);
    }
}

static void
test_rekey_kills (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "profile", NULL);
  guint n_kills = N_KILLS * faults_times ();
  OnwardVault *vault = create (folder, 0, NULL);
  guint n_between = 0;
  int done = 0;

  faults_make_table (onward_vault_open_database (vault, NULL));
  g_assert_true (onward_vault_close (vault, NULL));
  for (guint i = 0; i < n_kills; i++)
    {
      int said = kill_one (rekey_for_ever, folder, g_rand_int_range (rand, 500, 25000));
      gboolean moved;

      /* It may have been done and not been told any more. */
      done = MAX (done, said / 2 - (said >= 0 && said % 2 == 0));
      vault = open_created (folder, done + 1);
      moved = vault != NULL;
      g_assert_false (moved && said >= 0 && said % 2 == 1);
      done += moved;
      n_between += moved;
      if (vault == NULL)
        vault = open_created (folder, done);
      g_assert_nonnull (vault);
      g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
      g_assert_cmpint (faults_count_vault (vault), >=, done);
      onward_vault_free (vault);
      g_assert_cmpuint (count_files (folder, "rekey-"), ==, 0);
      if (done > 0)
        g_assert_null (open_created (folder, done - 1));
    }

  g_test_message ("new data key: %u kills among %d keys, %u of them done but not told any more", n_kills, done, n_between);
  g_assert_cmpint (done, >, (int) n_kills / 4);
  onward_temp_folder_remove (parent);
}

static char *
numbered (const char *parent,
          int         i)
{
  g_autofree char *name = g_strdup_printf ("profile-%d", i);

  return g_build_filename (parent, name, NULL);
}

static void
create_for_ever (const char *parent,
                 int         pipe)
{
  for (int i = 0;; i++)
    {
      g_autofree char *folder = numbered (parent, i);
      OnwardVault *vault = create (folder, i, NULL);

      g_assert_nonnull (vault);
      tell (pipe, i);
      g_assert_true (onward_vault_close (vault, NULL));
    }
}

static void
test_create_kills (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_kills = N_KILLS * faults_times ();
  guint n_made = 0, n_half = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      char *parent = onward_temp_folder_new ();
      int said = kill_one (create_for_ever, parent, g_rand_int_range (rand, 500, 25000));
      int n = 0;

      for (;; n++)
        {
          g_autofree char *folder = numbered (parent, n);

          if (!g_file_test (folder, G_FILE_TEST_EXISTS))
            break;
          check_created (folder, n);
          g_assert_true (onward_vault_remove (folder, NULL));
        }

      /* One may have been made and not been told any more. */
      g_assert_cmpint (n, >=, said + 1);
      g_assert_cmpint (n, <=, said + 2);
      n_made += n;
      n_half += count_files (parent, ".new-");
      onward_temp_folder_remove (parent);
    }

  g_test_message ("new profile: %u kills among %u profiles, %u left half-written under a name that is never opened",
                  n_kills, n_made, n_half);
  g_assert_cmpuint (n_half, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  install ();

  g_test_add_func ("/faults/care/rekey-calls", test_rekey_calls);
  g_test_add_func ("/faults/care/pending-calls", test_pending_calls);
  g_test_add_func ("/faults/care/create-calls", test_create_calls);
  g_test_add_func ("/faults/care/rekey-kills", test_rekey_kills);
  g_test_add_func ("/faults/care/create-kills", test_create_kills);

  return g_test_run ();
}
