/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-calendar-page.h"

#include "calendar-fixture.h"
#include "onward-agenda-list.h"
#include "onward-agenda-row.h"
#include "onward-calendar-save.h"
#include "onward-export-row.h"
#include "onward-month-grid.h"
#include "onward-month-view.h"

static const char *
get_view (Places *places)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find (places->shown, GTK_TYPE_STACK, 0)));
}

static void
show_view (Places     *places,
           const char *view)
{
  g_assert_true (gtk_widget_activate_action (places->shown, "calendar.view", "s", view));
  ui_settle ();
  g_assert_cmpstr (get_view (places), ==, view);
}

/* The month and the list tell the same. */
static void
test_views (Places       *places,
            gconstpointer data)
{
  OnwardMonthView *month = ONWARD_MONTH_VIEW (ui_find (places->shown, ONWARD_TYPE_MONTH_VIEW, 0));
  GtkWidget *list = ui_find (places->shown, ONWARD_TYPE_AGENDA_LIST, 0);
  GDate day = calendar_day ("2031-05-06");

  g_assert_cmpstr (get_view (places), ==, "month");
  calendar_use_empty_plan (places);
  calendar_add_meeting (places, "With the manager", "2031-05-06", 600);
  onward_month_view_set_day (month, &day);
  ui_settle ();
  g_assert_true (ui_tree_says (GTK_WIDGET (month), "With the manager"));
  show_view (places, "list");
  onward_pump_until (ui_tree_says (list, "Tuesday 6 May 2031"), 10);
  g_assert_true (ui_tree_says (list, "With the manager"));

  g_assert_true (gtk_widget_activate_action (places->shown, "calendar.view", "s", "nonsense"));
  g_assert_cmpstr (get_view (places), ==, "list");
}

/* Another plan has other days. */
static void
test_plan (Places       *places,
           gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardMonthView *month = ONWARD_MONTH_VIEW (ui_find (places->shown, ONWARD_TYPE_MONTH_VIEW, 0));
  OnwardRecord *other = places_add_empty (places, ONWARD_KIND_PLAN);
  GDate day = calendar_day ("2031-05-06");

  calendar_add_meeting (places, "With the manager", "2031-05-06", 600);
  onward_month_view_set_day (month, &day);
  ui_settle ();
  g_assert_true (ui_tree_says (GTK_WIDGET (month), "With the manager"));
  onward_plan_choice_choose (choice, other);
  ui_settle ();
  g_assert_false (ui_tree_says (GTK_WIDGET (month), "With the manager"));
}

/* On the way out nothing private is left, and there is a way back. */
static void
test_save (Places       *places,
           gconstpointer data)
{
  GtkWidget *save = ui_find (places->shown, ONWARD_TYPE_CALENDAR_SAVE, 0);
  OnwardRecord *meeting = calendar_add_meeting (places, "With the manager", "2001-05-06", 600);
  g_autoptr (OnwardAction) hide = NULL;

  g_assert_null (ui_find (save, ONWARD_TYPE_EXPORT_ROW, 0));
  show_view (places, "save");
  onward_pump_until (ui_tree_says (save, "Only here: With the manager"), 10);
  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_MEETING, onward_record_get_id (meeting));
  onward_action_set_integer (hide, ONWARD_KIND_MEETING, onward_record_get_id (meeting), "private", TRUE);
  ui_profile_apply (places->profile, hide);
  g_assert_false (ui_tree_says (save, "With the manager"));

  g_assert_true (gtk_widget_activate_action (places->shown, "calendar.back", NULL));
  ui_settle ();
  g_assert_cmpstr (get_view (places), ==, "month");
  g_assert_null (ui_find (save, ONWARD_TYPE_EXPORT_ROW, 0));
}

static void
test_together (Places       *places,
               gconstpointer data)
{
  OnwardRecord *meeting = calendar_add_meeting (places, "With the manager", "2031-05-06", 600);
  GDate day = calendar_day ("2031-05-06");
  OnwardMonthView *month;
  g_autoptr (OnwardAction) hide = NULL;

  places_show (places, g_object_new (ONWARD_TYPE_CALENDAR_PAGE, "profile", places->profile,
                                     "lens", ONWARD_LENS_TOGETHER, NULL));
  month = ONWARD_MONTH_VIEW (ui_find (places->shown, ONWARD_TYPE_MONTH_VIEW, 0));
  onward_month_view_set_day (month, &day);
  ui_settle ();
  g_assert_true (ui_tree_says (places->shown, "With the manager"));
  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_MEETING, onward_record_get_id (meeting));
  onward_action_set_integer (hide, ONWARD_KIND_MEETING, onward_record_get_id (meeting), "private", TRUE);
  ui_profile_apply (places->profile, hide);
  g_assert_false (ui_tree_says (places->shown, "With the manager"));
}

/* It fits where the window is 360 pixels wide. */
static void
test_narrow (Places       *places,
             gconstpointer data)
{
  static const char *const views[] = { "list", "save", "month" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      int minimum;

      show_view (places, views[i]);
      gtk_widget_measure (gtk_widget_get_first_child (places->shown), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
}

static void
test_focus (Places       *places,
            gconstpointer data)
{
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, ui_find (places->shown, ONWARD_TYPE_MONTH_VIEW, 0)));
  show_view (places, "list");
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, ui_find (places->shown, ONWARD_TYPE_AGENDA_LIST, 0)));
}

/* The tabulator leads out of the month at both sides. */
static void
test_tab (Places       *places,
          gconstpointer data)
{
  GtkWidget *grid = ui_find (places->shown, ONWARD_TYPE_MONTH_GRID, 0);

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, grid));
  g_assert_true (gtk_widget_child_focus (places->window, GTK_DIR_TAB_BACKWARD));
  g_assert_false (places_has_focus (places, grid));
  g_assert_true (gtk_widget_child_focus (places->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (places_has_focus (places, grid));
  gtk_widget_activate_action (ui_find (places->shown, ONWARD_TYPE_MONTH_VIEW, 0), "month.turn", "i", 1);
  g_assert_true (gtk_widget_child_focus (places->window, GTK_DIR_TAB_FORWARD));
  g_assert_false (places_has_focus (places, grid));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/calendar-page/views", Places, onward_calendar_page_get_type, places_set_up, test_views, places_tear_down);
  g_test_add ("/calendar-page/plan", Places, onward_calendar_page_get_type, places_set_up, test_plan, places_tear_down);
  g_test_add ("/calendar-page/save", Places, onward_calendar_page_get_type, places_set_up, test_save, places_tear_down);
  g_test_add ("/calendar-page/together", Places, NULL, places_set_up, test_together, places_tear_down);
  g_test_add ("/calendar-page/narrow", Places, onward_calendar_page_get_type, places_set_up, test_narrow, places_tear_down);
  g_test_add ("/calendar-page/focus", Places, onward_calendar_page_get_type, places_set_up, test_focus, places_tear_down);
  g_test_add ("/calendar-page/tab", Places, onward_calendar_page_get_type, places_set_up, test_tab, places_tear_down);

  return g_test_run ();
}
