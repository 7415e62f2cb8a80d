/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-day-button.h"

static void
keep (OnwardDayButton *button,
      const char      *day,
      char           **kept)
{
  g_free (*kept);
  *kept = g_strdup (day);
}

static void
test_typing (Places       *places,
             gconstpointer data)
{
  GtkWidget *button = g_object_new (ONWARD_TYPE_DAY_BUTTON, NULL);
  GtkWidget *entry, *note;
  g_autofree char *day = NULL;

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  places_show (places, button);
  g_signal_connect (button, "picked", G_CALLBACK (keep), &day);
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find (button, GTK_TYPE_MENU_BUTTON, 0)));
  ui_settle ();
  entry = ui_find (button, GTK_TYPE_ENTRY, 0);
  note = gtk_widget_get_next_sibling (entry);

  /* What is no day is no mistake either: the note says how to write one. */
  ui_type (entry, "soon");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (day);
  g_assert_true (gtk_widget_get_visible (note));
  ui_type (entry, "2031-03-04");
  g_assert_false (gtk_widget_get_visible (note));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (day, ==, "2031-03-04");
}

static void
test_ready (Places       *places,
            gconstpointer data)
{
  GtkWidget *button = g_object_new (ONWARD_TYPE_DAY_BUTTON, "day", "2031-03-04", NULL);
  g_autofree char *day = NULL;

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  places_show (places, button);
  g_signal_connect (button, "picked", G_CALLBACK (keep), &day);
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find (button, GTK_TYPE_MENU_BUTTON, 0)));
  ui_settle ();
  g_signal_emit_by_name (ui_find_button (button, "Use This Day"), "clicked");
  g_assert_null (day);
  g_signal_emit_by_name (ui_find_button (button, "When I’m Ready"), "clicked");
  g_assert_cmpstr (day, ==, "");

  /* Whoever owns the button decides. */
  g_assert_nonnull (strstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), "2031"));
  onward_day_button_set_day (ONWARD_DAY_BUTTON (button), "nonsense");
  g_assert_cmpstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), ==, "When I’m ready");
}

static void
test_some_day (Places       *places,
               gconstpointer data)
{
  GtkWidget *button = g_object_new (ONWARD_TYPE_DAY_BUTTON, "optional", FALSE, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  places_show (places, button);
  g_assert_cmpstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), ==, "Another day");

  /* Nothing is made of the calendar until somebody wants it. */
  g_assert_null (ui_find (button, GTK_TYPE_CALENDAR, 0));
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find (button, GTK_TYPE_MENU_BUTTON, 0)));
  ui_settle ();
  g_assert_nonnull (ui_find (button, GTK_TYPE_CALENDAR, 0));
  g_assert_false (gtk_widget_get_visible (ui_find_button (button, "When I’m Ready")));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/day-button/typing", Places, NULL, places_set_up, test_typing, places_tear_down);
  g_test_add ("/day-button/ready", Places, NULL, places_set_up, test_ready, places_tear_down);
  g_test_add ("/day-button/some-day", Places, NULL, places_set_up, test_some_day, places_tear_down);

  return g_test_run ();
}
