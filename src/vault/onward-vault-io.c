/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-vault-io"

#include "onward-vault-io-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "onward-error.h"

static int
system_openat (int         dir,
               const char *name,
               int         flags,
               mode_t      mode)
{
  return openat (dir, name, flags, mode);
}

static int
system_access (int         dir,
               const char *name,
               int         mode)
{
  return faccessat (dir, name, mode, AT_EACCESS);
}

static gint64
system_now (void)
{
  return g_get_real_time () / 1000;
}

OnwardVaultIo onward_vault_io = {
  .openat = system_openat,
  .close = close,
  .fstat = fstat,
  .access = system_access,
  .pread = pread,
  .pwrite = pwrite,
  .ftruncate = ftruncate,
  .fsync = fsync,
  .fdatasync = fdatasync,
  .flock = flock,
  .mkdirat = mkdirat,
  .renameat = renameat,
  .unlinkat = unlinkat,
  .now = system_now,
};

gint64
onward_vault_io_now (void)
{
  return onward_vault_io.now ();
}

int
onward_vault_io_open_dir (int         dir,
                          const char *path,
                          GError    **error)
{
  int fd = TEMP_FAILURE_RETRY (onward_vault_io.openat (dir, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0));

  if (fd < 0)
    onward_set_error_from_errno (error, errno == ENOTDIR ? ENOENT : errno, "opening a folder");

  return fd;
}

int
onward_vault_io_open (int         dir,
                      const char *name,
                      int         flags)
{
  struct stat status;
  int fd;

  /* O_NONBLOCK: a FIFO put in the place of a file must not make us wait. */
  fd = TEMP_FAILURE_RETRY (onward_vault_io.openat (dir, name,
                                                   flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
  if (fd < 0)
    return -1;

  if (onward_vault_io.fstat (fd, &status) == 0)
    {
      if (S_ISREG (status.st_mode))
        return fd;

      errno = EIO;
    }

  onward_vault_io_close (&fd);

  return -1;
}

void
onward_vault_io_close (int *fd)
{
  int saved_errno = errno;

  if (*fd >= 0)
    onward_vault_io.close (*fd);

  *fd = -1;
  errno = saved_errno;
}

gboolean
onward_vault_io_access (int dir,
                        int mode)
{
  return onward_vault_io.access (dir, ".", mode) == 0;
}

goffset
onward_vault_io_size (int fd)
{
  struct stat status;

  return onward_vault_io.fstat (fd, &status) == 0 ? status.st_size : -1;
}

gboolean
onward_vault_io_read (int      fd,
                      gpointer bytes,
                      gsize    size,
                      goffset  offset)
{
  guint8 *to = bytes;

  while (size > 0)
    {
      ssize_t n = TEMP_FAILURE_RETRY (onward_vault_io.pread (fd, to, size, offset));

      if (n < 0)
        return FALSE;

      if (n == 0)
        {
          errno = ENODATA;
          return FALSE;
        }

      to += n;
      offset += n;
      size -= n;
    }

  return TRUE;
}

gboolean
onward_vault_io_write (int           fd,
                       gconstpointer bytes,
                       gsize         size,
                       goffset       offset)
{
  const guint8 *from = bytes;

  while (size > 0)
    {
      ssize_t n = TEMP_FAILURE_RETRY (onward_vault_io.pwrite (fd, from, size, offset));

      if (n < 0)
        return FALSE;

      if (n == 0)
        {
          errno = EIO;
          return FALSE;
        }

      from += n;
      offset += n;
      size -= n;
    }

  return TRUE;
}

gboolean
onward_vault_io_truncate (int     fd,
                          goffset size)
{
  return TEMP_FAILURE_RETRY (onward_vault_io.ftruncate (fd, size)) == 0;
}

gboolean
onward_vault_io_sync (int fd)
{
  return TEMP_FAILURE_RETRY (onward_vault_io.fsync (fd)) == 0;
}

gboolean
onward_vault_io_sync_data (int fd)
{
  return TEMP_FAILURE_RETRY (onward_vault_io.fdatasync (fd)) == 0;
}

gboolean
onward_vault_io_lock (int fd)
{
  return TEMP_FAILURE_RETRY (onward_vault_io.flock (fd, LOCK_EX | LOCK_NB)) == 0;
}

gboolean
onward_vault_io_make_dir (int         dir,
                          const char *name)
{
  return onward_vault_io.mkdirat (dir, name, 0700) == 0;
}

gboolean
onward_vault_io_rename (int         dir,
                        const char *old_name,
                        const char *new_name)
{
  return onward_vault_io.renameat (dir, old_name, dir, new_name) == 0;
}

gboolean
onward_vault_io_remove (int         dir,
                        const char *name,
                        int         flags)
{
  return onward_vault_io.unlinkat (dir, name, flags) == 0 || errno == ENOENT;
}

GPtrArray *
onward_vault_io_list (int dir)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  struct dirent *entry;
  int saved_errno;
  DIR *stream;
  int fd;

  /* A descriptor of its own: closedir() closes it, and the position is not shared. */
  fd = onward_vault_io_open_dir (dir, ".", NULL);
  if (fd < 0)
    return NULL;

  stream = fdopendir (fd);
  if (stream == NULL)
    {
      onward_vault_io_close (&fd);
      return NULL;
    }

  errno = 0;
  while ((entry = readdir (stream)) != NULL)
    {
      g_ptr_array_add (names, g_strdup (entry->d_name));
      errno = 0;
    }

  saved_errno = errno;
  closedir (stream);
  errno = saved_errno;

  return saved_errno == 0 ? g_steal_pointer (&names) : NULL;
}
