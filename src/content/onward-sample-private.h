/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-action.h"

G_BEGIN_DECLS

/**
 * onward_sample_parse:
 * @bytes: a sample as JSON
 * @today: the day that relative days count from
 * @error: return location; %ONWARD_ERROR_DAMAGED when @bytes do not fit the schema
 *
 * The JSON is an object of tables; each is an array of records, each an object of columns:
 *
 * - `"@": "name"` gives a record a name for others to refer to; no two may share one;
 * - a reference is `"@name"`, and the record must be there and of the kind the column asks for;
 * - a day is relative, `"+6"` or `"-3"`;
 * - a boolean is `true` or left out;
 * - the order of the array is the order in the lists, so there is no column for it.
 *
 * A record needs the column that stands for it in lists. Anything the schema does not know
 * is refused, so that a misspelt column shows at once.
 *
 * Returns: (transfer full) (nullable): one action that makes every record
 */
OnwardAction *onward_sample_parse (GBytes      *bytes,
                                   const GDate *today,
                                   GError     **error);

G_END_DECLS
