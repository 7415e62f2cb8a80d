/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-agenda.h"

#include "agenda-fixture.h"
#include "onward-list-mirror.h"

static OnwardAgenda *
make_agenda (Fixture   *fixture,
             OnwardLens lens)
{
  g_autoptr (GTimeZone) stockholm = onward_zone_find ("Europe/Stockholm");
  OnwardAgenda *self = onward_agenda_new (fixture->profile, lens, onward_record_get_id (agenda_plan (fixture)));

  onward_agenda_set_zone (self, stockholm);

  return self;
}

/* Such as "2026-11-23..2026-11-29 week; 2026-11-24 10:00+90 meeting". */
static char *
describe (OnwardAgenda *self)
{
  static const char *const kinds[] = { "week", "step", "meeting", "follow-up", "start", "review", "contact" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      OnwardAgendaItem *item = onward_agenda_get_item (self, i);
      g_autofree char *first = onward_date_to_iso (onward_agenda_item_get_first (item));
      g_autofree char *last = onward_date_to_iso (onward_agenda_item_get_last (item));
      int minute = onward_agenda_item_get_minute (item);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", first);
      if (!g_str_equal (first, last))
        g_string_append_printf (out, "..%s", last);
      if (minute >= 0)
        g_string_append_printf (out, " %02d:%02d+%d", minute / 60, minute % 60, onward_agenda_item_get_length (item));
      g_string_append_printf (out, " %s", kinds[onward_agenda_item_get_kind (item)]);
    }

  return g_string_free (out, FALSE);
}

static void
assert_says (OnwardAgenda *self,
             const char   *expected)
{
  g_autofree char *words = describe (self);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);

  assert_says (self, "");
  agenda_add (fixture, ONWARD_KIND_STEP, "Call", COLUMNS ("day", "2026-11-24"));
  agenda_add (fixture, ONWARD_KIND_STEP, "When I am ready", NULL);
  agenda_add (fixture, ONWARD_KIND_STEP, "Visit", COLUMNS ("day", "2026-11-26", "day_kind", "week"));
  agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", COLUMNS ("day", "2026-11-24", "minute", "600", "length", "90",
                                                                "zone", "Europe/Stockholm", "follow_up", "2026-12-01"));
  agenda_add (fixture, ONWARD_KIND_MEETING, "No hour yet", COLUMNS ("day", "2026-11-24"));
  agenda_add (fixture, ONWARD_KIND_ADJUSTMENT, "A quiet room", COLUMNS ("start", "2026-11-25", "review", "2027-01-04"));
  agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("start", "2026-11-23", "monday", "120"));
  agenda_add (fixture, ONWARD_KIND_PERSON, "Anna", COLUMNS ("next_contact", "2026-11-24"));
  assert_says (self, "2026-11-23..2026-11-29 week; 2026-11-23..2026-11-29 step; "
               "2026-11-24 step; 2026-11-24 meeting; 2026-11-24 contact; 2026-11-24 10:00+90 meeting; "
               "2026-11-25 start; 2026-12-01 follow-up; 2027-01-04 review");

  onward_agenda_set_plan (self, NULL);
  assert_says (self, "2026-11-24 contact");
}

/* Weeks belong to the year that most of them lies in; their days do not. */
static void
test_weeks (Fixture      *fixture,
            gconstpointer data)
{
  static const struct { const char *day; const char *week; } weeks[] = {
    { "2026-12-31", "2026-12-28..2027-01-03" }, { "2027-01-01", "2026-12-28..2027-01-03" },
    { "2027-01-03", "2026-12-28..2027-01-03" }, { "2027-01-04", "2027-01-04..2027-01-10" },
    { "2024-02-29", "2024-02-26..2024-03-03" }, { "2026-03-29", "2026-03-23..2026-03-29" },
  };
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);
  OnwardRecord *step = agenda_add (fixture, ONWARD_KIND_STEP, "Visit", COLUMNS ("day_kind", "week"));

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *expected = g_strdup_printf ("%s step", weeks[i].week);

      agenda_set (fixture, step, "day", weeks[i].day);
      assert_says (self, expected);
    }

  /* The first and the last day there are. */
  agenda_set (fixture, step, "day", "1000-01-01");
  assert_says (self, "0999-12-30..1000-01-05 step");
  agenda_set (fixture, step, "day", "9999-12-31");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self)), ==, 1);
}

