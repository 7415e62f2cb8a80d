/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-fixture.h"

#include "onward-centre.h"
#include "onward-hardening.h"

static void
set_centre (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-setup-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, ONWARD_CENTRE_FILE, NULL);
  g_autofree char *below = g_path_get_dirname (file);
  const char *const folders[] = { folder, NULL };

  if (text != NULL)
    {
      check_write (file);
      g_assert_true (g_file_set_contents (file, text, -1, NULL));
    }
  onward_centre_set (onward_centre_load (folders));
  g_unlink (file);
  g_rmdir (below);
  g_rmdir (folder);
}

static void
test_plain (void)
{
  g_autoptr (GPtrArray) checks = NULL;

  set_centre (NULL);
  checks = onward_check_setup ("/nowhere/profiles");
  check_assert (checks, "There is no file of a centre", FALSE);
  check_assert (checks, "not set up as a shared one", FALSE);
  check_assert (checks, "Each account chooses when Onward locks.", FALSE);
  check_assert (checks, "sees the names of all profiles", FALSE);
  check_assert (checks, "they will be in /nowhere/profiles.", FALSE);
  check_assert (checks, "templates for plans", FALSE);
}

static void
test_shared (void)
{
  g_autoptr (GPtrArray) checks = NULL;

  set_centre ("[Onward]\nmode=shared\nnames=ask\nhelp=Reception|010-1\nlock-afer=2\n");
  checks = onward_check_setup ("/nowhere/profiles");
  check_assert (checks, "This computer is shared", FALSE);
  check_assert (checks, "Onward locks after 3 minutes", FALSE);
  check_assert (checks, "each has to be typed", FALSE);
  check_assert (checks, "1 number to call is shown", FALSE);
  check_assert (checks, "centre.conf: lock-afer: Onward knows no such key.", TRUE);
}

static void
test_folder (void)
{
  g_autofree char *root = g_dir_make_tmp ("onward-root-XXXXXX", NULL);
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) open = NULL;

  set_centre (NULL);
  closed = onward_check_setup (root);
  check_assert (closed, "Only this account can look into", FALSE);
  g_assert_cmpint (g_chmod (root, 0755), ==, 0);
  open = onward_check_setup (root);
  check_assert (open, "Other accounts can look into", TRUE);
  g_rmdir (root);
}

/* As main() makes it, and as it was before. */
static void
test_process (void)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  set_centre (NULL);
  before = onward_check_setup ("/nowhere/profiles");
  check_assert (before, "core dumps", TRUE);
  onward_harden_process ();
  after = onward_check_setup ("/nowhere/profiles");
  check_assert (after, "its memory is not written to a file", FALSE);
}

static void
test_swap (void)
{
  g_autofree char *sys = g_dir_make_tmp ("onward-block-XXXXXX", NULL);
  g_autofree char *sealed = g_build_filename (sys, "dm-0", "dm", "uuid", NULL);
  g_autofree char *plain = g_build_filename (sys, "dm-1", "dm", "uuid", NULL);
  g_autoptr (GPtrArray) checks = onward_check_list_new ();
  g_autoptr (GPtrArray) none = onward_check_list_new ();

  check_write (sealed);
  check_write (plain);
  g_assert_true (g_file_set_contents (sealed, "CRYPT-LUKS2-0-swap", -1, NULL));
  g_assert_true (g_file_set_contents (plain, "LVM-0", -1, NULL));
  onward_check_swap (checks,
                     "Filename\tType\tSize\tUsed\tPriority\n"
                     "/dev/dm-0 partition 1 0 -2\n/dev/dm-1 partition 1 0 -2\n/swapfile file 1 0 -3\n/dev/zram0 partition 1 0 100\n",
                     sys);
  g_assert_cmpuint (checks->len, ==, 4);
  check_assert (checks, "The swap space /dev/dm-0 is encrypted.", FALSE);
  check_assert (checks, "The swap space /dev/dm-1 is not known to be encrypted", TRUE);
  check_assert (checks, "The swap space /swapfile is not known to be encrypted", TRUE);
  check_assert (checks, "in memory only", FALSE);

  onward_check_swap (none, "Filename\tType\tSize\tUsed\tPriority\n", sys);
  check_assert (none, "There is no swap space", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/setup-check/plain", test_plain);
  g_test_add_func ("/model/setup-check/shared", test_shared);
  g_test_add_func ("/model/setup-check/folder", test_folder);
  g_test_add_func ("/model/setup-check/process", test_process);
  g_test_add_func ("/model/setup-check/swap", test_swap);

  return g_test_run ();
}
