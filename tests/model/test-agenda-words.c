/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-agenda-words.h"

#include "agenda-fixture.h"

static void
assert_describes (OnwardAgendaKind kind,
                  OnwardRecord    *record,
                  const char      *expected)
{
  g_autoptr (OnwardAgendaItem) item = NULL;
  g_autofree char *words = NULL;
  GDate day;

  g_assert_true (onward_date_parse_iso ("2026-11-23", &day));
  item = onward_agenda_item_new (kind, record, &day, &day);
  words = onward_agenda_words_describe (item);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_describe (Fixture      *fixture,
               gconstpointer data)
{
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "With HR %s", NULL);
  OnwardRecord *adjustment = agenda_add (fixture, ONWARD_KIND_ADJUSTMENT, "A quiet room", NULL);
  OnwardRecord *week = agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("monday", "120", "thursday", "150"));
  OnwardRecord *none = agenda_add (fixture, ONWARD_KIND_WEEK, NULL, NULL);
  OnwardRecord *broken = agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("monday", "90000000000", "friday", "-60"));

  assert_describes (ONWARD_AGENDA_STEP, agenda_add (fixture, ONWARD_KIND_STEP, "Call\nAnna", NULL), "Call Anna");
  assert_describes (ONWARD_AGENDA_STEP, agenda_add (fixture, ONWARD_KIND_STEP, NULL, NULL), "Step");
  assert_describes (ONWARD_AGENDA_MEETING, meeting, "With HR %s");
  assert_describes (ONWARD_AGENDA_FOLLOW_UP, meeting, "Follow up “With HR %s”");
  assert_describes (ONWARD_AGENDA_START, adjustment, "“A quiet room” begins");
  assert_describes (ONWARD_AGENDA_REVIEW, adjustment, "Look again at “A quiet room”");
  assert_describes (ONWARD_AGENDA_CONTACT, agenda_add (fixture, ONWARD_KIND_PERSON, "Anna", NULL), "Talk with Anna");
  assert_describes (ONWARD_AGENDA_WEEK, week, "4 h 30 min of work this week");
  assert_describes (ONWARD_AGENDA_WEEK, none, "A week without work");
  assert_describes (ONWARD_AGENDA_WEEK, broken, "24 h of work this week");
}

/* A neutral word holds nothing of what the person wrote. */
static void
test_neutral (Fixture      *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < ONWARD_N_AGENDA_KINDS; i++)
    {
      g_assert_cmpuint (strlen (onward_agenda_words_neutral (i)), >, 0);
      g_assert_null (strchr (onward_agenda_words_neutral (i), '%'));
      g_assert_cmpuint (strlen (onward_agenda_words_kind (i)), >, 0);
    }
  g_assert_cmpstr (onward_agenda_words_neutral (ONWARD_AGENDA_MEETING), ==, "Appointment");
  g_assert_cmpstr (onward_agenda_words_kind (ONWARD_AGENDA_REVIEW), ==, "Look Again");
}

static void
test_time (Fixture      *fixture,
           gconstpointer data)
{
  static const struct { int minute; int length; const char *expected; } table[] = {
    { 0, 0, "00:00" }, { 600, 90, "10:00–11:30" }, { 1380, 60, "23:00–00:00" }, { 90, 120, "01:30–04:30" },
  };
  g_autoptr (GTimeZone) zone = onward_zone_find ("Europe/Stockholm");
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", NULL);
  g_autoptr (OnwardAgendaItem) whole = NULL;
  g_autoptr (OnwardAgendaItem) week = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *this_week = NULL;
  GDate monday;
  GDate day;

  /* The clock jumps from two to three on that day. */
  g_assert_true (onward_date_parse_iso ("2026-03-29", &day));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OnwardAgendaItem) item =
        onward_agenda_item_new_timed (ONWARD_AGENDA_MEETING, meeting, &day, table[i].minute, zone, zone, table[i].length);
      g_autofree char *words = onward_agenda_words_time (item);

      g_assert_cmpstr (words, ==, table[i].expected);
    }
  g_assert_true (onward_date_parse_iso ("2026-03-23", &monday));
  whole = onward_agenda_item_new (ONWARD_AGENDA_STEP, meeting, &day, &day);
  week = onward_agenda_item_new (ONWARD_AGENDA_STEP, meeting, &monday, &day);
  nothing = onward_agenda_words_time (whole);
  this_week = onward_agenda_words_time (week);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (this_week, ==, "This week");
}

static void
test_hours (Fixture      *fixture,
            gconstpointer data)
{
  static const struct { gint64 minutes; const char *expected; } table[] = {
    { 0, "0 h" }, { 45, "45 min" }, { 60, "1 h" }, { 150, "2 h 30 min" }, { 168 * 60, "168 h" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *words = onward_agenda_words_hours (table[i].minutes);

      g_assert_cmpstr (words, ==, table[i].expected);
    }
}

static void
test_span (void)
{
  g_autofree char *begin = onward_agenda_words_span (545, -1);
  g_autofree char *both = onward_agenda_words_span (600, 645);
  g_autofree char *midnight = onward_agenda_words_span (1439, 0);

  g_assert_cmpstr (begin, ==, "09:05");
  g_assert_cmpstr (both, ==, "10:00–10:45");
  g_assert_cmpstr (midnight, ==, "23:59–00:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/agenda-words/describe", test_describe);
  FIXTURE_TEST ("/agenda-words/neutral", test_neutral);
  FIXTURE_TEST ("/agenda-words/time", test_time);
  FIXTURE_TEST ("/agenda-words/hours", test_hours);
  g_test_add_func ("/agenda-words/span", test_span);

  return g_test_run ();
}
