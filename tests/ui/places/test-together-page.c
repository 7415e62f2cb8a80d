/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-together-page.h"

/* It says what it will be for, and has nothing to press that does nothing. */
static void
test_page (Places       *places,
           gconstpointer data)
{
  g_assert_true (ui_tree_says (places->shown, "side by side"));
  g_assert_null (ui_find (places->shown, GTK_TYPE_BUTTON, 0));
  g_assert_null (ui_find (places->shown, ONWARD_TYPE_RECORD_ROW, 0));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/together-page/page", Places, onward_together_page_get_type, places_set_up, test_page, places_tear_down);

  return g_test_run ();
}
