/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include <sys/wait.h>

/* Two processes and one profile, and file systems that cannot lock. */

static int no_lock_errno;

static int
no_flock (int fd,
          int operation)
{
  errno = no_lock_errno;

  return -1;
}

static OnwardVault *
make (const char *parent,
      char      **folder)
{
  OnwardVault *vault = onward_temp_vault_new (parent, folder);
  sqlite3 *db = onward_vault_open_database (vault, NULL);

  faults_make_table (db);
  g_assert_cmpint (faults_add_row (db, 1, 100), ==, SQLITE_OK);

  return vault;
}

/* What a second process is told; -1 if it got in. */
static int
ask_in_a_child (const char *folder)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      OnwardVault *vault = onward_temp_vault_open (folder, &error);

      _exit (vault == NULL && error->domain == ONWARD_ERROR ? error->code : 255);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status) == 255 ? -1 : WEXITSTATUS (status);
}

static void
test_second_process (void)
{
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  OnwardVault *vault = make (parent, &folder);
  int status;
  pid_t child;

  g_assert_cmpint (ask_in_a_child (folder), ==, ONWARD_ERROR_IN_USE);

  /* Nor a second time in the same one. */
  g_assert_null (onward_temp_vault_open (folder, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IN_USE);
  g_assert_cmpint (faults_add_row (onward_vault_open_database (vault, NULL), 2, 100), ==, SQLITE_OK);
  g_assert_true (onward_vault_close (vault, NULL));
  g_assert_cmpint (ask_in_a_child (folder), ==, -1);

  /* The lock of a process that is gone does not keep anybody out. */
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (onward_temp_vault_open (folder, NULL) == NULL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  vault = onward_temp_vault_open (folder, NULL);
  g_assert_nonnull (vault);
  g_assert_cmpint (faults_count_vault (vault), ==, 2);
  onward_vault_free (vault);
  onward_temp_folder_remove (parent);
}

/* Nothing keeps a second process away there, so nothing is written. */
static void
test_no_locking (void)
{
  static const int errnos[] = { ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL };
  int (*system_flock) (int, int) = onward_vault_io.flock;
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  OnwardVault *vault = make (parent, &folder);

  onward_vault_free (vault);
  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      no_lock_errno = errnos[i];
      onward_vault_io.flock = no_flock;
      vault = onward_temp_vault_open (folder, NULL);
      g_assert_nonnull (vault);
      g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_NO_LOCKING);
      g_assert_cmpint (faults_count_vault (vault), ==, 1);
      g_assert_cmpint (faults_add_row (onward_vault_open_database (vault, NULL), 2, 100), !=, SQLITE_OK);
      g_assert_false (onward_vault_rename (vault, "Kim", NULL));
      g_assert_true (onward_vault_close (vault, NULL));
      onward_vault_io.flock = system_flock;

      vault = onward_temp_vault_open (folder, NULL);
      g_assert_nonnull (vault);
      g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
      g_assert_cmpint (faults_count_vault (vault), ==, 1);
      onward_vault_free (vault);
    }
  onward_temp_folder_remove (parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add_func ("/faults/sharing/second-process", test_second_process);
  g_test_add_func ("/faults/sharing/no-locking", test_no_locking);

  return g_test_run ();
}
