/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-columns.h"
#include "onward-strengths-page.h"

static graphene_rect_t
place_of (OnwardWorkingList *list,
          guint              index)
{
  OnwardRecord *record = onward_filter_list_get_record (onward_working_list_get_records (list), index);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (onward_working_list_get_row (list, record)),
                                            GTK_WIDGET (list), &bounds));

  return bounds;
}

/* Side by side where there is room; what is unfolded has the line to itself. */
static void
test_lines (Places       *places,
            gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardRecord *record = onward_filter_list_get_record (onward_working_list_get_records (list), 0);
  graphene_rect_t first, second;

  places_wait_for_rows (list, 2);
  first = place_of (list, 0);
  second = place_of (list, 1);
  g_assert_cmpfloat (first.origin.y, ==, second.origin.y);
  g_assert_cmpfloat (first.origin.x + first.size.width, <=, second.origin.x);
  g_assert_cmpfloat (first.size.height, ==, second.size.height);

  g_object_set (onward_working_list_get_row (list, record), "expanded", TRUE, NULL);
  ui_settle ();
  first = place_of (list, 0);
  second = place_of (list, 1);
  g_assert_cmpfloat (first.origin.y + first.size.height, <=, second.origin.y);
  g_assert_cmpfloat (first.size.width, >, 1.5 * second.size.width);

  g_object_set (list, "columns", 1, NULL);
  ui_settle ();
  g_assert_cmpfloat (place_of (list, 1).origin.y, <, place_of (list, 2).origin.y);
}

static void
test_count (Places       *places,
            gconstpointer data)
{
  GtkLayoutManager *layout = onward_columns_new (4);
  GtkWidget *box = gtk_list_box_new ();

  gtk_widget_set_layout_manager (box, layout);
  places_show (places, box);
  g_assert_cmpuint (onward_columns_count (ONWARD_COLUMNS (layout), 324), ==, 1);
  g_assert_cmpuint (onward_columns_count (ONWARD_COLUMNS (layout), 700), ==, 2);
  g_assert_cmpuint (onward_columns_count (ONWARD_COLUMNS (layout), 1100), ==, 4);
  g_assert_cmpuint (onward_columns_count (ONWARD_COLUMNS (layout), 4000), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/columns/lines", Places, onward_strengths_page_get_type, places_set_up, test_lines, places_tear_down);
  g_test_add ("/columns/count", Places, NULL, places_set_up, test_count, places_tear_down);

  return g_test_run ();
}
