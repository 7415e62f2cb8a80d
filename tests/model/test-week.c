/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weeks-fixture.h"

/* Whatever a clock does in between, a Monday is a Monday. */
static void
test_monday (Fixture      *fixture,
             gconstpointer data)
{
  static const struct { const char *start; const char *monday; } table[] = {
    { "2026-12-07", "2026-12-07" },
    { "2027-01-03", "2026-12-28" },
    { "2027-03-28", "2027-03-22" },
    { "2027-10-31", "2027-10-25" },
    { "2028-02-29", "2028-02-28" },
  };
  OnwardWeek *week = weeks_add (fixture, "2026-12-07", 60);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = NULL;
      GDate monday;

      weeks_apply (fixture, fixture_setting (ONWARD_RECORD (week), "start", table[i].start));
      g_assert_true (onward_week_get_monday (week, &monday));
      text = onward_date_to_iso (&monday);
      g_assert_cmpstr (text, ==, table[i].monday);
    }
}

static void
test_minutes (Fixture      *fixture,
              gconstpointer data)
{
  OnwardWeek *week = weeks_add (fixture, "2026-12-07", 100000);
  OnwardAction *action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_WEEK, onward_record_get_id (ONWARD_RECORD (week)));

  onward_action_set_integer (action, ONWARD_KIND_WEEK, onward_record_get_id (ONWARD_RECORD (week)), "monday", -5);
  onward_action_set_integer (action, ONWARD_KIND_WEEK, onward_record_get_id (ONWARD_RECORD (week)), "lived_sunday", 7);
  onward_action_set_integer (action, ONWARD_KIND_WEEK, onward_record_get_id (ONWARD_RECORD (week)), "rest", 1023);
  weeks_apply (fixture, action);

  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 0), ==, 0);
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 1), ==, 24 * 60);
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 2), ==, ONWARD_WEEK_NOT_SAID);
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_LIVED, 6), ==, 7);
  g_assert_cmpint (onward_week_get_minutes (week, ONWARD_WEEK_LIVED, 1), ==, ONWARD_WEEK_NOT_SAID);
  g_assert_cmpuint (onward_week_get_rest (week), ==, 127);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/week/monday", test_monday);
  FIXTURE_TEST ("/week/minutes", test_minutes);

  return g_test_run ();
}
