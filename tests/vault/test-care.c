/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-care.h"
#include "onward-vault-private.h"

#define NEW_PASSPHRASE "two brown otters dive"
#define NOTES 3

static OnwardSecret *
secret (const char *text)
{
  return onward_secret_new_from_passphrase (text);
}

static OnwardVault *
try_open (const char    *folder,
          OnwardSlotType type,
          const char    *text)
{
  g_autoptr (OnwardSecret) key = secret (text);
  g_autoptr (GError) error = NULL;
  OnwardVault *vault = onward_vault_open (folder, type, key, &error);

  if (vault == NULL)
    g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);

  return vault;
}

/* Whether @text opens @folder, and then to all that was written. */
static gboolean
opens (const char    *folder,
       OnwardSlotType type,
       const char    *text)
{
  VaultFixture fixture = { .vault = try_open (folder, type, text) };

  if (fixture.vault == NULL)
    return FALSE;

  g_assert_cmpint (onward_vault_get_state (fixture.vault), ==, ONWARD_VAULT_WRITABLE);
  vault_fixture_open_db (&fixture);
  g_assert_cmpint (vault_fixture_count (&fixture), ==, NOTES);
  vault_fixture_close (&fixture);

  return TRUE;
}

static char *
text_of (OnwardSecret *code)
{
  return g_strndup ((const char *) onward_secret_get_bytes (code), onward_secret_get_size (code));
}

static void
add_notes (VaultFixture *fixture)
{
  for (int i = 0; i < NOTES; i++)
    vault_fixture_add (fixture);
}

/* Each copy of the header on its own: what opens must open by either, what must not, by none. */
static void
assert_copies (const char *folder,
               const char *right,
               const char *wrong)
{
  static const char *const names[] = { "header-a", "header-b" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *copy = onward_temp_folder_copy (folder);
      g_autofree char *header = g_build_filename (copy, names[i], NULL);

      g_assert_cmpint (g_unlink (header), ==, 0);
      g_assert_false (opens (copy, ONWARD_SLOT_PASSPHRASE, wrong));
      g_assert_true (opens (copy, ONWARD_SLOT_PASSPHRASE, right));
      onward_temp_folder_remove (copy);
    }
}

