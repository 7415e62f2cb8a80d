/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <errno.h>
#include <fcntl.h>

#include "onward-vault-io-private.h"

/* A disk that cannot be written for a while: every write and sync ends in one errno, through
 * the seam of the vault. The worker thread asks while the test breaks and mends. */
static int onward_broken_disk_errno;
static int onward_broken_disk_n_refused;
static int onward_broken_disk_cannot_lock;
static int onward_broken_disk_is_read_only;
static OnwardVaultIo onward_broken_disk_real;

static inline gboolean
onward_broken_disk_refuses (void)
{
  int saved = g_atomic_int_get (&onward_broken_disk_errno);

  if (saved == 0)
    return FALSE;

  g_atomic_int_inc (&onward_broken_disk_n_refused);
  errno = saved;

  return TRUE;
}

static ssize_t
onward_broken_disk_pwrite (int         fd,
                           const void *bytes,
                           size_t      size,
                           off_t       offset)
{
  return onward_broken_disk_refuses () ? -1 : onward_broken_disk_real.pwrite (fd, bytes, size, offset);
}

static int
onward_broken_disk_fsync (int fd)
{
  return onward_broken_disk_refuses () ? -1 : onward_broken_disk_real.fsync (fd);
}

static int
onward_broken_disk_fdatasync (int fd)
{
  return onward_broken_disk_refuses () ? -1 : onward_broken_disk_real.fdatasync (fd);
}

static int
onward_broken_disk_flock (int fd,
                          int operation)
{
  if (!g_atomic_int_get (&onward_broken_disk_cannot_lock))
    return onward_broken_disk_real.flock (fd, operation);

  errno = ENOLCK;

  return -1;
}

static int
onward_broken_disk_openat (int         dir,
                           const char *name,
                           int         flags,
                           mode_t      mode)
{
  if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) == 0 || !g_atomic_int_get (&onward_broken_disk_is_read_only))
    return onward_broken_disk_real.openat (dir, name, flags, mode);

  errno = EROFS;

  return -1;
}

/* Once at the start of a test program, before any vault is open. */
static inline void
onward_broken_disk_install (void)
{
  onward_broken_disk_real = onward_vault_io;
  onward_vault_io.pwrite = onward_broken_disk_pwrite;
  onward_vault_io.fsync = onward_broken_disk_fsync;
  onward_vault_io.fdatasync = onward_broken_disk_fdatasync;
  onward_vault_io.flock = onward_broken_disk_flock;
  onward_vault_io.openat = onward_broken_disk_openat;
}

static inline void
onward_broken_disk_break (int with_errno)
{
  g_atomic_int_set (&onward_broken_disk_n_refused, 0);
  g_atomic_int_set (&onward_broken_disk_errno, with_errno);
}

static inline void
onward_broken_disk_mend (void)
{
  g_atomic_int_set (&onward_broken_disk_errno, 0);
}

/* As some network file systems: nothing keeps a second program away. */
static inline void
onward_broken_disk_set_locking (gboolean can_lock)
{
  g_atomic_int_set (&onward_broken_disk_cannot_lock, !can_lock);
}

/* As a disk that is mounted so that nothing can be written. */
static inline void
onward_broken_disk_set_read_only (gboolean read_only)
{
  g_atomic_int_set (&onward_broken_disk_is_read_only, read_only);
}
