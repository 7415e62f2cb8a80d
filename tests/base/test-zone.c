/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-zone.h"

/* Expected moments are counted by hand from the rules of the zone: summer time in Stockholm in 2026
 * lasts from 29 March to 25 October, each at 01:00 UTC. */
static const struct
{
  const char *zone;
  int         year, month, day, minute;
  const char *utc;
  int         read; /* minutes after midnight on that clock, on the same day */
} moments[] = {
  { "Europe/Stockholm", 2026, 1, 15, 600, "2026-01-15T09:00:00Z", 600 },
  { "Europe/Stockholm", 2026, 7, 15, 600, "2026-07-15T08:00:00Z", 600 },
  { "Europe/Stockholm", 2026, 3, 29, 119, "2026-03-29T00:59:00Z", 119 },
  { "Europe/Stockholm", 2026, 3, 29, 120, "2026-03-29T01:00:00Z", 180 },
  { "Europe/Stockholm", 2026, 3, 29, 150, "2026-03-29T01:30:00Z", 210 },
  { "Europe/Stockholm", 2026, 3, 29, 180, "2026-03-29T01:00:00Z", 180 },
  { "Europe/Stockholm", 2026, 10, 25, 119, "2026-10-24T23:59:00Z", 119 },
  { "Europe/Stockholm", 2026, 10, 25, 150, "2026-10-25T00:30:00Z", 150 },
  { "Europe/Stockholm", 2026, 10, 25, 180, "2026-10-25T02:00:00Z", 180 },
  { "Europe/Stockholm", 2026, 12, 31, 1439, "2026-12-31T22:59:00Z", 1439 },
  { "America/New_York", 2026, 12, 31, 1380, "2027-01-01T04:00:00Z", 1380 },
  { "Asia/Kolkata", 2027, 1, 1, 0, "2026-12-31T18:30:00Z", 0 },
  { "Australia/Lord_Howe", 2026, 10, 4, 130, "2026-10-03T15:40:00Z", 160 },
  { "UTC", 1000, 1, 1, 0, "1000-01-01T00:00:00Z", 0 },
  { "UTC", 9999, 12, 31, 1439, "9999-12-31T23:59:00Z", 1439 },
};

static void
test_moments (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GTimeZone) zone = onward_zone_find (moments[i].zone);
      g_autoptr (GDateTime) expected = g_date_time_new_from_iso8601 (moments[i].utc, NULL);
      gint64 moment;
      GDate day;
      GDate read;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, moments[i].day, moments[i].month, moments[i].year);
      moment = onward_zone_moment (zone, &day, moments[i].minute);
      g_test_message ("%s %s", moments[i].zone, moments[i].utc);
      g_assert_cmpint (moment, ==, g_date_time_to_unix (expected));
      g_assert_cmpint (onward_zone_read (zone, moment, &read), ==, moments[i].read);
      g_assert_cmpint (g_date_compare (&read, &day), ==, 0);
    }
}

static void
test_ends (void)
{
  g_autoptr (GTimeZone) utc = onward_zone_find ("UTC");
  GDate day;

  onward_zone_read (utc, G_MAXINT32 * (gint64) 1000, &day);
  g_assert_cmpuint (g_date_get_year (&day), ==, 9999);
  g_assert_cmpuint (g_date_get_day_of_year (&day), ==, 365);
  onward_zone_read (utc, G_MININT32 * (gint64) 1000, &day);
  g_assert_cmpuint (g_date_get_julian (&day), ==, 1);
}

static void
test_find (void)
{
  static const char *const unknown[] = { NULL, "", "Nowhere/At All", "../../etc/passwd", "\xff" };
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (GTimeZone) zone = onward_zone_find (unknown[i]);

      g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, g_time_zone_get_identifier (local));
    }
}

static void
test_here (void)
{
  const struct { const char *tz; const char *here; } zones[] = {
    { "Europe/Stockholm", "Europe/Stockholm" }, { ":America/New_York", "America/New_York" }, { "UTC", "UTC" },
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *here = NULL;

      g_setenv ("TZ", zones[i].tz, TRUE);
      here = onward_zone_here ();
      g_assert_cmpstr (here, ==, zones[i].here);
    }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

static void
test_parse (void)
{
  const struct { const char *text; const char *name; } texts[] = {
    { "Europe/Stockholm", "Europe/Stockholm" }, { "stockholm", "Europe/Stockholm" }, { " Stockholm ", "Europe/Stockholm" },
    { "new york", "America/New_York" }, { "europe/london", "Europe/London" }, { "UTC", "UTC" }, { "nairobi", "Africa/Nairobi" },
    { "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires" },
    { "", NULL }, { " ", NULL }, { "Atlantis", NULL }, { "../../etc/passwd", NULL }, { "/etc/localtime", NULL }, { "Malmö", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = onward_zone_parse (texts[i].text);

      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (name, ==, texts[i].name);
    }
  g_assert_null (onward_zone_parse (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zone/moments", test_moments);
  g_test_add_func ("/zone/ends", test_ends);
  g_test_add_func ("/zone/find", test_find);
  g_test_add_func ("/zone/here", test_here);
  g_test_add_func ("/zone/parse", test_parse);

  return g_test_run ();
}
