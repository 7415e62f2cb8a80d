/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * onward_folder_remove:
 * @path: a folder
 *
 * Removes a folder with all that is in it. Never follows a symbolic link out of it.
 *
 * Returns: whether nothing is left of it
 */
gboolean onward_folder_remove (const char *path);

G_END_DECLS
