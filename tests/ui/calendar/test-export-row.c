/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-export-row.h"

#include "calendar-fixture.h"

static OnwardAgendaItem *
find_item (OnwardCalendarExport *export,
           const char           *iso)
{
  GDate day = calendar_day (iso);
  g_autoptr (GPtrArray) items = onward_agenda_on (onward_calendar_export_get_agenda (export), &day);

  g_assert_cmpuint (items->len, ==, 1);

  return g_ptr_array_index (items, 0);
}

/* The title is the one in the file; what it is here stands below, and is not said to be in the file. */
static void
test_titles (Places       *places,
             gconstpointer data)
{
  GDate today = calendar_day ("2026-11-23");
  g_autoptr (OnwardCalendarExport) export = NULL;
  GtkWidget *row;
  GtkCheckButton *check;
  OnwardAgendaItem *item;

  calendar_add_meeting (places, "With HR", "2031-05-06", 600);
  export = onward_calendar_export_new (places->profile, onward_record_get_id (calendar_plan (places)), &today);
  item = find_item (export, "2031-05-06");
  row = onward_export_row_new (export, item);
  places_show_row (places, row);
  check = GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON, 0));
  g_assert_true (ui_tree_says (row, "Appointment"));
  g_assert_true (ui_tree_says (row, "Tuesday 6 May 2031, 10:00"));
  g_assert_true (ui_tree_says (row, "Only here: With HR"));
  g_assert_true (gtk_check_button_get_active (check));

  onward_export_row_toggle (ONWARD_EXPORT_ROW (row));
  g_assert_false (onward_calendar_export_get_chosen (export, item));
  onward_calendar_export_choose_all (export, TRUE);
  g_assert_true (gtk_check_button_get_active (check));

  g_object_set (export, "own-words", TRUE, NULL);
  g_assert_false (ui_tree_says (row, "Appointment"));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (gtk_widget_get_last_child (GTK_WIDGET (check)))));
}

static void
test_far (Places       *places,
          gconstpointer data)
{
  GDate today = calendar_day ("2026-11-23");
  g_autoptr (OnwardCalendarExport) export = NULL;
  GtkWidget *row;

  calendar_add_meeting (places, "Never", "9999-12-31", -1);
  export = onward_calendar_export_new (places->profile, onward_record_get_id (calendar_plan (places)), &today);
  row = onward_export_row_new (export, find_item (export, "9999-12-31"));
  places_show_row (places, row);
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_true (ui_tree_says (row, "Calendar files do not reach that far."));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON, 0))));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/export-row/titles", Places, NULL, places_set_up, test_titles, places_tear_down);
  g_test_add ("/export-row/far", Places, NULL, places_set_up, test_far, places_tear_down);

  return g_test_run ();
}
