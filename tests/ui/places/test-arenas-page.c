/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-arena-row.h"
#include "onward-arenas-page.h"
#include "onward-arenas.h"

static void
test_arenas (Places       *places,
             gconstpointer data)
{
  OnwardArenas *arenas = onward_arenas_get (places->profile, ONWARD_LENS_ME);
  OnwardWorkingList *list = places_list (places, 0);
  OnwardFilterList *records = onward_working_list_get_records (list);
  GtkWidget *keep = ui_find_button (places->shown, "Change Names and Order");
  OnwardRecordRow *row;
  OnwardRecord *care;

  /* Looking on stores nothing; one button makes all of them ready to be changed, and undo takes that back. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (records)), ==, 1);
  g_assert_true (gtk_widget_get_visible (keep));
  gtk_widget_activate_action (places->shown, "arenas.keep", NULL);
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (records)) == 4, 10);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (keep));
  places_undo (places);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (records)), ==, 1);
  gtk_widget_activate_action (places->shown, "arenas.keep", NULL);
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (records)) == 4, 10);
  ui_settle ();

  care = onward_arenas_get_record (arenas, 1);
  row = onward_working_list_get_row (list, care);
  g_assert_true (ui_tree_says (GTK_WIDGET (row), "Health Care"));
  places_set (places, care, "title", "The clinic");
  g_assert_true (ui_tree_says (GTK_WIDGET (row), "The clinic"));
  g_assert_cmpstr (onward_arenas_get_title (arenas, 1), ==, "The clinic");
  g_assert_true (ui_tree_says (places->shown, "Work · The clinic · Authorities"));

  places_press (row, "<Alt>Up");
  onward_pump_until (onward_arenas_find_basis (arenas, "care") == 0, 10);
  ui_settle ();
}

static void
test_own (Places       *places,
          gconstpointer data)
{
  OnwardArenas *arenas = onward_arenas_get (places->profile, ONWARD_LENS_ME);
  OnwardWorkingList *list = places_list (places, 0);
  GtkWidget *entry = ui_find (list, GTK_TYPE_ENTRY, 0);
  OnwardRecord *choir;

  ui_type (entry, "The choir");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (onward_arenas_get_n_arenas (arenas) == 5, 10);
  ui_settle ();
  g_assert_cmpstr (onward_arenas_get_title (arenas, 4), ==, "The choir");
  g_assert_cmpstr (onward_arenas_get_basis (arenas, 4), ==, "own");

  choir = onward_arenas_get_record (arenas, 4);
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), choir));
  ui_settle ();
  onward_working_list_remove (list, choir);
  onward_pump_until (onward_arenas_get_n_arenas (arenas) == 4, 10);
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/arenas-page/arenas", Places, onward_arenas_page_get_type, places_set_up, test_arenas, places_tear_down);
  g_test_add ("/arenas-page/own", Places, onward_arenas_page_get_type, places_set_up, test_own, places_tear_down);

  return g_test_run ();
}
