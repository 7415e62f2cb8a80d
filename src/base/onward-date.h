/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_date_parse_iso:
 * @text: (nullable): text
 * @date: (out): the day
 *
 * Returns: whether @text is a plain `YYYY-MM-DD` of the Gregorian calendar, years 1000 to 9999
 */
gboolean onward_date_parse_iso (const char *text,
                                GDate      *date);

/**
 * onward_date_to_iso:
 * @date: a valid day
 *
 * Returns: (transfer full): `YYYY-MM-DD`
 */
char *onward_date_to_iso (const GDate *date);

/**
 * onward_date_parse_local:
 * @text: (nullable): what a person typed: ISO, or the locale's own short form
 * @date: (out): the day
 *
 * Returns: whether @text could be read as a day
 */
gboolean onward_date_parse_local (const char *text,
                                  GDate      *date);

/**
 * onward_date_format_long:
 * @date: a valid day
 * @today: today
 *
 * Returns: (transfer full): words such as "Tuesday 3 March", with the year when it is not @today's
 */
char *onward_date_format_long (const GDate *date,
                               const GDate *today);

/**
 * onward_date_first_weekday:
 *
 * Returns: the day that weeks begin with where the person lives, as the locale says
 */
GDateWeekday onward_date_first_weekday (void);

/**
 * onward_date_nth_weekday:
 * @begin: a day as a number such as 19971130
 * @nth: which day from there on, 1 for that day itself
 *
 * What the GNU C library says about the beginning of weeks (`first_weekday` and `week` in locale(5)).
 *
 * Returns: its weekday; Monday for what is no day
 */
GDateWeekday onward_date_nth_weekday (guint begin,
                                      guint nth);

/**
 * onward_date_today:
 * @date: (out): today in local time
 */
void onward_date_today (GDate *date);

/**
 * onward_date_from_time:
 * @time: milliseconds since 1970-01-01 UTC
 * @date: (out): its day where the person is
 *
 * Returns: whether there is such a day; not for a time that no calendar reaches
 */
gboolean onward_date_from_time (gint64 time,
                                GDate *date);

/**
 * onward_date_get_beginning:
 * @date: a valid day
 *
 * Returns: when it begins where the person is, in milliseconds since 1970-01-01 UTC; 0 where no calendar reaches
 */
gint64 onward_date_get_beginning (const GDate *date);

G_END_DECLS
