/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-id.h"
#include "onward-action.h"
#include "onward-schema.h"

G_BEGIN_DECLS

/**
 * OnwardRow:
 * @kind: the kind of the record
 * @id: its id
 * @values: (array) (nullable): one value for each field of the kind's schema, in its order; %NULL when
 *   they were taken out
 *
 * One record as plain values, so that it may travel between threads.
 */
typedef struct
{
  OnwardKind   kind;
  OnwardId     id;
  OnwardValue *values;
} OnwardRow;

/**
 * onward_row_new:
 * @kind: a kind
 * @id: an id
 *
 * Returns: (transfer full): a row whose values are all empty
 */
OnwardRow *onward_row_new (OnwardKind      kind,
                           const OnwardId *id);

/**
 * onward_row_free:
 * @self: (nullable): a row; its texts are wiped
 */
void onward_row_free (OnwardRow *self);

/**
 * OnwardChangeType:
 * @ONWARD_CHANGE_ADDED: the record is there now
 * @ONWARD_CHANGE_UPDATED: values of the record are different
 * @ONWARD_CHANGE_REMOVED: the record is gone
 */
typedef enum
{
  ONWARD_CHANGE_ADDED,
  ONWARD_CHANGE_UPDATED,
  ONWARD_CHANGE_REMOVED,
} OnwardChangeType;

/**
 * OnwardChange:
 * @type: what happened to the record
 * @row: the record as it is after the commit; without values when it was removed
 */
typedef struct
{
  OnwardChangeType type;
  OnwardRow       *row;
} OnwardChange;

/**
 * OnwardHistoryItem:
 * @id: the action, the id of nothing when there is none
 * @verb: what it did
 * @kind: the kind of record it was about
 */
typedef struct
{
  OnwardId   id;
  OnwardVerb verb;
  OnwardKind kind;
} OnwardHistoryItem;

/**
 * OnwardHistoryState:
 * @undo: what undo would take back
 * @redo: what redo would do again
 */
typedef struct
{
  OnwardHistoryItem undo;
  OnwardHistoryItem redo;
} OnwardHistoryState;

#define ONWARD_TYPE_CHANGESET (onward_changeset_get_type ())

/**
 * OnwardChangeset:
 * @action: the id under which the action stands in the history
 * @changes: (element-type OnwardChange): one change for each record touched, parents before
 *   the records that hang on them when added, after them when removed
 * @state: what can be undone and redone now
 *
 * What one commit changed; immutable once made.
 */
typedef struct
{
  OnwardId           action;
  GPtrArray         *changes;
  OnwardHistoryState state;
} OnwardChangeset;

/**
 * onward_changeset_get_type:
 *
 * Returns: the boxed type
 */
GType onward_changeset_get_type (void);

/**
 * onward_changeset_new:
 *
 * Returns: (transfer full): an empty changeset
 */
OnwardChangeset *onward_changeset_new (void);

/**
 * onward_changeset_add:
 * @self: a changeset being made
 * @type: what happened to the record
 * @row: (transfer full): the record as it is now
 */
void onward_changeset_add (OnwardChangeset *self,
                           OnwardChangeType type,
                           OnwardRow       *row);

/**
 * onward_changeset_ref:
 * @self: a changeset
 *
 * Returns: (transfer full): @self
 */
OnwardChangeset *onward_changeset_ref (OnwardChangeset *self);

/**
 * onward_changeset_unref:
 * @self: (nullable): a changeset
 */
void onward_changeset_unref (OnwardChangeset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardRow, onward_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardChangeset, onward_changeset_unref)

G_END_DECLS
