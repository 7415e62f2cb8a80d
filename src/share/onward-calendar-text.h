/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_CALENDAR_LAST_YEAR: the last year that events may begin in: libical knows none after 3000. */
#define ONWARD_CALENDAR_LAST_YEAR 2999

/**
 * OnwardCalendarEvent:
 * @uid: what calendars know it by, for ever
 * @summary: its title
 * @location: (nullable): where it is
 * @first: the first day; of a timed event, on the calendar of its zone
 * @last: the last day, for whole days
 * @zone: (nullable): the zone of a timed event, %NULL for whole days
 * @minute: minutes after midnight on the clock of @zone
 * @length: minutes, 0 when it was not said
 *
 * What goes out of one dated thing, and nothing else. Made by hand, freed with onward_calendar_event_free().
 */
typedef struct
{
  char      *uid;
  char      *summary;
  char      *location;
  GDate      first;
  GDate      last;
  GTimeZone *zone;
  int        minute;
  int        length;
} OnwardCalendarEvent;

/**
 * onward_calendar_event_free:
 * @self: (nullable): an event
 *
 * Wipes its words and frees it.
 */
void onward_calendar_event_free (OnwardCalendarEvent *self);

/**
 * onward_calendar_text_write:
 * @events: (element-type OnwardCalendarEvent): what goes out, none after %ONWARD_CALENDAR_LAST_YEAR
 * @now: seconds since 1970-01-01 UTC, as the time of writing
 *
 * Writes a calendar (RFC 5545) with each zone that is used, as far as its years are. Any thread.
 *
 * Returns: (transfer full): its text, to be freed with onward_text_wipe()
 */
char *onward_calendar_text_write (GPtrArray *events,
                                  gint64     now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardCalendarEvent, onward_calendar_event_free)

G_END_DECLS
