/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include <sodium.h>
#include <sys/file.h>
#include <sys/wait.h>

#include "onward-header-private.h"
#include "onward-keys-private.h"
#include "onward-recovery-code-private.h"

static OnwardVaultIo real;
static int lock_errno;
static int refuse_errno;

static int
refusing_openat (int         dir,
                 const char *name,
                 int         flags,
                 mode_t      mode)
{
  if (refuse_errno != 0 && (flags & (O_WRONLY | O_RDWR | O_CREAT)))
    {
      errno = refuse_errno;
      return -1;
    }

  return real.openat (dir, name, flags, mode);
}

static int
refusing_access (int         dir,
                 const char *name,
                 int         mode)
{
  if (refuse_errno == 0)
    return real.access (dir, name, mode);

  errno = refuse_errno;

  return -1;
}

static int
refusing_flock (int fd,
                int operation)
{
  if (lock_errno == 0)
    return real.flock (fd, operation);

  errno = lock_errno;

  return -1;
}

static OnwardVault *
open_with (const char *folder,
           const char *text,
           GError    **error)
{
  g_autoptr (OnwardSecret) secret = onward_secret_new_from_passphrase (text);

  return onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, secret, error);
}

static void
test_passphrase (VaultFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vault_fixture_close (fixture);
  g_assert_null (open_with (fixture->folder, "seven quiet herons", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (open_with (fixture->folder, "", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  fixture->vault = open_with (fixture->folder, ONWARD_TEMP_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->vault);
}

/* One vault for each awkward passphrase; the second text must open it as well. */
static void
test_awkward_passphrases (void)
{
  g_autofree char *longest = g_strnfill (4096, 'w');
  const char *const pairs[][2] = {
    { "bl\u00e5b\u00e4r \u1e69", "bla\u030aba\u0308r s\u0307\u0323" },
    { "\U0001f986\u200d\u2b1b \U0001f469\U0001f3fd", "\U0001f986\u200d\u2b1b \U0001f469\U0001f3fd" },
    { "x", "x" },
    { longest, longest },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (pairs[i][0]);
      g_autoptr (OnwardSecret) recovery = NULL;
      g_autoptr (GError) error = NULL;
      char *parent = onward_temp_folder_new ();
      g_autofree char *folder = g_build_filename (parent, "p", NULL);
      OnwardVault *vault;

      vault = onward_vault_create (folder, "R", passphrase, &ONWARD_KDF_FLOOR, &recovery, &error);
      g_assert_no_error (error);
      g_assert_true (onward_vault_close (vault, NULL));
      vault = open_with (folder, pairs[i][1], &error);
      g_assert_no_error (error);
      g_assert_true (onward_vault_close (vault, NULL));
      onward_temp_folder_remove (parent);
    }
}

static void
test_recovery (VaultFixture *fixture,
               gconstpointer data)
{
  OnwardSecret *code = onward_temp_vault_get_recovery ();
  g_autofree char *lower = g_ascii_strdown (onward_secret_get_bytes (code), -1);
  g_autoptr (OnwardSecret) typed = onward_secret_new (lower, strlen (lower));
  g_autoptr (OnwardSecret) wrong = onward_secret_new ("12345", 5);
  g_autoptr (GError) error = NULL;

  vault_fixture_close (fixture);
  g_assert_null (onward_vault_open (fixture->folder, ONWARD_SLOT_RECOVERY, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (onward_vault_open (fixture->folder, ONWARD_SLOT_KEYRING, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  fixture->vault = onward_vault_open (fixture->folder, ONWARD_SLOT_RECOVERY, typed, &error);
  g_assert_no_error (error);
}

static void
test_in_use (VaultFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int status;
  pid_t child;

  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);

  /* A process of its own, which inherits nothing that holds the lock. */
  vault_fixture_close (fixture);
  child = fork ();
  if (child == 0)
    {
      vault_fixture_open (fixture);
      pause ();
      _exit (0);
    }

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "lock", NULL);
      int fd = open (path, O_RDWR);
      gboolean is_free = flock (fd, LOCK_EX | LOCK_NB) == 0;

      close (fd);
      if (!is_free)
        break;
      g_usleep (10000);
    }

  g_clear_error (&error);
  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  vault_fixture_open (fixture);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 0);
}

static void
test_read_only (VaultFixture *fixture,
                gconstpointer data)
{
  static const int codes[] = { EROFS, EACCES, EPERM };

  vault_fixture_add (fixture);
  vault_fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      refuse_errno = codes[i];
      vault_fixture_open (fixture);
      g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_READ_ONLY_DISK);
      g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
      g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), ==, SQLITE_READONLY);
      vault_fixture_close (fixture);
      refuse_errno = 0;
    }
}

