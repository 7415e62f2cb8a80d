/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-network-page.h"
#include "onward-strengths-page.h"

static GtkDropTarget *
find_target (OnwardWorkingList *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (list));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

/* Moves over the list to @y and lets go there. */
static gboolean
drop_at (OnwardWorkingList *list,
         OnwardRecord      *record,
         double             y)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean taken = FALSE;

  g_value_init (&value, ONWARD_TYPE_RECORD);
  g_value_set_object (&value, record);
  g_signal_emit_by_name (find_target (list), "motion", 20.0, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_signal_emit_by_name (find_target (list), "drop", &value, 20.0, y, &taken);

  return taken;
}

static double
middle_of (OnwardWorkingList *list,
           OnwardRecord      *record)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (onward_working_list_get_row (list, record)),
                                            GTK_WIDGET (list), &bounds));

  return bounds.origin.y + bounds.size.height / 2;
}

static void
test_within (Places       *places,
             gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardFilterList *records = onward_working_list_get_records (list);
  guint last = g_list_model_get_n_items (G_LIST_MODEL (records)) - 1;
  OnwardRecord *first = onward_filter_list_get_record (records, 0);
  OnwardRecord *third = onward_filter_list_get_record (records, 2);
  OnwardRecord *fourth = onward_filter_list_get_record (records, 3);
  GdkDragAction action;

  g_object_set (list, "columns", 1, NULL);
  ui_settle ();

  /* A line shows where it will go, on one row at a time. */
  g_signal_emit_by_name (find_target (list), "motion", 20.0, middle_of (list, third) - 5, &action);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (onward_working_list_get_row (list, third)), "drop-above"));
  g_signal_emit_by_name (find_target (list), "motion", 20.0, middle_of (list, third) + 5, &action);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (onward_working_list_get_row (list, third)), "drop-above"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (onward_working_list_get_row (list, fourth)), "drop-above"));
  g_signal_emit_by_name (find_target (list), "leave");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (onward_working_list_get_row (list, fourth)), "drop-above"));

  /* Below the third it becomes the third, since it is no longer above. */
  g_assert_true (drop_at (list, first, middle_of (list, third) + 5));
  onward_pump_until (onward_filter_list_get_record (records, 2) == first, 10);
  g_assert_true (onward_filter_list_get_record (records, 1) == third);
  ui_settle ();

  /* At the very bottom. */
  g_assert_true (drop_at (list, first, 100000));
  onward_pump_until (onward_filter_list_get_record (records, last) == first, 10);
}

/* Side by side a letter goes before or after the one under the pointer, not above or below it. */
static void
test_beside (Places       *places,
             gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardFilterList *records = onward_working_list_get_records (list);
  OnwardRecord *first = onward_filter_list_get_record (records, 0);
  OnwardRecord *second = onward_filter_list_get_record (records, 1);
  GtkWidget *row = GTK_WIDGET (onward_working_list_get_row (list, second));
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  graphene_rect_t bounds;
  gboolean taken = FALSE;
  double y;

  places_wait_for_rows (list, 1);
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (list), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 100);
  y = bounds.origin.y + bounds.size.height / 2;
  g_signal_emit_by_name (find_target (list), "motion", bounds.origin.x + 10, y, &action);
  g_assert_true (gtk_widget_has_css_class (row, "drop-before"));
  g_assert_false (gtk_widget_has_css_class (row, "drop-above"));

  /* Before the second it stays where it is. */
  g_value_init (&value, ONWARD_TYPE_RECORD);
  g_value_set_object (&value, first);
  g_signal_emit_by_name (find_target (list), "drop", &value, bounds.origin.x + 10, y, &taken);
  g_assert_true (taken);
  ui_settle ();
  g_assert_true (onward_filter_list_get_record (records, 0) == first);

  g_signal_emit_by_name (find_target (list), "motion", bounds.origin.x + bounds.size.width - 10, y, &action);
  g_assert_true (gtk_widget_has_css_class (row, "drop-after"));
  g_signal_emit_by_name (find_target (list), "drop", &value, bounds.origin.x + bounds.size.width - 10, y, &taken);
  onward_pump_until (onward_filter_list_get_record (records, 1) == first, 10);
  g_assert_true (onward_filter_list_get_record (records, 0) == second);
  ui_settle ();
}

static void
test_into_another (Places       *places,
                   gconstpointer data)
{
  OnwardWorkingList *work, *care;
  OnwardFilterList *there;
  OnwardRecord *person, *doctor;

  places_show_people (places);
  work = places_list (places, 0);
  care = places_list (places, 1);
  there = onward_working_list_get_records (care);
  person = onward_filter_list_get_record (onward_working_list_get_records (work), 0);
  doctor = onward_filter_list_get_record (there, 0);
  g_assert_true (drop_at (care, person, middle_of (care, doctor) - 5));
  onward_pump_until (onward_filter_list_get_record (there, 0) == person, 10);
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "care");
  ui_settle ();

  /* One gesture, one step back. */
  places_undo (places);
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "work");
  g_assert_true (onward_filter_list_get_record (onward_working_list_get_records (work), 0) == person);
}

static void
test_refused (Places       *places,
              gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardRecord *first = onward_filter_list_get_record (onward_working_list_get_records (list), 0);

  g_assert_false (drop_at (list, places_first (places, ONWARD_KIND_PERSON), 100000));
  g_object_set (list, "editable", FALSE, NULL);
  g_assert_false (drop_at (list, first, 100000));
  ui_settle ();
  g_assert_true (onward_filter_list_get_record (onward_working_list_get_records (list), 0) == first);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/working-list-drop/within", Places, onward_strengths_page_get_type, places_set_up_unpinned, test_within, places_tear_down);
  g_test_add ("/working-list-drop/beside", Places, onward_strengths_page_get_type, places_set_up_unpinned, test_beside, places_tear_down);
  g_test_add ("/working-list-drop/into-another", Places, onward_network_page_get_type, places_set_up, test_into_another, places_tear_down);
  g_test_add ("/working-list-drop/refused", Places, onward_strengths_page_get_type, places_set_up_unpinned, test_refused, places_tear_down);

  return g_test_run ();
}
