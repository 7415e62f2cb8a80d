/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-clock.h"
#include "onward-database-private.h"

G_BEGIN_DECLS

/**
 * OnwardRole:
 * @ONWARD_ROLE_DO: a gesture of the person
 * @ONWARD_ROLE_UNDO: took an action back
 * @ONWARD_ROLE_REDO: did an action again
 */
typedef enum
{
  ONWARD_ROLE_DO,
  ONWARD_ROLE_UNDO,
  ONWARD_ROLE_REDO,
} OnwardRole;

/**
 * OnwardActionInfo:
 * @role: why it is written
 * @verb: what the gesture does
 * @kind: the kind it is about
 * @subject: (nullable): the record it is about
 * @target: (nullable): for an undo or redo, the action that it takes back or does again
 *
 * What the history keeps of an action besides its ops.
 */
typedef struct
{
  OnwardRole      role;
  OnwardVerb      verb;
  OnwardKind      kind;
  const OnwardId *subject;
  const OnwardId *target;
} OnwardActionInfo;

/**
 * OnwardVersions:
 * @stamp: the version the value has now
 * @base_stamp: the version it had before, 0 for never written
 *
 * See `resources/sql/0001-start.sql`.
 */
typedef struct
{
  gint64 stamp;
  gint64 base_stamp;
} OnwardVersions;

/**
 * OnwardWriter:
 *
 * The hand of the write path: the only code that changes rows, clocks, tombstones and the log,
 * always all of them together. It checks nothing that needs the model; apply and undo do.
 * Lives as long as one transaction.
 */
typedef struct _OnwardWriter OnwardWriter;

/**
 * onward_writer_new:
 * @database: a database in a transaction of %ONWARD_ACCESS_WRITE
 * @clock: gives each op its time
 * @device: whose clock that is
 *
 * Returns: (transfer full): a writer of a new action
 */
OnwardWriter *onward_writer_new (OnwardDatabase *database,
                                 OnwardClock    *clock,
                                 const OnwardId *device);

/**
 * onward_writer_free:
 * @self: (nullable): a writer
 */
void onward_writer_free (OnwardWriter *self);

/**
 * onward_writer_has_row:
 * @self: a writer
 * @kind: a kind
 * @id: a record
 * @found: (out): whether it is there now
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_has_row (OnwardWriter   *self,
                                OnwardKind      kind,
                                const OnwardId *id,
                                gboolean       *found,
                                GError        **error);

/**
 * onward_writer_has_tombstone:
 * @self: a writer
 * @kind: a kind
 * @id: a record
 * @found: (out): whether it was removed once and is not back
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_has_tombstone (OnwardWriter   *self,
                                      OnwardKind      kind,
                                      const OnwardId *id,
                                      gboolean       *found,
                                      GError        **error);

/**
 * onward_writer_get_stamp:
 * @self: a writer
 * @kind: a kind
 * @id: a record
 * @column: one of its fields
 * @stamp: (out): the version of its value, 0 for never written
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_get_stamp (OnwardWriter   *self,
                                  OnwardKind      kind,
                                  const OnwardId *id,
                                  const char     *column,
                                  gint64         *stamp,
                                  GError        **error);

/**
 * onward_writer_create:
 * @self: a writer
 * @kind: a kind
 * @id: a record that is not there
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_create (OnwardWriter   *self,
                               OnwardKind      kind,
                               const OnwardId *id,
                               GError        **error);

/**
 * onward_writer_set:
 * @self: a writer
 * @kind: a kind
 * @id: a record that is there
 * @field: one of its fields
 * @value: its new value; nothing is written when it is the old one
 * @stamp: (nullable): the version to give it, %NULL for a new one
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_set (OnwardWriter      *self,
                            OnwardKind         kind,
                            const OnwardId    *id,
                            guint              field,
                            const OnwardValue *value,
                            const gint64      *stamp,
                            GError           **error);

/**
 * onward_writer_remove:
 * @self: a writer
 * @kind: a kind
 * @id: a record that is there, with all fields emptied before, so that the log has them
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_remove (OnwardWriter   *self,
                               OnwardKind      kind,
                               const OnwardId *id,
                               GError        **error);

/**
 * onward_writer_finish:
 * @self: a writer
 * @info: what to keep in the history
 * @changeset: (out) (transfer full): what is different now; without changes when nothing is, and
 *   then nothing was added to the history
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_writer_finish (OnwardWriter           *self,
                               const OnwardActionInfo *info,
                               OnwardChangeset       **changeset,
                               GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardWriter, onward_writer_free)

G_END_DECLS