static void
test_no_locking (VaultFixture *fixture,
                 gconstpointer data)
{
  static const int codes[] = { ENOLCK, EOPNOTSUPP, ENOSYS };

  vault_fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      lock_errno = codes[i];
      vault_fixture_open (fixture);
      g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_NO_LOCKING);
      g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), ==, SQLITE_READONLY);
      vault_fixture_close (fixture);
      lock_errno = 0;
    }
}

static void
assert_not_found (const char *folder)
{
  g_autoptr (GError) error = NULL;
  OnwardVaultInfo info;

  g_assert_false (onward_vault_peek (folder, &info, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (onward_temp_vault_open (folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

static void
test_peek (VaultFixture *fixture,
           gconstpointer data)
{
  g_autofree char *half = g_build_filename (fixture->parent, ".new-0011223344556677", NULL);
  g_autofree char *lock = g_build_filename (fixture->folder, "lock", NULL);
  g_autofree char *nothing = g_build_filename (fixture->parent, "nothing", NULL);
  g_autoptr (GError) error = NULL;
  OnwardVaultInfo info;

  g_assert_true (onward_vault_peek (fixture->folder, &info, &error));
  g_assert_cmpstr (info.name, ==, "Robin");
  g_assert_cmpuint (info.format, ==, ONWARD_FORMAT);
  g_assert_true (onward_id_equal (&info.profile, &onward_vault_get_info (fixture->vault)->profile));
  onward_vault_info_clear (&info);

  assert_not_found (nothing);
  assert_not_found (lock);
  assert_not_found (fixture->parent);

  vault_fixture_close (fixture);
  g_assert_cmpint (g_rename (fixture->folder, half), ==, 0);
  assert_not_found (half);
  g_assert_cmpint (g_rename (half, fixture->folder), ==, 0);
}

/* Each byte of one copy: the other one serves, and the next opening mends it. */
static void
test_header_flips (VaultFixture *fixture,
                   gconstpointer data)
{
  vault_fixture_close (fixture);
  for (guint copy = 0; copy < 2; copy++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, copy == 0 ? "header-a" : "header-b", NULL);

      for (gsize at = copy; at < ONWARD_HEADER_SIZE; at += 3)
        {
          g_autofree guint8 *content = NULL;
          OnwardHeader header;
          gsize size;

          content = read_file (path, &size);
          g_assert_cmpuint (size, ==, ONWARD_HEADER_SIZE);
          g_assert_true (onward_header_parse (&header, content, size, NULL));
          content[at] ^= 4;
          write_file (path, content, size);
          vault_fixture_open (fixture);
          g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_WRITABLE);
          vault_fixture_close (fixture);
        }
    }
}

static void
patch_headers (VaultFixture *fixture,
               guint         at,
               guint32       value)
{
  for (guint copy = 0; copy < 2; copy++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, copy == 0 ? "header-a" : "header-b", NULL);
      g_autofree guint8 *content = NULL;
      gsize size;

      content = read_file (path, &size);
      onward_put_u32 (content + at, value);
      crypto_generichash (content + size - 32, 32, content, size - 32, NULL, 0);
      write_file (path, content, size);
    }
}

static void
test_forged_header (VaultFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardVaultInfo info;
  gint64 start;

  vault_fixture_close (fixture);

  /* The name is not bound to a slot, only to the MAC. */
  patch_headers (fixture, 48, 0x41414141);
  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_clear_error (&error);

  /* A cost beyond all bounds is refused before anything is derived. */
  patch_headers (fixture, 288 + 4, 0xffffffff);
  start = g_get_monotonic_time ();
  g_assert_null (open_with (fixture->folder, ONWARD_TEMP_PASSPHRASE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20000);
  g_clear_error (&error);

  patch_headers (fixture, 8, ONWARD_FORMAT + 1);
  patch_headers (fixture, 12, ONWARD_FORMAT + 1);
  g_assert_false (onward_vault_peek (fixture->folder, &info, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT);
}

/* Makes both headers of @folder say @format, as only a holder of the key can. */
static void
reseal_headers (const char *folder,
                guint32     format)
{
  int dir = onward_vault_io_open_dir (AT_FDCWD, folder, NULL);
  g_autoptr (OnwardSecret) code = onward_recovery_code_parse (onward_temp_vault_get_recovery ());
  g_autoptr (OnwardSecret) data_key = NULL;
  g_autoptr (OnwardSecret) key = NULL;
  OnwardHeader copies[2];

  g_assert_cmpuint (onward_header_load (dir, copies, NULL, NULL), ==, 2);
  data_key = onward_slot_unwrap (&copies[0].slots[1], &copies[0].profile, code, NULL);
  key = onward_keys_derive (data_key, ONWARD_KEY_HEADER);
  copies[0].format = format;
  g_assert_true (onward_header_store (&copies[0], dir, key, NULL));
  g_assert_true (onward_header_store (&copies[0], dir, key, NULL));
  close (dir);
}

static void
test_newer_but_readable (VaultFixture *fixture,
                         gconstpointer data)
{
  g_autofree char *path_a = g_build_filename (fixture->folder, "header-a", NULL);
  g_autofree char *path_b = g_build_filename (fixture->folder, "header-b", NULL);
  g_autofree guint8 *before = NULL;
  g_autofree guint8 *after = NULL;
  gsize before_size, after_size;

  vault_fixture_add (fixture);
  vault_fixture_close (fixture);

  reseal_headers (fixture->folder, ONWARD_FORMAT + 1);
  g_assert_cmpint (g_unlink (path_b), ==, 0);
  before = read_file (path_a, &before_size);

  vault_fixture_open (fixture);
  g_assert_cmpint (onward_vault_get_state (fixture->vault), ==, ONWARD_VAULT_NEWER);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 1);
  g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES ('x')"), ==, SQLITE_READONLY);
  vault_fixture_close (fixture);
  after = read_file (path_a, &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_false (g_file_test (path_b, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  real = onward_vault_io;
  onward_vault_io.openat = refusing_openat;
  onward_vault_io.access = refusing_access;
  onward_vault_io.flock = refusing_flock;

  VAULT_TEST ("/vault/unlock/passphrase", test_passphrase);
  g_test_add_func ("/vault/unlock/awkward-passphrases", test_awkward_passphrases);
  VAULT_TEST ("/vault/unlock/recovery", test_recovery);
  VAULT_TEST ("/vault/unlock/in-use", test_in_use);
  VAULT_TEST ("/vault/unlock/read-only", test_read_only);
  VAULT_TEST ("/vault/unlock/no-locking", test_no_locking);
  VAULT_TEST ("/vault/unlock/peek", test_peek);
  VAULT_TEST ("/vault/unlock/header-flips", test_header_flips);
  VAULT_TEST ("/vault/unlock/forged-header", test_forged_header);
  VAULT_TEST ("/vault/unlock/newer-but-readable", test_newer_but_readable);

  return g_test_run ();
}
