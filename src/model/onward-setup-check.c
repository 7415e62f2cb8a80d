/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-check"

#include "onward-check-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "onward-centre.h"
#include "onward-data-folder.h"
#include "onward-profile-keyring.h"
#include "onward-profile-shelf.h"

/* What one open profile locks into memory: its keys, with room to spare. */
#define MEMLOCK_LEAST (256 * 1024)

static void
say (GPtrArray  *checks,
     const char *words)
{
  onward_check_add (checks, FALSE, g_strdup (words));
}

static void
warn (GPtrArray  *checks,
      const char *words)
{
  onward_check_add (checks, TRUE, g_strdup (words));
}

static void
check_file (GPtrArray          *checks,
            const OnwardCentre *centre)
{
  if (centre->path == NULL)
    {
      say (checks, _("There is no file of a centre (/etc/xdg/onward/centre.conf): each account decides for itself."));
      return;
    }

  onward_check_add (checks, FALSE, g_strdup_printf (_("The file of the centre is %s."), centre->path));
  for (guint i = 0; i < centre->troubles->len; i++)
    onward_check_add (checks, TRUE, g_strdup_printf ("centre.conf: %s", (char *) g_ptr_array_index (centre->troubles, i)));
}

static void
check_mode (GPtrArray          *checks,
            const OnwardCentre *centre)
{
  int minutes = centre->lock_after > 0 ? centre->lock_after : centre->shared ? ONWARD_CENTRE_LOCK_AFTER : 0;

  say (checks, centre->shared ? _("This computer is shared: no profile opens without its passphrase, and nobody can choose otherwise.")
                              : _("This computer is not set up as a shared one; each account can choose so for itself."));
  if (minutes > 0)
    onward_check_add (checks, FALSE,
                      g_strdup_printf (ngettext ("Onward locks after %d minute without a key or a click, or sooner.",
                                                 "Onward locks after %d minutes without a key or a click, or sooner.", minutes), minutes));
  else
    say (checks, _("Each account chooses when Onward locks."));
  say (checks, centre->ask_name ? _("The names of profiles are not shown; each has to be typed.")
                                : _("Whoever uses this account sees the names of all profiles in it."));
  if (centre->helps->len > 0)
    onward_check_add (checks, FALSE,
                      g_strdup_printf (ngettext ("%u number to call is shown, also while Onward is locked.",
                                                 "%u numbers to call are shown, also while Onward is locked.", centre->helps->len), centre->helps->len));
  else
    say (checks, _("No number to call is set."));
}

static void
check_templates (GPtrArray          *checks,
                 const OnwardCentre *centre)
{
  g_autoptr (OnwardDataFolder) folder = onward_templates_load (centre->templates, g_get_language_names ());
  guint n = g_list_model_get_n_items (G_LIST_MODEL (folder->items));

  onward_check_add (checks, FALSE, g_strdup_printf (ngettext ("There is %u template for plans.",
                                                              "There are %u templates for plans.", n), n));
  for (guint i = 0; i < folder->troubles->len; i++)
    {
      const OnwardDataTrouble *trouble = g_ptr_array_index (folder->troubles, i);

      onward_check_add (checks, TRUE, g_strdup_printf ("%s: %s", trouble->file, trouble->words));
    }
}

static guint
count_in_keyring (const char *root)
{
  g_autoptr (OnwardProfileShelf) shelf = onward_profile_shelf_new (root);
  guint n = 0;

  if (!onward_profile_shelf_refresh (shelf, NULL))
    return 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (shelf)); i++)
    {
      g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (shelf), i);

      if (onward_profile_is_in_keyring (onward_profile_entry_get_folder (entry)))
        n++;
    }

  return n;
}

