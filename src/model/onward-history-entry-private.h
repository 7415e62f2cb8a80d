/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-history-entry.h"
#include "onward-past.h"

G_BEGIN_DECLS

/**
 * onward_history_entry_new:
 * @past: (transfer full): what the store read
 *
 * Returns: (transfer full): an entry
 */
OnwardHistoryEntry *onward_history_entry_new (OnwardPastEntry *past);

/**
 * onward_history_entry_describe:
 * @past: what the store read
 *
 * May be called on any thread.
 *
 * Returns: (transfer full): what was done
 */
char *onward_history_entry_describe (const OnwardPastEntry *past);

/**
 * onward_history_entry_reads_like:
 * @self: an entry
 * @other: an entry of the same action, read at another time
 *
 * Returns: whether nobody could tell them apart
 */
gboolean onward_history_entry_reads_like (OnwardHistoryEntry *self,
                                          OnwardHistoryEntry *other);

/**
 * onward_history_entry_conceal:
 * @self: an entry that nobody has seen
 * @title: (nullable): the title to speak of instead
 *
 * Keeps the sentence and nothing of what was written.
 */
void onward_history_entry_conceal (OnwardHistoryEntry *self,
                                   const char         *title);

G_END_DECLS
