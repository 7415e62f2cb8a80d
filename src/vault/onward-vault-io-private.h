/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * OnwardVaultIo:
 *
 * Every system call by which the vault touches a disk, and the wall clock: the one seam where
 * tests put faults. Each works like the call of its name.
 */
typedef struct
{
  int (*openat)(int         dir,
                const char *name,
                int         flags,
                mode_t      mode);
  int (*close)(int fd);
  int (*fstat)(int          fd,
               struct stat *status);
  int (*access)(int         dir,
                const char *name,
                int         mode);
  ssize_t (*pread)(int    fd,
                   void  *bytes,
                   size_t size,
                   off_t  offset);
  ssize_t (*pwrite)(int         fd,
                    const void *bytes,
                    size_t      size,
                    off_t       offset);
  int (*ftruncate)(int   fd,
                   off_t size);
  int (*fsync)(int fd);
  int (*fdatasync)(int fd);
  int (*flock)(int fd,
               int operation);
  int (*mkdirat)(int         dir,
                 const char *name,
                 mode_t      mode);
  int (*renameat)(int         old_dir,
                  const char *old_name,
                  int         new_dir,
                  const char *new_name);
  int (*unlinkat)(int         dir,
                  const char *name,
                  int         flags);

  /* Milliseconds since 1970-01-01 UTC. */
  gint64 (*now)(void);
} OnwardVaultIo;

/** onward_vault_io: the calls in use; a test may replace members and puts them back. */
extern OnwardVaultIo onward_vault_io;

/**
 * onward_vault_io_now:
 *
 * Returns: milliseconds since 1970-01-01 UTC
 */
gint64 onward_vault_io_now (void);

/**
 * onward_vault_io_open_dir:
 * @dir: an open folder, or AT_FDCWD
 * @path: a folder in it
 * @error: return location; %ONWARD_ERROR_NOT_FOUND if it is none
 *
 * Returns: its file descriptor, or -1
 */
int onward_vault_io_open_dir (int         dir,
                              const char *path,
                              GError    **error);

/**
 * onward_vault_io_open:
 * @dir: an open folder
 * @name: a file in it; links and everything but regular files are refused
 * @flags: as for open(2)
 *
 * Returns: a file descriptor, or -1 with errno set
 */
int onward_vault_io_open (int         dir,
                          const char *name,
                          int         flags);

/**
 * onward_vault_io_close:
 * @fd: (inout): a file descriptor or -1; -1 afterwards, errno is kept
 */
void onward_vault_io_close (int *fd);

/**
 * onward_vault_io_access:
 * @dir: an open folder
 * @mode: as for access(2)
 *
 * Returns: whether the process may do this in @dir; errno is set if not
 */
gboolean onward_vault_io_access (int dir,
                                 int mode);

/**
 * onward_vault_io_size:
 * @fd: a file
 *
 * Returns: its size in bytes, or -1 with errno set
 */
goffset onward_vault_io_size (int fd);

/**
 * onward_vault_io_read:
 * @fd: a file
 * @bytes: room for @size bytes
 * @size: how many to read
 * @offset: where they start
 *
 * Returns: whether all of them were read; errno is set if not, to ENODATA at the end of the file
 */
gboolean onward_vault_io_read (int      fd,
                               gpointer bytes,
                               gsize    size,
                               goffset  offset);

/**
 * onward_vault_io_write:
 * @fd: a file
 * @bytes: what to write
 * @size: how many bytes
 * @offset: where they go
 *
 * Goes on after short writes and interruptions.
 *
 * Returns: whether all was written; errno is set if not
 */
gboolean onward_vault_io_write (int           fd,
                                gconstpointer bytes,
                                gsize         size,
                                goffset       offset);

/**
 * onward_vault_io_truncate:
 * @fd: a file
 * @size: its new size
 *
 * Returns: whether it could be done; errno is set if not
 */
gboolean onward_vault_io_truncate (int     fd,
                                   goffset size);

/**
 * onward_vault_io_sync:
 * @fd: a file or folder; all of it must reach the disk
 *
 * Returns: whether it did; errno is set if not
 */
gboolean onward_vault_io_sync (int fd);

/**
 * onward_vault_io_sync_data:
 * @fd: a file; its content and size must reach the disk
 *
 * Returns: whether they did; errno is set if not
 */
gboolean onward_vault_io_sync_data (int fd);

/**
 * onward_vault_io_lock:
 * @fd: a file
 *
 * Takes the exclusive flock(2) without waiting.
 *
 * Returns: whether it was free; errno is set if not
 */
gboolean onward_vault_io_lock (int fd);

/**
 * onward_vault_io_make_dir:
 * @dir: an open folder
 * @name: a new folder in it, for its owner only
 *
 * Returns: whether it was made; errno is set if not
 */
gboolean onward_vault_io_make_dir (int         dir,
                                   const char *name);

/**
 * onward_vault_io_rename:
 * @dir: an open folder
 * @old_name: what is there
 * @new_name: what it becomes
 *
 * Returns: whether it was renamed; errno is set if not
 */
gboolean onward_vault_io_rename (int         dir,
                                 const char *old_name,
                                 const char *new_name);

/**
 * onward_vault_io_remove:
 * @dir: an open folder
 * @name: a file in it
 * @flags: 0, or AT_REMOVEDIR
 *
 * Returns: whether it is gone, also when it was not there; errno is set if not
 */
gboolean onward_vault_io_remove (int         dir,
                                 const char *name,
                                 int         flags);

/**
 * onward_vault_io_list:
 * @dir: an open folder
 *
 * Returns: (transfer container) (element-type utf8) (nullable): the names in it, or %NULL with
 *   errno set
 */
GPtrArray *onward_vault_io_list (int dir);

G_END_DECLS
