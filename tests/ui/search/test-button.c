/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-button.h"

/* In one line where there is room, and narrower than that where there is not. */
static void
test_wrap (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new_with_label ("Go On with the Cards"));
  int least_before, natural_before, least, natural;

  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least_before, &natural_before, NULL, NULL);
  onward_button_let_wrap (GTK_BUTTON (button));
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, natural_before);
  g_assert_cmpint (least, <, least_before);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/button/wrap", test_wrap);

  return g_test_run ();
}