/* Somebody away has the meeting at another hour, and on another day. */
static void
test_zones (Fixture      *fixture,
            gconstpointer data)
{
  static const struct { const char *here; const char *day; const char *minute; const char *length; const char *expected; } table[] = {
    { "Europe/Stockholm", "2026-03-28", "600", "60", "2026-03-28 10:00+60 meeting" },
    { "Europe/Stockholm", "2026-03-29", "150", "60", "2026-03-29 03:30+60 meeting" },
    { "Europe/Stockholm", "2026-10-25", "150", "120", "2026-10-25 02:30+120 meeting" },
    { "Europe/London", "2026-03-29", "600", "60", "2026-03-29 09:00+60 meeting" },
    { "America/New_York", "2026-03-10", "600", "60", "2026-03-10 05:00+60 meeting" },
    { "America/New_York", "2026-04-10", "60", "60", "2026-04-09 19:00+60 meeting" },
    { "Asia/Tokyo", "2026-12-31", "1020", "60", "2027-01-01 01:00+60 meeting" },
    { "Europe/Stockholm", "2026-12-31", "1380", "60", "2026-12-31 23:00+60 meeting" },
    { "Europe/Stockholm", "2026-12-31", "1380", "61", "2026-12-31..2027-01-01 23:00+61 meeting" },
  };
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting", COLUMNS ("zone", "Europe/Stockholm"));

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GTimeZone) here = onward_zone_find (table[i].here);

      agenda_set (fixture, meeting, "day", table[i].day);
      agenda_set (fixture, meeting, "minute", table[i].minute);
      agenda_set (fixture, meeting, "length", table[i].length);
      onward_agenda_set_zone (self, here);
      assert_says (self, table[i].expected);
    }
}

/* What no clock and no calendar shows. */
static void
test_awkward (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);
  OnwardRecord *meeting = agenda_add (fixture, ONWARD_KIND_MEETING, "Meeting",
                                      COLUMNS ("day", "2026-11-24", "minute", "1440", "length", "-30", "zone", "Mars/Base"));

  assert_says (self, "2026-11-24 meeting");
  agenda_set (fixture, meeting, "minute", "-1");
  assert_says (self, "2026-11-24 meeting");
  agenda_set (fixture, meeting, "minute", "1439");
  {
    g_autofree char *words = describe (self);

    g_assert_nonnull (strstr (words, "+0 meeting"));
  }
  agenda_set (fixture, meeting, "length", "9000000000000");
  {
    g_autofree char *words = describe (self);

    g_assert_nonnull (strstr (words, "+1440 meeting"));
  }
}

/* What stays the same keeps its place and its object; undo and redo come by themselves. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);
  OnwardRecord *first = agenda_add (fixture, ONWARD_KIND_STEP, "Call", COLUMNS ("day", "2026-11-24"));
  OnwardRecord *other = agenda_add (fixture, ONWARD_KIND_STEP, "Write", COLUMNS ("day", "2026-11-30"));
  g_autoptr (OnwardAgendaItem) kept = g_list_model_get_item (G_LIST_MODEL (self), 0);
  g_autoptr (OnwardAction) removal = NULL;
  g_autoptr (GError) error = NULL;
  OnwardListMirror mirror;
  guint n_changed = 0;

  g_signal_connect_swapped (self, "changed", G_CALLBACK (g_atomic_int_inc), &n_changed);
  onward_list_mirror_begin (&mirror, self);
  agenda_set (fixture, other, "day", "2026-11-28");
  assert_says (self, "2026-11-24 step; 2026-11-28 step");
  g_assert_true (onward_agenda_get_item (self, 0) == kept);
  g_assert_cmpuint (mirror.n_removed, ==, 1);
  g_assert_cmpuint (mirror.n_added, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);

  /* Words change, places do not. */
  agenda_set (fixture, first, "title", "Call Anna");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (mirror.n_removed, ==, 1);
  g_assert_true (onward_agenda_get_item (self, 0) == kept);

  agenda_set (fixture, first, "day_kind", "week");
  assert_says (self, "2026-11-23..2026-11-29 step; 2026-11-28 step");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  assert_says (self, "2026-11-24 step; 2026-11-28 step");
  g_assert_true (fixture_redo (fixture->profile, &error));
  assert_says (self, "2026-11-23..2026-11-29 step; 2026-11-28 step");

  removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STEP, onward_record_get_id (first));
  onward_action_remove (removal, ONWARD_KIND_STEP, onward_record_get_id (first));
  agenda_apply (fixture, removal);
  assert_says (self, "2026-11-28 step");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  assert_says (self, "2026-11-23..2026-11-29 step; 2026-11-28 step");
  onward_list_mirror_end (&mirror);
}

