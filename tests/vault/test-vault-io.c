/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

static OnwardVaultIo real;
static int n_calls;

static ssize_t
slow_pread (int    fd,
            void  *bytes,
            size_t size,
            off_t  offset)
{
  if (n_calls++ % 2 == 0)
    {
      errno = EINTR;
      return -1;
    }

  return real.pread (fd, bytes, MIN (size, 3), offset);
}

static ssize_t
slow_pwrite (int         fd,
             const void *bytes,
             size_t      size,
             off_t       offset)
{
  if (n_calls++ % 2 == 0)
    {
      errno = EINTR;
      return -1;
    }

  return real.pwrite (fd, bytes, MIN (size, 3), offset);
}

static void
test_slow (void)
{
  static const char text[] = "in small and interrupted pieces";
  char *folder = onward_temp_folder_new ();
  int dir = onward_vault_io_open_dir (AT_FDCWD, folder, NULL);
  int fd = onward_vault_io_open (dir, "file", O_RDWR | O_CREAT);
  char back[sizeof text];

  real = onward_vault_io;
  onward_vault_io.pread = slow_pread;
  onward_vault_io.pwrite = slow_pwrite;
  g_assert_true (onward_vault_io_write (fd, text, sizeof text, 5));
  g_assert_true (onward_vault_io_read (fd, back, sizeof text, 5));
  g_assert_cmpstr (back, ==, text);
  g_assert_false (onward_vault_io_read (fd, back, sizeof text, 6));
  g_assert_cmpint (errno, ==, ENODATA);
  onward_vault_io = real;
  g_assert_cmpint (onward_vault_io_size (fd), ==, 5 + sizeof text);

  onward_vault_io_close (&fd);
  g_assert_cmpint (fd, ==, -1);
  onward_vault_io_close (&fd);
  onward_vault_io_close (&dir);
  onward_temp_folder_remove (folder);
}

/* Only a regular file is opened: no link that leads elsewhere, no pipe that would wait. */
static void
test_special_files (void)
{
  char *folder = onward_temp_folder_new ();
  g_autofree char *pipe_name = g_build_filename (folder, "pipe", NULL);
  g_autofree char *link_name = g_build_filename (folder, "link", NULL);
  int dir = onward_vault_io_open_dir (AT_FDCWD, folder, NULL);

  g_assert_cmpint (mkfifo (pipe_name, 0600), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", link_name), ==, 0);
  g_assert_cmpint (onward_vault_io_open (dir, "pipe", O_RDONLY), ==, -1);
  g_assert_cmpint (errno, ==, EIO);
  g_assert_cmpint (onward_vault_io_open (dir, "link", O_RDONLY), ==, -1);
  g_assert_cmpint (onward_vault_io_open (dir, ".", O_RDONLY), ==, -1);
  g_assert_cmpint (onward_vault_io_open (dir, "missing", O_RDONLY), ==, -1);
  g_assert_cmpint (errno, ==, ENOENT);
  onward_vault_io_close (&dir);
  onward_temp_folder_remove (folder);
}

static void
test_names (void)
{
  char *folder = onward_temp_folder_new ();
  int dir = onward_vault_io_open_dir (AT_FDCWD, folder, NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  g_assert_true (onward_vault_io_make_dir (dir, "sub"));
  g_assert_false (onward_vault_io_make_dir (dir, "sub"));
  fd = onward_vault_io_open (dir, "a", O_RDWR | O_CREAT | O_EXCL);
  onward_vault_io_close (&fd);
  g_assert_true (onward_vault_io_rename (dir, "a", "b"));
  g_assert_true (onward_vault_io_sync (dir));
  names = onward_vault_io_list (dir);
  g_assert_cmpuint (names->len, ==, 4);
  g_assert_true (g_ptr_array_find_with_equal_func (names, "b", g_str_equal, NULL));
  g_assert_true (onward_vault_io_remove (dir, "b", 0));
  g_assert_true (onward_vault_io_remove (dir, "b", 0));
  g_assert_true (onward_vault_io_remove (dir, "sub", AT_REMOVEDIR));
  g_assert_cmpint (onward_vault_io_open_dir (dir, "b", &error), ==, -1);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  onward_vault_io_close (&dir);
  onward_temp_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/vault-io/slow", test_slow);
  g_test_add_func ("/vault/vault-io/special-files", test_special_files);
  g_test_add_func ("/vault/vault-io/names", test_names);

  return g_test_run ();
}
