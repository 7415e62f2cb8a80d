/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-week.h"

G_BEGIN_DECLS

/* How the hours of a graded return are said. */

/**
 * onward_graded_words_clock:
 * @minutes: minutes, or %ONWARD_WEEK_NOT_SAID
 *
 * Returns: (transfer full): as short as it can be typed: "2", "2:30"; "" when nothing was said
 */
char *onward_graded_words_clock (int minutes);

/**
 * onward_graded_words_hours:
 * @minutes: minutes
 *
 * Returns: (transfer full): such as "2 hours", "2 hours 30 minutes" or "45 minutes"
 */
char *onward_graded_words_hours (int minutes);

/**
 * onward_graded_words_of_week:
 * @monday: the first day of a week
 * @today: today
 *
 * Returns: (transfer full): such as "Week of 7 December", with the year when it is not @today's
 */
char *onward_graded_words_of_week (const GDate *monday,
                                   const GDate *today);

/**
 * onward_graded_words_iso_week:
 * @monday: the first day of a week
 *
 * Returns: (transfer full): such as "Week 50", as ISO 8601 counts
 */
char *onward_graded_words_iso_week (const GDate *monday);

/**
 * onward_graded_words_weekday:
 * @day: 0 for Monday to 6 for Sunday
 * @small: whether it has to be small
 *
 * Returns: (transfer full): such as "Tuesday", or "Tue"
 */
char *onward_graded_words_weekday (guint    day,
                                   gboolean small);

/**
 * onward_graded_words_day:
 * @week: a week
 * @day: 0 for Monday to 6 for Sunday
 * @today: today
 *
 * Returns: (transfer full): all of a day, such as "Week of 7 December, Tuesday, 2 hours, planned"
 */
char *onward_graded_words_day (OnwardWeek  *week,
                               guint        day,
                               const GDate *today);

/**
 * onward_graded_words_days:
 * @week: a week
 * @side: planned or lived
 *
 * Returns: (transfer full): the days with hours, such as "Tuesday 2 hours, Thursday 3 hours"; ""
 *   when there are none
 */
char *onward_graded_words_days (OnwardWeek    *week,
                                OnwardWeekSide side);

/**
 * onward_graded_words_rest:
 * @week: a week
 *
 * Returns: (transfer full): the days meant for rest, such as "Wednesday, Friday"; "" when there are none
 */
char *onward_graded_words_rest (OnwardWeek *week);

/**
 * onward_graded_words_describe:
 * @week: a week
 * @today: today
 *
 * Returns: (transfer full): all of the week on one line
 */
char *onward_graded_words_describe (OnwardWeek  *week,
                                    const GDate *today);

G_END_DECLS
