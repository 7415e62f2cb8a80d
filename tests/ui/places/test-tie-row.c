/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-tie-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  OnwardRecord *tie = places_first (places, ONWARD_KIND_TIE);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_TIE_ROW, tie);

  places_show_row (places, row);
  g_assert_true (ui_tree_says (row, "tie"));
  g_object_set (row, "record", NULL, NULL);
  g_assert_false (ui_tree_says (row, "tie"));
}

static void
test_changing (Places       *places,
               gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  OnwardId id = onward_action_create (action, ONWARD_KIND_TIE);
  OnwardRecord *tie;
  GtkWidget *row;

  onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "person", onward_record_get_id (person));
  ui_profile_apply (places->profile, action);
  tie = onward_profile_lookup (places->profile, &id);
  row = places_new_row (places, ONWARD_TYPE_TIE_ROW, tie);
  places_show_row (places, row);
  places_set (places, person, "name", "Zoe");

  gtk_widget_activate_action (row, "tie.strength", "s", "strained");
  onward_pump_until (ui_tree_says (row, "A strained tie with me"), 10);
  gtk_widget_activate_action (row, "tie.direction", "s", "gives");
  onward_pump_until (ui_tree_says (row, "Zoe supports me"), 10);
  places_set (places, person, "name", "Ada");
  g_assert_true (ui_tree_says (row, "Ada supports me"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/tie-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/tie-row/changing", Places, NULL, places_set_up, test_changing, places_tear_down);

  return g_test_run ();
}
