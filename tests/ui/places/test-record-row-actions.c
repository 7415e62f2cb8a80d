/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-choice-chip.h"
#include "onward-strategy-row.h"
#include "onward-tie-row.h"

static void
test_flags (Places       *places,
            gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_STRATEGY);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRATEGY_ROW, record);

  places_show_row (places, row);
  gtk_widget_activate_action (row, "row.private", NULL);
  onward_pump_until (onward_record_get_private (record), 10);
  gtk_widget_activate_action (row, "row.pinned", NULL);
  onward_pump_until (onward_record_get_integer (record, "pinned") == 1, 10);
  gtk_widget_activate_action (row, "row.private", NULL);
  onward_pump_until (!onward_record_get_private (record), 10);
  places_undo (places);
  g_assert_true (onward_record_get_private (record));
}

static void
test_choice (Places       *places,
             gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_STRATEGY);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRATEGY_ROW, record);
  OnwardChoiceChip *chip;

  places_show_row (places, row);
  chip = ONWARD_CHOICE_CHIP (ui_find (row, ONWARD_TYPE_CHOICE_CHIP, 0));
  gtk_widget_activate_action (GTK_WIDGET (chip), "choice.value", "s", "at-home");
  onward_pump_until (g_str_equal (onward_record_get_text (record, "place"), "at-home"), 10);
  g_assert_cmpstr (onward_choice_chip_get_value (chip), ==, "at-home");
  g_object_set (row, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (chip)));
  onward_record_row_mark (ONWARD_RECORD_ROW (row), "place", "at-work");
  ui_settle ();
  g_assert_cmpstr (onward_record_get_text (record, "place"), ==, "at-home");
}

/* A kind without a title has nothing to edit, so its menu opens instead. */
static void
test_menu (Places       *places,
           gconstpointer data)
{
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_TIE_ROW, places_first (places, ONWARD_KIND_TIE));
  GtkWidget *button;

  places_show_row (places, row);
  button = ui_find (row, GTK_TYPE_MENU_BUTTON, 0);
  onward_record_row_edit (ONWARD_RECORD_ROW (row));
  ui_settle ();
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/record-row-actions/flags", Places, NULL, places_set_up, test_flags, places_tear_down);
  g_test_add ("/record-row-actions/choice", Places, NULL, places_set_up, test_choice, places_tear_down);
  g_test_add ("/record-row-actions/menu", Places, NULL, places_set_up, test_menu, places_tear_down);

  return g_test_run ();
}
