/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-name-page.h"

static void
named_cb (GtkWidget  *page,
          const char *name,
          char      **kept)
{
  g_free (*kept);
  *kept = g_strdup (name);
}

static void
test_named (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = onward_name_page_new ();
  GtkWidget *field = ui_find (page, ADW_TYPE_ENTRY_ROW, 0);
  g_autofree char *name = NULL;

  gtk_window_set_child (GTK_WINDOW (window), page);
  g_signal_connect (page, "named", G_CALLBACK (named_cb), &name);
  ui_type (field, "   ");
  g_assert_true (gtk_widget_activate_action (page, "name.submit", NULL));
  g_assert_null (name);
  g_assert_true (gtk_widget_has_css_class (field, "error"));
  g_assert_true (ui_tree_says (page, "Type the name of your profile to go on."));

  ui_type (field, " Kim K ");
  g_assert_false (gtk_widget_has_css_class (field, "error"));
  g_signal_emit_by_name (field, "entry-activated");
  g_assert_cmpstr (name, ==, "Kim K");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/name-page/named", test_named);

  return g_test_run ();
}
