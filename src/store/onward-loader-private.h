/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-database-private.h"

G_BEGIN_DECLS

/**
 * onward_loader_read_all:
 * @database: a database of this version or a newer one that can be read
 * @cancellable: (nullable): to stop with
 * @error: return location
 *
 * Tables and columns that this version does not know stay where they are.
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRow): every record, parents before the
 *   records that hang on them, or %NULL with @error set
 */
GPtrArray *onward_loader_read_all (OnwardDatabase *database,
                                   GCancellable   *cancellable,
                                   GError        **error);

/**
 * onward_loader_read_row:
 * @database: a database
 * @kind: a kind
 * @id: a record
 * @row: (out) (transfer full) (nullable): the record, %NULL when it is not there
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_loader_read_row (OnwardDatabase *database,
                                 OnwardKind      kind,
                                 const OnwardId *id,
                                 OnwardRow     **row,
                                 GError        **error);

/**
 * onward_loader_find_referrers:
 * @database: a database
 * @kind: the kind whose records are looked through
 * @field: the index of a reference among its fields
 * @target: the record referred to
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardId): the records that refer to @target
 *   with that field
 */
GArray *onward_loader_find_referrers (OnwardDatabase *database,
                                      OnwardKind      kind,
                                      guint           field,
                                      const OnwardId *target,
                                      GError        **error);

/**
 * onward_loader_read_last_hlc:
 * @database: a database
 * @hlc: (out): the greatest hybrid time in it, 0 for none
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_loader_read_last_hlc (OnwardDatabase *database,
                                      guint64        *hlc,
                                      GError        **error);

G_END_DECLS
