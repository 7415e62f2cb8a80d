/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-graded-edit.h"
#include "onward-hours-contract.h"
#include "onward-hours-page.h"
#include "onward-hours-picture.h"
#include "onward-hours-readings.h"
#include "onward-hours-row.h"
#include "onward-hours-shift.h"
#include "onward-hours-strip.h"
#include "onward-plan-choice.h"

static OnwardRecord *
get_plan (Places *places)
{
  return onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
}

static OnwardWeek *
get_week (Places *places,
          guint   nth)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (places->profile, ONWARD_LENS_ME, get_plan (places));

  return nth < weeks->len ? g_ptr_array_index (weeks, nth) : NULL;
}

static guint
count_weeks (Places *places)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (places->profile, ONWARD_LENS_ME, get_plan (places));

  return weeks->len;
}

static OnwardHoursRow *
get_row (Places *places,
         guint   nth)
{
  return ONWARD_HOURS_ROW (ui_find (places->shown, ONWARD_TYPE_HOURS_ROW, nth));
}

static OnwardHoursCell *
get_cell (Places *places,
          guint   row,
          guint   column)
{
  return onward_hours_row_get_cell (get_row (places, row), column);
}

static int
get_minutes (Places        *places,
             guint          row,
             OnwardWeekSide side,
             guint          day)
{
  return onward_week_get_minutes (get_week (places, row), side, day);
}

/* Gives a key to the controllers of @widget as the window would. */
static gboolean
press (gpointer        widget,
       guint           key,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
get_text (OnwardHoursCell *cell)
{
  return ui_find (cell, GTK_TYPE_TEXT, 0);
}

/* Types into a cell as a person would: a digit begins. */
static void
type (OnwardHoursCell *cell,
      const char      *words)
{
  g_assert_true (press (cell, (guint) words[0], 0));
  g_assert_nonnull (get_text (cell));
  gtk_editable_set_text (GTK_EDITABLE (get_text (cell)), words);
}

static void
settle_until_planned (Places *places,
                      guint   row,
                      guint   day,
                      int     minutes)
{
  onward_pump_until (get_minutes (places, row, ONWARD_WEEK_PLANNED, day) == minutes, 10);
  ui_settle ();
}

static void
test_typing (Places       *places,
             gconstpointer data)
{
  OnwardHoursCell *cell = get_cell (places, 0, 0);

  type (cell, "3:30");
  g_assert_true (press (get_text (cell), GDK_KEY_Return, 0));
  settle_until_planned (places, 0, 0, 210);
  g_assert_null (get_text (cell));
  g_assert_true (ui_tree_says (GTK_WIDGET (cell), "3:30"));
  g_assert_true (places_has_focus (places, cell));

  /* Down keeps it, too, and goes to the same day of the next week. */
  type (cell, "1,5");
  g_assert_true (press (get_text (cell), GDK_KEY_Down, 0));
  settle_until_planned (places, 0, 0, 90);
  g_assert_true (places_has_focus (places, get_cell (places, 1, 0)));

  /* Esc does not. */
  type (cell, "7");
  g_assert_true (press (get_text (cell), GDK_KEY_Escape, 0));
  ui_settle ();
  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 0), ==, 90);

  g_assert_true (press (cell, GDK_KEY_Delete, 0));
  settle_until_planned (places, 0, 0, ONWARD_WEEK_NOT_SAID);
  places_undo (places);
  places_undo (places);
  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 0), ==, 210);
}

/* What cannot be a day gets a sentence, and what was typed stays. */
static void
test_nonsense (Places       *places,
               gconstpointer data)
{
  static const struct { guint column; const char *typed; const char *sentence; } table[] = {
    { 0, "30", "A day has 24 hours" },
    { 0, "3x!", "What you typed is still there" },
    { 0, "50 %", "Per cent is for a whole week" },
    { ONWARD_HOURS_TOTAL, "169", "more than these days have room for" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      OnwardHoursCell *cell = get_cell (places, 0, table[i].column);

      type (cell, table[i].typed);
      g_assert_false (onward_hours_cell_finish (cell));
      g_assert_true (ui_tree_says (GTK_WIDGET (get_row (places, 0)), table[i].sentence));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (cell))), ==, table[i].typed);
      g_assert_true (press (get_text (cell), GDK_KEY_Escape, 0));
      g_assert_false (ui_tree_says (GTK_WIDGET (get_row (places, 0)), table[i].sentence));
    }
}

