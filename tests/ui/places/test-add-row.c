/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-add-row.h"

static void
count (OnwardAddRow *row,
       const char   *text,
       guint        *n_submits)
{
  (*n_submits)++;
  onward_add_row_wait (row);
}

static void
test_refused (Places       *places,
              gconstpointer data)
{
  GtkWidget *row = g_object_new (ONWARD_TYPE_ADD_ROW, "hint", "What?", "label", "Add", NULL);
  GtkWidget *entry;
  guint n_submits = 0;

  places_show (places, row);
  g_signal_connect (row, "submit", G_CALLBACK (count), &n_submits);
  entry = ui_find (row, GTK_TYPE_ENTRY, 0);
  g_assert_false (gtk_widget_get_visible (ui_find_button (row, "Add")));
  ui_type (entry, "Words");
  g_signal_emit_by_name (ui_find_button (row, "Add"), "clicked");
  g_assert_cmpuint (n_submits, ==, 1);
  g_assert_true (places_has_focus (places, entry));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Add");

  /* After a refusal the words are still there to be changed or sent again. */
  onward_add_row_done (ONWARD_ADD_ROW (row), FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Words");
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n_submits, ==, 2);
  onward_add_row_done (ONWARD_ADD_ROW (row), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (gtk_widget_get_sensitive (ui_find_button (row, "Add")));
}

static void
test_submit_all (Places       *places,
                 gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const words[] = { "Half a sen", "", "  ", "Two" };
  guint n_submits = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *row = g_object_new (ONWARD_TYPE_ADD_ROW, NULL);
      GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_box_append (GTK_BOX (inner), row);
      gtk_box_append (GTK_BOX (box), inner);
      ui_type (ui_find (row, GTK_TYPE_ENTRY, 0), words[i]);
      g_signal_connect (row, "submit", G_CALLBACK (count), &n_submits);
    }
  places_show (places, box);

  onward_add_row_submit_all (box);
  g_assert_cmpuint (n_submits, ==, 2);
  /* They wait for their answers now. */
  onward_add_row_submit_all (box);
  g_assert_cmpuint (n_submits, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/add-row/refused", Places, NULL, places_set_up, test_refused, places_tear_down);
  g_test_add ("/add-row/submit-all", Places, NULL, places_set_up, test_submit_all, places_tear_down);

  return g_test_run ();
}
