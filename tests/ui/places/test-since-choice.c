/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-date.h"
#include "onward-popover.h"
#include "onward-since-choice.h"

/* The day begins where the person is, whatever hour it is now. */
static void
assert_day (OnwardSinceChoice *choice,
            const GDate       *day)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (onward_since_choice_get_time (choice) / 1000);
  g_autofree char *wanted = onward_date_to_iso (day);
  g_autofree char *is = g_date_time_format (at, "%Y-%m-%d");

  g_assert_cmpstr (is, ==, wanted);
  g_assert_cmpint (g_date_time_get_hour (at), ==, 0);
}

static void
test_times (void)
{
  GtkWidget *window = gtk_window_new ();
  OnwardSinceChoice *choice = g_object_new (ONWARD_TYPE_SINCE_CHOICE, NULL);
  GDate day;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (choice));
  onward_date_today (&day);
  g_date_subtract_months (&day, 1);
  assert_day (choice, &day);
  g_assert_true (g_str_has_prefix (onward_since_choice_get_words (choice), "Since "));

  onward_date_today (&day);
  g_date_subtract_days (&day, 14);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (choice), "then.since", "s", "weeks"));
  assert_day (choice, &day);

  g_object_set (choice, "since", "2026-02-28", NULL);
  g_date_set_dmy (&day, 28, 2, 2026);
  assert_day (choice, &day);

  g_object_set (choice, "since", "start", NULL);
  g_assert_cmpint (onward_since_choice_get_time (choice), ==, 0);
  g_assert_cmpstr (onward_since_choice_get_words (choice), ==, "Since I began");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A menu would swallow what somebody wrote. */
static void
test_escape (void)
{
  g_autofree char *plain = onward_popover_escape ("Before the talk");
  g_autofree char *lines = onward_popover_escape ("_a_b__c");

  g_assert_cmpstr (plain, ==, "Before the talk");
  g_assert_cmpstr (lines, ==, "__a__b____c");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/since-choice/times", test_times);
  g_test_add_func ("/ui/since-choice/escape", test_escape);

  return g_test_run ();
}
