/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-edit-text.h"
#include "onward-link-list.h"
#include "onward-ruler.h"
#include "onward-step-more.h"
#include "onward-step-row.h"

static GtkWidget *
show_step (Places       *places,
           OnwardRecord *step)
{
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STEP_ROW, step);

  places_show_row (places, row);
  g_object_set (row, "expanded", TRUE, NULL);
  ui_settle ();

  return row;
}

static GtkDropDown *
get_list (GtkWidget *row,
          guint      ruler)
{
  return GTK_DROP_DOWN (ui_find (ui_find (row, ONWARD_TYPE_RULER, ruler), GTK_TYPE_DROP_DOWN, 0));
}

/* Not said at first; 0 is said, and is not the same. Each number is one thing to undo. */
static void
test_ruler (Places       *places,
            gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = show_step (places, step);
  OnwardRuler *ruler = ONWARD_RULER (ui_find (row, ONWARD_TYPE_RULER, 1));
  int field = onward_schema_find_field (ONWARD_KIND_STEP, "confidence");

  g_assert_cmpint (onward_ruler_get_number (ruler), ==, -1);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_list (row, 1)), ==, 0);

  gtk_drop_down_set_selected (get_list (row, 1), 1);
  onward_pump_until (onward_ruler_get_number (ruler) == 0, 10);
  g_assert_cmpint (onward_record_get_value (step, field)->type, ==, ONWARD_VALUE_INTEGER);

  gtk_drop_down_set_selected (get_list (row, 1), 8);
  onward_pump_until (onward_record_get_integer (step, "confidence") == 7, 10);
  g_assert_cmpint (onward_ruler_get_number (ONWARD_RULER (ui_find (row, ONWARD_TYPE_RULER, 0))), ==, -1);

  gtk_drop_down_set_selected (get_list (row, 1), 0);
  onward_pump_until (onward_record_get_value (step, field)->type == ONWARD_VALUE_NONE, 10);
  places_undo (places);
  g_assert_cmpint (onward_ruler_get_number (ruler), ==, 7);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_list (row, 1)), ==, 8);
}

/* A number asks for the talk that belongs to it. */
static void
test_talk (Places       *places,
           gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = show_step (places, step);
  GtkWidget *why = NULL;

  for (guint i = 0; (why = ui_find (row, ONWARD_TYPE_EDIT_TEXT, i)) != NULL; i++)
    {
      g_autofree char *label = NULL;

      g_object_get (why, "label", &label, NULL);
      if (g_strcmp0 (label, "Why not a lower number") == 0)
        break;
    }
  g_assert_nonnull (why);
  g_assert_false (gtk_widget_get_mapped (why));

  gtk_drop_down_set_selected (get_list (row, 0), 4);
  onward_pump_until (gtk_widget_get_mapped (why), 10);
  places_undo (places);
  onward_pump_until (!gtk_widget_get_mapped (why), 10);
}

/* A day may stand for its week, from Monday on, also over the end of a year. */
static void
test_week (Places       *places,
           gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = show_step (places, step);
  GtkWidget *more = ui_find (row, ONWARD_TYPE_STEP_MORE, 0);
  GtkCheckButton *week = GTK_CHECK_BUTTON (ui_find (more, GTK_TYPE_CHECK_BUTTON, 0));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (week)));
  onward_record_row_mark (ONWARD_RECORD_ROW (row), "day", "2032-01-01");
  onward_pump_until (gtk_widget_get_visible (GTK_WIDGET (week)), 10);

  gtk_check_button_set_active (week, TRUE);
  onward_pump_until (g_str_equal (onward_record_get_text (step, "day_kind"), "week"), 10);
  g_assert_true (ui_tree_says (row, "Week of"));
  g_assert_true (ui_tree_says (row, "29 December 2031"));
  places_undo (places);
  g_assert_false (gtk_check_button_get_active (week));
  g_assert_false (ui_tree_says (row, "Week of"));
}

/* What is written about one step is not shown with another. */
static void
test_other_step (Places       *places,
                 gconstpointer data)
{
  OnwardRecord *step = places_add_empty (places, ONWARD_KIND_STEP);
  OnwardRecord *other = places_add_empty (places, ONWARD_KIND_STEP);
  GtkWidget *row = show_step (places, step);

  onward_record_row_mark (ONWARD_RECORD_ROW (row), "plan_b_if", "If the lift is out of order");
  onward_pump_until (ui_tree_says (row, "If the lift is out of order"), 10);
  gtk_drop_down_set_selected (get_list (row, 0), 4);
  onward_pump_until (onward_record_get_integer (step, "importance") == 3, 10);

  g_object_set (row, "record", other, NULL);
  g_object_set (row, "expanded", TRUE, NULL);
  g_assert_false (ui_tree_says (row, "If the lift is out of order"));
  g_assert_cmpuint (gtk_drop_down_get_selected (get_list (row, 0)), ==, 0);
  g_assert_nonnull (ui_find (row, ONWARD_TYPE_LINK_LIST, 0));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/step-more/ruler", Places, NULL, places_set_up, test_ruler, places_tear_down);
  g_test_add ("/step-more/talk", Places, NULL, places_set_up, test_talk, places_tear_down);
  g_test_add ("/step-more/week", Places, NULL, places_set_up, test_week, places_tear_down);
  g_test_add ("/step-more/other-step", Places, NULL, places_set_up, test_other_step, places_tear_down);

  return g_test_run ();
}