static void
test_check (VaultFixture *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardSecret) right = secret (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) wrong = secret (NEW_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_vault_check (fixture->vault, right, &error));
  g_assert_no_error (error);
  g_assert_true (onward_vault_check (fixture->vault, onward_temp_vault_get_recovery (), &error));
  g_assert_no_error (error);
  g_assert_false (onward_vault_check (fixture->vault, wrong, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
}

static void
test_rename (VaultFixture *fixture,
             gconstpointer data)
{
  g_autofree char *longest = g_strnfill (ONWARD_VAULT_NAME_MAX, 'x');
  g_autofree char *too_long = g_strnfill (ONWARD_VAULT_NAME_MAX + 1, 'x');
  const char *names[] = { "Kim", "Ängla 🌿", longest, "R" };
  const char *refused[] = { "", too_long, "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      OnwardVaultInfo info;

      g_assert_true (onward_vault_rename (fixture->vault, names[i], &error));
      g_assert_no_error (error);
      g_assert_cmpstr (onward_vault_get_info (fixture->vault)->name, ==, names[i]);
      g_assert_true (onward_vault_peek (fixture->folder, &info, &error));
      g_assert_cmpstr (info.name, ==, names[i]);
      onward_vault_info_clear (&info);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (onward_vault_rename (fixture->vault, refused[i], &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
    }

  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpstr (onward_vault_get_info (fixture->vault)->name, ==, "R");
}

static void
test_passphrase (VaultFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (OnwardSecret) old = secret (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) new = secret (NEW_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  add_notes (fixture);
  g_assert_false (onward_vault_set_passphrase (fixture->vault, new, new, &ONWARD_KDF_FLOOR, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  g_assert_true (onward_vault_set_passphrase (fixture->vault, old, new, &ONWARD_KDF_FLOOR, &error));
  g_assert_no_error (error);
  g_assert_true (onward_vault_check (fixture->vault, new, NULL));
  g_assert_false (onward_vault_check (fixture->vault, old, NULL));
  vault_fixture_close (fixture);

  assert_copies (fixture->folder, NEW_PASSPHRASE, ONWARD_TEMP_PASSPHRASE);
  vault_fixture_open (fixture);
}

/* Who lost the passphrase has the code. */
static void
test_passphrase_by_code (VaultFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (OnwardSecret) new = secret (NEW_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  add_notes (fixture);
  g_assert_true (onward_vault_set_passphrase (fixture->vault, onward_temp_vault_get_recovery (), new,
                                              &ONWARD_KDF_FLOOR, &error));
  g_assert_no_error (error);
  vault_fixture_close (fixture);
  assert_copies (fixture->folder, NEW_PASSPHRASE, ONWARD_TEMP_PASSPHRASE);
  vault_fixture_open (fixture);
}

static void
test_recovery (VaultFixture *fixture,
               gconstpointer data)
{
  g_autofree char *old = text_of (onward_temp_vault_get_recovery ());
  g_autoptr (OnwardSecret) passphrase = secret (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) code = NULL;
  g_autofree char *new = NULL;
  g_autoptr (GError) error = NULL;

  add_notes (fixture);
  code = onward_vault_new_recovery (fixture->vault, passphrase, &error);
  g_assert_no_error (error);
  new = text_of (code);
  g_assert_cmpstr (old, !=, new);
  vault_fixture_close (fixture);

  g_assert_false (opens (fixture->folder, ONWARD_SLOT_RECOVERY, old));
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_RECOVERY, new));
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_PASSPHRASE, ONWARD_TEMP_PASSPHRASE));
}

static guint
count_files (const char *folder,
             const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, prefix);

  return n;
}

static gboolean
opens_by_keyring (const char   *folder,
                  OnwardSecret *key)
{
  VaultFixture fixture = { .vault = onward_vault_open (folder, ONWARD_SLOT_KEYRING, key, NULL) };
  OnwardVaultInfo info;

  g_assert_true (onward_vault_peek (folder, &info, NULL));
  g_assert_true (info.has_keyring || fixture.vault == NULL);
  onward_vault_info_clear (&info);
  if (fixture.vault == NULL)
    return FALSE;

  vault_fixture_open_db (&fixture);
  g_assert_cmpint (vault_fixture_count (&fixture), ==, NOTES);
  vault_fixture_close (&fixture);

  return TRUE;
}

/* The keyring comes and goes, and the other ways in stay. */
static void
test_keyring (VaultFixture *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardSecret) right = secret (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) wrong = secret (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) key = onward_secret_new_random (32);
  g_autoptr (OnwardSecret) second = onward_secret_new_random (32);
  g_autofree char *code = text_of (onward_temp_vault_get_recovery ());
  g_autoptr (GError) error = NULL;

  add_notes (fixture);
  g_assert_false (onward_vault_get_info (fixture->vault)->has_keyring);
  g_assert_false (onward_vault_set_keyring (fixture->vault, wrong, key, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (onward_vault_forget_keyring (fixture->vault, &error));

  g_assert_true (onward_vault_set_keyring (fixture->vault, right, key, &error));
  g_assert_no_error (error);
  g_assert_true (onward_vault_set_keyring (fixture->vault, right, second, &error));
  g_assert_no_error (error);
  g_assert_true (onward_vault_get_info (fixture->vault)->has_keyring);
  vault_fixture_close (fixture);

  g_assert_false (opens_by_keyring (fixture->folder, key));
  g_assert_true (opens_by_keyring (fixture->folder, second));
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_PASSPHRASE, ONWARD_TEMP_PASSPHRASE));
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_RECOVERY, code));

  fixture->vault = onward_vault_open (fixture->folder, ONWARD_SLOT_KEYRING, second, &error);
  g_assert_no_error (error);
  g_assert_true (onward_vault_get_info (fixture->vault)->has_keyring);
  g_assert_true (onward_vault_forget_keyring (fixture->vault, &error));
  g_assert_no_error (error);
  g_assert_false (onward_vault_get_info (fixture->vault)->has_keyring);
  vault_fixture_close (fixture);
  g_assert_false (opens_by_keyring (fixture->folder, second));
  assert_copies (fixture->folder, ONWARD_TEMP_PASSPHRASE, NEW_PASSPHRASE);
}

