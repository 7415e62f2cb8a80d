/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
assert_refused (const char          *folder,
                const char          *name,
                const char          *text,
                const OnwardKdfCost *cost,
                int                  code)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (text);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (onward_vault_create (folder, name, passphrase, cost, &recovery, &error));
  g_assert_error (error, ONWARD_ERROR, code);
  g_assert_null (recovery);
}

static void
test_refused (void)
{
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "p", NULL);
  g_autofree char *deep = g_build_filename (parent, "missing", "p", NULL);
  g_autofree char *long_name = g_strnfill (ONWARD_VAULT_NAME_MAX + 1, 'n');
  const OnwardKdfCost cheap = { 32 * 1024, 3 };
  gint64 start = g_get_monotonic_time ();

  assert_refused (folder, "", "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_REFUSED);
  assert_refused (folder, long_name, "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_REFUSED);
  assert_refused (folder, "\xff", "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_REFUSED);
  assert_refused (folder, "R", "", &ONWARD_KDF_FLOOR, ONWARD_ERROR_REFUSED);
  assert_refused (folder, "R", "x", &cheap, ONWARD_ERROR_REFUSED);
  assert_refused (parent, "R", "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_EXISTS);
  assert_refused (deep, "R", "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_NOT_FOUND);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 50000);
  g_assert_cmpuint (count_entries (parent), ==, 0);
  onward_temp_folder_remove (parent);
}

static void
test_new_folder (VaultFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  GStatBuf status;

  g_assert_cmpuint (count_entries (fixture->parent), ==, 1);
  g_assert_cmpint (g_stat (fixture->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }

  assert_refused (fixture->folder, "R", "x", &ONWARD_KDF_FLOOR, ONWARD_ERROR_EXISTS);
}

/* Each call goes wrong for good: what stays is nothing, or a folder that is never opened. */
static void
test_faults (void)
{
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase ("x");
  OnwardVault *vault = NULL;

  for (int at = 1; at < 60 && vault == NULL; at += 4)
    {
      char *parent = onward_temp_folder_new ();
      g_autofree char *folder = g_build_filename (parent, "p", NULL);
      g_autoptr (OnwardSecret) recovery = NULL;
      g_autoptr (GError) error = NULL;

      fault_arm (at, ENOSPC, FALSE, FALSE);
      vault = onward_vault_create (folder, "R", passphrase, &ONWARD_KDF_FLOOR, &recovery, &error);
      fault_disarm ();
      if (vault != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (onward_vault_close (vault, NULL));
        }
      else
        {
          g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_SPACE);
          g_assert_cmpuint (count_entries (parent), ==, 0);
        }

      onward_temp_folder_remove (parent);
    }

  g_assert_nonnull (vault);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  fault_install ();

  g_test_add_func ("/vault/create/refused", test_refused);
  VAULT_TEST ("/vault/create/new-folder", test_new_folder);
  g_test_add_func ("/vault/create/faults", test_faults);

  return g_test_run ();
}
