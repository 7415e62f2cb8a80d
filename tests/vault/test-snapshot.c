/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-snapshot-private.h"

static OnwardSecret *key;
static OnwardId profile;
static char *folder;
static int dir;

static int
new_file (void)
{
  int fd = onward_vault_io_open (dir, "snapshot", O_RDWR | O_CREAT | O_TRUNC);

  g_assert_cmpint (fd, >=, 0);

  return fd;
}

static void
test_sizes (void)
{
  static const gsize sizes[] = { 0, 1, 4096, 65535, 65536, 65537, 131072, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      OnwardSnapshotInfo written = { .generation = 5, .time = -7 };
      OnwardSnapshotInfo read, info;
      OnwardImage image = { 0 };
      OnwardImage back = { 0 };
      g_autoptr (GError) error = NULL;
      int fd = new_file ();

      g_assert_true (onward_image_resize (&image, sizes[i]));
      for (gsize at = 0; at < sizes[i]; at++)
        image.data[at] = at * 7;

      g_assert_true (onward_snapshot_write (fd, key, &profile, &written, &image));
      g_assert_true (onward_snapshot_read (fd, key, &profile, 5, &read, &back, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (image.data, image.size, back.data, back.size);
      g_assert_cmpmem (written.tag, ONWARD_TAG_SIZE, read.tag, ONWARD_TAG_SIZE);
      g_assert_cmpint (read.time, ==, -7);
      g_assert_true (onward_snapshot_read_info (fd, key, &profile, 5, &info, &error));
      g_assert_cmpuint (info.size, ==, sizes[i]);
      g_assert_cmpint (info.time, ==, -7);

      onward_image_clear (&image);
      onward_image_clear (&back);
      onward_vault_io_close (&fd);
    }
}

static void
assert_damaged (int             fd,
                OnwardSecret   *with_key,
                const OnwardId *whose,
                guint64         generation)
{
  g_autoptr (GError) error = NULL;
  OnwardSnapshotInfo info;
  OnwardImage image = { 0 };

  g_assert_false (onward_snapshot_read (fd, with_key, whose, generation, &info, &image, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_null (image.data);
}

static void
test_refused (void)
{
  OnwardSnapshotInfo info = { .generation = 5 };
  OnwardImage image = { 0 };
  g_autoptr (OnwardSecret) other_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  OnwardId stranger = onward_id_new ();
  int fd = new_file ();
  goffset size;

  assert_damaged (fd, key, &profile, 5);
  g_assert_true (onward_image_resize (&image, 70000));
  g_assert_true (onward_snapshot_write (fd, key, &profile, &info, &image));
  size = onward_vault_io_size (fd);

  assert_damaged (fd, other_key, &profile, 5);
  assert_damaged (fd, key, &stranger, 5);
  assert_damaged (fd, key, &profile, 6);

  for (goffset at = 0; at < size; at += at < 150 ? 1 : 501)
    {
      guint8 byte;

      g_assert_true (onward_vault_io_read (fd, &byte, 1, at));
      byte ^= 2;
      g_assert_true (onward_vault_io_write (fd, &byte, 1, at));
      assert_damaged (fd, key, &profile, 5);
      byte ^= 2;
      g_assert_true (onward_vault_io_write (fd, &byte, 1, at));
    }

  g_assert_true (onward_vault_io_write (fd, "", 1, size));
  assert_damaged (fd, key, &profile, 5);
  for (goffset cut = size - 1; cut >= 0; cut -= cut > 200 ? 997 : 1)
    {
      g_assert_true (onward_vault_io_truncate (fd, cut));
      assert_damaged (fd, key, &profile, 5);
    }

  onward_image_clear (&image);
  onward_vault_io_close (&fd);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  key = onward_secret_new_random (ONWARD_KEY_SIZE);
  profile = onward_id_new ();
  folder = onward_temp_folder_new ();
  dir = onward_vault_io_open_dir (AT_FDCWD, folder, NULL);

  g_test_add_func ("/vault/snapshot/sizes", test_sizes);
  g_test_add_func ("/vault/snapshot/refused", test_refused);

  result = g_test_run ();
  onward_vault_io_close (&dir);
  onward_temp_folder_remove (folder);
  onward_secret_unref (key);

  return result;
}
