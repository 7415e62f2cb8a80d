/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-day-button.h"
#include "onward-plan-page.h"
#include "onward-phase-row.h"
#include "onward-step-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_STEP, ONWARD_TYPE_STEP_ROW), >, 6);
}

static void
test_day (Places       *places,
          gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STEP_ROW, step);
  GtkWidget *button;

  places_show_row (places, row);
  button = ui_find (row, ONWARD_TYPE_DAY_BUTTON, 0);
  g_assert_cmpstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), ==, "When I’m ready");
  g_signal_emit_by_name (button, "picked", "2031-03-04");
  onward_pump_until (g_str_equal (onward_record_get_text (step, "day"), "2031-03-04"), 10);
  g_assert_nonnull (strstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), "2031"));
  g_object_set (row, "record", NULL, NULL);
  g_assert_cmpstr (onward_day_button_get_words (ONWARD_DAY_BUTTON (button)), ==, "When I’m ready");
}

static void
test_look (Places       *places,
           gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STEP_ROW, step);

  places_show_row (places, row);
  g_assert_false (gtk_widget_has_css_class (row, "done"));
  onward_record_row_mark (ONWARD_RECORD_ROW (row), "status", "done");
  onward_pump_until (gtk_widget_has_css_class (row, "done"), 10);
  g_assert_true (ui_tree_says (row, "Done"));
  places_undo (places);
  g_assert_false (gtk_widget_has_css_class (row, "done"));
}

static void
test_to_phase (Places       *places,
               gconstpointer data)
{
  GtkWidget *row = ui_find (places->shown, ONWARD_TYPE_STEP_ROW, 0);
  OnwardRecord *step = onward_record_row_get_record (ONWARD_RECORD_ROW (row));
  OnwardFilterList *phases = onward_plan_page_get_phases (ONWARD_PLAN_PAGE (places->shown));
  OnwardRecord *last = onward_filter_list_get_record (phases, g_list_model_get_n_items (G_LIST_MODEL (phases)) - 1);
  char id[ONWARD_ID_STRING_SIZE];

  gtk_widget_activate_action (row, "row.to-phase", "s", onward_id_to_string (onward_record_get_id (last), id));
  onward_pump_until (onward_id_equal (onward_record_get_reference (step, "phase"), onward_record_get_id (last)), 10);
  ui_settle ();

  /* The focus goes with it. */
  row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (places->window)), ONWARD_TYPE_STEP_ROW);
  g_assert_nonnull (row);
  g_assert_true (onward_record_row_get_record (ONWARD_RECORD_ROW (row)) == step);
}

/* A step of the first phase; rows come one by one. */
static OnwardRecordRow *
step_row (Places *places,
          guint   index)
{
  GtkWidget *phase = ui_find (places->shown, ONWARD_TYPE_PHASE_ROW, 0);

  onward_pump_until (ui_find (phase, ONWARD_TYPE_STEP_ROW, index) != NULL, 10);

  return ONWARD_RECORD_ROW (ui_find (phase, ONWARD_TYPE_STEP_ROW, index));
}

static gboolean
name_says (OnwardRecordRow *row,
           const char      *words)
{
  g_autofree char *name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  g_assert_nonnull (name);

  return strstr (name, words) != NULL;
}

/* Whoever hears the list is told what a step is part of, also when that is called something else. */
static void
test_part (Places       *places,
           gconstpointer data)
{
  OnwardRecord *whole = onward_record_row_get_record (step_row (places, 0));
  OnwardRecordRow *row = step_row (places, 1);
  g_autofree char *before = g_strdup (onward_record_get_text (onward_record_row_get_record (row), "title"));

  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "part"));
  places_set (places, whole, "title", "The whole");
  gtk_widget_activate_action (GTK_WIDGET (row), "row.nest", NULL);
  onward_pump_until (gtk_widget_has_css_class (GTK_WIDGET (row), "part"), 10);
  g_assert_true (name_says (row, before));
  g_assert_true (name_says (row, "part of “The whole”"));

  places_set (places, whole, "title", "Another");
  ui_settle ();
  g_assert_true (name_says (row, "part of “Another”"));

  gtk_widget_activate_action (GTK_WIDGET (row), "row.free", NULL);
  onward_pump_until (!gtk_widget_has_css_class (GTK_WIDGET (row), "part"), 10);
  g_assert_false (name_says (row, "part of"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/step-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/step-row/day", Places, NULL, places_set_up, test_day, places_tear_down);
  g_test_add ("/step-row/look", Places, NULL, places_set_up, test_look, places_tear_down);
  g_test_add ("/step-row/to-phase", Places, onward_plan_page_get_type, places_set_up, test_to_phase, places_tear_down);

  g_test_add ("/step-row/part", Places, onward_plan_page_get_type, places_set_up, test_part, places_tear_down);

  return g_test_run ();
}
