/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-empty-state.h"

static void
test_properties (Places       *places,
                 gconstpointer data)
{
  GtkWidget *first = gtk_button_new_with_label ("First");
  GtkWidget *state = g_object_new (ONWARD_TYPE_EMPTY_STATE,
                                   "drawing", "onward-drawing-path-symbolic",
                                   "title", "Quiet here",
                                   "text", "It will grow",
                                   "child", first,
                                   NULL);

  places_show (places, state);
  g_assert_true (ui_tree_says (state, "Quiet here"));
  g_assert_true (ui_tree_says (state, "It will grow"));
  g_assert_nonnull (ui_find_button (state, "First"));
  g_object_set (state, "child", gtk_button_new_with_label ("Second"), NULL);
  g_assert_null (ui_find_button (state, "First"));
  g_assert_nonnull (ui_find_button (state, "Second"));
  g_object_set (state, "child", NULL, NULL);
  g_assert_null (ui_find (state, GTK_TYPE_BUTTON, 0));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/empty-state/properties", Places, NULL, places_set_up, test_properties, places_tear_down);

  return g_test_run ();
}
