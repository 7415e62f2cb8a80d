/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-writer-private.h"

G_BEGIN_DECLS

/**
 * onward_history_read:
 * @database: a database
 * @state: (out): what can be undone and redone now
 * @error: return location
 *
 * Undo takes back what came into force last; redo does again what was taken back last, until
 * something new is done. What a new profile began with is never undone.
 *
 * Returns: whether it went well
 */
gboolean onward_history_read (OnwardDatabase     *database,
                              OnwardHistoryState *state,
                              GError            **error);

/**
 * onward_undo:
 * @database: a database of this version, outside a transaction
 * @clock: gives the undo its times
 * @device: whose clock that is
 * @action: (nullable): the action to take back, %NULL for the latest
 * @error: return location; %ONWARD_ERROR_NOT_FOUND, %ONWARD_ERROR_CONFLICT
 *
 * Runs the ops of an action backwards. It is a conflict when a field holds another version than
 * the one the action wrote, when a removed record is back, when a record to refer to is
 * gone, and when a record that the action created was touched or pointed at by a later action
 * that is still in force. Taking back one action after another, latest first, never conflicts.
 *
 * Returns: (transfer full) (nullable): what changed, or %NULL with @error set and nothing changed
 */
OnwardChangeset *onward_undo (OnwardDatabase *database,
                              OnwardClock    *clock,
                              const OnwardId *device,
                              const OnwardId *action,
                              GError        **error);

/**
 * onward_undo_try:
 * @database: a database of this version, outside a transaction
 * @clock: as for onward_undo()
 * @device: as for onward_undo()
 * @action: an action
 * @error: return location; what onward_undo() would say
 *
 * Takes an action back and leaves everything as it was.
 *
 * Returns: whether onward_undo() would do it now
 */
gboolean onward_undo_try (OnwardDatabase *database,
                          OnwardClock    *clock,
                          const OnwardId *device,
                          const OnwardId *action,
                          GError        **error);

/**
 * onward_redo:
 * @database: a database of this version, outside a transaction
 * @clock: gives the redo its times
 * @device: whose clock that is
 * @error: return location; %ONWARD_ERROR_NOT_FOUND, %ONWARD_ERROR_CONFLICT
 *
 * Runs the ops of the action that was taken back last again.
 *
 * Returns: (transfer full) (nullable): what changed, or %NULL with @error set and nothing changed
 */
OnwardChangeset *onward_redo (OnwardDatabase *database,
                              OnwardClock    *clock,
                              const OnwardId *device,
                              GError        **error);

G_END_DECLS
