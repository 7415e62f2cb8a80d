/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-factor-row.h"
#include "onward-now-page.h"
#include "onward-plan-choice.h"

static OnwardRecord *
get_plan (Places *places)
{
  return onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
}

static guint
count_in (OnwardWorkingList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (list)));
}

static OnwardRecord *
add (Places     *places,
     guint       nth,
     const char *title)
{
  OnwardWorkingList *list = places_list (places, nth);
  guint n = count_in (list);

  onward_working_list_add (list, title, onward_working_list_get_add_row (list));
  onward_pump_until (count_in (list) == n + 1, 10);

  return onward_filter_list_get_record (onward_working_list_get_records (list), n);
}

/* What is written in a list belongs to the plan and to that list, and can go to another by menu. */
static void
test_lists (Places       *places,
            gconstpointer data)
{
  OnwardRecord *gives = add (places, 0, "Morning light");
  OnwardRecord *obstacle = add (places, 2, "The long way there");
  OnwardRecordRow *row;

  g_assert_cmpstr (onward_record_get_text (gives, "effect"), ==, "gives");
  g_assert_cmpstr (onward_record_get_text (obstacle, "effect"), ==, "obstacle");
  g_assert_true (onward_id_equal (onward_record_get_reference (gives, "plan"), onward_record_get_id (get_plan (places))));

  row = onward_working_list_get_row (places_list (places, 0), gives);
  gtk_widget_activate_action (GTK_WIDGET (row), "row.effect", "s", "takes");
  onward_pump_until (g_str_equal (onward_record_get_text (gives, "effect"), "takes"), 10);
  g_assert_false (onward_filter_list_find (onward_working_list_get_records (places_list (places, 0)), gives, NULL));
  g_assert_true (onward_filter_list_find (onward_working_list_get_records (places_list (places, 1)), gives, NULL));
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), gives));
  g_assert_true (places_has_focus (places, onward_working_list_get_row (places_list (places, 1), gives)));
}

/* Another plan has its own. */
static void
test_other_plan (Places       *places,
                 gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardRecord *first = get_plan (places);
  OnwardRecord *draft = places_add_empty (places, ONWARD_KIND_PLAN);
  OnwardRecord *factor = add (places, 0, "Morning light");

  onward_plan_choice_choose (choice, draft);
  g_assert_cmpuint (count_in (places_list (places, 0)), ==, 0);
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), factor));
  g_assert_true (onward_plan_choice_get_plan (choice) == first);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/now-page/lists", Places, onward_now_page_get_type, places_set_up, test_lists, places_tear_down);
  g_test_add ("/now-page/other-plan", Places, onward_now_page_get_type, places_set_up, test_other_plan, places_tear_down);

  return g_test_run ();
}
