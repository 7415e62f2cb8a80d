/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-agenda-item.h"

#include "agenda-fixture.h"

static OnwardAgendaItem *
make (OnwardRecord *record,
      const char   *day,
      int           minute,
      int           length,
      const char   *here_name)
{
  g_autoptr (GTimeZone) there = onward_zone_find ("Europe/Stockholm");
  g_autoptr (GTimeZone) here = onward_zone_find (here_name);
  GDate agreed;

  g_assert_true (onward_date_parse_iso (day, &agreed));
  if (minute < 0)
    return onward_agenda_item_new (ONWARD_AGENDA_MEETING, record, &agreed, &agreed);

  return onward_agenda_item_new_timed (ONWARD_AGENDA_MEETING, record, &agreed, minute, there, here, length);
}

/* Both clocks are told: that of the meeting and that of whoever looks. */
static void
test_clocks (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", NULL);
  g_autoptr (OnwardAgendaItem) self = make (meeting, "2026-10-25", 90, 120, "America/New_York");
  g_autoptr (OnwardAgendaItem) home = make (meeting, "2026-10-25", 90, 120, "Europe/Stockholm");
  GTimeZone *zone;
  GDate day;

  g_assert_cmpint (onward_agenda_item_get_minute (self), ==, 19 * 60 + 30);
  g_assert_cmpint (onward_agenda_item_get_end (self), ==, 21 * 60 + 30);
  g_assert_cmpint (onward_agenda_item_get_agreed (self, &day, &zone), ==, 90);
  g_assert_cmpuint (g_date_get_day (&day), ==, 25);
  g_assert_cmpuint (g_date_get_day (onward_agenda_item_get_first (self)), ==, 24);
  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, "Europe/Stockholm");
  g_assert_cmpint (onward_agenda_item_get_moment (self), ==, onward_agenda_item_get_moment (home));

  /* The hour that comes twice passes meanwhile. */
  g_assert_cmpint (onward_agenda_item_get_end (home), ==, 2 * 60 + 30);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", NULL);
  OnwardAgendaItem *items[] = {
    make (meeting, "2026-11-23", -1, 0, "UTC"),
    make (meeting, "2026-11-23", 600, 0, "UTC"),
    make (meeting, "2026-11-23", 600, 30, "UTC"),
    make (meeting, "2026-11-23", 601, 0, "UTC"),
    make (meeting, "2026-11-24", -1, 0, "UTC"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    for (guint j = 0; j < G_N_ELEMENTS (items); j++)
      {
        int order = onward_agenda_item_compare (items[i], items[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_object_unref (items[i]);
}

/* What no day holds is not believed. */
static void
test_planned (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *week = agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("monday", "120", "friday", "9000", "sunday", "-5"));
  g_autoptr (OnwardAgendaItem) self = NULL;
  g_autoptr (OnwardAgendaItem) step = NULL;
  GDate day;

  g_assert_true (onward_date_parse_iso ("2026-11-23", &day));
  self = onward_agenda_item_new (ONWARD_AGENDA_WEEK, week, &day, &day);
  step = onward_agenda_item_new (ONWARD_AGENDA_STEP, agenda_add (fixture, ONWARD_KIND_STEP, "Step", NULL), &day, &day);
  g_assert_cmpint (onward_agenda_item_get_planned (self, G_DATE_MONDAY), ==, 120);
  g_assert_cmpint (onward_agenda_item_get_planned (self, G_DATE_TUESDAY), ==, 0);
  g_assert_cmpint (onward_agenda_item_get_planned (self, G_DATE_FRIDAY), ==, 24 * 60);
  g_assert_cmpint (onward_agenda_item_get_planned (self, G_DATE_SUNDAY), ==, 0);
  g_assert_cmpint (onward_agenda_item_get_planned (step, G_DATE_MONDAY), ==, 0);
}

static void
test_is_on (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", NULL);
  g_autoptr (OnwardAgendaItem) until_midnight = make (meeting, "2026-12-31", 1380, 60, "Europe/Stockholm");
  g_autoptr (OnwardAgendaItem) over_midnight = make (meeting, "2026-12-31", 1380, 90, "Europe/Stockholm");
  GDate day;

  g_assert_true (onward_date_parse_iso ("2027-01-01", &day));
  g_assert_false (onward_agenda_item_is_on (until_midnight, &day));
  g_assert_true (onward_agenda_item_is_on (over_midnight, &day));
  g_assert_true (onward_date_parse_iso ("2027-01-02", &day));
  g_assert_false (onward_agenda_item_is_on (over_midnight, &day));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/agenda-item/clocks", test_clocks);
  FIXTURE_TEST ("/agenda-item/order", test_order);
  FIXTURE_TEST ("/agenda-item/planned", test_planned);
  FIXTURE_TEST ("/agenda-item/is-on", test_is_on);

  return g_test_run ();
}
