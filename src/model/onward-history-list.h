/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-history-entry.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HISTORY_LIST (onward_history_list_get_type ())

/**
 * OnwardHistoryList:
 *
 * A #GListModel of #OnwardHistoryEntry, newest first, read in pages off the main thread and read
 * again when something changes. Properties, with notification: `loading` (whether a page is
 * being read) and `complete` (whether the oldest entry is there).
 */
G_DECLARE_FINAL_TYPE (OnwardHistoryList, onward_history_list, ONWARD, HISTORY_LIST, GObject)

/**
 * onward_history_list_new:
 * @profile: a profile
 * @lens: who looks; anybody but the person sees only what is about records that the lens shows,
 *   by the title they have now, and nothing of what was written
 *
 * Returns: (transfer full): a list that reads its first page
 */
OnwardHistoryList *onward_history_list_new (OnwardProfile *profile,
                                            OnwardLens lens);

/**
 * onward_history_list_load_more:
 * @self: a list
 *
 * Reads the next page, unless one is being read or none is left.
 */
void onward_history_list_load_more (OnwardHistoryList *self);

/**
 * onward_history_list_set_query:
 * @self: a list
 * @query: (nullable): words, without regard to case and diacritics; all of them must be in an
 *   entry, in its sentence or in what was written
 */
void onward_history_list_set_query (OnwardHistoryList *self,
                                    const char        *query);

/**
 * onward_history_list_get_loading:
 * @self: a list
 *
 * Returns: whether a page is being read
 */
gboolean onward_history_list_get_loading (OnwardHistoryList *self);

/**
 * onward_history_list_get_complete:
 * @self: a list
 *
 * Returns: whether there is nothing more to read
 */
gboolean onward_history_list_get_complete (OnwardHistoryList *self);

G_END_DECLS
