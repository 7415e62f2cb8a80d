/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-receipt-page.h"

/* What is said of the copy is only said where there is one. */
static void
test_copy (void)
{
  for (guint with_copy = 0; with_copy < 2; with_copy++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *page = onward_receipt_page_new (with_copy);
      GtkWidget *copy = NULL;

      gtk_window_set_child (GTK_WINDOW (window), page);
      g_assert_true (ui_tree_says (page, "Those pieces are sealed"));
      for (guint i = 0; copy == NULL; i++)
        {
          GtkWidget *label = ui_find (page, GTK_TYPE_LABEL, i);

          if (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), "Your copy"))
            copy = label;
        }
      g_assert_cmpint (gtk_widget_get_visible (copy), ==, with_copy);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/receipt-page/copy", test_copy);

  return g_test_run ();
}
