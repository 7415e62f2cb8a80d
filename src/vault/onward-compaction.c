/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-compaction"

#include "onward-vault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>

#include "onward-error.h"
#include "onward-generations-private.h"
#include "onward-vault-io-private.h"

/* A snapshot that is still being written. */
#define PART_SUFFIX ".part"

/* A snapshot for a data key that the header may not have yet. */
static gboolean
write_snapshot (OnwardVault        *self,
                const char         *name,
                OnwardSnapshotInfo *info)
{
  gboolean ok;
  int fd;

  fd = onward_vault_io_open (self->dir, name, O_WRONLY | O_CREAT | O_TRUNC);
  ok = fd >= 0
       && onward_snapshot_write (fd, self->snapshot_key, &self->info.profile, info,
                                 onward_memvfs_get_image (self->memvfs))
       && onward_vault_io_sync (fd);
  onward_vault_io_close (&fd);

  return ok;
}

static gboolean
write_log (OnwardVault              *self,
           const char               *name,
           const OnwardSnapshotInfo *info,
           OnwardLog                *log)
{
  int fd = onward_vault_io_open (self->dir, name, O_RDWR | O_CREAT | O_TRUNC);

  onward_log_init (log, fd, info, &self->info.profile, self->log_key, self->heads_key);

  return fd >= 0 && onward_log_start (log) && onward_vault_io_sync (fd);
}

static void
unkeep (OnwardVault *self,
        const char  *name)
{
  onward_vault_io_remove (self->dir, name, 0);
}

static GArray *
read_generations (OnwardVault *self,
                  GPtrArray   *names)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (OnwardGeneration));
  g_autoptr (GArray) numbers = NULL;
  guint64 highest;

  numbers = onward_generations_list (names, &highest);
  for (guint i = 0; i < numbers->len; i++)
    {
      OnwardGeneration generation = { .number = g_array_index (numbers, guint64, i) };
      g_autofree char *name = onward_generations_name_snapshot (generation.number);
      OnwardSnapshotInfo info;
      int fd;

      fd = onward_vault_io_open (self->dir, name, O_RDONLY);
      if (fd >= 0 && onward_snapshot_read_info (fd, self->snapshot_key, &self->info.profile,
                                                generation.number, &info, NULL))
        generation.time = info.time;
      onward_vault_io_close (&fd);

      g_array_append_val (found, generation);
    }

  return found;
}

static gboolean
is_kept (const char *name,
         GArray     *generations)
{
  gboolean is_snapshot, is_log;
  guint64 number = 0;

  is_snapshot = onward_generations_parse_snapshot (name, &number);
  is_log = !is_snapshot && onward_generations_parse_log (name, &number);
  if (!is_snapshot && !is_log)
    return !(g_str_has_prefix (name, "snapshot-") && g_str_has_suffix (name, PART_SUFFIX));

  for (guint i = 0; i < generations->len; i++)
    {
      const OnwardGeneration *generation = &g_array_index (generations, OnwardGeneration, i);

      if (generation->number == number)
        return is_snapshot ? generation->keep_snapshot : generation->keep_log;
    }

  return FALSE;
}

/* Whatever cannot be removed now is removed the next time. */
static void
remove_old (OnwardVault *self)
{
  g_autoptr (GPtrArray) names = onward_vault_io_list (self->dir);
  g_autoptr (GArray) generations = NULL;

  if (names == NULL)
    return;

  generations = read_generations (self, names);
  if (generations->len == 0
      || g_array_index (generations, OnwardGeneration, 0).number != self->generation)
    return;

  onward_generations_select ((OnwardGeneration *) generations->data, generations->len);
  for (guint i = 0; i < names->len; i++)
    {
      if (!is_kept (g_ptr_array_index (names, i), generations))
        unkeep (self, g_ptr_array_index (names, i));
    }
}

/* The new name stands in the folder now, and perhaps on the disk. If it cannot be made sure,
 * neither generation may be written any more: the next commit starts yet another. */
static gboolean
publish (OnwardVault *self,
         const char  *part,
         const char  *name)
{
  int saved_errno;

  if (!onward_vault_io_rename (self->dir, part, name))
    return FALSE;

  if (onward_vault_io_sync (self->dir))
    return TRUE;

  saved_errno = errno;
  self->log.broken = TRUE;
  unkeep (self, name);
  onward_vault_io_sync (self->dir);
  errno = saved_errno;

  return FALSE;
}

gboolean
onward_vault_make_ballast (int dir)
{
  g_autofree guint8 *bytes = NULL;
  gboolean ok;
  int fd;

  fd = onward_vault_io_open (dir, ONWARD_BALLAST_FILE, O_WRONLY | O_CREAT);
  if (fd < 0)
    return FALSE;

  if (onward_vault_io_size (fd) == ONWARD_BALLAST_SIZE)
    {
      onward_vault_io_close (&fd);
      return TRUE;
    }

  /* Random, so that a file system that compresses cannot make it small. */
  bytes = g_malloc (ONWARD_BALLAST_SIZE);
  randombytes_buf (bytes, ONWARD_BALLAST_SIZE);
  ok = onward_vault_io_write (fd, bytes, ONWARD_BALLAST_SIZE, 0) && onward_vault_io_sync (fd);
  onward_vault_io_close (&fd);
  if (!ok)
    {
      int saved_errno = errno;

      onward_vault_io_remove (dir, ONWARD_BALLAST_FILE, 0);
      errno = saved_errno;
    }

  return ok;
}

