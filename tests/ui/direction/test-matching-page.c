/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-linking.h"
#include "onward-match-row.h"
#include "onward-matching-page.h"
#include "onward-plan-choice.h"

static OnwardRecord *
add_obstacle (Places *places)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_FACTOR, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_FACTOR);

  onward_action_set_text (action, ONWARD_KIND_FACTOR, &id, "position", "zz");
  onward_action_set_text (action, ONWARD_KIND_FACTOR, &id, "title", "The noise by the lifts");
  onward_action_set_reference (action, ONWARD_KIND_FACTOR, &id, "plan", onward_record_get_id (plan));
  ui_profile_apply (places->profile, action);
  ui_settle ();

  return onward_profile_lookup (places->profile, &id);
}

static OnwardMatchRow *
find_row (Places       *places,
          OnwardRecord *obstacle)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = ui_find (places->shown, ONWARD_TYPE_MATCH_ROW, i);

      g_assert_nonnull (row);
      if (onward_match_row_get_obstacle (ONWARD_MATCH_ROW (row)) == obstacle)
        return ONWARD_MATCH_ROW (row);
    }
}

/* By menu and keyboard; the pointer ends in the same call. */
static void
test_meet (Places       *places,
           gconstpointer data)
{
  OnwardRecord *obstacle = add_obstacle (places);
  OnwardRecord *strength = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  char one[ONWARD_ID_STRING_SIZE], other[ONWARD_ID_STRING_SIZE];

  g_assert_true (ui_tree_says (places->shown, "The noise by the lifts"));
  gtk_widget_activate_action (places->shown, "match.meet", "(ss)",
                              onward_id_to_string (onward_record_get_id (strength), one),
                              onward_id_to_string (onward_record_get_id (obstacle), other));
  onward_pump_until (onward_linking_find (places->profile, obstacle, strength) != NULL, 10);

  onward_match_row_meet (find_row (places, obstacle), person);
  onward_pump_until (onward_linking_find (places->profile, obstacle, person) != NULL, 10);
  onward_match_row_meet (find_row (places, obstacle), person);
  ui_settle ();
  {
    g_autoptr (OnwardFilterList) links = onward_linking_list (places->profile, ONWARD_LENS_ME, onward_record_get_id (obstacle));

    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 2);
  }

  places_undo (places);
  g_assert_null (onward_linking_find (places->profile, obstacle, person));
}

/* All kinds stand on the shelf; in a narrow window each obstacle offers them instead. */
static void
test_shelf (Places       *places,
            gconstpointer data)
{
  OnwardRecord *strategy = places_first (places, ONWARD_KIND_STRATEGY);
  GtkWidget *search = ui_find (places->shown, GTK_TYPE_SEARCH_ENTRY, 0);

  add_obstacle (places);
  gtk_window_set_default_size (GTK_WINDOW (places->window), 1200, 700);
  gtk_widget_set_margin_end (places->shown, MAX (0, gtk_widget_get_width (places->window) - 500));
  onward_pump_until (!gtk_widget_get_mapped (search), 10);
  gtk_widget_set_margin_end (places->shown, 0);
  onward_pump_until (gtk_widget_get_mapped (search), 10);
  gtk_editable_set_text (GTK_EDITABLE (search), onward_record_get_display_title (strategy));
  g_signal_emit_by_name (search, "search-changed");
  ui_settle ();
  g_assert_true (ui_tree_says (places->shown, onward_record_get_display_title (strategy)));
  g_assert_null (ui_find (ui_find (places->shown, GTK_TYPE_LIST_BOX, 1), GTK_TYPE_LIST_BOX_ROW, 1));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/matching-page/meet", Places, onward_matching_page_get_type, places_set_up, test_meet, places_tear_down);
  g_test_add ("/matching-page/shelf", Places, onward_matching_page_get_type, places_set_up, test_shelf, places_tear_down);

  return g_test_run ();
}
