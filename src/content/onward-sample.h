/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-action.h"

G_BEGIN_DECLS

/**
 * onward_sample_load:
 * @languages: (array zero-terminated=1): wanted languages, best first, as g_get_language_names() gives them
 * @error: return location; %ONWARD_ERROR_DAMAGED when the resource does not fit the schema
 *
 * Reads the sample person of `resources/content/sample-….json`, for trying Onward out. The
 * person is invented.
 *
 * Returns: (transfer full) (nullable): one action that makes every record of the sample
 */
OnwardAction *onward_sample_load (const char *const *languages,
                                  GError           **error);

G_END_DECLS
