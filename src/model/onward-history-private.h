/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-history.h"

G_BEGIN_DECLS

/**
 * onward_history_new:
 *
 * Returns: (transfer full): a history of nothing
 */
OnwardHistory *onward_history_new (void);

/**
 * onward_history_set_state:
 * @self: a history
 * @state: what can be undone and redone now
 */
void onward_history_set_state (OnwardHistory            *self,
                               const OnwardHistoryState *state);

G_END_DECLS
