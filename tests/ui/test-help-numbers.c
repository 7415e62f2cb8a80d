/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-help-numbers.h"
#include "shared-fixture.h"

static void
test_shown (void)
{
  GtkWidget *numbers;

  numbers = g_object_ref_sink (g_object_new (ONWARD_TYPE_HELP_NUMBERS, NULL));
  g_assert_false (gtk_widget_get_visible (numbers));
  g_object_unref (numbers);

  shared_begin ("help=Reception|010-123;Nurse|010-456\n");
  numbers = g_object_ref_sink (g_object_new (ONWARD_TYPE_HELP_NUMBERS, NULL));
  g_assert_true (gtk_widget_get_visible (numbers));
  g_assert_true (ui_tree_says (numbers, "Reception"));
  g_assert_true (ui_tree_says (numbers, "010-456"));
  g_object_unref (numbers);
  shared_end ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/help-numbers/shown", test_shown);

  return g_test_run ();
}
