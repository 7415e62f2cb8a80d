/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_history_time_day:
 * @time: milliseconds since 1970-01-01 UTC
 * @today: today
 *
 * Returns: (transfer full): the day in the person's words: "Today", "Yesterday" or a date
 */
char *onward_history_time_day (gint64       time,
                               const GDate *today);

/**
 * onward_history_time_same_day:
 * @a: milliseconds since 1970-01-01 UTC
 * @b: the same
 *
 * Returns: whether both are on one day where the person is
 */
gboolean onward_history_time_same_day (gint64 a,
                                       gint64 b);

/**
 * onward_history_time_clock:
 * @time: milliseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): the time of day where the person is
 */
char *onward_history_time_clock (gint64 time);

G_END_DECLS