gboolean
onward_vault_compact (OnwardVault *self,
                      gint64       time,
                      GError     **error)
{
  OnwardSnapshotInfo info = { .generation = self->highest + 1, .time = time };
  g_autofree char *name = onward_generations_name_snapshot (info.generation);
  g_autofree char *part = g_strconcat (name, PART_SUFFIX, NULL);
  g_autofree char *log_name = onward_generations_name_log (info.generation);
  OnwardLog log = { .fd = -1 };

  /* A number is never used twice: what a try left behind cannot be taken for the next one's. */
  self->highest++;

  /* The log's name must be on the disk before the snapshot's: a snapshot without its log
   * means damage. */
  if (!write_snapshot (self, part, &info) || !write_log (self, log_name, &info, &log)
      || !onward_vault_io_sync (self->dir) || !publish (self, part, name))
    {
      onward_set_error_from_errno (error, errno, "writing a new generation");
      onward_log_clear (&log);
      unkeep (self, part);
      unkeep (self, log_name);
      return FALSE;
    }

  onward_log_clear (&self->log);
  self->log = log;
  self->generation = info.generation;
  self->saved_time = time;
  onward_memvfs_mark_synced (self->memvfs);
  remove_old (self);
  onward_vault_make_ballast (self->dir);

  return TRUE;
}

static char *
name_rekeyed (guint64 generation)
{
  g_autofree char *name = onward_generations_name_snapshot (generation);

  return g_strconcat (ONWARD_REKEY_PREFIX, name, NULL);
}

gboolean
onward_vault_write_rekeyed (OnwardVault *self,
                            guint64      generation,
                            OnwardLog   *log)
{
  OnwardSnapshotInfo info = { .generation = generation, .time = self->saved_time };
  g_autofree char *name = name_rekeyed (generation);
  g_autofree char *log_name = onward_generations_name_log (generation);

  return write_snapshot (self, name, &info) && write_log (self, log_name, &info, log)
         && onward_vault_io_sync (self->dir);
}

void
onward_vault_drop_rekeyed (OnwardVault *self,
                           guint64      generation)
{
  g_autofree char *name = name_rekeyed (generation);
  g_autofree char *log_name = onward_generations_name_log (generation);

  unkeep (self, name);
  unkeep (self, log_name);
}

typedef enum
{
  KEY_FITS,
  KEY_IS_ANOTHER,
  KEY_UNKNOWN,
} KeyFit;

/* A disk that does not answer, or no memory, says nothing about the key. */
static KeyFit
try_key (OnwardVault *self,
         const char  *name,
         guint64      generation)
{
  g_autoptr (GError) error = NULL;
  OnwardSnapshotInfo info;
  KeyFit fit = KEY_UNKNOWN;
  int fd;

  fd = onward_vault_io_open (self->dir, name, O_RDONLY);
  if (fd < 0)
    return KEY_UNKNOWN;

  if (onward_snapshot_read_info (fd, self->snapshot_key, &self->info.profile, generation, &info, &error))
    fit = KEY_FITS;
  else if (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED))
    fit = KEY_IS_ANOTHER;
  else
    errno = g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY) ? ENOMEM : EIO;

  onward_vault_io_close (&fd);

  return fit;
}

/* Whether the header's data key is the one from before. What no key opens may be all there is, so
 * that nothing is removed without seeing what stays. */
static gboolean
opens_before (OnwardVault *self,
              GPtrArray   *names,
              guint64      generation)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      guint64 number;

      if (onward_generations_parse_snapshot (name, &number) && number < generation
          && try_key (self, name, number) == KEY_FITS)
        return TRUE;
    }

  return FALSE;
}

static gboolean
remove_before (OnwardVault *self,
               GPtrArray   *names,
               guint64      generation)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      guint64 number;

      if ((onward_generations_parse_snapshot (name, &number) || onward_generations_parse_log (name, &number))
          && number < generation)
        ok = onward_vault_io_remove (self->dir, name, 0) && ok;
    }

  return ok;
}

/* What the old key sealed goes before the new generation takes its name: as long as that name
 * is not there, the next opening comes here again. */
static gboolean
put_in_force (OnwardVault *self,
              GPtrArray   *names,
              const char  *name,
              guint64      generation)
{
  g_autofree char *final_name = onward_generations_name_snapshot (generation);
  g_autoptr (GArray) numbers = NULL;
  guint64 highest;

  numbers = onward_generations_list (names, &highest);
  if (!remove_before (self, names, generation) || !onward_vault_io_sync (self->dir))
    return FALSE;

  /* A later one holds all of it. */
  if (numbers->len > 0 && g_array_index (numbers, guint64, 0) > generation)
    return onward_vault_io_remove (self->dir, name, 0);

  return onward_vault_io_rename (self->dir, name, final_name) && onward_vault_io_sync (self->dir);
}

/* errno is 0 where the files, not the disk, are in the way. */
static gboolean
finish_one (OnwardVault *self,
            GPtrArray   *names,
            const char  *name,
            guint64      generation)
{
  switch (try_key (self, name, generation))
    {
    case KEY_FITS:
      return put_in_force (self, names, name, generation);

    case KEY_IS_ANOTHER:
      errno = 0;
      if (!opens_before (self, names, generation))
        return FALSE;

      onward_vault_drop_rekeyed (self, generation);
      return TRUE;

    case KEY_UNKNOWN:
    default:
      return FALSE;
    }
}

gboolean
onward_vault_finish_rekey (OnwardVault *self)
{
  g_autoptr (GPtrArray) names = onward_vault_io_list (self->dir);
  gboolean ok = names != NULL;
  int saved_errno = errno;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      guint64 generation;

      if (g_str_has_prefix (name, ONWARD_REKEY_PREFIX)
          && onward_generations_parse_snapshot (name + strlen (ONWARD_REKEY_PREFIX), &generation)
          && !finish_one (self, names, name, generation))
        {
          ok = FALSE;
          saved_errno = errno;
        }
    }

  errno = saved_errno;

  return ok;
}
