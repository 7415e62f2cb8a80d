/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-month-view.h"

#include "calendar-fixture.h"
#include "onward-agenda-row.h"
#include "onward-month-grid.h"

static OnwardMonthView *
show_view (Places *places)
{
  OnwardMonthView *view = g_object_new (ONWARD_TYPE_MONTH_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (OnwardAgenda) agenda = calendar_agenda (places);
  GDate day = calendar_day ("2031-05-06");

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  places_show (places, scroller);
  onward_month_view_set_agenda (view, agenda);
  onward_month_view_set_day (view, &day);
  ui_settle ();

  return view;
}

static void
test_words (Places       *places,
            gconstpointer data)
{
  OnwardMonthView *view = show_view (places);
  OnwardRecord *meeting;

  g_assert_true (ui_tree_says (GTK_WIDGET (view), "May 2031"));
  g_assert_true (ui_tree_says (GTK_WIDGET (view), "Tuesday 6 May 2031"));
  g_assert_null (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0));
  meeting = calendar_add_meeting (places, "With HR", "2031-05-06", -1);
  onward_pump_until (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0) != NULL, 10);
  g_assert_true (ui_tree_says (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0), "With HR"));
  places_set (places, meeting, "title", "With the manager");
  g_assert_true (ui_tree_says (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0), "With the manager"));
  places_set (places, meeting, "day", "2031-05-07");
  ui_settle ();
  g_assert_null (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0));
}

static void
test_turning (Places       *places,
              gconstpointer data)
{
  OnwardMonthView *view = show_view (places);
  g_autofree char *month = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "month.turn", "i", 1));
  g_assert_true (ui_tree_says (GTK_WIDGET (view), "June 2031"));
  g_assert_cmpuint (g_date_get_day (onward_month_view_get_day (view)), ==, 6);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "month.turn", "i", -1));
  g_assert_true (ui_tree_says (GTK_WIDGET (view), "May 2031"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "month.today", NULL));
  g_assert_false (gtk_widget_get_visible (ui_find_button (view, "To Today")));
  g_assert_true (places_has_focus (places, ui_find (view, ONWARD_TYPE_MONTH_GRID, 0)));
  month = g_date_time_format (now, "%B %Y");
  g_assert_true (ui_tree_says (GTK_WIDGET (view), month));
}

/* Enter leads from the day to what is on it, and from there to its record. */
static void
test_open (Places       *places,
           gconstpointer data)
{
  OnwardMonthView *view = show_view (places);
  OnwardRecord *meeting = calendar_add_meeting (places, "With HR", "2031-05-06", 600);
  g_autofree char *opened = NULL;
  GtkWidget *row;
  char id[ONWARD_ID_STRING_SIZE];

  calendar_hear (places, &opened);
  onward_pump_until (ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0) != NULL, 10);
  row = ui_find (view, ONWARD_TYPE_AGENDA_ROW, 0);
  onward_month_view_focus (view);
  g_assert_true (places_has_focus (places, ui_find (view, ONWARD_TYPE_MONTH_GRID, 0)));
  places_press (ui_find (view, ONWARD_TYPE_MONTH_GRID, 0), "Return");
  g_assert_true (places_has_focus (places, row));
  gtk_widget_activate (row);
  g_assert_cmpstr (opened, ==, onward_id_to_string (onward_record_get_id (meeting), id));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/month-view/words", Places, NULL, places_set_up, test_words, places_tear_down);
  g_test_add ("/month-view/turning", Places, NULL, places_set_up, test_turning, places_tear_down);
  g_test_add ("/month-view/open", Places, NULL, places_set_up, test_open, places_tear_down);

  return g_test_run ();
}
