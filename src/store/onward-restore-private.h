/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-store-private.h"

G_BEGIN_DECLS

/**
 * onward_restore:
 * @place: a database of this version, outside a transaction
 * @ops: the last op of the state to restore, 0 for the state before everything
 * @point: (nullable): the restore point that was chosen, for the history
 * @error: return location
 *
 * Brings every record to its state at that point, as one action like any other. The state is read
 * backwards: the earliest op after the point says what was there before it.
 *
 * Returns: (transfer full) (nullable): what changed, without changes when everything was like that
 */
OnwardChangeset *onward_restore (const OnwardWorkplace *place,
                                 gint64                 ops,
                                 const OnwardId        *point,
                                 GError               **error);

/**
 * onward_restore_rewind:
 * @database: a database of this version
 * @ops: the last op of the state that is wanted
 * @rows: (element-type OnwardRow): every record as it is now; afterwards as it was then
 * @error: return location
 *
 * Changes nothing in the database. What is private now, or was when it was removed, is private then.
 *
 * Returns: whether it went well
 */
gboolean onward_restore_rewind (OnwardDatabase *database,
                                gint64          ops,
                                GPtrArray      *rows,
                                GError        **error);

/**
 * onward_restore_record:
 * @place: a database of this version, outside a transaction
 * @kind: the kind of the record
 * @id: a record that was removed
 * @error: return location; %ONWARD_ERROR_NOT_FOUND when it was not removed, %ONWARD_ERROR_CONFLICT
 *   when what it belonged to is not there
 *
 * Takes its removal back where that is possible; otherwise creates it again, with what hung on it
 * and went with it, as a new action.
 *
 * Returns: (transfer full) (nullable): what changed
 */
OnwardChangeset *onward_restore_record (const OnwardWorkplace *place,
                                        OnwardKind             kind,
                                        const OnwardId        *id,
                                        GError               **error);

G_END_DECLS
