/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-action.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HISTORY (onward_history_get_type ())

/**
 * OnwardHistory:
 *
 * What can be undone and redone in a profile. Properties, all with notification: `can-undo`,
 * `can-redo`, and `undo-label`, `redo-label` such as "Undo Adding a Strength", never %NULL.
 */
G_DECLARE_FINAL_TYPE (OnwardHistory, onward_history, ONWARD, HISTORY, GObject)

/**
 * onward_history_get_can_undo:
 * @self: a history
 *
 * Returns: whether there is something to undo
 */
gboolean onward_history_get_can_undo (OnwardHistory *self);

/**
 * onward_history_get_can_redo:
 * @self: a history
 *
 * Returns: whether there is something to do again
 */
gboolean onward_history_get_can_redo (OnwardHistory *self);

/**
 * onward_history_name_action:
 * @verb: what was done
 * @kind: to which kind of record
 *
 * Returns: (transfer none): a translated sentence without names or content, such as
 *   "Strength removed", for a toast
 */
const char *onward_history_name_action (OnwardVerb verb,
                                        OnwardKind kind);

G_END_DECLS
