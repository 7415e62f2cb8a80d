/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-page.h"
#include "onward-places.h"
#include "onward-workspace.h"

static guint
count_pages (OnwardWorkspace *workspace)
{
  guint n = 0;

  while (ui_find (workspace, ONWARD_TYPE_PAGE, n) != NULL)
    n++;

  return n;
}

static void
test_places (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  OnwardProfile *profile = ui_profile_new (root, "Zzworkspace");
  GtkWidget *window = adw_window_new ();
  OnwardWorkspace *workspace = ONWARD_WORKSPACE (onward_workspace_new (profile));

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (workspace));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (onward_workspace_get_place (workspace), ==, "today");

  /* A page is made when somebody goes there, once. */
  g_assert_cmpuint (count_pages (workspace), ==, 1);
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < ONWARD_N_PLACES; i++)
      {
        onward_workspace_show_place (workspace, onward_places_get (i)->name);
        g_assert_cmpstr (onward_workspace_get_place (workspace), ==, onward_places_get (i)->name);
        g_assert_cmpuint (count_pages (workspace), ==, round == 0 ? i + 1 : ONWARD_N_PLACES);
        ui_settle ();
      }

  onward_workspace_step_place (workspace, 1);
  g_assert_cmpstr (onward_workspace_get_place (workspace), ==, "today");
  onward_workspace_step_place (workspace, -1);
  g_assert_cmpstr (onward_workspace_get_place (workspace), ==, "together");
  onward_workspace_show_place (workspace, "nowhere");
  g_assert_cmpstr (onward_workspace_get_place (workspace), ==, "together");

  /* Nothing of it stays. */
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  gtk_window_destroy (GTK_WINDOW (window));
  onward_pump_until (workspace == NULL, 30);
  ui_profile_end (profile);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/workspace/places", test_places);

  return g_test_run ();
}
