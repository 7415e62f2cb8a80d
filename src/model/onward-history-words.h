/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-action.h"

G_BEGIN_DECLS

/**
 * onward_history_words_describe:
 * @verb: what was done
 * @kind: to which kind of record
 * @title: (nullable): the title of the record at that time; a long one is shortened
 * @place: (nullable): for %ONWARD_VERB_MOVE, the title of where it went
 *
 * Returns: (transfer full): a translated sentence in the past, such as "You moved “Call Anna” to
 *   “Starting”"
 */
char *onward_history_words_describe (OnwardVerb  verb,
                                     OnwardKind  kind,
                                     const char *title,
                                     const char *place);

/**
 * onward_history_words_describe_import:
 * @n: how many records a file held; 0 when that is not told
 *
 * Returns: (transfer full): a translated sentence for %ONWARD_VERB_IMPORT
 */
char *onward_history_words_describe_import (guint n);

/**
 * onward_history_words_describe_template:
 * @title: what a template is called
 *
 * Returns: (transfer full): a translated sentence for %ONWARD_VERB_USE
 */
char *onward_history_words_describe_template (const char *title);

/**
 * onward_history_words_name_kind:
 * @kind: a kind
 *
 * Returns: (transfer none): its translated name on its own, such as "Strength"
 */
const char *onward_history_words_name_kind (OnwardKind kind);

G_END_DECLS
