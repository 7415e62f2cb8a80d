/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-action.h"
#include "onward-writer-private.h"

G_BEGIN_DECLS

/**
 * onward_apply:
 * @database: a database of this version, outside a transaction
 * @clock: gives the action its times
 * @device: whose clock that is
 * @action: what to do
 * @error: return location; %ONWARD_ERROR_REFUSED when a value or a reference does not fit, or a
 *   new record is there already, %ONWARD_ERROR_NOT_FOUND when a record to change is not there
 *
 * The one way in which a gesture gets into the database: checked against the schema, then
 * written with its log in one transaction. Removing a record first empties or removes what
 * refers to it, see %ONWARD_FIELD_CLEAR_WITH.
 *
 * Returns: (transfer full) (nullable): what changed, without changes (and without a commit) when
 *   everything was like that already; %NULL with @error set and nothing changed
 */
OnwardChangeset *onward_apply (OnwardDatabase *database,
                               OnwardClock    *clock,
                               const OnwardId *device,
                               OnwardAction   *action,
                               GError        **error);

/**
 * onward_apply_restoring:
 * @database: as for onward_apply()
 * @clock: as for onward_apply()
 * @device: as for onward_apply()
 * @action: what to do
 * @error: return location, as for onward_apply()
 *
 * The same for an action that was made from the log: records that were removed may be created
 * again, and values are taken as they were.
 *
 * Returns: (transfer full) (nullable): as for onward_apply()
 */
OnwardChangeset *onward_apply_restoring (OnwardDatabase *database,
                                         OnwardClock    *clock,
                                         const OnwardId *device,
                                         OnwardAction   *action,
                                         GError        **error);

/**
 * onward_apply_find_target:
 * @writer: a writer
 * @kind: the kind of the record that holds the reference
 * @field: a reference among its fields
 * @target: what it shall refer to
 * @found: (out): whether that is there and of a kind that fits
 * @error: return location
 *
 * A reference to any kind may point at kinds that come before its own only, so that records
 * never hang on each other in a circle.
 *
 * Returns: whether it went well
 */
gboolean onward_apply_find_target (OnwardWriter      *writer,
                                   OnwardKind         kind,
                                   const OnwardField *field,
                                   const OnwardId    *target,
                                   gboolean          *found,
                                   GError           **error);

G_END_DECLS
