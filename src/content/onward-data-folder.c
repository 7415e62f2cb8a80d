/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-config.h"

#include "onward-data-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "onward-content-resources.h"
#include "onward-data-file-private.h"
#include "onward-data-folder-private.h"
#include "onward-local-facts-private.h"
#include "onward-template-private.h"

#define FILES_MAX 100

typedef struct
{
  OnwardDataFolder  *result; /* borrowed */
  GHashTable        *keys;
  const char *(*get_key)(GObject *item);
  OnwardDataParser   parse;
  const char *const *languages;
} Load;

static void
trouble_free (gpointer data)
{
  OnwardDataTrouble *trouble = data;

  g_free (trouble->file);
  g_free (trouble->folder);
  g_free (trouble->words);
  g_free (trouble);
}

static void
add_trouble (Load       *load,
             const char *folder,
             const char *file,
             const char *words)
{
  OnwardDataTrouble *trouble = g_new0 (OnwardDataTrouble, 1);

  /* A name on a disk need not be text. */
  trouble->file = g_filename_display_name (file);
  trouble->folder = g_filename_display_name (folder);
  trouble->words = g_strdup (words);
  g_ptr_array_add (load->result->troubles, trouble);
}

static void
add_file (Load       *load,
          const char *folder,
          const char *file,
          GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) item = load->parse (bytes, load->languages, &error);

  if (item == NULL)
    add_trouble (load, folder, file, error->message);
  else if (!g_hash_table_add (load->keys, g_strdup (load->get_key (item))))
    add_trouble (load, folder, file, _("Another file is for the same already, so this one is not used."));
  else
    g_list_store_append (load->result->items, item);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
add_own (Load       *load,
         const char *name)
{
  g_autofree char *folder = g_strconcat (ONWARD_APP_PATH "/content/", name, "/", NULL);
  g_auto (GStrv) files = g_resource_enumerate_children (onward_content_get_resource (), folder, 0, NULL);

  if (files == NULL)
    return;

  qsort (files, g_strv_length (files), sizeof *files, compare_names);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (onward_content_get_resource (), path, 0, NULL);

      if (bytes != NULL)
        add_file (load, folder, files[i], bytes);
    }
}

static GPtrArray *
list_files (Load       *load,
            const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GDir *dir = g_dir_open (folder, 0, &error);
  const char *file;

  if (dir == NULL)
    {
      /* Most computers have no such folder. */
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        add_trouble (load, folder, folder, _("This folder cannot be opened."));
      return files;
    }

  while (files->len <= FILES_MAX && (file = g_dir_read_name (dir)) != NULL)
    if (*file != '.' && g_str_has_suffix (file, ".json"))
      g_ptr_array_add (files, g_strdup (file));
  g_dir_close (dir);

  if (files->len > FILES_MAX)
    {
      g_autofree char *words = g_strdup_printf (_("There are more than %u files in it, so none of them is used."), FILES_MAX);

      add_trouble (load, folder, folder, words);
      g_ptr_array_set_size (files, 0);
    }
  g_ptr_array_sort (files, compare_names);

  return files;
}

static void
add_folder (Load       *load,
            const char *folder)
{
  g_autoptr (GPtrArray) files = list_files (load, folder);

  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = onward_data_file_read (path, &error);

      if (bytes == NULL)
        add_trouble (load, folder, file, error->message);
      else
        add_file (load, folder, file, bytes);
    }
}

OnwardDataFolder *
onward_data_folder_load (const char        *name,
                         const char        *extra,
                         GType              type,
                         const char *(*get_key)(GObject *item),
                         OnwardDataParser   parse,
                         const char *const *languages)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *dirs = g_get_system_data_dirs ();
  OnwardDataFolder *self = g_new0 (OnwardDataFolder, 1);
  Load load = { self, keys, get_key, parse, languages };

  self->items = g_list_store_new (type);
  self->troubles = g_ptr_array_new_with_free_func (trouble_free);
  add_own (&load, name);
  for (guint i = 0; dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (dirs[i], "onward", name, NULL);
      char *folder = g_canonicalize_filename (path, "/");

      if (g_hash_table_add (seen, folder))
        add_folder (&load, folder);
    }
  if (extra != NULL)
    {
      char *folder = g_canonicalize_filename (extra, "/");

      if (g_hash_table_add (seen, folder))
        add_folder (&load, folder);
    }

  return self;
}

static const char *
get_facts_key (GObject *item)
{
  return onward_local_facts_get_country (ONWARD_LOCAL_FACTS (item));
}

static const char *
get_template_key (GObject *item)
{
  return onward_template_get_id (ONWARD_TEMPLATE (item));
}

static GObject *
parse_facts (GBytes            *bytes,
             const char *const *languages,
             GError           **error)
{
  return (GObject *) onward_local_facts_parse (bytes, languages, error);
}

static GObject *
parse_template (GBytes            *bytes,
                const char *const *languages,
                GError           **error)
{
  return (GObject *) onward_template_parse (bytes, languages, error);
}

void
onward_data_folder_free (OnwardDataFolder *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->items);
  g_clear_pointer (&self->troubles, g_ptr_array_unref);
  g_free (self);
}

OnwardDataFolder *
onward_templates_load (const char        *extra,
                       const char *const *languages)
{
  return onward_data_folder_load ("templates", extra, ONWARD_TYPE_TEMPLATE, get_template_key, parse_template, languages);
}

char *
onward_templates_dup_title (const char        *id,
                            const char *const *languages)
{
  g_autofree char *path = g_strconcat (ONWARD_APP_PATH "/content/templates/", id, ".json", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (onward_content_get_resource (), path, 0, NULL);
  g_autoptr (OnwardTemplate) template = bytes != NULL ? onward_template_parse (bytes, languages, NULL) : NULL;

  return template != NULL ? g_strdup (onward_template_get_title (template)) : NULL;
}

OnwardDataFolder *
onward_local_facts_load (const char        *extra,
                         const char *const *languages)
{
  return onward_data_folder_load ("facts", extra, ONWARD_TYPE_LOCAL_FACTS, get_facts_key, parse_facts, languages);
}

typedef struct
{
  OnwardDataLoader load;
  char            *extra;
  GStrv            languages;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->extra);
  g_strfreev (errand->languages);
  g_free (errand);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Errand *errand = data;

  g_task_return_pointer (task, errand->load (errand->extra, (const char *const *) errand->languages),
                         (GDestroyNotify) onward_data_folder_free);
}

void
onward_data_folder_load_async (OnwardDataLoader    load,
                               const char         *extra,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->load = load;
  errand->extra = g_strdup (extra);
  errand->languages = g_strdupv ((char **) g_get_language_names ());
  g_task_set_source_tag (task, onward_data_folder_load_async);
  g_task_set_task_data (task, errand, errand_free);
  g_task_run_in_thread (task, load_in_thread);
}

OnwardDataFolder *
onward_data_folder_load_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
