/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

/* Every call that touches the disk goes wrong in every way, once or from then on, in a life of
 * commits, compactions and closing. What SQLite holds must be what comes back. */

static const int errnos[] = { EIO, ENOSPC, EDQUOT, EROFS, EINTR, 0 };

typedef struct
{
  int      at;
  int      error;
  gboolean stays;
  int      n;
  int      n_hits;
} Plan;

static OnwardVaultIo real;
static Plan plan;
static guint n_not_taken_back;

/* EINTR for ever would be a computer that never goes on; three times is enough to see. */
static gboolean
goes_wrong (void)
{
  gboolean now;

  if (plan.at == 0)
    return FALSE;

  plan.n++;
  now = plan.n == plan.at || (plan.stays && plan.n > plan.at && (plan.error != EINTR || plan.n < plan.at + 3));
  plan.n_hits += now;
  errno = now ? plan.error : errno;

  return now;
}

/* 0 stands for a short write, the one call that can be short. */
static gboolean
fails (void)
{
  return goes_wrong () && plan.error != 0;
}

static int
bad_openat (int         dir,
            const char *name,
            int         flags,
            mode_t      mode)
{
  return fails () ? -1 : real.openat (dir, name, flags, mode);
}

static int
bad_fstat (int          fd,
           struct stat *status)
{
  /* fstat() knows no EINTR. */
  return plan.error != EINTR && fails () ? -1 : real.fstat (fd, status);
}

static ssize_t
bad_pread (int    fd,
           void  *bytes,
           size_t size,
           off_t  offset)
{
  if (fails ())
    return -1;

  /* A short read belongs to the short writes. */
  return real.pread (fd, bytes, plan.at != 0 && plan.error == 0 && size > 1 ? size / 2 : size, offset);
}

static ssize_t
bad_pwrite (int         fd,
            const void *bytes,
            size_t      size,
            off_t       offset)
{
  if (!goes_wrong ())
    return real.pwrite (fd, bytes, size, offset);

  return plan.error != 0 ? -1 : real.pwrite (fd, bytes, MAX (size / 2, 1), offset);
}

static int
bad_ftruncate (int   fd,
               off_t size)
{
  return fails () ? -1 : real.ftruncate (fd, size);
}

static int
bad_sync (int fd)
{
  return fails () ? -1 : 0;
}

/* These two know no EINTR either. */
static int
bad_renameat (int         old_dir,
              const char *old_name,
              int         new_dir,
              const char *new_name)
{
  return plan.error != EINTR && fails () ? -1 : real.renameat (old_dir, old_name, new_dir, new_name);
}

static int
bad_unlinkat (int         dir,
              const char *name,
              int         flags)
{
  return plan.error != EINTR && fails () ? -1 : real.unlinkat (dir, name, flags);
}

static void
install (void)
{
  real = onward_vault_io;
  onward_vault_io.openat = bad_openat;
  onward_vault_io.fstat = bad_fstat;
  onward_vault_io.pread = bad_pread;
  onward_vault_io.pwrite = bad_pwrite;
  onward_vault_io.ftruncate = bad_ftruncate;
  onward_vault_io.fsync = bad_sync;
  onward_vault_io.fdatasync = bad_sync;
  onward_vault_io.renameat = bad_renameat;
  onward_vault_io.unlinkat = bad_unlinkat;
}

static OnwardError
expected_code (int error)
{
  switch (error)
    {
    case ENOSPC:
    case EDQUOT:
      return ONWARD_ERROR_NO_SPACE;

    case EROFS:
      return ONWARD_ERROR_READ_ONLY;

    default:
      return ONWARD_ERROR_IO;
    }
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == ONWARD_ERROR);

  /* After an unhappy sync other calls may end in something else; alone, the errno decides. */
  g_assert_cmpint (error->code, ==, expected_code (plan.error));
  g_assert_cmpint (plan.error, !=, EINTR);
  g_assert_cmpint (plan.error, !=, 0);
}

/* Adds a row and returns how many there are, as far as was acknowledged. */
static int
try_row (OnwardVault *vault,
         int          n)
{
  sqlite3 *db = onward_vault_open_database (vault, NULL);
  int result = faults_add_row (db, n + 1, 3000);

  if (result != SQLITE_OK)
    {
      check_error (onward_vault_get_commit_error (vault));
      if (!sqlite3_get_autocommit (db))
        sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
    }
  else
    {
      n++;
      g_assert_no_error (onward_vault_get_commit_error (vault));
    }

  /* Memory is what was acknowledged, whatever the disk did. */
  g_assert_cmpint (faults_count_rows (db), ==, n);

  return n;
}

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
