/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-centre"

#include "onward-centre.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "Onward"
#define SIZE_MAX_FILE (64 * 1024)
#define N_HELPS_MAX 12
#define WORDS_MAX 80

static OnwardCentre *current;

static void
help_free (gpointer data)
{
  OnwardHelp *help = data;

  g_free (help->name);
  g_free (help->number);
  g_free (help);
}

static OnwardCentre *
centre_new (void)
{
  OnwardCentre *self = g_new0 (OnwardCentre, 1);

  self->helps = g_ptr_array_new_with_free_func (help_free);
  self->troubles = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
onward_centre_free (OnwardCentre *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->templates);
  g_free (self->languages);
  g_ptr_array_unref (self->helps);
  g_ptr_array_unref (self->troubles);
  g_free (self);
}

static void
add_trouble (OnwardCentre *self,
             const char   *key,
             const char   *words)
{
  g_ptr_array_add (self->troubles, g_strdup_printf ("%s: %s", key, words));
}

/* Whether @key says @yes; anything but the two words counts as @doubt. */
static gboolean
read_choice (OnwardCentre *self,
             GKeyFile     *file,
             const char   *key,
             const char   *no,
             const char   *yes,
             gboolean      doubt)
{
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);
  g_autofree char *words = NULL;

  if (value == NULL || g_str_equal (value, no))
    return FALSE;
  if (g_str_equal (value, yes))
    return TRUE;

  /* Translators: two words of a file that cannot be translated, such as “own” and “shared”. */
  words = g_strdup_printf (_("it takes “%s” or “%s”."), no, yes);
  add_trouble (self, key, words);

  return doubt;
}

static int
read_number (OnwardCentre *self,
             GKeyFile     *file,
             const char   *key,
             int           least,
             int           most)
{
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);
  g_autofree char *words = NULL;
  gint64 number;

  if (value == NULL)
    return 0;
  if (g_ascii_string_to_signed (value, 10, least, most, &number, NULL))
    return (int) number;

  words = g_strdup_printf (_("it takes a whole number from %d to %d."), least, most);
  add_trouble (self, key, words);

  return 0;
}

static char *
read_folder (OnwardCentre *self,
             GKeyFile     *file,
             const char   *key)
{
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, NULL);

  if (value == NULL)
    return NULL;
  if (!g_path_is_absolute (value))
    add_trouble (self, key, _("it takes the whole path of a folder, from / on."));
  else if (!g_file_test (value, G_FILE_TEST_IS_DIR))
    add_trouble (self, key, _("there is no such folder."));
  else
    return g_steal_pointer (&value);

  return NULL;
}

static gboolean
is_language (const char *code)
{
  gsize length = strlen (code);

  return length >= 2 && length <= 16 && g_ascii_islower (code[0]) && g_ascii_islower (code[1])
         && strspn (code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_@") == length;
}

static char *
read_languages (OnwardCentre *self,
                GKeyFile     *file,
                const char   *key)
{
  g_auto (GStrv) codes = g_key_file_get_string_list (file, GROUP, key, NULL, NULL);

  if (codes == NULL || codes[0] == NULL)
    return NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    if (!is_language (g_strstrip (codes[i])))
      {
        add_trouble (self, key, _("it takes codes such as “sv;en”."));
        return NULL;
      }

  return g_strjoinv (":", codes);
}

/* In the language that Onward will speak here, where the file gives it: `help[sv]=`. */
static void
read_helps (OnwardCentre *self,
            GKeyFile     *file,
            const char   *key)
{
  g_autofree char *language = self->languages != NULL ? g_strndup (self->languages, strcspn (self->languages, ":")) : NULL;
  g_auto (GStrv) lines = g_key_file_get_locale_string_list (file, GROUP, key, language, NULL, NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", 2);
      OnwardHelp *help;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (g_strv_length (parts) != 2 || *g_strstrip (parts[0]) == '\0' || *g_strstrip (parts[1]) == '\0'
          || g_utf8_strlen (lines[i], -1) > WORDS_MAX || self->helps->len == N_HELPS_MAX)
        {
          add_trouble (self, key, _("it takes up to 12 times “name|number”, with a semicolon between them, and 80 letters at most for each."));
          return;
        }

      help = g_new (OnwardHelp, 1);
      help->name = g_strdup (parts[0]);
      help->number = g_strdup (parts[1]);
      g_ptr_array_add (self->helps, help);
    }
}

static void
look_for_strangers (OnwardCentre *self,
                    GKeyFile     *file)
{
  static const char *const known[] = { "mode", "names", "lock-after", "warn-before", "templates", "languages", "help", NULL };
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], GROUP))
      add_trouble (self, groups[i], _("Onward knows no such group; the keys stand below [Onward]."));

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *plain = g_strndup (keys[i], strcspn (keys[i], "["));

      if (!g_strv_contains (known, plain))
        add_trouble (self, keys[i], _("Onward knows no such key."));
    }
}

