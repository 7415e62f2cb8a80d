/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "onward-schema.h"

G_BEGIN_DECLS

/**
 * onward_choice_words:
 * @kind: a kind
 * @column: a choice field of @kind
 * @value: one of its words
 *
 * Returns: (transfer none): what the person reads for it, translated; "" for a word that
 *   this version does not know
 */
const char *onward_choice_words (OnwardKind  kind,
                                 const char *column,
                                 const char *value);

G_END_DECLS
