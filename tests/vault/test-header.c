/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include <sodium.h>

#include "onward-header-private.h"

static OnwardSecret *key;

static void
fill (OnwardHeader *header)
{
  memset (header, 0, sizeof *header);
  header->format = ONWARD_FORMAT;
  header->min_reader = ONWARD_MIN_READER;
  header->sequence = 7;
  header->profile = onward_id_new ();
  header->n_slots = 2;
  header->slots[0].type = ONWARD_SLOT_PASSPHRASE;
  header->slots[1].type = ONWARD_SLOT_RECOVERY;
  g_strlcpy (header->name, "Åsa 🪿", sizeof header->name);
  onward_header_seal (header, key);
}

static void
checksum_again (guint8 *bytes,
                gsize   size)
{
  crypto_generichash (bytes + size - 32, 32, bytes, size - 32, NULL, 0);
}

static void
test_round_trip (void)
{
  OnwardHeader written, read;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardSecret) other = onward_secret_new_random (ONWARD_KEY_SIZE);

  fill (&written);
  g_assert_true (onward_header_parse (&read, written.bytes, written.size, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (read.name, ==, "Åsa 🪿");
  g_assert_cmpuint (read.sequence, ==, 7);
  g_assert_cmpuint (read.n_slots, ==, 2);
  g_assert_true (onward_id_equal (&read.profile, &written.profile));
  g_assert_true (onward_header_verify (&read, key));
  g_assert_false (onward_header_verify (&read, other));
}

static void
test_every_byte (void)
{
  OnwardHeader header, read;

  fill (&header);
  for (gsize at = 0; at < header.size; at++)
    {
      g_autoptr (GError) error = NULL;

      header.bytes[at] ^= 1 << (at % 8);
      g_assert_false (onward_header_parse (&read, header.bytes, header.size, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);

      /* With the checksum made to fit, the MAC still tells. */
      if (at < header.size - 64)
        {
          guint8 saved[32];

          memcpy (saved, header.bytes + header.size - 32, 32);
          checksum_again (header.bytes, header.size);
          g_clear_error (&error);
          g_assert_true (!onward_header_parse (&read, header.bytes, header.size, &error)
                         || !onward_header_verify (&read, key));
          memcpy (header.bytes + header.size - 32, saved, 32);
        }

      header.bytes[at] ^= 1 << (at % 8);
    }

  for (gsize size = 0; size < header.size; size++)
    g_assert_false (onward_header_parse (&read, header.bytes, size, NULL));
}

static void
test_versions (void)
{
  OnwardHeader header, read;
  g_autoptr (GError) error = NULL;

  fill (&header);
  onward_put_u32 (header.bytes + 8, ONWARD_FORMAT + 1);
  checksum_again (header.bytes, header.size);
  g_assert_true (onward_header_parse (&read, header.bytes, header.size, &error));
  g_assert_cmpuint (read.format, ==, ONWARD_FORMAT + 1);

  onward_put_u32 (header.bytes + 12, ONWARD_FORMAT + 1);
  checksum_again (header.bytes, header.size);
  g_assert_false (onward_header_parse (&read, header.bytes, header.size, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT);
}

static void
test_bounds (void)
{
  static const struct
  {
    guint   at;
    guint16 value;
  } bad[] = { { 20, 0 }, { 20, 9 }, { 20, 65535 }, { 22, 0 }, { 22, 241 }, { 22, 65535 } };
  OnwardHeader header, read;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      fill (&header);
      onward_put_u16 (header.bytes + bad[i].at, bad[i].value);
      checksum_again (header.bytes, header.size);
      g_assert_false (onward_header_parse (&read, header.bytes, header.size, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }

  fill (&header);
  header.bytes[48] = 0xff;
  checksum_again (header.bytes, header.size);
  g_assert_false (onward_header_parse (&read, header.bytes, header.size, NULL));
}

static void
test_two_copies (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = onward_temp_folder_new ();
  OnwardHeader header, copies[2];
  int dir = onward_vault_io_open_dir (AT_FDCWD, folder, &error);

  g_assert_cmpuint (onward_header_load (dir, copies, NULL, &error), ==, 0);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  fill (&header);
  header.sequence = 0;
  g_assert_true (onward_header_store (&header, dir, key, &error));
  g_assert_cmpuint (onward_header_load (dir, copies, NULL, &error), ==, 1);
  g_assert_true (onward_header_store (&header, dir, key, &error));
  for (guint64 sequence = 3; sequence < 8; sequence++)
    {
      g_assert_true (onward_header_store (&header, dir, key, &error));
      g_assert_cmpuint (onward_header_load (dir, copies, NULL, &error), ==, 2);
      g_assert_cmpuint (copies[0].sequence, ==, sequence);
      g_assert_cmpuint (copies[1].sequence, ==, sequence - 1);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (folder, i == 0 ? "header-a" : "header-b", NULL);

      write_file (path, NULL, 0);
      g_assert_cmpuint (onward_header_load (dir, copies, NULL, &error), ==, 1 - i);
    }

  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  close (dir);
  onward_temp_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  key = onward_secret_new_random (ONWARD_KEY_SIZE);

  g_test_add_func ("/vault/header/round-trip", test_round_trip);
  g_test_add_func ("/vault/header/every-byte", test_every_byte);
  g_test_add_func ("/vault/header/versions", test_versions);
  g_test_add_func ("/vault/header/bounds", test_bounds);
  g_test_add_func ("/vault/header/two-copies", test_two_copies);

  result = g_test_run ();
  onward_secret_unref (key);

  return result;
}
