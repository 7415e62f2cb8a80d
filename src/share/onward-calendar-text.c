/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-calendar-text.h"

#include <libical/ical.h>
#include <string.h>

#include "onward-text.h"
#include "onward-zone.h"

#define DAY ((gint64) 24 * 60 * 60)
/* No zone changes its clock twice within that time. */
#define STRIDE (7 * DAY)

void
onward_calendar_event_free (OnwardCalendarEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->uid);
  onward_text_wipe (self->summary);
  onward_text_wipe (self->location);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

static gboolean
is_utc (GTimeZone *zone)
{
  const char *name = g_time_zone_get_identifier (zone);

  return g_str_equal (name, "UTC") || g_str_equal (name, "Etc/UTC") || g_str_equal (name, "Z");
}

static icaltimetype
make_day (const GDate *day)
{
  icaltimetype time = icaltime_null_date ();

  time.year = g_date_get_year (day);
  time.month = g_date_get_month (day);
  time.day = g_date_get_day (day);

  return time;
}

static icaltimetype
make_time (const GDate *day,
           int          second)
{
  icaltimetype time = make_day (day);

  time.is_date = 0;
  time.hour = second / 3600;
  time.minute = second / 60 % 60;
  time.second = second % 60;

  return time;
}

/* The wall clock of somebody who is @offset seconds before UTC. */
static icaltimetype
make_wall (gint64 moment,
           int    offset)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  gint64 wall = moment + offset;
  GDate day;
  int minute = onward_zone_read (utc, wall, &day);

  return make_time (&day, minute * 60 + (int) (((wall % 60) + 60) % 60));
}

static int
get_interval (GTimeZone *zone,
              gint64     moment)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, moment);
}

static void
add_observance (icalcomponent *timezone,
                GTimeZone     *zone,
                gint64         onset,
                int            before,
                int            interval)
{
  gboolean summer = g_time_zone_is_dst (zone, interval);
  icalcomponent *observance = icalcomponent_new (summer ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);

  icalcomponent_add_property (observance, icalproperty_new_dtstart (make_wall (onset, before)));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetfrom (before));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetto (g_time_zone_get_offset (zone, interval)));
  icalcomponent_add_property (observance, icalproperty_new_tzname (g_time_zone_get_abbreviation (zone, interval)));
  icalcomponent_add_component (timezone, observance);
}

static gint64
find_onset (GTimeZone *zone,
            gint64     before,
            gint64     after)
{
  int interval = get_interval (zone, before);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (get_interval (zone, middle) == interval)
        before = middle;
      else
        after = middle;
    }

  return after;
}

static gint64
get_new_year (int year)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, year);

  return onward_zone_moment (utc, &day, 0);
}

/* What the clock did in the years that matter, each change by its own day: rules of a country hold
 * until somebody changes them, and old dates keep their old hour. */
static void
add_years (icalcomponent *timezone,
           GTimeZone     *zone,
           int            from_year,
           int            to_year)
{
  gint64 at = get_new_year (MAX (from_year, 1));
  gint64 end = get_new_year (to_year + 1);
  int offset = g_time_zone_get_offset (zone, get_interval (zone, at));

  add_observance (timezone, zone, at, offset, get_interval (zone, at));
  while (at < end)
    {
      gint64 next = MIN (at + STRIDE, end);

      if (get_interval (zone, next) != get_interval (zone, at))
        {
          gint64 onset = find_onset (zone, at, next);

          add_observance (timezone, zone, onset, g_time_zone_get_offset (zone, get_interval (zone, at)),
                          get_interval (zone, onset));
        }
      at = next;
    }
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
add_zone (icalcomponent *calendar,
          GTimeZone     *zone,
          GArray        *years)
{
  icalcomponent *timezone = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);

  icalcomponent_add_property (timezone, icalproperty_new_tzid (g_time_zone_get_identifier (zone)));
  g_array_sort (years, compare_years);
  for (guint i = 0; i < years->len;)
    {
      int from = g_array_index (years, int, i);
      int to = from;

      while (i < years->len && g_array_index (years, int, i) <= to + 2)
        to = g_array_index (years, int, i++);
      /* A change of the year before may still hold on New Year's Day. */
      add_years (timezone, zone, from - 1, to + 1);
    }
  icalcomponent_add_component (calendar, timezone);
}

static void
add_zones (icalcomponent *calendar,
           GPtrArray     *events)
{
  g_autoptr (GHashTable) zones = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < events->len; i++)
    {
      OnwardCalendarEvent *event = g_ptr_array_index (events, i);
      GArray *years;
      int year;

      if (event->zone == NULL || is_utc (event->zone))
        continue;

      years = g_hash_table_lookup (zones, g_time_zone_get_identifier (event->zone));
      if (years == NULL)
        {
          years = g_array_new (FALSE, FALSE, sizeof (int));
          g_hash_table_insert (zones, (gpointer) g_time_zone_get_identifier (event->zone), years);
          g_ptr_array_add (order, event->zone);
        }
      year = g_date_get_year (&event->first);
      g_array_append_val (years, year);
    }
  for (guint i = 0; i < order->len; i++)
    add_zone (calendar, order->pdata[i],
              g_hash_table_lookup (zones, g_time_zone_get_identifier (order->pdata[i])));
}

static void
add_days (icalcomponent       *component,
          OnwardCalendarEvent *event)
{
  GDate end = event->last;

  icalcomponent_add_property (component, icalproperty_new_dtstart (make_day (&event->first)));
  /* The end is the first day without it. */
  g_date_add_days (&end, 1);
  icalcomponent_add_property (component, icalproperty_new_dtend (make_day (&end)));
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

static icalproperty *
in_zone (icalproperty *property,
         GTimeZone    *zone)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (g_time_zone_get_identifier (zone)));

  return property;
}

static void
add_times (icalcomponent       *component,
           OnwardCalendarEvent *event)
{
  gint64 moment = onward_zone_moment (event->zone, &event->first, event->minute);
  gint64 end = moment + event->length * 60;
  icaltimetype time = make_time (&event->first, event->minute * 60);

  if (is_utc (event->zone))
    {
      time.zone = icaltimezone_get_utc_timezone ();
      icalcomponent_add_property (component, icalproperty_new_dtstart (time));
    }
  else
    {
      icalcomponent_add_property (component, in_zone (icalproperty_new_dtstart (time), event->zone));
    }

  /* A length means the same where the clock jumps meanwhile; a time of day might not. */
  if (event->length > 0)
    icalcomponent_add_property (component, icalproperty_new_duration (icaldurationtype_from_int (end - moment)));
}

static void
add_event (icalcomponent       *calendar,
           OnwardCalendarEvent *event,
           icaltimetype         stamp)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  if (event->zone == NULL)
    add_days (component, event);
  else
    add_times (component, event);
  icalcomponent_add_property (component, icalproperty_new_summary (event->summary));
  if (event->location != NULL && *event->location != '\0')
    icalcomponent_add_property (component, icalproperty_new_location (event->location));
  /* A calendar that is shared shows no more than that somebody is busy. */
  icalcomponent_add_property (component, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_component (calendar, component);
}

char *
onward_calendar_text_write (GPtrArray *events,
                            gint64     now)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icaltimetype stamp = make_wall (now, 0);
  char *written;
  char *text;

  stamp.zone = icaltimezone_get_utc_timezone ();
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Onward//Onward//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  add_zones (calendar, events);
  for (guint i = 0; i < events->len; i++)
    add_event (calendar, g_ptr_array_index (events, i), stamp);

  /* libical has a heap of its own. */
  written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  explicit_bzero (written, strlen (written));
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);

  return text;
}
