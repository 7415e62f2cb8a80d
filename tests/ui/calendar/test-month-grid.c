/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-month-grid.h"

#include "calendar-fixture.h"
#include "onward-day-cell.h"

static OnwardMonthGrid *
show_grid (Places     *places,
           const char *iso)
{
  OnwardMonthGrid *grid = g_object_new (ONWARD_TYPE_MONTH_GRID, NULL);
  GDate day = calendar_day (iso);

  places_show (places, GTK_WIDGET (grid));
  onward_month_grid_set_day (grid, &day);
  onward_month_grid_focus (grid);

  return grid;
}

static void
assert_at (Places          *places,
           OnwardMonthGrid *grid,
           const char      *expected)
{
  g_autofree char *iso = onward_date_to_iso (onward_month_grid_get_day (grid));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (places->window));
  guint n_focusable = 0;

  g_assert_cmpstr (iso, ==, expected);
  g_assert_true (ONWARD_IS_DAY_CELL (focus));
  g_assert_cmpint (g_date_compare (onward_day_cell_get_day (ONWARD_DAY_CELL (focus)), onward_month_grid_get_day (grid)), ==, 0);
  for (guint i = 0; i < 42; i++)
    n_focusable += gtk_widget_get_focusable (ui_find (grid, ONWARD_TYPE_DAY_CELL, i)) ? 1 : 0;
  g_assert_cmpuint (n_focusable, ==, 1);
}

static void
test_keys (Places       *places,
           gconstpointer data)
{
  static const struct { const char *from; const char *key; const char *to; } keys[] = {
    { "2026-11-23", "Right", "2026-11-24" }, { "2026-11-23", "Left", "2026-11-22" },
    { "2026-11-23", "Up", "2026-11-16" }, { "2026-11-23", "Down", "2026-11-30" },
    { "2026-11-30", "Right", "2026-12-01" }, { "2026-12-31", "Right", "2027-01-01" },
    { "2027-01-01", "Left", "2026-12-31" }, { "2026-12-28", "Down", "2027-01-04" },
    { "2027-01-31", "Page_Down", "2027-02-28" }, { "2028-03-31", "Page_Up", "2028-02-29" },
    { "2026-01-15", "Page_Up", "2025-12-15" }, { "2026-12-15", "Page_Down", "2027-01-15" },
    { "2026-11-25", "Home", "2026-11-23" }, { "2026-11-25", "End", "2026-11-29" },
    { "2026-11-23", "Home", "2026-11-23" }, { "2027-01-01", "Home", "2026-12-28" },
    { "9999-12-31", "Right", "9999-12-31" }, { "9999-12-20", "Page_Down", "9999-12-31" },
    { "1000-01-01", "Left", "1000-01-01" }, { "1000-01-20", "Page_Up", "1000-01-01" },
    { "2026-03-28", "Right", "2026-03-29" }, { "2026-03-29", "Right", "2026-03-30" },
  };
  OnwardMonthGrid *grid = show_grid (places, "2026-11-23");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GDate from = calendar_day (keys[i].from);

      onward_month_grid_set_day (grid, &from);
      g_assert_true (places_press (grid, keys[i].key));
      assert_at (places, grid, keys[i].to);
    }

  /* In a script that runs from right to left the next day is on the left. */
  gtk_widget_set_direction (GTK_WIDGET (grid), GTK_TEXT_DIR_RTL);
  g_assert_true (places_press (grid, "Left"));
  assert_at (places, grid, "2026-03-31");
}

static void
test_today (Places       *places,
            gconstpointer data)
{
  OnwardMonthGrid *grid = show_grid (places, "2026-01-01");
  g_autofree char *iso = NULL;
  GDate today;

  onward_date_today (&today);
  iso = onward_date_to_iso (&today);
  g_assert_true (places_press (grid, "<Control>Home"));
  assert_at (places, grid, iso);
}

/* Six weeks from the day that weeks begin with, every day once. */
static void
test_days (Places       *places,
           gconstpointer data)
{
  static const struct { const char *day; const char *first; const char *last; } months[] = {
    { "2026-11-23", "2026-10-26", "2026-12-06" }, { "2027-02-01", "2027-02-01", "2027-03-14" },
    { "2026-12-31", "2026-11-30", "2027-01-10" }, { "2028-02-29", "2028-01-31", "2028-03-12" },
    { "2026-03-29", "2026-02-23", "2026-04-05" },
  };
  OnwardMonthGrid *grid = show_grid (places, "2000-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      GDate day = calendar_day (months[i].day);
      GDate expected = calendar_day (months[i].first);

      onward_month_grid_set_day (grid, &day);
      for (guint j = 0; j < 42; j++)
        {
          GtkWidget *cell = ui_find (grid, ONWARD_TYPE_DAY_CELL, j);

          g_assert_cmpint (g_date_compare (onward_day_cell_get_day (ONWARD_DAY_CELL (cell)), &expected), ==, 0);
          g_assert_cmpint (gtk_widget_has_css_class (cell, "outside"), ==, g_date_get_month (&expected) != g_date_get_month (&day));
          g_date_add_days (&expected, 1);
        }
      day = calendar_day (months[i].last);
      g_date_add_days (&day, 1);
      g_assert_cmpint (g_date_compare (&expected, &day), ==, 0);
    }
  g_assert_true (ui_tree_says (GTK_WIDGET (grid), "Mo"));
}

static void
test_follows (Places       *places,
              gconstpointer data)
{
  OnwardMonthGrid *grid = show_grid (places, "2031-05-06");
  g_autoptr (OnwardAgenda) agenda = calendar_agenda (places);
  OnwardRecord *meeting;

  onward_month_grid_set_agenda (grid, agenda);
  meeting = calendar_add_meeting (places, "With HR", "2031-05-06", 60);
  g_assert_true (ui_tree_says (GTK_WIDGET (grid), "With HR"));
  places_set (places, meeting, "title", "With the manager");
  g_assert_true (ui_tree_says (GTK_WIDGET (grid), "With the manager"));
  g_assert_true (places_press (grid, "Page_Down"));
  g_assert_false (ui_tree_says (GTK_WIDGET (grid), "With the manager"));
  places_set (places, meeting, "day", "2031-06-10");
  g_assert_true (ui_tree_says (GTK_WIDGET (grid), "With the manager"));
  places_undo (places);
  g_assert_false (ui_tree_says (GTK_WIDGET (grid), "With the manager"));
}

static void
test_opened (Places       *places,
             gconstpointer data)
{
  OnwardMonthGrid *grid = show_grid (places, "2031-05-06");
  guint n_opened = 0;

  g_signal_connect_swapped (grid, "opened", G_CALLBACK (g_atomic_int_inc), &n_opened);
  g_assert_true (places_press (grid, "Return"));
  g_assert_true (places_press (grid, "space"));
  g_assert_cmpuint (n_opened, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/month-grid/keys", Places, NULL, places_set_up, test_keys, places_tear_down);
  g_test_add ("/month-grid/today", Places, NULL, places_set_up, test_today, places_tear_down);
  g_test_add ("/month-grid/days", Places, NULL, places_set_up, test_days, places_tear_down);
  g_test_add ("/month-grid/follows", Places, NULL, places_set_up, test_follows, places_tear_down);
  g_test_add ("/month-grid/opened", Places, NULL, places_set_up, test_opened, places_tear_down);

  return g_test_run ();
}
