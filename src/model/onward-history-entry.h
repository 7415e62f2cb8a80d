/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-action.h"

G_BEGIN_DECLS

/**
 * OnwardStanding:
 * @ONWARD_STANDING_UNDOABLE: in force, and can be taken back
 * @ONWARD_STANDING_CONFLICT: in force, but something later stands on it
 * @ONWARD_STANDING_UNDONE: was taken back
 * @ONWARD_STANDING_FIXED: can never be taken back
 */
typedef enum
{
  ONWARD_STANDING_UNDOABLE,
  ONWARD_STANDING_CONFLICT,
  ONWARD_STANDING_UNDONE,
  ONWARD_STANDING_FIXED,
} OnwardStanding;

#define ONWARD_TYPE_HISTORY_ENTRY (onward_history_entry_get_type ())

/**
 * OnwardHistoryEntry:
 *
 * One thing that the person did, as it was then. Never changes; a list that was read again has
 * another entry where something is different.
 */
G_DECLARE_FINAL_TYPE (OnwardHistoryEntry, onward_history_entry, ONWARD, HISTORY_ENTRY, GObject)

/**
 * onward_history_entry_get_action:
 * @self: an entry
 *
 * Returns: (transfer none): the action, for onward_profile_undo_async()
 */
const OnwardId *onward_history_entry_get_action (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_subject:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the record it is about, which may be gone
 */
const OnwardId *onward_history_entry_get_subject (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_kind:
 * @self: an entry
 *
 * Returns: the kind of record it is about
 */
OnwardKind onward_history_entry_get_kind (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_sentence:
 * @self: an entry
 *
 * Returns: (transfer none): what was done, such as "You moved “Call Anna” to “Starting”"
 */
const char *onward_history_entry_get_sentence (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_time:
 * @self: an entry
 *
 * Returns: when, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_history_entry_get_time (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_standing:
 * @self: an entry
 *
 * Returns: whether it is in force and can be taken back
 */
OnwardStanding onward_history_entry_get_standing (OnwardHistoryEntry *self);

/**
 * onward_history_entry_get_change:
 * @self: an entry
 * @field: (out): the index of the field in the schema of its kind
 * @old: (out) (transfer none): what the field held before
 * @new: (out) (transfer none): what it held after
 *
 * The change that tells most: of words, a choice or a day that was there before.
 *
 * Returns: whether there is one
 */
gboolean onward_history_entry_get_change (OnwardHistoryEntry *self,
                                          guint              *field,
                                          const OnwardValue **old,
                                          const OnwardValue **new);

G_END_DECLS
