/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-data-troubles.h"

static void
test_show (Places       *places,
           gconstpointer data)
{
  OnwardDataTrouble file = { (char *) "ours.json", (char *) "/srv/onward", (char *) "Line 3 is not JSON." };
  OnwardDataTrouble folder = { (char *) "/srv/onward", (char *) "/srv/onward", (char *) "This folder cannot be opened." };
  g_autoptr (GPtrArray) troubles = g_ptr_array_new ();
  GtkWidget *widget = g_object_new (ONWARD_TYPE_DATA_TROUBLES, NULL);

  places_show (places, widget);
  g_ptr_array_add (troubles, &file);
  g_ptr_array_add (troubles, &folder);
  onward_data_troubles_show (ONWARD_DATA_TROUBLES (widget), troubles);
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_true (ui_tree_says (widget, "ours.json in /srv/onward: Line 3 is not JSON."));
  g_assert_true (ui_tree_says (widget, "/srv/onward: This folder cannot be opened."));

  /* Mended, and read again. */
  g_ptr_array_set_size (troubles, 0);
  onward_data_troubles_show (ONWARD_DATA_TROUBLES (widget), troubles);
  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_false (ui_tree_says (widget, "ours.json in /srv/onward: Line 3 is not JSON."));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/data-troubles/show", Places, NULL, places_set_up, test_show, places_tear_down);

  return g_test_run ();
}
