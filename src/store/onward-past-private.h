/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-database-private.h"
#include "onward-past.h"

G_BEGIN_DECLS

/**
 * onward_past_read_title:
 * @database: a database
 * @kind: the kind of a record
 * @id: the record
 * @ops: the last op that counts
 * @title: (out) (transfer full) (nullable): the title the record had then, the last one when it
 *   was gone; %NULL where it never had one
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean onward_past_read_title (OnwardDatabase *database,
                                 OnwardKind      kind,
                                 const OnwardId *id,
                                 gint64          ops,
                                 char          **title,
                                 GError        **error);

G_END_DECLS