static void
test_rest (Places       *places,
           gconstpointer data)
{
  OnwardHoursCell *cell = get_cell (places, 0, 1);

  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 1), ==, 120);
  g_assert_true (press (cell, GDK_KEY_r, 0));
  settle_until_planned (places, 0, 1, ONWARD_WEEK_NOT_SAID);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "rest"));
  g_assert_true (ui_tree_says (GTK_WIDGET (cell), "Rest"));
  g_assert_true (press (cell, GDK_KEY_space, 0));
  onward_pump_until ((onward_week_get_rest (get_week (places, 0)) & 2) == 0, 10);
  ui_settle ();
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "rest"));
}

static void
test_arrows (Places       *places,
             gconstpointer data)
{
  static const struct { guint key; guint row; guint column; } table[] = {
    { GDK_KEY_Right, 0, 1 },
    { GDK_KEY_End, 0, ONWARD_HOURS_TOTAL },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Left, 0, ONWARD_HOURS_TOTAL },
    { GDK_KEY_Down, 1, ONWARD_HOURS_TOTAL },
    { GDK_KEY_Home, 1, 0 },
    { GDK_KEY_Up, 0, 0 },
    { GDK_KEY_Up, 0, 0 },
  };
  OnwardHoursCell *cell = get_cell (places, 0, 0);

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, cell));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_true (press (cell, table[i].key, 0));
      cell = get_cell (places, table[i].row, table[i].column);
      g_assert_true (places_has_focus (places, cell));
    }

  /* All cells of a week are one stop for Tab. */
  gtk_widget_child_focus (places->shown, GTK_DIR_TAB_FORWARD);
  g_assert_false (places_has_focus (places, get_cell (places, 0, 1)));
  g_assert_true (places_has_focus (places, get_row (places, 0)));
}

/* The hours of a whole week, and per cent of a full one. */
static void
test_total (Places       *places,
            gconstpointer data)
{
  OnwardHoursCell *cell = get_cell (places, 0, ONWARD_HOURS_TOTAL);

  type (cell, "25 %");
  g_assert_true (onward_hours_cell_finish (cell));
  settle_until_planned (places, 0, 1, 300);
  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 3), ==, 300);
  g_assert_true (ui_tree_says (GTK_WIDGET (cell), "25 %"));
  g_assert_true (press (cell, GDK_KEY_Delete, 0));
  settle_until_planned (places, 0, 1, ONWARD_WEEK_NOT_SAID);
  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 3), ==, ONWARD_WEEK_NOT_SAID);
}

static void
test_lived (Places       *places,
            gconstpointer data)
{
  OnwardHoursCell *cell = get_cell (places, 0, 1);
  OnwardHoursPicture *picture = ONWARD_HOURS_PICTURE (ui_find (places->shown, ONWARD_TYPE_HOURS_PICTURE, 0));
  g_autofree char *words = NULL;

  gtk_widget_activate_action (places->shown, "hours.side", "s", "lived");
  type (cell, "1:30");
  g_assert_true (onward_hours_cell_finish (cell));
  onward_pump_until (get_minutes (places, 0, ONWARD_WEEK_LIVED, 1) == 90, 10);
  ui_settle ();
  g_assert_cmpint (get_minutes (places, 0, ONWARD_WEEK_PLANNED, 1), ==, 120);
  g_assert_true (ui_tree_says (GTK_WIDGET (cell), "● 1:30"));
  words = onward_hours_picture_get_words (picture);
  g_assert_nonnull (strstr (words, "1 hour 30 minutes, lived (Tuesday 1 hour 30 minutes)"));
}

