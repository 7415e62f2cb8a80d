/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-template.h"

G_BEGIN_DECLS

/**
 * onward_template_parse:
 * @bytes: a template as JSON, as `resources/templates/README.md` describes it
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 * @error: return location; %ONWARD_ERROR_DAMAGED with a translated sentence for the window
 *
 * Returns: (transfer full) (nullable): the template
 */
OnwardTemplate *onward_template_parse (GBytes            *bytes,
                                       const char *const *languages,
                                       GError           **error);

G_END_DECLS
