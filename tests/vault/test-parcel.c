/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-care.h"
#include "onward-parcel.h"

static GBytes *
pack (VaultFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *parcel = onward_vault_pack (fixture->vault, &error);

  g_assert_no_error (error);
  g_assert_true (onward_vault_check_parcel (fixture->vault, parcel, &error));
  g_assert_no_error (error);

  return parcel;
}

static OnwardVault *
unpack (VaultFixture  *fixture,
        GBytes        *parcel,
        const char    *as,
        const char    *name,
        OnwardSlotType slot,
        OnwardSecret  *secret,
        GError       **error)
{
  g_autofree char *folder = g_build_filename (fixture->parent, as, NULL);

  return onward_parcel_unpack (parcel, folder, name, slot, secret, error);
}

static void
assert_refused (VaultFixture *fixture,
                GBytes       *parcel,
                int           code)
{
  g_autoptr (OnwardSecret) right = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  g_autofree char *folder = g_build_filename (fixture->parent, "refused", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (onward_parcel_unpack (parcel, folder, NULL, ONWARD_SLOT_PASSPHRASE, right, &error));
  g_assert_error (error, ONWARD_ERROR, code);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Packed with two notes, unpacked elsewhere by both ways in; the keyring stays behind, and what is
 * written on one side is not on the other. */
static void
test_there_and_back (VaultFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (OnwardSecret) right = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) key = onward_secret_new_random (32);
  g_autoptr (GBytes) parcel = NULL;
  g_autoptr (GError) error = NULL;
  OnwardVaultInfo info;
  VaultFixture other = { 0 };

  vault_fixture_add (fixture);
  vault_fixture_add (fixture);
  g_assert_true (onward_vault_set_keyring (fixture->vault, right, key, &error));
  g_assert_no_error (error);
  parcel = pack (fixture);
  vault_fixture_add (fixture);

  g_assert_true (onward_parcel_peek (parcel, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (info.name, ==, onward_vault_get_info (fixture->vault)->name);
  onward_vault_info_clear (&info);

  g_assert_null (unpack (fixture, parcel, "by-keyring", NULL, ONWARD_SLOT_KEYRING, key, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  other.vault = unpack (fixture, parcel, "by-code", NULL, ONWARD_SLOT_RECOVERY, onward_temp_vault_get_recovery (), &error);
  g_assert_no_error (error);
  onward_vault_close (g_steal_pointer (&other.vault), NULL);

  other.vault = unpack (fixture, parcel, "other", "Taken along", ONWARD_SLOT_PASSPHRASE, right, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (onward_vault_get_info (other.vault)->name, ==, "Taken along");
  g_assert_false (onward_vault_get_info (other.vault)->has_keyring);
  vault_fixture_open_db (&other);
  g_assert_cmpint (vault_fixture_count (&other), ==, 2);
  vault_fixture_add (&other);
  vault_fixture_add (&other);
  vault_fixture_close (&other);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 3);

  other.folder = g_build_filename (fixture->parent, "other", NULL);
  other.vault = onward_vault_open (other.folder, ONWARD_SLOT_PASSPHRASE, right, &error);
  g_assert_no_error (error);
  vault_fixture_open_db (&other);
  g_assert_cmpint (vault_fixture_count (&other), ==, 4);
  vault_fixture_close (&other);

  /* Nothing is ever written over. */
  g_assert_null (unpack (fixture, parcel, "other", NULL, ONWARD_SLOT_PASSPHRASE, right, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_EXISTS);
  g_free (other.folder);
}

static void
test_sealed (VaultFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GBytes) parcel = NULL;
  gsize size;
  const char *bytes;

  vault_fixture_add (fixture);
  parcel = pack (fixture);
  bytes = g_bytes_get_data (parcel, &size);
  g_assert_null (memmem (bytes, size, MARKER_TEXT, strlen (MARKER_TEXT)));
  g_assert_null (memmem (bytes, size, "SQLite", 6));
}

static void
test_wrong_passphrase (VaultFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (OnwardSecret) wrong = onward_secret_new_from_passphrase ("not this one");
  g_autoptr (GBytes) parcel = pack (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (unpack (fixture, parcel, "wrong", NULL, ONWARD_SLOT_PASSPHRASE, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
}

/* Cut at every place that means something, and flipped in every part of it: nothing is made of it. */
static void
test_damaged (VaultFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) parcel = NULL;
  gsize size;
  const guint8 *bytes;
  const gsize cuts[] = { 0, 1, 8, 15, 16, 17, 800, 16 + 1376 - 1, 16 + 1376, 16 + 1376 + 1, 16 + 1376 + 60 };
  const gsize flips[] = { 0, 8, 12, 16, 40, 80, 310, 340, 16 + 1376 - 70, 16 + 1376 + 3, 16 + 1376 + 30, 16 + 1376 + 70 };

  vault_fixture_add (fixture);
  parcel = pack (fixture);
  bytes = g_bytes_get_data (parcel, &size);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (bytes, cuts[i]);

      assert_refused (fixture, cut, ONWARD_ERROR_NO_COPY);
      g_assert_false (onward_vault_check_parcel (fixture->vault, cut, NULL));
    }

  for (guint i = 0; i <= G_N_ELEMENTS (flips); i++)
    {
      gsize at = i < G_N_ELEMENTS (flips) ? flips[i] : size - 1;
      guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr (GBytes) flipped = g_bytes_new_take (copy, size);

      copy[at] ^= 1;
      assert_refused (fixture, flipped, at == 8 ? ONWARD_ERROR_NEWER_FORMAT : ONWARD_ERROR_NO_COPY);
      g_assert_false (onward_vault_check_parcel (fixture->vault, flipped, NULL));
    }
}

/* A parcel of yesterday is whole and yet not what is there now. */
static void
test_stale (VaultFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GBytes) parcel = pack (fixture);
  g_autoptr (GError) error = NULL;

  vault_fixture_add (fixture);
  g_assert_false (onward_vault_check_parcel (fixture->vault, parcel, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  VAULT_TEST ("/parcel/there-and-back", test_there_and_back);
  VAULT_TEST ("/parcel/sealed", test_sealed);
  VAULT_TEST ("/parcel/wrong-passphrase", test_wrong_passphrase);
  VAULT_TEST ("/parcel/damaged", test_damaged);
  VAULT_TEST ("/parcel/stale", test_stale);

  return g_test_run ();
}
