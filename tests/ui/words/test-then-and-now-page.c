/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-empty-state.h"
#include "onward-gain-row.h"
#include "onward-since-choice.h"
#include "onward-then-and-now-page.h"

static GtkWidget *
get_list (Places *places,
          guint   nth)
{
  return ui_find (places->shown, GTK_TYPE_LIST_BOX, nth);
}

static gboolean
is_empty (Places *places)
{
  return gtk_widget_get_visible (ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0));
}

static void
choose (Places     *places,
        const char *since)
{
  g_assert_true (gtk_widget_activate_action (ui_find (places->shown, ONWARD_TYPE_SINCE_CHOICE, 0), "then.since", "s", since));
}

/* What the sample holds was all written today. */
static void
test_groups (Places       *places,
             gconstpointer data)
{
  const char *const headings[] = { "Strengths I added", "Strengths I put to use", "Stories I told" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      OnwardGain *gain;

      onward_pump_until (ui_find (get_list (places, i), ONWARD_TYPE_GAIN_ROW, 0) != NULL, 10);
      gain = onward_gain_row_get_gain (ONWARD_GAIN_ROW (ui_find (get_list (places, i), ONWARD_TYPE_GAIN_ROW, 0)));
      g_assert_cmpint (onward_gain_get_group (gain), ==, i);
      g_assert_true (gtk_widget_get_mapped (get_list (places, i)));
      g_assert_true (ui_tree_says (gtk_widget_get_parent (get_list (places, i)), headings[i]));
    }
  g_assert_false (is_empty (places));
}

static void
test_presets (Places       *places,
              gconstpointer data)
{
  static const struct
  {
    const char *since;
    guint       months;
    guint       days;
  } presets[] = { { "weeks", 0, 14 }, { "month", 1, 0 }, { "half-year", 6, 0 } };
  GDate today;

  onward_date_today (&today);
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      GDate day = today;
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      g_date_subtract_months (&day, presets[i].months);
      g_date_subtract_days (&day, presets[i].days);
      words = onward_date_format_long (&day, &today);
      line = g_strdup_printf ("Since %s", words);
      choose (places, presets[i].since);
      g_assert_true (ui_tree_says (places->shown, line));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_find (places->shown, GTK_TYPE_TOGGLE_BUTTON, i))));
    }
  choose (places, "start");
  g_assert_true (ui_tree_says (places->shown, "Since I began"));
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, ui_find (places->shown, GTK_TYPE_TOGGLE_BUTTON, 3)));
}

/* A day that was picked stands in its button; after today there is nothing to tell. */
static void
test_day (Places       *places,
          gconstpointer data)
{
  OnwardDayButton *button = ONWARD_DAY_BUTTON (ui_find (places->shown, ONWARD_TYPE_DAY_BUTTON, 0));
  g_autofree char *iso = NULL;
  g_autofree char *words = NULL;
  GDate today;
  GDate day;

  onward_pump_until (ui_find (get_list (places, 0), ONWARD_TYPE_GAIN_ROW, 0) != NULL, 10);
  onward_date_today (&today);
  day = today;
  g_date_add_days (&day, 1);
  iso = onward_date_to_iso (&day);
  words = onward_date_format_long (&day, &today);
  g_signal_emit_by_name (button, "picked", iso);
  g_assert_cmpstr (onward_day_button_get_words (button), ==, words);
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, button));
  onward_pump_until (is_empty (places), 10);
  g_assert_false (gtk_widget_get_mapped (get_list (places, 0)));
  for (guint i = 0; i < 4; i++)
    g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ui_find (places->shown, GTK_TYPE_TOGGLE_BUTTON, i))));

  choose (places, "weeks");
  onward_pump_until (!is_empty (places), 10);
  g_assert_cmpstr (onward_day_button_get_words (button), ==, "Another day");

  /* Today itself counts from its beginning. */
  g_clear_pointer (&iso, g_free);
  iso = onward_date_to_iso (&today);
  g_signal_emit_by_name (button, "picked", iso);
  ui_settle ();
  g_assert_false (is_empty (places));
}

static void
shown_cb (GSimpleAction *action,
          GVariant      *parameter,
          char         **id)
{
  g_free (*id);
  *id = g_variant_dup_string (parameter, NULL);
}

/* Each row leads to its record, by pointer and by key alike. */
static void
test_open (Places       *places,
           gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-record", G_VARIANT_TYPE_STRING);
  g_autofree char *opened = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (shown_cb), &opened);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (places->window, "win", G_ACTION_GROUP (actions));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *row;
      OnwardGain *gain;
      char id[ONWARD_ID_STRING_SIZE];

      onward_pump_until (ui_find (get_list (places, i), ONWARD_TYPE_GAIN_ROW, 0) != NULL, 10);
      row = ui_find (get_list (places, i), ONWARD_TYPE_GAIN_ROW, 0);
      gain = onward_gain_row_get_gain (ONWARD_GAIN_ROW (row));
      gtk_widget_activate (row);
      g_assert_cmpstr (opened, ==, onward_id_to_string (onward_record_get_id (onward_gain_get_record (gain)), id));
    }
}

/* What becomes private is gone at once where two people look. */
static void
test_together (Places       *places,
               gconstpointer data)
{
  g_autoptr (OnwardAction) action = NULL;
  g_autofree char *words = NULL;
  OnwardRecord *story;

  places_show (places, g_object_new (ONWARD_TYPE_THEN_AND_NOW_PAGE, "profile", places->profile,
                                     "lens", ONWARD_LENS_TOGETHER, NULL));
  onward_pump_until (ui_find (get_list (places, 2), ONWARD_TYPE_GAIN_ROW, 0) != NULL, 10);
  story = onward_gain_get_record (onward_gain_row_get_gain (ONWARD_GAIN_ROW (ui_find (get_list (places, 2),
                                                                                      ONWARD_TYPE_GAIN_ROW, 0))));
  words = g_strdup (onward_record_get_display_title (story));
  g_assert_true (ui_tree_says (places->shown, words));
  action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STORY, onward_record_get_id (story));
  onward_action_set_integer (action, ONWARD_KIND_STORY, onward_record_get_id (story), "private", TRUE);
  ui_profile_apply (places->profile, action);
  g_assert_false (ui_tree_says (places->shown, words));
  ui_settle ();
  g_assert_false (ui_tree_says (places->shown, words));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/then-and-now-page/groups", Places, onward_then_and_now_page_get_type, places_set_up, test_groups, places_tear_down);
  g_test_add ("/then-and-now-page/presets", Places, onward_then_and_now_page_get_type, places_set_up, test_presets, places_tear_down);
  g_test_add ("/then-and-now-page/day", Places, onward_then_and_now_page_get_type, places_set_up, test_day, places_tear_down);
  g_test_add ("/then-and-now-page/open", Places, onward_then_and_now_page_get_type, places_set_up, test_open, places_tear_down);
  g_test_add ("/then-and-now-page/together", Places, NULL, places_set_up, test_together, places_tear_down);

  return g_test_run ();
}
