/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-meetings-page.h"
#include "onward-person-button.h"
#include "onward-plan-choice.h"

static void
get_fields (Places              *places,
            OnwardPersonButton **people,
            OnwardEditText     **texts)
{
  guint n_people = 0;
  guint n_texts = 0;
  GtkWidget *widget;

  for (guint i = 0; (widget = ui_find (places->shown, ONWARD_TYPE_PERSON_BUTTON, i)) != NULL; i++)
    if (gtk_widget_get_ancestor (widget, ONWARD_TYPE_RECORD_ROW) == NULL)
      people[n_people++] = ONWARD_PERSON_BUTTON (widget);
  for (guint i = 0; (widget = ui_find (places->shown, ONWARD_TYPE_EDIT_TEXT, i)) != NULL; i++)
    if (gtk_widget_get_ancestor (widget, ONWARD_TYPE_RECORD_ROW) == NULL)
      texts[n_texts++] = ONWARD_EDIT_TEXT (widget);
  g_assert_cmpuint (n_people, ==, 2);
  g_assert_cmpuint (n_texts, ==, 3);
}

/* What was agreed on contact belongs to the plan that is looked at, and goes with it. */
static void
test_contact (Places       *places,
              gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (places->profile, ONWARD_LENS_ME);
  OnwardRecord *plan = onward_plan_choice_get_plan (choice);
  OnwardRecord *other = places_add_empty (places, ONWARD_KIND_PLAN);
  const char *const columns[] = { "contact_often", "contact_about", "colleagues_told" };
  OnwardPersonButton *people[2];
  OnwardEditText *texts[3];

  get_fields (places, people, texts);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpstr (onward_record_get_text (plan, columns[i]), !=, "");
      g_assert_cmpstr (onward_edit_text_get_text (texts[i]), ==, onward_record_get_text (plan, columns[i]));
    }
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (onward_person_button_get_person (people[i]));

  onward_plan_choice_choose (choice, other);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (onward_edit_text_get_text (texts[i]), ==, "");
  for (guint i = 0; i < 2; i++)
    g_assert_null (onward_person_button_get_person (people[i]));
}

/* Somebody who coordinates is removed from the network: the agreement stays. */
static void
test_coordinator_removed (Places       *places,
                          gconstpointer data)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
  g_autoptr (OnwardAction) action = NULL;
  OnwardPersonButton *people[2];
  OnwardEditText *texts[3];
  OnwardRecord *coordinator;

  get_fields (places, people, texts);
  coordinator = onward_person_button_get_person (people[0]);
  action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, onward_record_get_id (coordinator));
  onward_action_remove (action, ONWARD_KIND_PERSON, onward_record_get_id (coordinator));
  ui_profile_apply (places->profile, action);
  g_assert_null (onward_person_button_get_person (people[0]));
  g_assert_cmpstr (onward_person_button_get_words (people[0]), ==, "Who Coordinates");
  g_assert_nonnull (onward_person_button_get_person (people[1]));
  g_assert_cmpstr (onward_record_get_text (plan, "contact_often"), !=, "");
  places_undo (places);
  g_assert_nonnull (onward_person_button_get_person (people[0]));
}

static void
test_show_record (Places       *places,
                  gconstpointer data)
{
  OnwardRecord *meeting = places_first (places, ONWARD_KIND_MEETING);

  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), meeting));
  g_assert_true (places_has_focus (places, onward_working_list_get_row (places_list (places, 0), meeting)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/meetings-page/contact", Places, onward_meetings_page_get_type, places_set_up,
              test_contact, places_tear_down);
  g_test_add ("/meetings-page/coordinator-removed", Places, onward_meetings_page_get_type, places_set_up,
              test_coordinator_removed, places_tear_down);
  g_test_add ("/meetings-page/show-record", Places, onward_meetings_page_get_type, places_set_up,
              test_show_record, places_tear_down);

  return g_test_run ();
}
