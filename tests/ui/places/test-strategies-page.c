/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strategies-page.h"

/* What is asked for is the situation. */
static void
test_add (Places       *places,
          gconstpointer data)
{
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);
  OnwardRecord *before = places_first (places, ONWARD_KIND_STRATEGY);
  OnwardRecord *added;

  g_assert_true (ui_tree_says (places->shown, onward_record_get_text (before, "situation")));
  ui_type (entry, "The phone rings");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (places_first (places, ONWARD_KIND_STRATEGY) != before, 10);
  added = places_first (places, ONWARD_KIND_STRATEGY);
  g_assert_cmpstr (onward_record_get_text (added, "situation"), ==, "The phone rings");
  g_assert_cmpstr (onward_record_get_text (added, "title"), ==, "");
  g_assert_cmpstr (onward_record_get_display_title (added), ==, "The phone rings");
  g_assert_true (ui_tree_says (places->shown, "The phone rings"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strategies-page/add", Places, onward_strategies_page_get_type, places_set_up, test_add, places_tear_down);

  return g_test_run ();
}
