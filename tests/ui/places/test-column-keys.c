/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-column-keys.h"
#include "onward-strengths-page.h"

static GtkListBoxRow *
row_at (OnwardWorkingList *list,
        guint              index)
{
  OnwardRecord *record = onward_filter_list_get_record (onward_working_list_get_records (list), index);

  return GTK_LIST_BOX_ROW (onward_working_list_get_row (list, record));
}

static OnwardWorkingList *
show_two_columns (Places *places)
{
  OnwardWorkingList *list = places_list (places, 0);

  g_object_set (list, "columns", 2, NULL);
  ui_settle ();
  places_wait_for_rows (list, g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (list))) - 1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (row_at (list, 1))), >, 0);

  return list;
}

/* Presses a key for whoever listens at the list box, as the display would. */
static gboolean
press (GtkListBox     *box,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (box));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !taken)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
    }

  return taken;
}

static void
test_arrows (Places       *places,
             gconstpointer data)
{
  OnwardWorkingList *list = show_two_columns (places);
  GtkListBox *box = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row_at (list, 0))));

  /* Two columns: 0 1 / 2 3 / … */
  gtk_widget_grab_focus (GTK_WIDGET (row_at (list, 0)));
  g_assert_true (press (box, GDK_KEY_Right, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (places->window)) == GTK_WIDGET (row_at (list, 1)));
  g_assert_true (press (box, GDK_KEY_Down, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (places->window)) == GTK_WIDGET (row_at (list, 3)));
  g_assert_true (press (box, GDK_KEY_Left, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (places->window)) == GTK_WIDGET (row_at (list, 2)));
  g_assert_true (press (box, GDK_KEY_Up, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (places->window)) == GTK_WIDGET (row_at (list, 0)));

  /* At the edge, with a modifier and in what is edited the key is somebody else's. */
  g_assert_false (press (box, GDK_KEY_Up, 0));
  g_assert_false (press (box, GDK_KEY_Left, 0));
  g_assert_false (press (box, GDK_KEY_Down, GDK_ALT_MASK));
  onward_record_row_edit (ONWARD_RECORD_ROW (row_at (list, 0)));
  ui_settle ();
  g_assert_false (press (box, GDK_KEY_Down, 0));
}

/* From right to left the row before is at the right. */
static void
test_mirrored (Places       *places,
               gconstpointer data)
{
  OnwardWorkingList *list = show_two_columns (places);
  GtkListBox *box = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row_at (list, 0))));

  gtk_widget_set_direction (GTK_WIDGET (box), GTK_TEXT_DIR_RTL);
  ui_settle ();
  g_assert_true (onward_column_keys_move (box, row_at (list, 0), GDK_KEY_Left) == row_at (list, 1));
  g_assert_true (onward_column_keys_move (box, row_at (list, 1), GDK_KEY_Right) == row_at (list, 0));
  g_assert_true (onward_column_keys_move (box, row_at (list, 1), GDK_KEY_Down) == row_at (list, 3));
}

static void
test_pages (Places       *places,
            gconstpointer data)
{
  OnwardWorkingList *list = show_two_columns (places);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (list)));
  GtkListBox *box;
  GtkListBoxRow *row;

  box = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row_at (list, 0))));
  row = onward_column_keys_move (box, row_at (list, 0), GDK_KEY_Page_Down);
  g_assert_nonnull (row);
  g_assert_cmpint (gtk_list_box_row_get_index (row), >, 2);
  g_assert_cmpint (gtk_list_box_row_get_index (row) % 2, ==, 0);
  g_assert_true (onward_column_keys_move (box, row, GDK_KEY_Page_Up) == row_at (list, 0));

  /* The last line is the last. */
  g_assert_null (onward_column_keys_move (box, row_at (list, n_rows - 1), GDK_KEY_Page_Down));

  /* One below the other only the pages are taken over; the arrows work by themselves. */
  g_object_set (list, "columns", 1, NULL);
  ui_settle ();
  g_assert_null (onward_column_keys_move (box, row_at (list, 0), GDK_KEY_Right));
  g_assert_null (onward_column_keys_move (box, row_at (list, 0), GDK_KEY_Down));
  g_assert_nonnull (onward_column_keys_move (box, row_at (list, 0), GDK_KEY_Page_Down));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/column-keys/arrows", Places, onward_strengths_page_get_type, places_set_up, test_arrows, places_tear_down);
  g_test_add ("/column-keys/mirrored", Places, onward_strengths_page_get_type, places_set_up, test_mirrored, places_tear_down);
  g_test_add ("/column-keys/pages", Places, onward_strengths_page_get_type, places_set_up, test_pages, places_tear_down);

  return g_test_run ();
}
