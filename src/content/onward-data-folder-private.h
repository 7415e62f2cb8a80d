/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-data-folder.h"

G_BEGIN_DECLS

/**
 * OnwardDataParser:
 * @bytes: a file
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 * @error: return location, for a translated sentence
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
typedef GObject *(*OnwardDataParser) (GBytes            *bytes,
                                      const char *const *languages,
                                      GError           **error);

/**
 * onward_data_folder_load:
 * @name: `templates` or `facts`: what comes with Onward, and the name of folders of the computer
 * @extra: (nullable): one more folder
 * @type: what @parse gives
 * @get_key: what may be there only once
 * @parse: reads a file
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 *
 * Reads what comes with Onward and then every `.json` file of `onward/` @name in the system's data
 * folders and of @extra, by name. May be called in any thread.
 *
 * Returns: (transfer full): what could be read and what could not
 */
OnwardDataFolder *onward_data_folder_load (const char        *name,
                                           const char        *extra,
                                           GType              type,
                                           const char *(*get_key)(GObject *item),
                                           OnwardDataParser   parse,
                                           const char *const *languages);

G_END_DECLS
