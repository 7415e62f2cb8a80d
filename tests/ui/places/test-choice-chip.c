/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-choice-chip.h"

static void
test_choosing (Places       *places,
               gconstpointer data)
{
  GtkWidget *chip = onward_choice_chip_new (ONWARD_KIND_STEP, "status", "How far");
  GtkWidget *button;

  places_show (places, chip);
  button = ui_find (chip, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_cmpstr (onward_choice_chip_get_value (ONWARD_CHOICE_CHIP (chip)), ==, "idea");

  /* It only asks; nobody answers here. */
  gtk_widget_activate_action (chip, "choice.value", "s", "done");
  g_assert_cmpstr (onward_choice_chip_get_value (ONWARD_CHOICE_CHIP (chip)), ==, "idea");
  g_signal_connect (chip, "chosen", G_CALLBACK (onward_choice_chip_set_value), NULL);
  gtk_widget_activate_action (chip, "choice.value", "s", "done");
  g_assert_cmpstr (onward_choice_chip_get_value (ONWARD_CHOICE_CHIP (chip)), ==, "done");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (ui_find (button, GTK_TYPE_LABEL, 0))), ==, "Done");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "How far: Done");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/choice-chip/choosing", Places, NULL, places_set_up, test_choosing, places_tear_down);

  return g_test_run ();
}
