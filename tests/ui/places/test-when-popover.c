/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-story-row.h"
#include "onward-when-popover.h"

static void
test_words (void)
{
  g_autofree char *year = onward_when_words (2019, 0, 0);
  g_autofree char *month = onward_when_words (2019, 3, 0);
  g_autofree char *day = onward_when_words (2019, 3, 12);

  g_assert_cmpstr (year, ==, "Some time in 2019");
  g_assert_cmpstr (month, ==, "March 2019");
  g_assert_cmpstr (day, ==, "Tuesday 12 March 2019");
}

/* What the person wrote is where it begins. */
static void
test_beginning (Places       *places,
                gconstpointer data)
{
  GtkWidget *button = gtk_menu_button_new ();
  OnwardWhenPopover *popover = g_object_new (ONWARD_TYPE_WHEN_POPOVER, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *own = onward_when_words ((guint) g_date_time_get_year (now), 0, 0);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (popover));
  places_show (places, button);
  onward_when_popover_set_words (popover, "Saturday 29 February 2020");
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "Saturday 29 February 2020"));
  onward_when_popover_set_words (popover, "March 2019");
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "March 2019"));

  /* In own words only the year is understood, and a room number is none. */
  onward_when_popover_set_words (popover, "in room 120194, when Mia was six, 2011 or so");
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "Some time in 2011"));
  onward_when_popover_set_words (popover, "long ago");
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), own));
  onward_when_popover_set_words (popover, "9999");
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), own));
}

/* A day that the month does not have becomes its last. */
static void
test_days (Places       *places,
           gconstpointer data)
{
  GtkWidget *button = gtk_menu_button_new ();
  OnwardWhenPopover *popover = g_object_new (ONWARD_TYPE_WHEN_POPOVER, NULL);
  GtkDropDown *month, *day;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (popover));
  places_show (places, button);
  month = GTK_DROP_DOWN (ui_find (popover, GTK_TYPE_DROP_DOWN, 0));
  day = GTK_DROP_DOWN (ui_find (popover, GTK_TYPE_DROP_DOWN, 1));
  onward_when_popover_set_words (popover, "Saturday 29 February 2020");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find (popover, GTK_TYPE_SPIN_BUTTON, 0)), 2019);
  g_assert_cmpuint (gtk_drop_down_get_selected (day), ==, 28);
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "28 February 2019"));

  gtk_drop_down_set_selected (day, 0);
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "February 2019"));
  gtk_drop_down_set_selected (month, 0);
  g_assert_true (ui_tree_says (GTK_WIDGET (popover), "Some time in 2019"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (day)));
}

/* From a story: one choice, one step back, and open again. */
static void
test_story (Places       *places,
            gconstpointer data)
{
  OnwardRecord *story = places_add_empty (places, ONWARD_KIND_STORY);
  GtkWidget *row, *button;

  places_set (places, story, "happened", "when Mia was six, 2011");
  row = places_new_row (places, ONWARD_TYPE_STORY_ROW, story);
  places_show_row (places, row);
  button = ui_find (row, GTK_TYPE_MENU_BUTTON, 0);
  for (guint i = 1; g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), "When It Was") != 0; i++)
    button = ui_find (row, GTK_TYPE_MENU_BUTTON, i);
  g_assert_null (ui_find (button, ONWARD_TYPE_WHEN_POPOVER, 0));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  g_signal_emit_by_name (ui_find_button (button, "Use This"), "clicked");
  onward_pump_until (g_str_equal (onward_record_get_text (story, "happened"), "Some time in 2011"), 10);
  g_assert_true (ui_tree_says (row, "Some time in 2011"));
  places_undo (places);
  g_assert_cmpstr (onward_record_get_text (story, "happened"), ==, "when Mia was six, 2011");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  g_signal_emit_by_name (ui_find_button (button, "Leave It Open"), "clicked");
  onward_pump_until (*onward_record_get_text (story, "happened") == '\0', 10);

  g_object_set (row, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (button));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/when-popover/words", test_words);
  g_test_add ("/when-popover/beginning", Places, NULL, places_set_up, test_beginning, places_tear_down);
  g_test_add ("/when-popover/days", Places, NULL, places_set_up, test_days, places_tear_down);
  g_test_add ("/when-popover/story", Places, NULL, places_set_up, test_story, places_tear_down);

  return g_test_run ();
}
