/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-changes-private.h"

#include <string.h>

static void
test_bad_changes (void)
{
  OnwardImage image = { 0 };
  OnwardImage now = { 0 };
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  guint8 *changes;
  gint64 time;
  gsize size;

  g_assert_true (onward_image_resize (&now, 10000));
  memset (now.data, 'x', 10000);
  changes = onward_changes_write (&now, before, 0, 7, &size);
  for (gsize cut = 0; cut < size; cut++)
    g_assert_false (onward_changes_apply (&image, changes, cut, &time));

  /* A run that ends behind the image, an image without bounds, more runs than there are. */
  changes[25] = 0x20;
  g_assert_false (onward_changes_apply (&image, changes, size, &time));
  changes[25] = 0;
  changes[15] = 1;
  g_assert_false (onward_changes_apply (&image, changes, size, &time));
  changes[15] = 0;
  changes[19] = 0xff;
  g_assert_false (onward_changes_apply (&image, changes, size, &time));
  changes[19] = 0;
  g_assert_cmpuint (image.size, ==, 0);

  g_assert_true (onward_changes_apply (&image, changes, size, &time));
  g_assert_cmpmem (image.data, image.size, now.data, now.size);
  onward_memory_free (changes);
  onward_image_clear (&image);
  onward_image_clear (&now);
}

/* Random edits of all sizes, each played into a second image. */
static void
test_random (void)
{
  OnwardImage now = { 0 };
  OnwardImage mirror = { 0 };

  for (int i = 0; i < 300; i++)
    {
      g_autoptr (GHashTable) before = g_hash_table_new_full (NULL, NULL, NULL, onward_memory_free);
      gsize old_size = now.size;
      guint8 *changes;
      gint64 time;
      gsize size;

      for (gsize n = 0; n * ONWARD_BLOCK < old_size; n++)
        {
          guint8 *copy = onward_memory_alloc (ONWARD_BLOCK);

          memset (copy, 0, ONWARD_BLOCK);
          memcpy (copy, now.data + n * ONWARD_BLOCK, MIN (ONWARD_BLOCK, old_size - n * ONWARD_BLOCK));
          g_hash_table_insert (before, GSIZE_TO_POINTER (n), copy);
        }

      if (i % 3 == 0)
        g_assert_true (onward_image_resize (&now, g_test_rand_int_range (1, 40000)));
      for (int k = 0; k < 5; k++)
        now.data[g_test_rand_int_range (0, now.size)] = g_test_rand_int ();

      changes = onward_changes_write (&now, before, old_size, i, &size);
      g_assert_true (onward_changes_apply (&mirror, changes, size, &time));
      g_assert_cmpint (time, ==, i);
      g_assert_cmpmem (now.data, now.size, mirror.data, mirror.size);
      onward_memory_free (changes);
    }

  onward_image_clear (&now);
  onward_image_clear (&mirror);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/changes/bad", test_bad_changes);
  g_test_add_func ("/vault/changes/random", test_random);

  return g_test_run ();
}
