/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-date.h"
#include "onward-next-meeting.h"

static OnwardNextMeeting *
show_next (Places *places)
{
  OnwardNextMeeting *next = g_object_new (ONWARD_TYPE_NEXT_MEETING, NULL);

  onward_next_meeting_setup (next, places->profile, ONWARD_LENS_ME);
  places_show (places, GTK_WIDGET (next));

  return next;
}

static void
set_day (Places       *places,
         OnwardRecord *meeting,
         int           days)
{
  g_autofree char *iso = NULL;
  GDate day;

  onward_date_today (&day);
  if (days >= 0)
    g_date_add_days (&day, days);
  else
    g_date_subtract_days (&day, -days);
  iso = onward_date_to_iso (&day);
  places_set (places, meeting, "day", iso);
}

/* The first that is ahead; what is over, or in no plan that is followed, is not. */
static void
test_next (Places       *places,
           gconstpointer data)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_MEETING, ONWARD_LENS_ME);
  OnwardNextMeeting *next = show_next (places);
  OnwardRecord *first = onward_filter_list_get_record (list, 0);
  OnwardRecord *second = onward_filter_list_get_record (list, 1);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  set_day (places, first, -3);
  set_day (places, second, 6);
  g_assert_true (onward_next_meeting_get_meeting (next) == second);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (next)));
  g_assert_true (ui_tree_says (GTK_WIDGET (next), onward_record_get_text (second, "title")));
  g_assert_true (ui_tree_says (GTK_WIDGET (next), onward_record_get_text (second, "where_at")));

  set_day (places, first, 2);
  g_assert_true (onward_next_meeting_get_meeting (next) == first);
  g_assert_true (ui_tree_says (GTK_WIDGET (next), onward_record_get_text (first, "title")));
  places_set (places, first, "title", "A new name");
  g_assert_true (ui_tree_says (GTK_WIDGET (next), "A new name"));

  set_day (places, first, -1);
  set_day (places, second, -1);
  g_assert_null (onward_next_meeting_get_meeting (next));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (next)));
  set_day (places, second, 6);
  places_set (places, places_first (places, ONWARD_KIND_PLAN), "state", "earlier");
  g_assert_null (onward_next_meeting_get_meeting (next));
}

/* On its day it is the next until it begins, and all day without a time. */
static void
test_today (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_MEETING, NULL);
  const OnwardValue none = { .type = ONWARD_VALUE_NONE };
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_MEETING, ONWARD_LENS_ME);
  OnwardNextMeeting *next = show_next (places);
  OnwardRecord *first = onward_filter_list_get_record (list, 0);
  OnwardRecord *second = onward_filter_list_get_record (list, 1);

  set_day (places, first, -3);
  set_day (places, second, 0);
  onward_action_set_integer (action, ONWARD_KIND_MEETING, onward_record_get_id (second), "minute", 0);
  ui_profile_apply (places->profile, action);
  g_assert_null (onward_next_meeting_get_meeting (next));

  g_clear_pointer (&action, onward_action_unref);
  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_MEETING, NULL);
  onward_action_set_value (action, ONWARD_KIND_MEETING, onward_record_get_id (second),
                           onward_schema_find_field (ONWARD_KIND_MEETING, "minute"), &none);
  ui_profile_apply (places->profile, action);
  g_assert_true (onward_next_meeting_get_meeting (next) == second);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/next-meeting/next", Places, NULL, places_set_up, test_next, places_tear_down);
  g_test_add ("/next-meeting/today", Places, NULL, places_set_up, test_today, places_tear_down);

  return g_test_run ();
}
