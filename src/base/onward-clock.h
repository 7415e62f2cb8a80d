/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardClock:
 *
 * Wall time and a hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks")
 * in one value: the upper 48 bits count milliseconds since 1970 in UTC, the lower 16 count
 * events within one millisecond. It never goes back, also when the wall clock does.
 * Used by one thread at a time.
 */
typedef struct _OnwardClock OnwardClock;

/**
 * OnwardWallFunc:
 * @data: what was given with the function
 *
 * Returns: milliseconds since 1970-01-01 UTC
 */
typedef gint64 (*OnwardWallFunc) (gpointer data);

/**
 * onward_clock_new:
 * @wall: (nullable) (scope forever): where wall time comes from, %NULL for the system's clock
 * @data: given to @wall
 *
 * Returns: (transfer full): a clock that starts at 0; free with onward_clock_free()
 */
OnwardClock *onward_clock_new (OnwardWallFunc wall,
                               gpointer       data);

/**
 * onward_clock_free:
 * @self: (nullable): a clock
 */
void onward_clock_free (OnwardClock *self);

/**
 * onward_clock_wall:
 * @self: a clock
 *
 * Returns: wall time in milliseconds since 1970-01-01 UTC; may go back
 */
gint64 onward_clock_wall (OnwardClock *self);

/**
 * onward_clock_tick:
 * @self: a clock
 *
 * Returns: the hybrid time of a new event, greater than every earlier one
 */
guint64 onward_clock_tick (OnwardClock *self);

/**
 * onward_clock_witness:
 * @self: a clock
 * @hlc: a hybrid time read from storage or from another device
 *
 * Makes every later tick greater than @hlc.
 */
void onward_clock_witness (OnwardClock *self,
                           guint64      hlc);

/**
 * onward_clock_hlc_to_wall:
 * @hlc: a hybrid time
 *
 * Returns: its milliseconds since 1970-01-01 UTC
 */
gint64 onward_clock_hlc_to_wall (guint64 hlc);

/**
 * onward_clock_hlc_from_wall:
 * @wall: milliseconds since 1970-01-01 UTC
 *
 * Returns: the first hybrid time of that millisecond
 */
guint64 onward_clock_hlc_from_wall (gint64 wall);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardClock, onward_clock_free)

G_END_DECLS