static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_TOGETHER);
  OnwardRecord *step = agenda_add (fixture, ONWARD_KIND_STEP, "Call", COLUMNS ("day", "2026-11-24"));

  agenda_add (fixture, ONWARD_KIND_MEETING, "Mine alone", COLUMNS ("day", "2026-11-25", "follow_up", "2026-11-26", "private", "1"));
  agenda_add (fixture, ONWARD_KIND_PERSON, "Anna", COLUMNS ("next_contact", "2026-11-25", "private", "1"));
  agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("start", "2026-11-23"));
  assert_says (self, "2026-11-23..2026-11-29 week; 2026-11-24 step");
  agenda_set (fixture, step, "private", "1");
  assert_says (self, "2026-11-23..2026-11-29 week");
  agenda_set (fixture, step, "private", "0");

  /* A step hangs on its phase, a week on its plan. */
  agenda_set (fixture, agenda_phase (fixture), "private", "1");
  assert_says (self, "2026-11-23..2026-11-29 week");
  agenda_set (fixture, agenda_plan (fixture), "private", "1");
  assert_says (self, "");
}

static char *
describe_day (OnwardAgenda *self,
              const char   *iso)
{
  g_autoptr (GPtrArray) items = NULL;
  GString *out = g_string_new (NULL);
  GDate day;

  g_assert_true (onward_date_parse_iso (iso, &day));
  items = onward_agenda_on (self, &day);
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (out, "%s%d", i > 0 ? " " : "", onward_agenda_item_get_kind (g_ptr_array_index (items, i)));

  return g_string_free (out, FALSE);
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  static const struct { const char *day; const char *kinds; } days[] = {
    { "2026-11-22", "" }, { "2026-11-23", "0" }, { "2026-11-24", "0 1" }, { "2026-11-29", "0 2" }, { "2026-11-30", "2" },
    { "2026-12-01", "" }, { "1000-01-01", "" }, { "9999-12-31", "" },
  };
  g_autoptr (OnwardAgenda) self = make_agenda (fixture, ONWARD_LENS_ME);
  GDate day;

  agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("start", "2026-11-23"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Call", COLUMNS ("day", "2026-11-24"));
  agenda_add (fixture, ONWARD_KIND_MEETING, "Night", COLUMNS ("day", "2026-11-29", "minute", "1380", "length", "120",
                                                              "zone", "Europe/Stockholm"));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *kinds = describe_day (self, days[i].day);

      g_assert_cmpstr (kinds, ==, days[i].kinds);
    }
  g_assert_true (onward_date_parse_iso ("2026-11-24", &day));
  g_assert_cmpuint (onward_agenda_find_from (self, &day), ==, 1);
  g_assert_true (onward_date_parse_iso ("2026-11-30", &day));
  g_assert_cmpuint (onward_agenda_find_from (self, &day), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/agenda/kinds", test_kinds);
  FIXTURE_TEST ("/agenda/weeks", test_weeks);
  FIXTURE_TEST ("/agenda/zones", test_zones);
  FIXTURE_TEST ("/agenda/awkward", test_awkward);
  FIXTURE_TEST ("/agenda/live", test_live);
  FIXTURE_TEST ("/agenda/lens", test_lens);
  FIXTURE_TEST ("/agenda/days", test_days);

  return g_test_run ();
}