static void
test_moves (Places       *places,
            gconstpointer data)
{
  guint n = count_weeks (places);
  GDate before, after;

  /* Rows come with the frames. */
  onward_pump_until (ui_find (places->shown, ONWARD_TYPE_HOURS_ROW, 2) != NULL, 10);
  gtk_widget_activate_action (GTK_WIDGET (get_row (places, 1)), "row.stay", NULL);
  onward_pump_until (count_weeks (places) == n + 1, 10);
  ui_settle ();
  g_assert_true (onward_hours_row_get_week (get_row (places, 2)) == get_week (places, 2));
  places_undo (places);
  ui_settle ();
  g_assert_cmpuint (count_weeks (places), ==, n);
  g_assert_true (onward_hours_row_get_week (get_row (places, 2)) == get_week (places, 2));

  /* There is no smaller week before the first. */
  gtk_widget_activate_action (GTK_WIDGET (get_row (places, 0)), "row.step-back", NULL);
  g_assert_true (ui_tree_says (GTK_WIDGET (get_row (places, 0)), "No week before this one has fewer hours"));
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), ONWARD_RECORD (get_week (places, n - 1))));
  g_assert_true (places_has_focus (places, get_cell (places, n - 1, 0)));
  gtk_widget_activate_action (GTK_WIDGET (get_row (places, n - 1)), "row.step-back", NULL);
  onward_pump_until (count_weeks (places) == n + 1, 10);
  places_undo (places);
  ui_settle ();

  onward_week_get_monday (get_week (places, 1), &before);
  gtk_widget_activate_action (GTK_WIDGET (get_row (places, 0)), "row.shift", NULL);
  g_signal_emit_by_name (ui_find (places->shown, ONWARD_TYPE_HOURS_SHIFT, 0), "chosen", 3, FALSE);
  onward_pump_until (onward_week_get_monday (get_week (places, 1), &after) && g_date_days_between (&before, &after) == 21, 10);
  gtk_popover_popdown (GTK_POPOVER (ui_find (places->shown, ONWARD_TYPE_HOURS_SHIFT, 0)));
  ui_settle ();
  places_undo (places);

  gtk_widget_activate_action (GTK_WIDGET (get_row (places, 0)), "row.shift", NULL);
  g_signal_emit_by_name (ui_find (places->shown, ONWARD_TYPE_HOURS_SHIFT, 0), "chosen", -1, FALSE);
  g_assert_true (ui_tree_says (GTK_WIDGET (get_row (places, 0)), "nothing can come earlier"));
}

/* From nothing: the first week, and one more like it. */
static void
test_from_nothing (Places       *places,
                   gconstpointer data)
{
  GtkWidget *add;

  onward_page_focus_start (ONWARD_PAGE (places->shown));
  while (get_week (places, 0) != NULL)
    {
      guint n = count_weeks (places);

      gtk_widget_activate_action (GTK_WIDGET (get_row (places, 0)), "row.remove", NULL);
      onward_pump_until (count_weeks (places) == n - 1, 10);
      ui_settle ();
    }
  g_assert_true (ui_tree_says (places->shown, "No weeks yet"));
  add = ui_find_button (places->shown, "Add the First Week");
  g_assert_true (places_has_focus (places, add));
  g_signal_emit_by_name (add, "clicked");
  onward_pump_until (count_weeks (places) == 1, 10);
  ui_settle ();
  g_assert_true (places_has_focus (places, get_cell (places, 0, 0)));
  type (get_cell (places, 0, 0), "2");
  onward_hours_cell_finish (get_cell (places, 0, 0));
  settle_until_planned (places, 0, 0, 120);
  g_assert_true (gtk_widget_get_mapped (ui_find_button (places->shown, "Add a Week")));
  g_assert_true (ui_tree_says (places->shown, "Your first week begins on a Monday"));
  g_signal_emit_by_name (ui_find_button (places->shown, "Add a Week"), "clicked");
  onward_pump_until (count_weeks (places) == 2 && get_minutes (places, 1, ONWARD_WEEK_PLANNED, 0) == 120, 10);
}

