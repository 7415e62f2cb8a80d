/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-lock-warning.h"

static void
count (guint *n)
{
  (*n)++;
}

static void
test_shown (void)
{
  GtkWidget *window = gtk_window_new ();
  OnwardLockWarning *warning = g_object_new (ONWARD_TYPE_LOCK_WARNING, NULL);
  GtkWidget *button = ui_find_button (warning, "_Stay Open");
  GtkWidget *band = gtk_widget_get_parent (button);
  guint n_stays = 0;

  g_assert_null (onward_lock_warning_find (GTK_WINDOW (window)));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (warning));
  g_assert_true (onward_lock_warning_find (GTK_WINDOW (window)) == warning);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (onward_lock_warning_get_shown (warning));
  g_assert_false (gtk_widget_get_mapped (band));

  onward_lock_warning_set_shown (warning, TRUE);
  g_assert_true (onward_lock_warning_get_shown (warning));
  onward_pump_until (gtk_widget_get_mapped (band), 10);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (band)), ==, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (band, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Onward locks soon, and your words stay safe. Any key or movement keeps it open.");
  g_signal_connect_swapped (warning, "stay", G_CALLBACK (count), &n_stays);
  g_assert_true (gtk_widget_activate (button));
  onward_pump_until (n_stays == 1, 10);

  /* Taken back while it still comes in, as a key pressed at once does. */
  for (guint i = 0; i < 4; i++)
    {
      onward_lock_warning_set_shown (warning, FALSE);
      g_assert_false (gtk_widget_get_mapped (band));
      onward_lock_warning_set_shown (warning, TRUE);
      onward_pump_for (30);
    }

  g_object_ref (warning);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  g_assert_null (onward_lock_warning_find (GTK_WINDOW (window)));
  g_assert_finalize_object (warning);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/lock-warning/shown", test_shown);

  return g_test_run ();
}
