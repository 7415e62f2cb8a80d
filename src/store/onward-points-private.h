/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-database-private.h"
#include "onward-points.h"

G_BEGIN_DECLS

/**
 * onward_points_read:
 * @database: a database
 * @n_days: how many daily points are wanted at most
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OnwardPoint): the points, newest first
 */
GPtrArray *onward_points_read (OnwardDatabase *database,
                               guint           n_days,
                               GError        **error);

G_END_DECLS