static void
test_overlap (Places       *places,
              gconstpointer data)
{
  GtkWidget *part = ui_find_button (places->shown, "Give Each Its Own Week");
  guint n = count_weeks (places);
  g_autofree char *start = g_strdup (onward_record_get_text (ONWARD_RECORD (get_week (places, 1)), "start"));

  g_assert_false (gtk_widget_get_mapped (part));
  places_set (places, ONWARD_RECORD (get_week (places, 0)), "start", start);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (part));
  g_signal_emit_by_name (part, "clicked");
  onward_pump_until (!gtk_widget_get_mapped (part), 10);
  g_assert_cmpuint (count_weeks (places), ==, n);
}

static void
test_contract (Places       *places,
               gconstpointer data)
{
  GtkWidget *contract = ui_find (places->shown, ONWARD_TYPE_HOURS_CONTRACT, 0);
  GtkWidget *entry = ui_find (contract, GTK_TYPE_ENTRY, 0);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "40");
  gtk_editable_set_text (GTK_EDITABLE (entry), "much");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (ui_tree_says (contract, "What you typed is still there"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "much");
  gtk_editable_set_text (GTK_EDITABLE (entry), "38:30");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (onward_record_get_integer (get_plan (places), "contract") == 2310, 10);
  g_assert_false (ui_tree_says (contract, "What you typed is still there"));
}

static void
test_readings (Places       *places,
               gconstpointer data)
{
  OnwardHoursReadings *readings = ONWARD_HOURS_READINGS (ui_find (places->shown, ONWARD_TYPE_HOURS_READINGS, 0));

  g_assert_nonnull (strstr (onward_hours_readings_get_text (readings), "Activity: "));
  gtk_widget_activate_action (GTK_WIDGET (readings), "readings.reading", "s", "percent");
  g_assert_nonnull (strstr (onward_hours_readings_get_text (readings), "of 40 hours a week"));
  gtk_widget_activate_action (GTK_WIDGET (readings), "readings.reading", "s", "fit-note");
  g_assert_nonnull (strstr (onward_hours_readings_get_text (readings), "Workplace adaptations:\n– The desk in the quiet room"));
}

/* Less room puts the cells below each other. */
static void
test_widths (Places       *places,
             gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (get_row (places, 0));
  OnwardHoursStrip *strip = ONWARD_HOURS_STRIP (gtk_widget_get_layout_manager (row));
  int least;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 300);
  g_assert_cmpuint (onward_hours_strip_count (strip, row, 800), ==, 8);
  g_assert_cmpuint (onward_hours_strip_count (strip, row, 250), ==, 4);
  g_assert_cmpuint (onward_hours_strip_count (strip, row, 120), ==, 2);
}

#define HOURS_TEST(path, func) \
  g_test_add (path, Places, onward_hours_page_get_type, places_set_up, func, places_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  HOURS_TEST ("/hours-page/typing", test_typing);
  HOURS_TEST ("/hours-page/nonsense", test_nonsense);
  HOURS_TEST ("/hours-page/rest", test_rest);
  HOURS_TEST ("/hours-page/arrows", test_arrows);
  HOURS_TEST ("/hours-page/total", test_total);
  HOURS_TEST ("/hours-page/lived", test_lived);
  HOURS_TEST ("/hours-page/moves", test_moves);
  HOURS_TEST ("/hours-page/from-nothing", test_from_nothing);
  HOURS_TEST ("/hours-page/overlap", test_overlap);
  HOURS_TEST ("/hours-page/contract", test_contract);
  HOURS_TEST ("/hours-page/readings", test_readings);
  HOURS_TEST ("/hours-page/widths", test_widths);

  return g_test_run ();
}
