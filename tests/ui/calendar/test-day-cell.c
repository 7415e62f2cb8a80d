/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-day-cell.h"

#include "calendar-fixture.h"

static GtkWidget *
show_cell (Places *places,
           int     width)
{
  GtkWidget *cell = g_object_new (ONWARD_TYPE_DAY_CELL, NULL);

  gtk_widget_set_size_request (cell, width, -1);
  gtk_widget_set_halign (cell, GTK_ALIGN_START);
  places_show (places, cell);

  return cell;
}

static void
fill (Places     *places,
      GtkWidget  *cell,
      const char *iso)
{
  g_autoptr (OnwardAgenda) agenda = calendar_agenda (places);
  GDate day = calendar_day (iso);
  g_autoptr (GPtrArray) items = onward_agenda_on (agenda, &day);
  GDate today = calendar_day ("2031-05-05");

  onward_day_cell_show (ONWARD_DAY_CELL (cell), &day, &today, FALSE, items);
  ui_settle ();
}

static GtkLabel *
get_label (GtkWidget  *cell,
           const char *style)
{
  for (GtkWidget *child = gtk_widget_get_first_child (cell); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, style))
      return GTK_LABEL (child);

  g_assert_not_reached ();
}

#define assert_label(cell, style, words) g_assert_cmpstr (gtk_label_get_label (get_label (cell, style)), ==, words)

/* Everything that can be seen can be heard, also where there is room for dots alone. */
static void
test_describe (Places       *places,
               gconstpointer data)
{
  GtkWidget *cell = show_cell (places, 200);
  GDate today = calendar_day ("2031-05-06");
  g_autoptr (OnwardAgenda) agenda = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *words = NULL;
  g_autofree char *nothing = NULL;
  GDate other = calendar_day ("2030-02-28");

  calendar_add_meeting (places, "With HR", "2031-05-06", -1);
  calendar_add_week (places, "2031-05-05", 150);
  agenda = calendar_agenda (places);
  items = onward_agenda_on (agenda, &today);
  words = onward_day_cell_describe (&today, &today, items);
  g_assert_cmpstr (words, ==, "Tuesday 6 May, today, 2 h 30 min of work: 2 h 30 min of work this week, This week; With HR");
  nothing = onward_day_cell_describe (&other, &today, none);
  g_assert_cmpstr (nothing, ==, "Thursday 28 February 2030, nothing planned");
  fill (places, cell, "2031-05-06");
  assert_label (cell, "day-hours", "2 h 30 min");
  assert_label (cell, "day-number", "6");
}

static void
test_lines (Places       *places,
            gconstpointer data)
{
  GtkWidget *cell = show_cell (places, 200);

  calendar_add_meeting (places, "One", "2031-05-06", 60);
  calendar_add_meeting (places, "Two", "2031-05-06", 120);
  calendar_add_meeting (places, "Three", "2031-05-06", 180);
  fill (places, cell, "2031-05-06");
  assert_label (cell, "day-lines", "01:00 One\n02:00 Two\n03:00 Three");
  assert_label (cell, "day-dots", "•••");
  calendar_add_meeting (places, "Four", "2031-05-06", 240);
  calendar_add_meeting (places, "Five", "2031-05-06", 300);
  fill (places, cell, "2031-05-06");
  assert_label (cell, "day-lines", "01:00 One\n02:00 Two\n3 more");
  assert_label (cell, "day-dots", "••••");
  fill (places, cell, "2031-05-07");
  assert_label (cell, "day-lines", "");
  assert_label (cell, "day-dots", "");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (cell)));
  calendar_add_week (places, "2031-05-05", 0);
  fill (places, cell, "2031-05-07");
  assert_label (cell, "day-lines", "");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_last_child (cell)));
}

/* Words where there is room, dots where there is not. */
static void
test_room (Places       *places,
           gconstpointer data)
{
  GtkWidget *wide = show_cell (places, 200);

  calendar_add_meeting (places, "One", "2031-05-06", 60);
  fill (places, wide, "2031-05-06");
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (get_label (wide, "day-lines"))));
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (get_label (wide, "day-dots"))));
  {
    GtkWidget *narrow = show_cell (places, 44);
    int minimum;

    fill (places, narrow, "2031-05-06");
    g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (get_label (narrow, "day-lines"))));
    g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (get_label (narrow, "day-dots"))));
    g_assert_cmpint (gtk_widget_get_height (narrow), >=, 44);
    gtk_widget_set_size_request (narrow, -1, -1);
    gtk_widget_measure (narrow, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, <=, 40);
  }
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/day-cell/describe", Places, NULL, places_set_up, test_describe, places_tear_down);
  g_test_add ("/day-cell/lines", Places, NULL, places_set_up, test_lines, places_tear_down);
  g_test_add ("/day-cell/room", Places, NULL, places_set_up, test_room, places_tear_down);

  return g_test_run ();
}