static gboolean
read_text (const char *path,
           char      **text,
           gsize      *length)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL || g_mapped_file_get_length (file) > SIZE_MAX_FILE)
    return FALSE;

  *length = g_mapped_file_get_length (file);
  *text = g_strndup (*length > 0 ? g_mapped_file_get_contents (file) : "", *length);

  return TRUE;
}

static GKeyFile *
open_file (OnwardCentre *self,
           const char   *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  if (!read_text (path, &text, &length))
    g_ptr_array_add (self->troubles, g_strdup (_("The file cannot be read, or is larger than 64 KiB.")));
  else if (!g_utf8_validate (text, length, NULL)
           || !g_key_file_load_from_data (file, text, length, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    g_ptr_array_add (self->troubles, g_strdup (_("The file is not written as “key=value” lines below [Onward].")));
  else
    return g_steal_pointer (&file);

  return NULL;
}

static OnwardCentre *
read_file (const char *path)
{
  OnwardCentre *self = centre_new ();
  g_autoptr (GKeyFile) file = open_file (self, path);

  self->path = g_strdup (path);
  self->shared = TRUE;
  if (file == NULL)
    return self;

  if (!g_key_file_has_group (file, GROUP))
    add_trouble (self, GROUP, _("there is no such group in the file."));
  else
    self->shared = read_choice (self, file, "mode", "own", "shared", TRUE);
  self->ask_name = read_choice (self, file, "names", "show", "ask", TRUE);
  self->lock_after = read_number (self, file, "lock-after", 1, 30);
  self->warn_before = read_number (self, file, "warn-before", 10, 120);
  self->templates = read_folder (self, file, "templates");
  self->languages = read_languages (self, file, "languages");
  read_helps (self, file, "help");
  look_for_strangers (self, file);

  return self;
}

OnwardCentre *
onward_centre_load (const char *const *folders)
{
  OnwardCentre *self = NULL;

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], ONWARD_CENTRE_FILE, NULL);
      OnwardCentre *one;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      one = read_file (path);
      if (self == NULL)
        {
          self = one;
          continue;
        }

      self->shared = self->shared || one->shared;
      onward_centre_free (one);
    }

  return self != NULL ? self : centre_new ();
}

const OnwardCentre *
onward_centre_get (void)
{
  if (current == NULL)
    {
      g_autoptr (GPtrArray) folders = g_ptr_array_new ();
      const char *const *system = g_get_system_config_dirs ();

      for (guint i = 0; system[i] != NULL; i++)
        g_ptr_array_add (folders, (gpointer) system[i]);
      g_ptr_array_add (folders, (gpointer) "/etc/xdg");
      g_ptr_array_add (folders, (gpointer) "/run/host/etc/xdg");
      g_ptr_array_add (folders, NULL);
      current = onward_centre_load ((const char *const *) folders->pdata);
    }

  return current;
}

void
onward_centre_set (OnwardCentre *centre)
{
  g_clear_pointer (&current, onward_centre_free);
  current = centre;
}
