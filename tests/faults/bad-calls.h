/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "faults-fixture.h"

/* Every call that touches the disk goes wrong in every way, once or from then on. */

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

static int
bad_mkdirat (int         dir,
             const char *name,
             mode_t      mode)
{
  return plan.error != EINTR && fails () ? -1 : real.mkdirat (dir, name, mode);
}

/* Once, before any vault is open. */
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
  onward_vault_io.mkdirat = bad_mkdirat;
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
G_GNUC_UNUSED static int
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
