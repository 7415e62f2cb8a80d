/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-local-facts.h"

G_BEGIN_DECLS

/**
 * onward_local_facts_parse:
 * @bytes: facts as JSON, as `resources/templates/README.md` describes them
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 * @error: return location; %ONWARD_ERROR_DAMAGED with a translated sentence for the window
 *
 * Returns: (transfer full) (nullable): the facts
 */
OnwardLocalFacts *onward_local_facts_parse (GBytes            *bytes,
                                            const char *const *languages,
                                            GError           **error);

G_END_DECLS
