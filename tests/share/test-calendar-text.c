/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-calendar-text.h"

#include <glib/gstdio.h>

#include "calendar-reader.h"
#include "onward-date.h"
#include "onward-text.h"
#include "onward-zone.h"

static OnwardCalendarEvent *
make (const char *uid,
      const char *summary,
      const char *first,
      const char *last)
{
  OnwardCalendarEvent *event = g_new0 (OnwardCalendarEvent, 1);

  event->uid = g_strdup (uid);
  event->summary = g_strdup (summary);
  g_assert_true (onward_date_parse_iso (first, &event->first));
  g_assert_true (onward_date_parse_iso (last, &event->last));

  return event;
}

static OnwardCalendarEvent *
make_timed (const char *uid,
            const char *day,
            int         minute,
            int         length,
            const char *zone)
{
  OnwardCalendarEvent *event = make (uid, "Appointment", day, day);

  event->zone = onward_zone_find (zone);
  event->minute = minute;
  event->length = length;

  return event;
}

static char *
write_and_read (GPtrArray *events)
{
  char *text = onward_calendar_text_write (events, 1795000000);
  char *lines = calendar_read (text);

  onward_text_wipe (text);

  return lines;
}

static GPtrArray *
begin (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) onward_calendar_event_free);
}

static void
test_days (void)
{
  g_autoptr (GPtrArray) events = begin ();
  g_autofree char *lines = NULL;

  g_ptr_array_add (events, make ("a", "Step", "2026-12-31", "2026-12-31"));
  g_ptr_array_add (events, make ("b", "Week", "2026-12-28", "2027-01-03"));
  g_ptr_array_add (events, make ("c", "Step", "2024-02-28", "2024-02-28"));
  g_ptr_array_add (events, make ("d", "Step", "1000-01-01", "1000-01-01"));
  g_ptr_array_add (events, make ("e", "Step", "2999-12-31", "2999-12-31"));
  g_ptr_array_add (events, make ("f", "Step", "2100-02-28", "2100-02-28"));
  lines = write_and_read (events);
  g_assert_cmpstr (lines, ==,
                   "a|2026-12-31|2027-01-01|Step|\n"
                   "b|2026-12-28|2027-01-04|Week|\n"
                   "c|2024-02-28|2024-02-29|Step|\n"
                   "d|1000-01-01|1000-01-02|Step|\n"
                   "e|2999-12-31|3000-01-01|Step|\n"
                   "f|2100-02-28|2100-03-01|Step|\n");
}

/* The reader asks the zones in the file and those of this computer; both have to say the same. */
static void
test_zones (void)
{
  static const struct { const char *day; int minute; const char *zone; const char *utc; } table[] = {
    { "2026-01-15", 600, "Europe/Stockholm", "2026-01-15T09:00Z" },
    { "2026-07-15", 600, "Europe/Stockholm", "2026-07-15T08:00Z" },
    { "2026-03-28", 1439, "Europe/Stockholm", "2026-03-28T22:59Z" },
    { "2026-03-29", 119, "Europe/Stockholm", "2026-03-29T00:59Z" },
    { "2026-03-29", 150, "Europe/Stockholm", "2026-03-29T01:30Z" },
    { "2026-03-29", 180, "Europe/Stockholm", "2026-03-29T01:00Z" },
    { "2026-10-25", 119, "Europe/Stockholm", "2026-10-24T23:59Z" },
    { "2026-10-25", 150, "Europe/Stockholm", "2026-10-25T00:30Z" },
    { "2026-10-25", 180, "Europe/Stockholm", "2026-10-25T02:00Z" },
    { "2026-12-31", 1439, "Europe/Stockholm", "2026-12-31T22:59Z" },
    { "2027-01-01", 0, "Europe/Stockholm", "2026-12-31T23:00Z" },
    { "2016-07-01", 600, "Europe/Stockholm", "2016-07-01T08:00Z" },
    { "1979-07-01", 600, "Europe/Stockholm", "1979-07-01T09:00Z" },
    { "2026-07-01", 600, "Asia/Kolkata", "2026-07-01T04:30Z" },
    { "2026-01-01", 600, "Australia/Sydney", "2025-12-31T23:00Z" },
    { "2026-07-01", 600, "Australia/Sydney", "2026-07-01T00:00Z" },
    { "2026-07-01", 600, "America/St_Johns", "2026-07-01T12:30Z" },
    { "2026-07-01", 600, "UTC", "2026-07-01T10:00Z" },
  };
  g_autoptr (GPtrArray) events = begin ();
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *uid = g_strdup_printf ("%u", i);

      g_ptr_array_add (events, make_timed (uid, table[i].day, table[i].minute, 0, table[i].zone));
      g_string_append_printf (expected, "%s|%s||Appointment|\n", uid, table[i].utc);
    }
  lines = write_and_read (events);
  g_assert_cmpstr (lines, ==, expected->str);
}

