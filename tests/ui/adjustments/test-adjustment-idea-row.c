/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-adjustment-idea-row.h"

static void
count (guint *n)
{
  (*n)++;
}

/* It can be added once; the focus stays in the row when the button goes. */
static void
test_add (Places       *places,
          gconstpointer data)
{
  g_autoptr (GListModel) ideas = onward_adjustment_ideas_load (NULL, NULL);
  g_autoptr (OnwardAdjustmentIdea) idea = g_list_model_get_item (ideas, 0);
  GtkWidget *row = onward_adjustment_idea_row_new (idea);
  GtkWidget *add = ui_find (row, GTK_TYPE_BUTTON, 0);
  guint n_asked = 0;

  g_signal_connect_swapped (row, "add", G_CALLBACK (count), &n_asked);
  places_show_row (places, row);
  g_assert_true (onward_adjustment_idea_row_get_idea (ONWARD_ADJUSTMENT_IDEA_ROW (row)) == idea);
  g_assert_true (ui_tree_says (row, onward_adjustment_idea_get_title (idea)));
  g_assert_true (ui_tree_says (row, onward_adjustment_idea_get_why (idea)));
  g_assert_true (ui_tree_says (row, "Concentration"));
  g_assert_false (gtk_widget_get_mapped (add));

  g_object_set (row, "editable", TRUE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (add));
  gtk_widget_grab_focus (add);
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpuint (n_asked, ==, 1);

  g_object_set (row, "taken", TRUE, NULL);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (add));
  g_assert_true (ui_tree_says (row, "In My Plan"));
  g_assert_true (places_has_focus (places, row));
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpuint (n_asked, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/adjustment-idea-row/add", Places, NULL, places_set_up, test_add, places_tear_down);

  return g_test_run ();
}
