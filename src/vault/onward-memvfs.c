/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-memvfs"

#include "onward-memvfs-private.h"

#include <sodium.h>
#include <string.h>

#include "onward-changes-private.h"

struct _OnwardMemvfs
{
  char                *name;
  OnwardImage          image;
  OnwardMemvfsSyncFunc sync;
  gpointer             data;

  /* What blocks held at the last sync, by number. */
  GHashTable          *before;
  gsize                synced_size;
};

typedef struct
{
  sqlite3_file  base;
  OnwardMemvfs *memvfs;
} MemFile;

G_LOCK_DEFINE_STATIC (files);
static GHashTable *files;

static gboolean
keep_before (OnwardMemvfs *self,
             gsize         from,
             gsize         to)
{
  to = MIN (to, self->synced_size);

  for (gsize n = from / ONWARD_BLOCK; n * ONWARD_BLOCK < to; n++)
    {
      gsize at = n * ONWARD_BLOCK;
      gsize in_image = at < self->image.size ? MIN (ONWARD_BLOCK, self->image.size - at) : 0;
      guint8 *copy;

      if (g_hash_table_contains (self->before, GSIZE_TO_POINTER (n)))
        continue;

      copy = onward_memory_alloc (ONWARD_BLOCK);
      if (copy == NULL)
        return FALSE;

      memset (copy, 0, ONWARD_BLOCK);
      if (in_image > 0)
        memcpy (copy, self->image.data + at, in_image);
      g_hash_table_insert (self->before, GSIZE_TO_POINTER (n), copy);
    }

  return TRUE;
}

static void
forget_before (OnwardMemvfs *self)
{
  g_hash_table_remove_all (self->before);
  self->synced_size = self->image.size;
}

