/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-adjustment-idea-row.h"
#include "onward-adjustment-library.h"
#include "onward-adjustments-page.h"

static void
test_add (Places       *places,
          gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  GListModel *records = G_LIST_MODEL (onward_working_list_get_records (list));
  GtkWidget *entry = ui_find (onward_working_list_get_add_row (list), GTK_TYPE_ENTRY, 0);
  guint n_before = g_list_model_get_n_items (records);

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, entry));
  ui_type (entry, "A chair by the window");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (records) == n_before + 1, 10);
  /* Rows come with the frames. */
  onward_pump_until (ui_tree_says (places->shown, "A chair by the window"), 10);
}

/* The ideas come when somebody wants them, and go into the plan that is looked at. */
static void
test_ideas (Places       *places,
            gconstpointer data)
{
  GListModel *records = G_LIST_MODEL (onward_working_list_get_records (places_list (places, 0)));
  guint n_before = g_list_model_get_n_items (records);
  GtkWidget *library = ui_find (places->shown, ONWARD_TYPE_ADJUSTMENT_LIBRARY, 0);
  GtkWidget *browse = ui_find_button (places->shown, "Look Through Ideas");

  g_assert_false (gtk_widget_get_mapped (library));
  g_assert_null (ui_find (library, ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, 0));
  g_signal_emit_by_name (browse, "clicked");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (library));
  g_assert_true (places_has_focus (places, ui_find (library, GTK_TYPE_SEARCH_ENTRY, 0)));

  g_signal_emit_by_name (ui_find (ui_find (library, ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, 3), GTK_TYPE_BUTTON, 0), "clicked");
  onward_pump_until (g_list_model_get_n_items (records) == n_before + 1, 10);

  g_signal_emit_by_name (browse, "clicked");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (library));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/adjustments-page/add", Places, onward_adjustments_page_get_type, places_set_up,
              test_add, places_tear_down);
  g_test_add ("/adjustments-page/ideas", Places, onward_adjustments_page_get_type, places_set_up,
              test_ideas, places_tear_down);

  return g_test_run ();
}
