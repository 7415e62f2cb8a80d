/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-welcome-page.h"

static void
test_begin (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = onward_welcome_page_new ();
  GtkWidget *begin = ui_find_button (page, "_Begin");
  g_autoptr (GSimpleActionGroup) door = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) create = g_simple_action_new ("create", NULL);

  g_action_map_add_action (G_ACTION_MAP (door), G_ACTION (create));
  gtk_widget_insert_action_group (window, "door", G_ACTION_GROUP (door));
  gtk_window_set_child (GTK_WINDOW (window), page);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (begin)), ==, "door.create");
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == begin);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (page);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/welcome-page/begin", test_begin);

  return g_test_run ();
}