/* Whether bytes that were there at the last sync, and still are, differ. */
static gboolean
has_other_bytes (OnwardMemvfs *self)
{
  GHashTableIter iter;
  gpointer n, copy;

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &n, &copy))
    {
      gsize at = GPOINTER_TO_SIZE (n) * ONWARD_BLOCK;

      if (at < self->image.size
          && memcmp (self->image.data + at, copy, MIN (ONWARD_BLOCK, self->image.size - at)) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_changes (OnwardMemvfs *self)
{
  return self->image.size != self->synced_size || has_other_bytes (self);
}

static int
file_close (sqlite3_file *file)
{
  ((MemFile *) file)->memvfs = NULL;

  return SQLITE_OK;
}

static int
file_read (sqlite3_file *file,
           void         *bytes,
           int           size,
           sqlite3_int64 offset)
{
  OnwardMemvfs *self = ((MemFile *) file)->memvfs;
  gsize there = 0;

  if (offset >= 0 && (guint64) offset < self->image.size)
    there = MIN ((gsize) size, self->image.size - (gsize) offset);

  if (there > 0)
    memcpy (bytes, self->image.data + offset, there);

  if (there == (gsize) size)
    return SQLITE_OK;

  memset ((guint8 *) bytes + there, 0, size - there);

  return SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *file,
            const void   *bytes,
            int           size,
            sqlite3_int64 offset)
{
  OnwardMemvfs *self = ((MemFile *) file)->memvfs;
  gsize end = (gsize) offset + (gsize) size;

  if (offset < 0 || size < 0 || end > ONWARD_IMAGE_MAX)
    return SQLITE_FULL;

  if (!keep_before (self, offset, end))
    return SQLITE_IOERR_NOMEM;

  if (end > self->image.size && !onward_image_resize (&self->image, end))
    return SQLITE_IOERR_NOMEM;

  memcpy (self->image.data + offset, bytes, size);

  return SQLITE_OK;
}

static int
file_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  OnwardMemvfs *self = ((MemFile *) file)->memvfs;

  if (size < 0)
    return SQLITE_IOERR_TRUNCATE;

  if (!keep_before (self, size, self->synced_size) || !onward_image_resize (&self->image, size))
    return SQLITE_IOERR_NOMEM;

  return SQLITE_OK;
}

/* After a sync that did not succeed SQLite rolls back: it writes what it kept and syncs once
 * more. Nothing differs from the disk then, so that sync touches no disk and cannot fail. */
static int
file_sync (sqlite3_file *file,
           int           flags)
{
  OnwardMemvfs *self = ((MemFile *) file)->memvfs;
  int result;

  if (!has_changes (self))
    {
      forget_before (self);
      return SQLITE_OK;
    }

  result = self->sync (self, self->data);
  if (result == SQLITE_OK)
    forget_before (self);
  else
    onward_memvfs_revert (self);

  return result;
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  *size = ((MemFile *) file)->memvfs->image.size;

  return SQLITE_OK;
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  return SQLITE_OK;
}

static int
file_check_reserved_lock (sqlite3_file *file,
                          int          *reserved)
{
  *reserved = 0;

  return SQLITE_OK;
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
file_sector_size (sqlite3_file *file)
{
  return ONWARD_BLOCK;
}

static int
file_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL
         | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

/* Version 1: neither shared memory nor mapping, so no write-ahead log and no view of the image
 * that the undoing of a failed sync could not reach. */
static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_lock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

/* Journals, temporary files and attached databases would be plain files on the disk: every
 * name but the one of an open vault is refused. */
static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *name,
          sqlite3_file *file,
          int           flags,
          int          *out_flags)
{
  OnwardMemvfs *memvfs = NULL;

  file->pMethods = NULL;
  if (name == NULL || !(flags & SQLITE_OPEN_MAIN_DB))
    return SQLITE_CANTOPEN;

  G_LOCK (files);
  if (files != NULL)
    memvfs = g_hash_table_lookup (files, name);
  G_UNLOCK (files);

  if (memvfs == NULL)
    return SQLITE_CANTOPEN;

  ((MemFile *) file)->memvfs = memvfs;
  file->pMethods = &file_methods;
  if (out_flags != NULL)
    *out_flags = flags;

  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *name,
            int          sync_dir)
{
  return SQLITE_IOERR_DELETE_NOENT;
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *name,
            int          flags,
            int         *result)
{
  *result = 0;

  return SQLITE_OK;
}

static int
vfs_full_pathname (sqlite3_vfs *vfs,
                   const char  *name,
                   int          size,
                   char        *out)
{
  return g_strlcpy (out, name, size) < (gsize) size ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int
vfs_randomness (sqlite3_vfs *vfs,
                int          size,
                char        *out)
{
  randombytes_buf (out, size);

  return size;
}

static int
vfs_sleep (sqlite3_vfs *vfs,
           int          microseconds)
{
  g_usleep (microseconds);

  return microseconds;
}

static int
vfs_current_time_int64 (sqlite3_vfs   *vfs,
                        sqlite3_int64 *now)
{
  /* Milliseconds since the Julian epoch, as SQLite counts them. */
  *now = G_GINT64_CONSTANT (210866760000000) + g_get_real_time () / 1000;

  return SQLITE_OK;
}

static int
vfs_current_time (sqlite3_vfs *vfs,
                  double      *now)
{
  sqlite3_int64 milliseconds;

  vfs_current_time_int64 (vfs, &milliseconds);
  *now = milliseconds / 86400000.0;

  return SQLITE_OK;
}

static int
vfs_get_last_error (sqlite3_vfs *vfs,
                    int          size,
                    char        *out)
{
  return 0;
}

gboolean
onward_memvfs_register (void)
{
  static sqlite3_vfs vfs = {
    .iVersion = 2,
    .szOsFile = sizeof (MemFile),
    .mxPathname = 64,
    .zName = ONWARD_MEMVFS_NAME,
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_pathname,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xCurrentTime = vfs_current_time,
    .xGetLastError = vfs_get_last_error,
    .xCurrentTimeInt64 = vfs_current_time_int64,
  };

  return sqlite3_vfs_register (&vfs, 0) == SQLITE_OK;
}

OnwardMemvfs *
onward_memvfs_new (OnwardImage         *image,
                   OnwardMemvfsSyncFunc sync,
                   gpointer             data)
{
  static guint64 count = 0;
  OnwardMemvfs *self = g_new0 (OnwardMemvfs, 1);

  self->image = *image;
  memset (image, 0, sizeof *image);
  self->synced_size = self->image.size;
  self->sync = sync;
  self->data = data;
  self->before = g_hash_table_new_full (NULL, NULL, NULL, onward_memory_free);

  G_LOCK (files);
  self->name = g_strdup_printf ("vault-%" G_GUINT64_FORMAT, ++count);
  if (files == NULL)
    files = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (files, self->name, self);
  G_UNLOCK (files);

  return self;
}

void
onward_memvfs_free (OnwardMemvfs *self)
{
  if (self == NULL)
    return;

  G_LOCK (files);
  g_hash_table_remove (files, self->name);
  if (g_hash_table_size (files) == 0)
    g_clear_pointer (&files, g_hash_table_unref);
  G_UNLOCK (files);

  onward_image_clear (&self->image);
  g_hash_table_unref (self->before);
  g_free (self->name);
  g_free (self);
}

const char *
onward_memvfs_get_name (OnwardMemvfs *self)
{
  return self->name;
}

const OnwardImage *
onward_memvfs_get_image (OnwardMemvfs *self)
{
  return &self->image;
}

void
onward_memvfs_revert (OnwardMemvfs *self)
{
  GHashTableIter iter;
  gpointer n, copy;

  /* Cannot fail: the image never gives back room it had. */
  onward_image_resize (&self->image, self->synced_size);

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &n, &copy))
    {
      gsize at = GPOINTER_TO_SIZE (n) * ONWARD_BLOCK;

      memcpy (self->image.data + at, copy, MIN (ONWARD_BLOCK, self->image.size - at));
    }

  forget_before (self);
}

void
onward_memvfs_settle (OnwardMemvfs *self)
{
  if (self->image.size > self->synced_size || has_other_bytes (self))
    onward_memvfs_revert (self);
}

void
onward_memvfs_mark_synced (OnwardMemvfs *self)
{
  forget_before (self);
}

guint8 *
onward_memvfs_write_changes (OnwardMemvfs *self,
                             gint64        time,
                             gsize        *size)
{
  return onward_changes_write (&self->image, self->before, self->synced_size, time, size);
}
