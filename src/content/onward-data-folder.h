/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OnwardDataTrouble:
 * @file: the name of a file, or of a folder
 * @folder: where it is
 * @words: a translated sentence: what is wrong with it
 *
 * A file that cannot be used, for those who look after the computer.
 */
typedef struct
{
  char *file;
  char *folder;
  char *words;
} OnwardDataTrouble;

/**
 * OnwardDataFolder:
 * @items: what could be read
 * @troubles: (element-type OnwardDataTrouble): what could not
 *
 * What comes with Onward, and what a centre laid beside it.
 */
typedef struct
{
  GListStore *items;
  GPtrArray  *troubles;
} OnwardDataFolder;

/**
 * onward_data_folder_free:
 * @self: (nullable) (transfer full): what was read
 */
void onward_data_folder_free (OnwardDataFolder *self);

/**
 * onward_templates_load:
 * @extra: (nullable): one more folder than `onward/templates` in the system's data folders
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first, as
 *   g_get_language_names() gives them
 *
 * Reads small files; may be called in any thread.
 *
 * Returns: (transfer full): #OnwardTemplate items
 */
OnwardDataFolder *onward_templates_load (const char        *extra,
                                         const char *const *languages);

/**
 * onward_templates_dup_title:
 * @id: what a plan says that it was begun with
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 *
 * Asks only what comes with Onward, which is at hand.
 *
 * Returns: (transfer full) (nullable): what that template is called; %NULL for one of a centre
 */
char *onward_templates_dup_title (const char        *id,
                                  const char *const *languages);

/**
 * onward_local_facts_load:
 * @extra: (nullable): one more folder than `onward/facts` in the system's data folders
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 *
 * Reads small files; may be called in any thread.
 *
 * Returns: (transfer full): #OnwardLocalFacts items, one for each country
 */
OnwardDataFolder *onward_local_facts_load (const char        *extra,
                                           const char *const *languages);

/**
 * OnwardDataLoader:
 * @extra: (nullable): one more folder
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 *
 * Such as onward_templates_load().
 *
 * Returns: (transfer full): what could be read and what could not
 */
typedef OnwardDataFolder *(*OnwardDataLoader) (const char        *extra,
                                               const char *const *languages);

/**
 * onward_data_folder_load_async:
 * @load: what to read
 * @extra: (nullable): one more folder
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads in another thread, in the person's languages: a centre may keep its folder on a slow disk.
 */
void onward_data_folder_load_async (OnwardDataLoader    load,
                                    const char         *extra,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * onward_data_folder_load_finish:
 * @result: what the callback was given
 * @error: return location; only %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was read
 */
OnwardDataFolder *onward_data_folder_load_finish (GAsyncResult *result,
                                                  GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardDataFolder, onward_data_folder_free)

G_END_DECLS