/* A meeting of ninety minutes takes ninety minutes, also in the night when the clock jumps. */
static void
test_lengths (void)
{
  g_autoptr (GPtrArray) events = begin ();
  g_autofree char *lines = NULL;

  g_ptr_array_add (events, make_timed ("a", "2026-03-29", 90, 90, "Europe/Stockholm"));
  g_ptr_array_add (events, make_timed ("b", "2026-12-31", 1410, 60, "Europe/Stockholm"));
  g_ptr_array_add (events, make_timed ("c", "2026-06-01", 0, 1440, "UTC"));
  lines = write_and_read (events);
  g_assert_cmpstr (lines, ==,
                   "a|2026-03-29T00:30Z|1:30:00|Appointment|\n"
                   "b|2026-12-31T22:30Z|1:00:00|Appointment|\n"
                   "c|2026-06-01T00:00Z|1 day, 0:00:00|Appointment|\n");
}

/* The first and the last years there are still make a file that can be read, and soon. */
static void
test_far_years (void)
{
  static const char *const days[] = { "1000-01-01", "1900-01-01", "2026-01-01", "2100-07-01", "2999-12-31" };
  g_autoptr (GPtrArray) events = begin ();
  g_autofree char *lines = NULL;
  char *text;
  gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (events, make_timed (days[i], days[i], 720, 30, "UTC"));
  for (guint i = 1; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *uid = g_strdup_printf ("s%u", i);

      g_ptr_array_add (events, make_timed (uid, days[i], 720, 30, "Europe/Stockholm"));
    }
  text = onward_calendar_text_write (events, 0);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
  g_assert_cmpuint (strlen (text), <, 20000);
  lines = calendar_read (text);
  g_assert_nonnull (strstr (lines, "1000-01-01|1000-01-01T12:00Z|"));
  g_assert_nonnull (strstr (lines, "2999-12-31|2999-12-31T12:00Z|"));
  g_assert_nonnull (strstr (lines, "s4|2999-12-31T11:00Z|"));
  onward_text_wipe (text);
}

/* What somebody writes is one title and nothing else, however it looks. */
static void
test_words (void)
{
  static const char *const titles[] = {
    "Ring Åsa, Per; och \\Dell\\", "BEGIN:VEVENT", "a:b=c\"d\"", "🌿🧑‍🤝‍🧑 אני עובד", "\\n", "x\nEND:VCALENDAR\ny", "%s %d", "",
  };
  g_autoptr (GPtrArray) events = begin ();
  g_autofree char *lines = NULL;
  g_autofree char *many = g_strnfill (10000, 'w');
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *uid = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (titles[i], "\n", -1);
      g_autofree char *once = g_strjoinv ("\\n", parts);
      OnwardCalendarEvent *event = make (uid, titles[i], "2026-11-23", "2026-11-23");

      event->location = g_strdup (titles[i]);
      g_ptr_array_add (events, event);
      g_string_append_printf (expected, "%s|2026-11-23|2026-11-24|%s|%s\n", uid, once, once);
    }
  for (guint i = 0; i < 500; i++)
    g_string_append (wide, "🌿");
  g_ptr_array_add (events, make ("long", many, "2026-11-23", "2026-11-23"));
  g_ptr_array_add (events, make ("wide", wide->str, "2026-11-23", "2026-11-23"));
  g_string_append_printf (expected, "long|2026-11-23|2026-11-24|%s|\nwide|2026-11-23|2026-11-24|%s|\n", many, wide->str);
  lines = write_and_read (events);
  g_assert_cmpstr (lines, ==, expected->str);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) events = begin ();
  g_autofree char *lines = write_and_read (events);

  g_assert_cmpstr (lines, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-text/days", test_days);
  g_test_add_func ("/calendar-text/zones", test_zones);
  g_test_add_func ("/calendar-text/lengths", test_lengths);
  g_test_add_func ("/calendar-text/far-years", test_far_years);
  g_test_add_func ("/calendar-text/words", test_words);
  g_test_add_func ("/calendar-text/nothing", test_nothing);

  return g_test_run ();
}