/* Who may know the passphrase may have used the account, too. */
static void
test_keyring_after_rekey (VaultFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (OnwardSecret) right = secret (ONWARD_TEMP_PASSPHRASE);
  g_autoptr (OnwardSecret) passphrase = secret (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) key = onward_secret_new_random (32);
  g_autoptr (OnwardSecret) code = NULL;
  g_autoptr (GError) error = NULL;

  add_notes (fixture);
  g_assert_true (onward_vault_set_keyring (fixture->vault, right, key, &error));
  g_assert_no_error (error);
  code = onward_vault_rekey (fixture->vault, right, passphrase, &ONWARD_KDF_FLOOR, &error);
  g_assert_no_error (error);
  g_assert_false (onward_vault_get_info (fixture->vault)->has_keyring);
  vault_fixture_close (fixture);
  g_assert_false (opens_by_keyring (fixture->folder, key));
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_PASSPHRASE, NEW_PASSPHRASE));
}

/* A state that was put back is told from the one that was left. */
static void
test_point (VaultFixture *fixture,
            gconstpointer data)
{
  OnwardVaultPoint start;
  OnwardVaultPoint later;

  vault_fixture_add (fixture);
  start = onward_vault_get_point (fixture->vault);
  vault_fixture_add (fixture);
  later = onward_vault_get_point (fixture->vault);
  g_assert_cmpuint (later.generation, ==, start.generation);
  g_assert_cmpuint (later.sequence, >, start.sequence);

  vault_fixture_close (fixture);
  fixture->vault = try_open (fixture->folder, ONWARD_SLOT_PASSPHRASE, ONWARD_TEMP_PASSPHRASE);
  start = onward_vault_get_point (fixture->vault);
  g_assert_cmpuint (start.generation, >, later.generation);
  g_assert_cmpuint (start.sequence, ==, 0);
}

