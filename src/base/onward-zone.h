/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_zone_find:
 * @name: (nullable): a name of the time zone database, such as "Europe/Stockholm"
 *
 * Returns: (transfer full): that zone; the computer's own where @name is empty or not known here
 */
GTimeZone *onward_zone_find (const char *name);

/**
 * onward_zone_here:
 *
 * Returns: (transfer full): the name of the computer's own zone, such as "Europe/Stockholm"; "" where it has
 *   none by which onward_zone_find() would know it
 */
char *onward_zone_here (void);

/**
 * onward_zone_parse:
 * @text: (nullable): what a person typed: a name of the time zone database, or its last part, such as
 *   "stockholm" or "New York"
 *
 * Returns: (transfer full) (nullable): the name that onward_zone_find() knows; %NULL when there is none
 */
char *onward_zone_parse (const char *text);

/**
 * onward_zone_moment:
 * @zone: a zone
 * @day: a valid day, years 1 to 9999
 * @minute: minutes after midnight on the clock of @zone, 0 to 1439
 *
 * What a clock on the wall means. An hour that comes twice when summer time ends means the first of
 * them; one that is left out when it begins is counted on from before the gap, so that half past two
 * means half past three (RFC 5545, section 3.3.5).
 *
 * Returns: seconds since 1970-01-01 UTC
 */
gint64 onward_zone_moment (GTimeZone   *zone,
                           const GDate *day,
                           int          minute);

/**
 * onward_zone_read:
 * @zone: a zone
 * @moment: seconds since 1970-01-01 UTC
 * @day: (out): the day on the calendar of @zone
 *
 * The other way round. What lies outside of the years 1 to 9999 becomes their first or last day.
 *
 * Returns: minutes after midnight on the clock of @zone
 */
int onward_zone_read (GTimeZone *zone,
                      gint64     moment,
                      GDate     *day);

G_END_DECLS
