/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-calendar-export.h"

#include <glib/gstdio.h>

#include "agenda-fixture.h"
#include "calendar-reader.h"
#include "onward-text.h"

static OnwardCalendarExport *
make_export (Fixture *fixture)
{
  GDate today;

  g_assert_true (onward_date_parse_iso ("2026-11-23", &today));

  return onward_calendar_export_new (fixture->profile, onward_record_get_id (agenda_plan (fixture)), &today);
}

/* Everything there can be, each with a word that must not slip out where it should not. */
static void
fill (Fixture *fixture)
{
  agenda_add (fixture, ONWARD_KIND_STEP, "Call the clinic", COLUMNS ("day", "2026-11-24", "note", "secretnote"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Long past", COLUMNS ("day", "2026-01-24"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Visit", COLUMNS ("day", "2026-11-26", "day_kind", "week"));
  agenda_add (fixture, ONWARD_KIND_MEETING, "With HR",
              COLUMNS ("day", "2026-12-01", "minute", "600", "length", "60", "zone", "Europe/Stockholm",
                       "where_at", "Room 7\nfirst floor", "questions", "secretquestion", "agreed", "secretagreed",
                       "follow_up", "2026-12-15"));
  agenda_add (fixture, ONWARD_KIND_ADJUSTMENT, "A quiet room",
              COLUMNS ("start", "2026-12-02", "review", "2027-01-04", "why", "secretwhy"));
  agenda_add (fixture, ONWARD_KIND_WEEK, NULL, COLUMNS ("start", "2026-12-28", "monday", "120", "restrictions", "secretlimit"));
  agenda_add (fixture, ONWARD_KIND_PERSON, "Anna", COLUMNS ("next_contact", "2026-12-03", "notes", "secretabout"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Mine alone", COLUMNS ("day", "2026-12-05", "private", "1"));
  agenda_add (fixture, ONWARD_KIND_PERSON, "Hidden", COLUMNS ("next_contact", "2026-12-05", "private", "1"));
}

/* Without the UIDs, which are checked apart. */
static char *
read_without_uids (OnwardCalendarExport *self)
{
  char *text = onward_calendar_export_dup_text (self);
  g_autofree char *lines = calendar_read (text);
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);
  GString *out = g_string_new (NULL);

  g_assert_null (strstr (text, "secret"));
  g_assert_null (strstr (text, "Mine alone"));
  g_assert_null (strstr (text, "Hidden"));
  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    g_string_append_printf (out, "%s\n", strchr (rows[i], '|') + 1);
  onward_text_wipe (text);

  return g_string_free (out, FALSE);
}

static void
test_neutral (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  g_autofree char *lines = NULL;

  fill (fixture);
  self = make_export (fixture);
  lines = read_without_uids (self);
  g_assert_cmpstr (lines, ==,
                   "2026-11-23|2026-11-30|Step|\n"
                   "2026-11-24|2026-11-25|Step|\n"
                   "2026-12-01T09:00Z|1:00:00|Appointment|\n"
                   "2026-12-02|2026-12-03|Start|\n"
                   "2026-12-03|2026-12-04|Contact|\n"
                   "2026-12-15|2026-12-16|Follow-Up|\n"
                   "2026-12-28|2027-01-04|Week|\n"
                   "2027-01-04|2027-01-05|Review|\n");
}

static void
test_own_words (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  g_autofree char *lines = NULL;

  fill (fixture);
  self = make_export (fixture);
  g_object_set (self, "own-words", TRUE, NULL);
  lines = read_without_uids (self);
  g_assert_cmpstr (lines, ==,
                   "2026-11-23|2026-11-30|Visit|\n"
                   "2026-11-24|2026-11-25|Call the clinic|\n"
                   "2026-12-01T09:00Z|1:00:00|With HR|Room 7 first floor\n"
                   "2026-12-02|2026-12-03|“A quiet room” begins|\n"
                   "2026-12-03|2026-12-04|Talk with Anna|\n"
                   "2026-12-15|2026-12-16|Follow up “With HR”|\n"
                   "2026-12-28|2027-01-04|2 h of work this week|\n"
                   "2027-01-04|2027-01-05|Look again at “A quiet room”|\n");
}

/* Each is chosen by itself; what is past waits until somebody wants it. */
static void
test_choosing (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  OnwardAgenda *agenda;
  g_autofree char *one = NULL;
  g_autofree char *none = NULL;
  OnwardAgendaItem *past;
  guint n_chosen;
  guint n_changed = 0;

  fill (fixture);
  self = make_export (fixture);
  agenda = onward_calendar_export_get_agenda (self);
  g_object_get (self, "n-chosen", &n_chosen, NULL);
  g_assert_cmpuint (n_chosen, ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (agenda)), ==, 9);
  past = onward_agenda_get_item (agenda, 0);
  g_assert_false (onward_calendar_export_get_chosen (self, past));

  g_signal_connect_swapped (self, "changed", G_CALLBACK (g_atomic_int_inc), &n_changed);
  onward_calendar_export_choose_all (self, FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
  onward_calendar_export_set_chosen (self, past, TRUE);
  onward_calendar_export_set_chosen (self, past, TRUE);
  g_assert_cmpuint (n_changed, ==, 2);
  one = read_without_uids (self);
  g_assert_cmpstr (one, ==, "2026-01-24|2026-01-25|Step|\n");

  /* What becomes private is not written any more, also when it was chosen. */
  agenda_set (fixture, onward_agenda_item_get_record (past), "private", "1");
  g_object_get (self, "n-chosen", &n_chosen, NULL);
  g_assert_cmpuint (n_chosen, ==, 0);
  none = read_without_uids (self);
  g_assert_cmpstr (none, ==, "");
}

/* Where calendar files end, nothing is written that they could not hold. */
static void
test_far (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  g_autofree char *lines = NULL;
  OnwardAgendaItem *far;

  agenda_add (fixture, ONWARD_KIND_STEP, "Soon", COLUMNS ("day", "2999-12-31"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Long ago", COLUMNS ("day", "1000-01-01", "day_kind", "week"));
  agenda_add (fixture, ONWARD_KIND_STEP, "Never", COLUMNS ("day", "9999-12-31"));
  agenda_add (fixture, ONWARD_KIND_MEETING, "At the end", COLUMNS ("day", "9999-12-31", "minute", "1439", "length", "60"));
  self = make_export (fixture);
  onward_calendar_export_choose_all (self, TRUE);
  far = onward_agenda_get_item (onward_calendar_export_get_agenda (self), 3);
  g_assert_false (onward_calendar_export_can_choose (far));
  g_assert_false (onward_calendar_export_get_chosen (self, far));
  lines = read_without_uids (self);
  g_assert_cmpstr (lines, ==, "0999-12-30|1000-01-06|Step|\n2999-12-31|3000-01-01|Step|\n");
}

static void
test_uids (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  OnwardAgenda *agenda;

  fill (fixture);
  self = make_export (fixture);
  agenda = onward_calendar_export_get_agenda (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      OnwardAgendaItem *item = onward_agenda_get_item (agenda, i);
      OnwardRecord *record = onward_agenda_item_get_record (item);
      char id[ONWARD_ID_STRING_SIZE];
      g_autofree char *uid = onward_calendar_export_dup_uid (item);
      g_autofree char *again = onward_calendar_export_dup_uid (item);

      /* An id begins with when it was made. */
      onward_id_to_string (onward_record_get_id (record), id);
      id[8] = '\0';
      g_assert_null (strstr (uid, id));
      g_assert_cmpstr (uid, ==, again);
      g_assert_cmpuint (strlen (uid), ==, 32);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&uid)));
    }

  /* Moved to another day, and in another week, it is still the same. */
  {
    OnwardAgendaItem *item = onward_agenda_get_item (agenda, 0);
    OnwardRecord *record = onward_agenda_item_get_record (item);
    g_autofree char *before = onward_calendar_export_dup_uid (item);
    g_autofree char *after = NULL;

    agenda_set (fixture, record, "day", "2026-01-25");
    g_assert_true (onward_agenda_get_item (agenda, 0) != item);
    after = onward_calendar_export_dup_uid (onward_agenda_get_item (agenda, 0));
    g_assert_cmpstr (before, ==, after);
  }
}

static gboolean
write_out (OnwardCalendarExport *self,
           const char           *path,
           GError              **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  onward_calendar_export_write_async (self, file, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_calendar_export_write_finish (self, result, error);
}

static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) self = NULL;
  g_autofree char *path = g_build_filename (fixture->root, "plan.ics", NULL);
  g_autofree char *lines = NULL;
  g_autofree char *preview = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;
  char *text;

  fill (fixture);
  self = make_export (fixture);
  g_assert_true (write_out (self, path, &error));
  g_assert_no_error (error);
  lines = calendar_read_file (path);
  text = onward_calendar_export_dup_text (self);
  preview = calendar_read (text);
  onward_text_wipe (text);

  /* What was shown is what is written. */
  g_assert_cmpstr (lines, ==, preview);
  g_assert_false (write_out (self, "/proc/no/such.ics", &refused));
  g_assert_nonnull (refused);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/calendar-export/neutral", test_neutral);
  FIXTURE_TEST ("/calendar-export/own-words", test_own_words);
  FIXTURE_TEST ("/calendar-export/choosing", test_choosing);
  FIXTURE_TEST ("/calendar-export/far", test_far);
  FIXTURE_TEST ("/calendar-export/uids", test_uids);
  FIXTURE_TEST ("/calendar-export/write", test_write);

  return g_test_run ();
}
