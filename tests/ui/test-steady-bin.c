/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-steady-bin.h"

static int
measure (OnwardSteadyBin *bin,
         int             *minimum)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (bin), GTK_ORIENTATION_HORIZONTAL, -1, minimum, &natural, NULL, NULL);

  return natural;
}

static void
test_width (void)
{
  OnwardSteadyBin *bin = g_object_ref_sink (g_object_new (ONWARD_TYPE_STEADY_BIN, NULL));
  GtkWidget *wide = gtk_label_new ("A sentence that would like to be shown on one line, however long that line may get, because nobody told it to break.");
  int minimum, empty = measure (bin, &minimum);

  g_assert_cmpint (minimum, ==, 0);
  gtk_label_set_wrap (GTK_LABEL (wide), TRUE);
  onward_steady_bin_set_child (bin, wide);
  g_assert_cmpint (measure (bin, &minimum), ==, empty);
  g_assert_cmpint (minimum, >, 0);

  /* What cannot be smaller gets what it needs all the same. */
  gtk_widget_set_size_request (wide, 2 * empty, -1);
  g_assert_cmpint (measure (bin, &minimum), ==, 2 * empty);
  g_assert_cmpint (minimum, ==, 2 * empty);

  g_object_add_weak_pointer (G_OBJECT (wide), (gpointer *) &wide);
  onward_steady_bin_set_child (bin, NULL);
  g_assert_null (wide);
  g_assert_finalize_object (bin);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/steady-bin/width", test_width);

  return g_test_run ();
}
