/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-check"

#include "onward-check-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-profile-shelf.h"

#define RECENT_MAX (16 * 1024 * 1024)

static guint
count_profiles (const char *root)
{
  g_autoptr (OnwardProfileShelf) shelf = NULL;

  /* Looking must not make the folder that it looks for. */
  if (!g_file_test (root, G_FILE_TEST_IS_DIR))
    return 0;

  shelf = onward_profile_shelf_new (root);
  if (!onward_profile_shelf_refresh (shelf, NULL))
    return 0;

  return g_list_model_get_n_items (G_LIST_MODEL (shelf));
}

static void
check_profiles (GPtrArray  *checks,
                const char *root)
{
  guint n = count_profiles (root);

  if (n > 0)
    onward_check_add (checks, TRUE,
                      g_strdup_printf (ngettext ("%u sealed profile is in %s.", "%u sealed profiles are in %s.", n), n, root));
  else
    onward_check_add (checks, FALSE, g_strdup (_("There is no profile in this account.")));
}

/* Files below @folder, but for those in @except. */
static guint
count_files (const char *folder,
             const char *except)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_strcmp0 (path, except) == 0)
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        n += count_files (path, except);
      else
        n++;
    }

  return n;
}

static guint
count_below (const char *base,
             const char *except,
             const char *first,
             ...)
{
  guint n = 0;
  va_list names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    {
      g_autofree char *folder = g_build_filename (base, name, NULL);

      n += count_files (folder, except);
    }
  va_end (names);

  return n;
}

static void
report (GPtrArray  *checks,
        guint       n,
        const char *base)
{
  if (n > 0)
    onward_check_add (checks, TRUE,
                      g_strdup_printf (ngettext ("%u file of Onward is below %s.", "%u files of Onward are below %s.", n), n, base));
  else
    onward_check_add (checks, FALSE, g_strdup_printf (_("Onward has left nothing below %s."), base));
}

/* Samples live there while they are looked at, and what a crash left of one. */
static void
check_passing (GPtrArray  *checks,
               const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "onward-"))
      n++;

  report (checks, n, folder);
}

static guint
count_recent (const char *list)
{
  guint n = 0;

  for (const char *at = list; (at = strstr (at, "<bookmark href=")) != NULL; at++)
    {
      const char *end = strstr (at, "</bookmark>");
      g_autofree char *one = end != NULL ? g_strndup (at, end - at) : g_strdup (at);

      if (strstr (one, ".onward\"") != NULL || strstr (one, ONWARD_APP_ID) != NULL || strstr (one, "name=\"Onward\"") != NULL)
        n++;
    }

  return n;
}

static void
check_recent (GPtrArray *checks)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autofree char *list = NULL;
  guint n;

  if (file != NULL && g_mapped_file_get_length (file) > 0 && g_mapped_file_get_length (file) <= RECENT_MAX)
    list = g_strndup (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  n = list != NULL ? count_recent (list) : 0;
  if (n > 0)
    onward_check_add (checks, TRUE,
                      g_strdup_printf (ngettext ("The list of recent files names %u file of Onward.",
                                                 "The list of recent files names %u files of Onward.", n), n));
  else
    onward_check_add (checks, FALSE, g_strdup (_("The list of recent files names nothing of Onward.")));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
check_keyring (GPtrArray     *checks,
               OnwardKeyring *keyring)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_keyring_find_any_async (keyring, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  switch (onward_keyring_finish (keyring, result, NULL))
    {
    case ONWARD_KEYRING_FOUND:
      onward_check_add (checks, TRUE, g_strdup (_("The keyring of this account holds a key of Onward.")));
      break;

    case ONWARD_KEYRING_NOTHING:
      onward_check_add (checks, FALSE, g_strdup (_("The keyring of this account holds no key of Onward.")));
      break;

    case ONWARD_KEYRING_ABSENT:
      onward_check_add (checks, FALSE, g_strdup (_("No keyring is running here.")));
      break;

    default:
      onward_check_add (checks, TRUE, g_strdup (_("The keyring of this account gave no clear answer; whether it holds a key of Onward is not known.")));
    }
}

GPtrArray *
onward_check_traces (OnwardKeyring *keyring)
{
  GPtrArray *checks = onward_check_list_new ();
  g_autofree char *root = onward_profile_shelf_default_root ();

  check_profiles (checks, root);
  report (checks, count_below (g_get_user_data_dir (), root, "onward", ONWARD_APP_ID, NULL), g_get_user_data_dir ());
  report (checks, count_below (g_get_user_config_dir (), NULL, "onward", ONWARD_APP_ID, NULL), g_get_user_config_dir ());
  report (checks, count_below (g_get_user_cache_dir (), NULL, "onward", ONWARD_APP_ID, NULL), g_get_user_cache_dir ());
  report (checks, count_below (g_get_user_state_dir (), NULL, "onward", ONWARD_APP_ID, NULL), g_get_user_state_dir ());
  check_passing (checks, g_get_tmp_dir ());
  check_passing (checks, g_get_user_runtime_dir ());
  check_recent (checks);
  if (keyring != NULL)
    check_keyring (checks, keyring);

  return checks;
}
