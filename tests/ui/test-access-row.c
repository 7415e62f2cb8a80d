/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-access-row.h"

static void
test_fault (void)
{
  AdwEntryRow *row = g_object_ref_sink (g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", "Passphrase", NULL));
  GtkWidget *field = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  onward_access_row_name (row);
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_LABEL, "Passphrase");

  onward_access_row_set_fault (row, "Type it again.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Type it again.");

  onward_access_row_set_fault (row, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_finalize_object (row);
}

static void
test_drop_focus (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());

  /* Without a window there is nothing to take. */
  onward_access_drop_focus (entry);
  gtk_window_set_child (GTK_WINDOW (window), entry);
  g_assert_true (gtk_widget_grab_focus (entry));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  onward_access_drop_focus (entry);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (window)));
  g_object_unref (entry);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/access-row/fault", test_fault);
  g_test_add_func ("/access-row/drop-focus", test_drop_focus);

  return g_test_run ();
}
