/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-meeting-time.h"
#include "onward-time-popover.h"
#include "onward-zone.h"

static OnwardMeetingTime *
show_time (Places       *places,
           OnwardRecord *meeting)
{
  OnwardMeetingTime *time = g_object_new (ONWARD_TYPE_MEETING_TIME, "editable", TRUE, "valign", GTK_ALIGN_START,
                                          "halign", GTK_ALIGN_START, NULL);

  onward_meeting_time_set_meeting (time, places->profile, meeting);
  places_show (places, GTK_WIDGET (time));

  return time;
}

static void
set_time (Places       *places,
          OnwardRecord *meeting,
          int           minute,
          int           length,
          const char   *zone)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_MEETING, onward_record_get_id (meeting));

  onward_action_set_integer (action, ONWARD_KIND_MEETING, onward_record_get_id (meeting), "minute", minute);
  onward_action_set_integer (action, ONWARD_KIND_MEETING, onward_record_get_id (meeting), "length", length);
  onward_action_set_text (action, ONWARD_KIND_MEETING, onward_record_get_id (meeting), "zone", zone);
  ui_profile_apply (places->profile, action);
}

static void
test_words (Places       *places,
            gconstpointer data)
{
  OnwardRecord *meeting = places_add_empty (places, ONWARD_KIND_MEETING);
  OnwardMeetingTime *time = show_time (places, meeting);
  g_autofree char *here = onward_zone_here ();
  const struct { int minute; int length; const char *zone; const char *words; } times[] = {
    { 600, 45, "", "10:00–10:45" }, { 0, 0, "", "00:00" }, { 1430, 30, "", "23:50–00:20" }, { 600, 45, here, "10:00–10:45" },
    { 600, 0, "Asia/Tokyo", "10:00 (Asia/Tokyo)" }, { 2000, 30, "", "No Time Yet" }, { -1, 0, "", "No Time Yet" },
  };

  g_assert_cmpstr (onward_meeting_time_get_words (time), ==, "No Time Yet");
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      set_time (places, meeting, times[i].minute, times[i].length, times[i].zone);
      onward_meeting_time_set_meeting (time, places->profile, meeting);
      g_assert_cmpstr (onward_meeting_time_get_words (time), ==, times[i].words);
    }
  onward_meeting_time_set_meeting (time, places->profile, NULL);
  g_assert_cmpstr (onward_meeting_time_get_words (time), ==, "No Time Yet");
}

/* Time, length and zone are one action, and no time is nothing, not midnight. */
static void
test_pick (Places       *places,
           gconstpointer data)
{
  OnwardRecord *meeting = places_add_empty (places, ONWARD_KIND_MEETING);
  OnwardMeetingTime *time = show_time (places, meeting);
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find (time, GTK_TYPE_MENU_BUTTON, 0));
  int minute = onward_schema_find_field (ONWARD_KIND_MEETING, "minute");
  GtkWidget *popover;

  gtk_menu_button_popup (button);
  ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  g_signal_emit_by_name (popover, "picked", 0, 30, "Europe/London");
  onward_pump_until (onward_record_get_integer (meeting, "length") == 30, 10);
  g_assert_cmpint (onward_record_get_value (meeting, minute)->type, ==, ONWARD_VALUE_INTEGER);
  g_assert_cmpint (onward_record_get_integer (meeting, "minute"), ==, 0);
  g_assert_cmpstr (onward_record_get_text (meeting, "zone"), ==, "Europe/London");

  g_signal_emit_by_name (popover, "picked", -1, 0, "");
  onward_pump_until (onward_record_get_value (meeting, minute)->type == ONWARD_VALUE_NONE, 10);
  g_assert_cmpstr (onward_record_get_text (meeting, "zone"), ==, "");
  places_undo (places);
  g_assert_cmpint (onward_record_get_integer (meeting, "length"), ==, 30);
  g_assert_cmpstr (onward_record_get_text (meeting, "zone"), ==, "Europe/London");
  places_undo (places);
  g_assert_cmpint (onward_record_get_value (meeting, minute)->type, ==, ONWARD_VALUE_NONE);
  g_assert_cmpint (onward_record_get_integer (meeting, "length"), ==, 0);
  gtk_menu_button_popdown (button);
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/meeting-time/words", Places, NULL, places_set_up, test_words, places_tear_down);
  g_test_add ("/meeting-time/pick", Places, NULL, places_set_up, test_pick, places_tear_down);

  return g_test_run ();
}
