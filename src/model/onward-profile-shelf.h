/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** ONWARD_PROFILE_NAME_MAX: bytes that the name of a profile may take. */
#define ONWARD_PROFILE_NAME_MAX 240

#define ONWARD_TYPE_PROFILE_ENTRY (onward_profile_entry_get_type ())

/**
 * OnwardProfileEntry:
 *
 * One profile folder as the chooser shows it. Properties: `name` (never %NULL, empty when it
 * cannot be read), `folder`, `problem` (an #OnwardError code, or -1 when it can be opened).
 */
G_DECLARE_FINAL_TYPE (OnwardProfileEntry, onward_profile_entry, ONWARD, PROFILE_ENTRY, GObject)

/**
 * onward_profile_entry_get_name:
 * @self: an entry
 *
 * Returns: (transfer none): the name the person picked, "" when it cannot be read
 */
const char *onward_profile_entry_get_name (OnwardProfileEntry * self);

/**
 * onward_profile_entry_get_folder:
 * @self: an entry
 *
 * Returns: (transfer none): the folder
 */
const char *onward_profile_entry_get_folder (OnwardProfileEntry *self);

/**
 * onward_profile_entry_get_problem:
 * @self: an entry
 *
 * Returns: an #OnwardError code that says why it cannot be opened, or -1
 */
int onward_profile_entry_get_problem (OnwardProfileEntry *self);

#define ONWARD_TYPE_PROFILE_SHELF (onward_profile_shelf_get_type ())

/**
 * OnwardProfileShelf:
 *
 * A #GListModel of #OnwardProfileEntry: the profiles in one folder, by name. Half-made
 * profiles, which were never shown as ready, are cleared away when they are older than an hour.
 */
G_DECLARE_FINAL_TYPE (OnwardProfileShelf, onward_profile_shelf, ONWARD, PROFILE_SHELF, GObject)

/**
 * onward_profile_shelf_new:
 * @root: the folder that holds profiles; made with mode 0700 when it is not there
 *
 * Returns: (transfer full): a shelf, empty until onward_profile_shelf_refresh()
 */
OnwardProfileShelf *onward_profile_shelf_new (const char *root);

/**
 * onward_profile_shelf_default_root:
 *
 * Returns: (transfer full): `$XDG_DATA_HOME/onward/profiles`
 */
char *onward_profile_shelf_default_root (void);

/**
 * onward_profile_shelf_refresh:
 * @self: a shelf
 * @error: return location, when the folder cannot be read or made
 *
 * Reads 8 KiB for each profile.
 *
 * Returns: whether the folder could be read
 */
gboolean onward_profile_shelf_refresh (OnwardProfileShelf *self,
                                       GError            **error);

/**
 * onward_profile_shelf_new_folder:
 * @self: a shelf
 *
 * Returns: (transfer full): a path for a new profile, with a random name
 */
char *onward_profile_shelf_new_folder (OnwardProfileShelf *self);

G_END_DECLS
