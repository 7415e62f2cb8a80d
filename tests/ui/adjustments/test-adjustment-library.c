/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-adjustment-idea-row.h"
#include "onward-adjustment-library.h"

static OnwardAdjustmentLibrary *
show_library (Places *places)
{
  OnwardAdjustmentLibrary *library = g_object_new (ONWARD_TYPE_ADJUSTMENT_LIBRARY, "editable", TRUE, NULL);
  g_autoptr (OnwardFilterList) records = onward_profile_list (places->profile, ONWARD_KIND_ADJUSTMENT, ONWARD_LENS_ME);

  onward_adjustment_library_setup (library, places->profile, records);
  onward_adjustment_library_set_plan (library, places_first (places, ONWARD_KIND_PLAN));
  places_show (places, GTK_WIDGET (library));

  return library;
}

static guint
count_shown (OnwardAdjustmentLibrary *library)
{
  guint n = 0;
  GtkWidget *row;

  ui_settle ();
  for (guint i = 0; (row = ui_find (library, ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, i)) != NULL; i++)
    n += gtk_widget_get_child_visible (row);

  return n;
}

static void
test_search (Places       *places,
             gconstpointer data)
{
  OnwardAdjustmentLibrary *library = show_library (places);
  GtkEditable *search = GTK_EDITABLE (ui_find (library, GTK_TYPE_SEARCH_ENTRY, 0));
  GtkDropDown *function = GTK_DROP_DOWN (ui_find (library, GTK_TYPE_DROP_DOWN, 0));
  guint n_all = count_shown (library);
  guint n_memory;

  g_assert_cmpuint (n_all, >=, 60);
  g_assert_true (ui_tree_says (GTK_WIDGET (library), "62 ideas"));
  gtk_drop_down_set_selected (function, 2);
  n_memory = count_shown (library);
  g_assert_cmpuint (n_memory, >=, 8);
  g_assert_cmpuint (n_memory, <, n_all);

  gtk_editable_set_text (search, "LIST");
  onward_pump_until (count_shown (library) < n_memory, 10);
  g_assert_cmpuint (count_shown (library), >, 0);
  gtk_drop_down_set_selected (function, 0);
  gtk_editable_set_text (search, "headphones");
  onward_pump_until (count_shown (library) == 1, 10);
  g_assert_true (ui_tree_says (GTK_WIDGET (library), "1 idea"));
  gtk_editable_set_text (search, "elephant");
  onward_pump_until (count_shown (library) == 0, 10);
  g_assert_true (ui_tree_says (GTK_WIDGET (library), "There is no idea with these words. Your own words are just as good."));
}

/* One action, at the end of the plan, an idea; taken back with undo. */
static void
test_add (Places       *places,
          gconstpointer data)
{
  OnwardAdjustmentLibrary *library = show_library (places);
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_ADJUSTMENT, ONWARD_LENS_ME);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (list));
  OnwardAdjustmentIdeaRow *row = ONWARD_ADJUSTMENT_IDEA_ROW (ui_find (library, ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, 5));
  OnwardAdjustmentIdea *idea = onward_adjustment_idea_row_get_idea (row);
  OnwardRecord *added;
  gboolean taken;

  g_signal_emit_by_name (row, "add");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == n_before + 1, 10);
  added = onward_filter_list_get_record (list, n_before);
  g_assert_cmpstr (onward_record_get_text (added, "title"), ==, onward_adjustment_idea_get_title (idea));
  g_assert_cmpstr (onward_record_get_text (added, "why"), ==, onward_adjustment_idea_get_why (idea));
  g_assert_cmpstr (onward_record_get_text (added, "function"), ==, onward_adjustment_idea_get_function (idea));
  g_assert_cmpstr (onward_record_get_text (added, "status"), ==, "idea");
  g_assert_true (onward_id_equal (onward_record_get_reference (added, "plan"),
                                  onward_record_get_id (places_first (places, ONWARD_KIND_PLAN))));
  g_object_get (row, "taken", &taken, NULL);
  g_assert_true (taken);

  places_undo (places);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_before);
  g_object_get (row, "taken", &taken, NULL);
  g_assert_false (taken);
}

static void
test_not_editable (Places       *places,
                   gconstpointer data)
{
  OnwardAdjustmentLibrary *library = show_library (places);
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_ADJUSTMENT, ONWARD_LENS_ME);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (list));
  GtkWidget *row = ui_find (library, ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, 0);

  g_object_set (library, "editable", FALSE, NULL);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (ui_find (row, GTK_TYPE_BUTTON, 0)));
  g_signal_emit_by_name (row, "add");
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_before);
}

/* What takes the focus in does not keep it when somebody goes out backwards. */
static void
test_way_out (Places       *places,
              gconstpointer data)
{
  GtkWidget *library = GTK_WIDGET (show_library (places));
  GtkWidget *focus;

  ui_settle ();
  gtk_root_set_focus (gtk_widget_get_root (library), NULL);
  g_assert_true (gtk_widget_grab_focus (library));
  focus = gtk_root_get_focus (gtk_widget_get_root (library));
  g_assert_true (gtk_widget_is_ancestor (focus, ui_find (library, GTK_TYPE_SEARCH_ENTRY, 0)));
  g_assert_false (gtk_widget_child_focus (library, GTK_DIR_TAB_BACKWARD));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/adjustment-library/search", Places, NULL, places_set_up, test_search, places_tear_down);
  g_test_add ("/adjustment-library/add", Places, NULL, places_set_up, test_add, places_tear_down);
  g_test_add ("/adjustment-library/not-editable", Places, NULL, places_set_up, test_not_editable, places_tear_down);
  g_test_add ("/adjustment-library/way-out", Places, NULL, places_set_up, test_way_out, places_tear_down);

  return g_test_run ();
}
