/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * onward_content_find:
 * @name: which words, such as `cards`
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first, as
 *   g_get_language_names() gives them
 * @error: return location; %ONWARD_ERROR_DAMAGED when there is no such file
 *
 * Returns: (transfer full) (nullable): the file of the first language that has one; English when none has
 */
GBytes *onward_content_find (const char        *name,
                             const char *const *languages,
                             GError           **error);

G_END_DECLS
