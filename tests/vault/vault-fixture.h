/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the vault's tests share: a profile with one table, and files to spoil. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "onward-error.h"
#include "onward-temp-vault.h"
#include "onward-vault-io-private.h"

typedef struct
{
  char        *parent;
  char        *folder;
  OnwardVault *vault;
  sqlite3     *db;
} VaultFixture;

#define MARKER_TEXT "a heron stands in the reeds"

G_GNUC_UNUSED static void
vault_fixture_open_db (VaultFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->db = onward_vault_open_database (self->vault, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->db);
}

G_GNUC_UNUSED static int
vault_fixture_run (VaultFixture *self,
                   const char   *sql)
{
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL);
}

G_GNUC_UNUSED static void
vault_fixture_add (VaultFixture *self)
{
  g_assert_cmpint (vault_fixture_run (self, "INSERT INTO note (text) VALUES ('" MARKER_TEXT "')"), ==, SQLITE_OK);
}

G_GNUC_UNUSED static int
vault_fixture_count (VaultFixture *self)
{
  sqlite3_stmt *statement;
  int n;

  g_assert_cmpint (sqlite3_prepare_v2 (self->db, "SELECT count (*) FROM note", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  g_assert_cmpint (sqlite3_prepare_v2 (self->db, "PRAGMA integrity_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);

  return n;
}

G_GNUC_UNUSED static void
vault_fixture_set_up (VaultFixture *self,
                      gconstpointer data)
{
  self->parent = onward_temp_folder_new ();
  self->vault = onward_temp_vault_new (self->parent, &self->folder);
  vault_fixture_open_db (self);
  g_assert_cmpint (vault_fixture_run (self, "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"), ==, SQLITE_OK);
}

G_GNUC_UNUSED static void
vault_fixture_close (VaultFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->db = NULL;
  g_assert_true (onward_vault_close (g_steal_pointer (&self->vault), &error));
  g_assert_no_error (error);
}

G_GNUC_UNUSED static void
vault_fixture_open (VaultFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->vault = onward_temp_vault_open (self->folder, &error);
  g_assert_no_error (error);
  vault_fixture_open_db (self);
}

G_GNUC_UNUSED static void
vault_fixture_tear_down (VaultFixture *self,
                         gconstpointer data)
{
  if (self->vault != NULL)
    vault_fixture_close (self);

  g_free (self->folder);
  onward_temp_folder_remove (self->parent);
}

/* The one file of @folder whose name begins with @prefix and sorts last. */
G_GNUC_UNUSED static char *
find_file (const char *folder,
           const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *best = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix) && (best == NULL || strcmp (name, best) > 0))
        {
          g_free (best);
          best = g_strdup (name);
        }
    }

  g_assert_nonnull (best);

  return g_build_filename (folder, best, NULL);
}

G_GNUC_UNUSED static guint8 *
read_file (const char *path,
           gsize      *size)
{
  char *content;

  g_assert_true (g_file_get_contents (path, &content, size, NULL));

  return (guint8 *) content;
}

G_GNUC_UNUSED static void
write_file (const char   *path,
            const guint8 *content,
            gsize         size)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, content, size), ==, size);
  close (fd);
}

/* Faults: the @fault_at th call that changes a disk ends in @fault_errno, and all later ones
 * too when @fault_stays. A short write hands over a part and then says there is no room. */
static OnwardVaultIo fault_real;
static int fault_at;
static int fault_n;
static int fault_errno;
static gboolean fault_stays;
static gboolean fault_is_short;
static gboolean fault_hit;

static gboolean
fault_now (void)
{
  gboolean now;

  if (fault_at == 0)
    return FALSE;

  fault_n++;
  now = fault_n == fault_at || (fault_stays && fault_n > fault_at);
  if (now)
    {
      fault_hit = TRUE;
      errno = fault_errno;
    }

  return now;
}

static int
fault_openat (int         dir,
              const char *name,
              int         flags,
              mode_t      mode)
{
  if ((flags & O_CREAT) && fault_now ())
    return -1;

  return fault_real.openat (dir, name, flags, mode);
}

static ssize_t
fault_pwrite (int         fd,
              const void *bytes,
              size_t      size,
              off_t       offset)
{
  if (!fault_now ())
    return fault_real.pwrite (fd, bytes, size, offset);

  if (!fault_is_short || size < 2)
    return -1;

  /* The next write, if there is one, does not find room either. */
  fault_stays = TRUE;

  return fault_real.pwrite (fd, bytes, size / 2, offset);
}

static int
fault_ftruncate (int   fd,
                 off_t size)
{
  return fault_now () ? -1 : fault_real.ftruncate (fd, size);
}

static int
fault_fsync (int fd)
{
  return fault_now () ? -1 : fault_real.fsync (fd);
}

static int
fault_fdatasync (int fd)
{
  return fault_now () ? -1 : fault_real.fdatasync (fd);
}

static int
fault_renameat (int         old_dir,
                const char *old_name,
                int         new_dir,
                const char *new_name)
{
  return fault_now () ? -1 : fault_real.renameat (old_dir, old_name, new_dir, new_name);
}

static int
fault_unlinkat (int         dir,
                const char *name,
                int         flags)
{
  return fault_now () ? -1 : fault_real.unlinkat (dir, name, flags);
}

G_GNUC_UNUSED static void
fault_install (void)
{
  fault_real = onward_vault_io;
  onward_vault_io.openat = fault_openat;
  onward_vault_io.pwrite = fault_pwrite;
  onward_vault_io.ftruncate = fault_ftruncate;
  onward_vault_io.fsync = fault_fsync;
  onward_vault_io.fdatasync = fault_fdatasync;
  onward_vault_io.renameat = fault_renameat;
  onward_vault_io.unlinkat = fault_unlinkat;
}

G_GNUC_UNUSED static void
fault_arm (int      at,
           int      with_errno,
           gboolean stays,
           gboolean is_short)
{
  fault_at = at;
  fault_n = 0;
  fault_errno = with_errno;
  fault_stays = stays;
  fault_is_short = is_short;
  fault_hit = FALSE;
}

G_GNUC_UNUSED static void
fault_disarm (void)
{
  fault_at = 0;
}

#define VAULT_TEST(path, func) \
  g_test_add (path, VaultFixture, NULL, vault_fixture_set_up, func, vault_fixture_tear_down)
