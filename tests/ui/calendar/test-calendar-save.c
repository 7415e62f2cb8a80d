/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-calendar-save.h"

#include "calendar-fixture.h"
#include "onward-export-row.h"

static OnwardCalendarSave *
show_save (Places                *places,
           OnwardCalendarExport **export)
{
  OnwardCalendarSave *save = g_object_new (ONWARD_TYPE_CALENDAR_SAVE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GDate today = calendar_day ("2030-01-01");

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (save));
  places_show (places, scroller);
  calendar_add_meeting (places, "With HR", "2031-05-06", 600);
  calendar_add_meeting (places, "With the union", "2031-05-07", -1);
  *export = onward_calendar_export_new (places->profile, onward_record_get_id (calendar_plan (places)), &today);
  onward_calendar_save_set_export (save, *export);
  ui_settle ();

  return save;
}

static GtkWidget *
get_button (OnwardCalendarSave *save)
{
  return ui_find_button (save, "Save the File…");
}

static char *
get_text (OnwardCalendarSave *save)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (save, GTK_TYPE_TEXT_VIEW, 0)));
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static void
test_choosing (Places       *places,
               gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) export = NULL;
  OnwardCalendarSave *save = show_save (places, &export);

  g_assert_true (ui_tree_says (GTK_WIDGET (save), "2 things go into the file."));
  g_assert_true (gtk_widget_get_sensitive (get_button (save)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (save), "calendar.choose", "b", FALSE));
  g_assert_true (ui_tree_says (GTK_WIDGET (save), "0 things go into the file."));
  g_assert_false (gtk_widget_get_sensitive (get_button (save)));
  onward_export_row_toggle (ONWARD_EXPORT_ROW (ui_find (save, ONWARD_TYPE_EXPORT_ROW, 0)));
  g_assert_true (ui_tree_says (GTK_WIDGET (save), "1 thing goes into the file."));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (save), "calendar.choose", "b", TRUE));
  g_assert_false (ui_tree_says (GTK_WIDGET (save), "2 things go into the file."));
}

/* The file is there to be read as it will be, and gone from the screen when nobody looks. */
static void
test_preview (Places       *places,
              gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) export = NULL;
  OnwardCalendarSave *save = show_save (places, &export);
  GtkToggleButton *whole = GTK_TOGGLE_BUTTON (ui_find_button (save, "Read the File as It Will Be"));
  g_autofree char *neutral = NULL;
  g_autofree char *own = NULL;
  g_autofree char *after = NULL;

  gtk_toggle_button_set_active (whole, TRUE);
  neutral = get_text (save);
  g_assert_nonnull (strstr (neutral, "SUMMARY:Appointment"));
  g_assert_null (strstr (neutral, "With HR"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (save), "calendar.own-words", NULL));
  own = get_text (save);
  g_assert_nonnull (strstr (own, "SUMMARY:With HR"));
  onward_calendar_save_set_export (save, NULL);
  g_assert_false (gtk_toggle_button_get_active (whole));
  gtk_toggle_button_set_active (whole, TRUE);
  after = get_text (save);
  g_assert_cmpstr (after, ==, "");
}

static void
test_write (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardCalendarExport) export = NULL;
  OnwardCalendarSave *save = show_save (places, &export);
  g_autofree char *path = g_build_filename (places->root, "calendar.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nowhere/calendar.ics");
  g_autofree char *text = NULL;

  onward_calendar_save_write (save, file);
  g_assert_false (gtk_widget_get_sensitive (get_button (save)));
  onward_pump_until (gtk_widget_get_sensitive (get_button (save)), 10);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
  g_assert_nonnull (strstr (text, "\r\nEND:VCALENDAR\r\n"));

  /* A disk that does not take it leaves the way open to another place. */
  onward_calendar_save_write (save, nowhere);
  onward_pump_until (gtk_widget_get_sensitive (get_button (save)), 10);

  /* Nobody waits for a file while the profile locks. */
  onward_calendar_save_write (save, file);
  onward_calendar_save_set_export (save, NULL);
  ui_settle ();
  g_assert_false (gtk_widget_get_sensitive (get_button (save)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/calendar-save/choosing", Places, NULL, places_set_up, test_choosing, places_tear_down);
  g_test_add ("/calendar-save/preview", Places, NULL, places_set_up, test_preview, places_tear_down);
  g_test_add ("/calendar-save/write", Places, NULL, places_set_up, test_write, places_tear_down);

  return g_test_run ();
}