static void
check_folder (GPtrArray          *checks,
              const OnwardCentre *centre,
              const char         *root)
{
  struct stat seen;
  guint n;

  if (stat (root, &seen) != 0)
    {
      onward_check_add (checks, FALSE, g_strdup_printf (_("No profile has been made in this account yet; they will be in %s."), root));
      return;
    }

  if (access (root, R_OK | W_OK | X_OK) != 0)
    onward_check_add (checks, TRUE, g_strdup_printf (_("%s cannot be written by this account: nothing new could be saved."), root));
  else if (seen.st_uid != getuid () || (seen.st_mode & 077) != 0)
    onward_check_add (checks, TRUE, g_strdup_printf (_("Other accounts can look into %s. Nobody can read what is in there, but its names and sizes; “chmod 700” keeps them out."), root));
  else
    onward_check_add (checks, FALSE, g_strdup_printf (_("Only this account can look into %s."), root));

  n = centre->shared ? count_in_keyring (root) : 0;
  if (n > 0)
    onward_check_add (checks, TRUE,
                      g_strdup_printf (ngettext ("%u profile can still be opened by the keyring of this account. That ends when its owner opens it next.",
                                                 "%u profiles can still be opened by the keyring of this account. That ends when their owners open them next.", n), n));
}

static void
check_process (GPtrArray *checks)
{
  struct rlimit core = { 1, 1 }, locked = { 0, 0 };

  getrlimit (RLIMIT_CORE, &core);
  if (core.rlim_cur == 0 && prctl (PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
    say (checks, _("If Onward ever breaks down, its memory is not written to a file, and other programs cannot read it."));
  else
    warn (checks, _("This system does not let Onward turn off core dumps: if it breaks down, what was open may be written to a file."));

  getrlimit (RLIMIT_MEMLOCK, &locked);
  if (locked.rlim_cur == RLIM_INFINITY || locked.rlim_cur >= MEMLOCK_LEAST)
    say (checks, _("Keys are held in memory that is never written to a disk."));
  else
    warn (checks, _("Too little memory may be locked (“ulimit -l”): a key could be written to the swap space."));
}

static gboolean
is_sealed (const char *device,
           const char *sys)
{
  g_autofree char *real = g_file_test (device, G_FILE_TEST_IS_SYMLINK) ? g_file_read_link (device, NULL) : g_strdup (device);
  g_autofree char *name = g_path_get_basename (real);
  g_autofree char *path = g_build_filename (sys, name, "dm", "uuid", NULL);
  g_autofree char *uuid = NULL;

  return g_file_get_contents (path, &uuid, NULL, NULL) && g_str_has_prefix (uuid, "CRYPT-");
}

void
onward_check_swap (GPtrArray  *checks,
                   const char *swaps,
                   const char *sys)
{
  g_auto (GStrv) lines = g_strsplit (swaps, "\n", -1);
  gboolean some = FALSE;

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], " \t", 2);

      if (words[0] == NULL || *words[0] == '\0')
        continue;

      some = TRUE;
      if (g_str_has_prefix (words[0], "/dev/zram"))
        say (checks, _("Swap space is in memory only."));
      else if (is_sealed (words[0], sys))
        onward_check_add (checks, FALSE, g_strdup_printf (_("The swap space %s is encrypted."), words[0]));
      else
        onward_check_add (checks, TRUE,
                          g_strdup_printf (_("The swap space %s is not known to be encrypted: words of an open profile may be written there. Encrypt it, or turn it off."), words[0]));
    }

  if (!some)
    say (checks, _("There is no swap space that memory could be written to."));
}

GPtrArray *
onward_check_setup (const char *root)
{
  GPtrArray *checks = onward_check_list_new ();
  const OnwardCentre *centre = onward_centre_get ();
  g_autofree char *swaps = NULL;

  check_file (checks, centre);
  check_mode (checks, centre);
  check_templates (checks, centre);
  check_folder (checks, centre, root);
  check_process (checks);
  if (g_file_get_contents ("/proc/swaps", &swaps, NULL, NULL))
    onward_check_swap (checks, swaps, "/sys/class/block");

  return checks;
}
