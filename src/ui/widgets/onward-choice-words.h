/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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

/**
 * onward_choice_words_list:
 * @kind: a kind
 * @column: a choice field of @kind
 * @all: what stands before its words, for all of them
 *
 * Returns: (transfer full): @all, and then what the person reads for each word of the field, in
 *   the order of onward_schema_get_choices()
 */
GtkStringList *onward_choice_words_list (OnwardKind  kind,
                                         const char *column,
                                         const char *all);

G_END_DECLS
