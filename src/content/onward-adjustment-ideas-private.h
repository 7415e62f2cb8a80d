/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-adjustment-ideas.h"

G_BEGIN_DECLS

/**
 * onward_adjustment_ideas_parse:
 * @bytes: ideas as JSON
 * @diagnoses: (out) (optional): the beginnings of words that name a diagnosis
 * @error: return location; %ONWARD_ERROR_DAMAGED when @bytes are not such ideas
 *
 * The JSON is an object with `adjustments`, an array of objects with `key`, `function`, `title` and
 * `why`, and `diagnoses`, an array of texts. `about` says where the words come from and is not read.
 * Anything else is refused, so that a slip shows at once.
 *
 * Returns: (transfer full) (nullable): a list of #OnwardAdjustmentIdea
 */
GListModel *onward_adjustment_ideas_parse (GBytes  *bytes,
                                           GStrv   *diagnoses,
                                           GError **error);

G_END_DECLS
