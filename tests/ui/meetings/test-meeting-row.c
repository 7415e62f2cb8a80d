/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-day-button.h"
#include "onward-link-list.h"
#include "onward-linking.h"
#include "onward-meeting-row.h"

static void
test_fold (Places       *places,
           gconstpointer data)
{
  OnwardRecord *meeting = places_add_empty (places, ONWARD_KIND_MEETING);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_MEETING_ROW, meeting);
  GtkWidget *where = ui_find (row, ONWARD_TYPE_EDIT_TEXT, 1);
  GtkWidget *agreed = ui_find (row, ONWARD_TYPE_EDIT_TEXT, 3);
  GtkWidget *day = ui_find (row, ONWARD_TYPE_DAY_BUTTON, 0);
  GtkWidget *follow_up = ui_find (row, ONWARD_TYPE_DAY_BUTTON, 1);

  places_show_row (places, row);
  g_assert_true (gtk_widget_get_mapped (day));
  g_assert_false (gtk_widget_get_mapped (where));
  g_assert_false (gtk_widget_get_mapped (follow_up));
  g_object_set (row, "expanded", TRUE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (where));
  g_assert_true (gtk_widget_get_mapped (agreed));
  g_assert_true (gtk_widget_get_mapped (follow_up));

  g_signal_emit_by_name (day, "picked", "2027-03-02");
  onward_pump_until (g_str_equal (onward_record_get_text (meeting, "day"), "2027-03-02"), 10);
  g_signal_emit_by_name (follow_up, "picked", "2027-03-09");
  onward_pump_until (g_str_equal (onward_record_get_text (meeting, "follow_up"), "2027-03-09"), 10);
  places_set (places, meeting, "agreed", "Ruth writes it down");
  g_object_set (row, "expanded", FALSE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (agreed));
  g_assert_true (gtk_widget_get_mapped (follow_up));
  g_assert_false (gtk_widget_get_mapped (where));
  g_assert_true (g_str_has_prefix (onward_day_button_get_words (ONWARD_DAY_BUTTON (follow_up)), "Follow Up: "));
}

/* Who comes can be read in a folded row; they leave it when they are removed from the network, and
 * everything else stays. */
static void
test_people (Places       *places,
             gconstpointer data)
{
  OnwardRecord *meeting = places_add_empty (places, ONWARD_KIND_MEETING);
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_MEETING_ROW, meeting);
  GtkWidget *people = ui_find (row, ONWARD_TYPE_LINK_LIST, 0);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));

  places_set (places, meeting, "title", "The first talk");
  places_show_row (places, row);
  g_assert_false (gtk_widget_get_mapped (people));
  g_assert_false (onward_link_list_takes (ONWARD_LINK_LIST (people), person));
  g_object_set (row, "expanded", TRUE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (people));
  onward_link_list_add (ONWARD_LINK_LIST (people), person);
  onward_pump_until (onward_linking_find (places->profile, meeting, person) != NULL, 10);
  g_object_set (row, "expanded", FALSE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (people));
  g_assert_true (ui_tree_says (people, onward_record_get_display_title (person)));

  onward_action_remove (action, ONWARD_KIND_PERSON, onward_record_get_id (person));
  ui_profile_apply (places->profile, action);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (people));
  g_assert_false (onward_record_is_gone (meeting));
  g_assert_cmpstr (onward_record_get_text (meeting, "title"), ==, "The first talk");
  places_undo (places);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (people));
}

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_MEETING, ONWARD_TYPE_MEETING_ROW), >, 4);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/meeting-row/fold", Places, NULL, places_set_up, test_fold, places_tear_down);
  g_test_add ("/meeting-row/people", Places, NULL, places_set_up, test_people, places_tear_down);
  g_test_add ("/meeting-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);

  return g_test_run ();
}
