/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_demo_make_folder:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new empty folder with mode 0700, in memory where the
 *   system has a place for that
 */
char *onward_demo_make_folder (GError **error);

/**
 * onward_demo_remove_folder:
 * @folder: from onward_demo_make_folder()
 *
 * Removes it and everything in it, without following links.
 */
void onward_demo_remove_folder (const char *folder);

G_END_DECLS