static void
test_rekey (VaultFixture *fixture,
            gconstpointer data)
{
  g_autofree char *old_code = text_of (onward_temp_vault_get_recovery ());
  g_autoptr (OnwardSecret) new = secret (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) code = NULL;
  g_autofree char *new_code = NULL;
  g_autoptr (GError) error = NULL;
  char *before;

  vault_fixture_add (fixture);
  vault_fixture_close (fixture);
  vault_fixture_open (fixture);
  g_assert_cmpuint (count_files (fixture->folder, "snapshot-"), >, 1);
  before = onward_temp_folder_copy (fixture->folder);

  code = onward_vault_rekey (fixture->vault, onward_temp_vault_get_recovery (), new, &ONWARD_KDF_FLOOR, &error);
  g_assert_no_error (error);
  new_code = text_of (code);
  g_assert_cmpuint (count_files (fixture->folder, "snapshot-"), ==, 1);
  g_assert_cmpuint (count_files (fixture->folder, "log-"), ==, 1);
  g_assert_cmpuint (count_files (fixture->folder, "rekey-"), ==, 0);

  /* It goes on being written, through the log and through generations. */
  vault_fixture_add (fixture);
  vault_fixture_add (fixture);
  vault_fixture_close (fixture);
  assert_copies (fixture->folder, NEW_PASSPHRASE, ONWARD_TEMP_PASSPHRASE);
  g_assert_true (opens (fixture->folder, ONWARD_SLOT_RECOVERY, new_code));
  g_assert_false (opens (fixture->folder, ONWARD_SLOT_RECOVERY, old_code));

  /* An old header does not open what came after: neither key nor MAC is that of the content. */
  for (guint i = 0; i < 2; i++)
    {
      const char *name = i == 0 ? "header-a" : "header-b";
      g_autofree char *from = g_build_filename (before, name, NULL);
      g_autofree char *to = g_build_filename (fixture->folder, name, NULL);
      gsize size;
      g_autofree guint8 *bytes = read_file (from, &size);

      write_file (to, bytes, size);
    }
  g_assert_null (onward_temp_vault_open (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  onward_temp_folder_remove (before);
}

typedef gboolean (*Change) (VaultFixture *fixture);

static gboolean
change_passphrase (VaultFixture *fixture)
{
  g_autoptr (OnwardSecret) new = secret (NEW_PASSPHRASE);

  return onward_vault_set_passphrase (fixture->vault, onward_temp_vault_get_recovery (), new, &ONWARD_KDF_FLOOR, NULL);
}

static gboolean
change_key (VaultFixture *fixture)
{
  g_autoptr (OnwardSecret) new = secret (NEW_PASSPHRASE);
  g_autoptr (OnwardSecret) code = NULL;

  code = onward_vault_rekey (fixture->vault, onward_temp_vault_get_recovery (), new, &ONWARD_KDF_FLOOR, NULL);

  return code != NULL;
}

/* Both copies of the header must hold the same slots. */
static void
assert_copies_agree (const char *folder)
{
  g_autofree char *path_a = g_build_filename (folder, "header-a", NULL);
  g_autofree char *path_b = g_build_filename (folder, "header-b", NULL);
  gsize size_a, size_b;
  g_autofree guint8 *a = read_file (path_a, &size_a);
  g_autofree guint8 *b = read_file (path_b, &size_b);
  OnwardHeader parsed_a, parsed_b;

  g_assert_true (onward_header_parse (&parsed_a, a, size_a, NULL));
  g_assert_true (onward_header_parse (&parsed_b, b, size_b, NULL));
  g_assert_cmpmem (parsed_a.slots, sizeof parsed_a.slots, parsed_b.slots, sizeof parsed_b.slots);
}

/* What another process finds when this one ends here: everything, by exactly one of the two,
 * and that opening finishes what was cut short. */
static gboolean
assert_one_opens (const char *folder)
{
  char *copy = onward_temp_folder_copy (folder);
  gboolean is_new = opens (copy, ONWARD_SLOT_PASSPHRASE, NEW_PASSPHRASE);

  if (!is_new)
    g_assert_true (opens (copy, ONWARD_SLOT_PASSPHRASE, ONWARD_TEMP_PASSPHRASE));

  assert_copies_agree (copy);
  g_assert_cmpuint (count_files (copy, "rekey-"), ==, 0);
  onward_temp_folder_remove (copy);

  return is_new;
}

/* Every call of the change is the last one that reaches the disk (@stays), or the one that
 * does not. */
static void
walk (VaultFixture *fixture,
      Change        change,
      gboolean      stays,
      gboolean      is_short)
{
  char *start;
  guint n_old = 0, n_new = 0;

  add_notes (fixture);
  vault_fixture_close (fixture);
  start = onward_temp_folder_copy (fixture->folder);

  for (int at = 1; at < 60; at++)
    {
      VaultFixture now = { .folder = onward_temp_folder_copy (start) };
      gboolean told, is_new;

      vault_fixture_open (&now);
      fault_arm (at, EIO, stays, is_short);
      told = change (&now);
      fault_disarm ();

      is_new = assert_one_opens (now.folder);
      if (told)
        g_assert_true (is_new);
      else if (!stays && !is_short)
        g_assert_false (is_new);
      n_old += !is_new;
      n_new += is_new;

      vault_fixture_close (&now);
      g_assert_true (opens (now.folder, ONWARD_SLOT_PASSPHRASE, is_new ? NEW_PASSPHRASE : ONWARD_TEMP_PASSPHRASE));
      onward_temp_folder_remove (now.folder);
      if (!fault_hit)
        break;
    }

  g_assert_false (fault_hit);
  g_assert_cmpuint (n_old, >=, 2);
  g_assert_cmpuint (n_new, >, 1);
  onward_temp_folder_remove (start);
}

static void
test_passphrase_crash (VaultFixture *fixture,
                       gconstpointer data)
{
  walk (fixture, change_passphrase, TRUE, FALSE);
}

static void
test_passphrase_fault (VaultFixture *fixture,
                       gconstpointer data)
{
  walk (fixture, change_passphrase, FALSE, FALSE);
}

static void
test_passphrase_torn (VaultFixture *fixture,
                      gconstpointer data)
{
  walk (fixture, change_passphrase, TRUE, TRUE);
}

static void
test_rekey_crash (VaultFixture *fixture,
                  gconstpointer data)
{
  walk (fixture, change_key, TRUE, FALSE);
}

static void
test_rekey_fault (VaultFixture *fixture,
                  gconstpointer data)
{
  walk (fixture, change_key, FALSE, FALSE);
}

static void
test_read_only (VaultFixture *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardSecret) code = NULL;
  g_autoptr (GError) error = NULL;

  fixture->vault->state = ONWARD_VAULT_DAMAGED_LATER;
  g_assert_false (onward_vault_rename (fixture->vault, "Kim", &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);
  code = onward_vault_new_recovery (fixture->vault, onward_temp_vault_get_recovery (), &error);
  g_assert_null (code);
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_assert_false (change_passphrase (fixture));
  g_assert_false (change_key (fixture));
  g_assert_true (onward_vault_check (fixture->vault, onward_temp_vault_get_recovery (), NULL));
  g_assert_cmpstr (onward_vault_get_info (fixture->vault)->name, ==, "Robin");
  fixture->vault->state = ONWARD_VAULT_WRITABLE;
}

static void
test_size (VaultFixture *fixture,
           gconstpointer data)
{
  guint64 size = onward_vault_get_size (fixture->vault);

  g_assert_cmpuint (size, >, ONWARD_BALLAST_SIZE);
  for (int i = 0; i < 20; i++)
    g_assert_cmpint (vault_fixture_run (fixture, "INSERT INTO note (text) VALUES (hex (randomblob (100000)))"), ==, SQLITE_OK);
  g_assert_cmpuint (onward_vault_get_size (fixture->vault), >, size + 20 * 150000);
}

static void
test_remove (VaultFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (onward_vault_remove (fixture->folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (vault_fixture_count (fixture), ==, 0);

  vault_fixture_close (fixture);
  g_assert_true (onward_vault_remove (fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

/* Something that somebody else put there is not ours to remove. */
static void
test_remove_keeps_others (VaultFixture *fixture,
                          gconstpointer data)
{
  g_autofree char *note = g_build_filename (fixture->folder, "note.txt", NULL);

  write_file (note, (const guint8 *) "x", 1);
  vault_fixture_close (fixture);
  g_assert_true (onward_vault_remove (fixture->folder, NULL));
  g_assert_true (g_file_test (note, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 1);
  g_assert_cmpint (g_unlink (note), ==, 0);
}

/* Cut short anywhere, it either opens as before or not at all, and can be removed again. */
static void
test_remove_crash (VaultFixture *fixture,
                   gconstpointer data)
{
  guint n_closed = 0;

  add_notes (fixture);
  vault_fixture_close (fixture);
  for (int at = 1; at < 40; at++)
    {
      char *copy = onward_temp_folder_copy (fixture->folder);
      g_autoptr (GError) error = NULL;
      OnwardVault *vault;

      fault_arm (at, EIO, TRUE, FALSE);
      onward_vault_remove (copy, NULL);
      fault_disarm ();

      vault = onward_temp_vault_open (copy, &error);
      if (vault != NULL)
        g_assert_true (onward_vault_close (vault, NULL));
      n_closed += vault == NULL;

      if (g_file_test (copy, G_FILE_TEST_EXISTS))
        g_assert_true (onward_vault_remove (copy, NULL));
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
      g_free (copy);
      if (!fault_hit)
        break;
    }

  g_assert_false (fault_hit);
  g_assert_cmpuint (n_closed, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_install ();

  VAULT_TEST ("/care/check", test_check);
  VAULT_TEST ("/care/rename", test_rename);
  VAULT_TEST ("/care/keyring", test_keyring);
  VAULT_TEST ("/care/keyring-after-rekey", test_keyring_after_rekey);
  VAULT_TEST ("/care/point", test_point);
  VAULT_TEST ("/care/passphrase", test_passphrase);
  VAULT_TEST ("/care/passphrase-by-code", test_passphrase_by_code);
  VAULT_TEST ("/care/passphrase-crash", test_passphrase_crash);
  VAULT_TEST ("/care/passphrase-fault", test_passphrase_fault);
  VAULT_TEST ("/care/passphrase-torn", test_passphrase_torn);
  VAULT_TEST ("/care/recovery", test_recovery);
  VAULT_TEST ("/care/rekey", test_rekey);
  VAULT_TEST ("/care/rekey-crash", test_rekey_crash);
  VAULT_TEST ("/care/rekey-fault", test_rekey_fault);
  VAULT_TEST ("/care/read-only", test_read_only);
  VAULT_TEST ("/care/size", test_size);
  VAULT_TEST ("/care/remove", test_remove);
  VAULT_TEST ("/care/remove-keeps-others", test_remove_keeps_others);
  VAULT_TEST ("/care/remove-crash", test_remove_crash);

  return g_test_run ();
}
