/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-preferences.h"
#include "shared-fixture.h"

static void
test_both_ways (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  GtkWindow *window = onward_preferences_new (NULL, settings);
  GtkRange *scale = GTK_RANGE (ui_find (window, GTK_TYPE_SCALE, 0));
  GtkSwitch *motion = GTK_SWITCH (ui_find (window, GTK_TYPE_SWITCH, 0));
  AdwComboRow *colors = ADW_COMBO_ROW (ui_find (window, ADW_TYPE_COMBO_ROW, 0));
  g_autofree char *scheme = NULL;
  gboolean calm;
  int text_scale;

  g_object_set (settings, "text-scale", 150, "calm-motion", TRUE, "color-scheme", "dark", NULL);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 150);
  g_assert_true (gtk_switch_get_active (motion));
  g_assert_cmpuint (adw_combo_row_get_selected (colors), ==, 2);

  gtk_range_set_value (scale, 187);
  gtk_switch_set_active (motion, FALSE);
  adw_combo_row_set_selected (colors, 1);
  g_object_get (settings, "text-scale", &text_scale, "calm-motion", &calm, "color-scheme", &scheme, NULL);
  g_assert_cmpint (text_scale, ==, 185);
  g_assert_false (calm);
  g_assert_cmpstr (scheme, ==, "light");

  /* The window lets go of the settings, and they of it. */
  g_object_set (settings, "text-scale", 100, "color-scheme", "system", NULL);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  onward_pump_until (window == NULL, 30);
  g_object_set (settings, "text-scale", 110, NULL);
  g_object_set (settings, "text-scale", 100, NULL);
}

static void
test_names (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  GtkWindow *window = onward_preferences_new (NULL, settings);

  gtk_test_accessible_assert_property (ui_find (window, GTK_TYPE_SCALE, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Text Size");
  gtk_test_accessible_assert_property (ui_find (window, GTK_TYPE_SWITCH, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Calm Motion");
  gtk_window_destroy (window);
}

/* Who looks after the computer has the last word, and says so. */
static void
test_shared (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  GtkWindow *window = onward_preferences_new (NULL, settings);
  GtkSwitch *shared = GTK_SWITCH (ui_find (window, GTK_TYPE_SWITCH, 1));

  g_assert_false (ui_tree_says (GTK_WIDGET (window), "at most"));
  gtk_switch_set_active (shared, TRUE);
  g_assert_true (onward_settings_is_shared (settings));
  g_assert_true (ui_tree_says (GTK_WIDGET (window), "Here 3 minutes at most"));
  gtk_switch_set_active (shared, FALSE);
  g_assert_false (onward_settings_is_shared (settings));
  gtk_window_destroy (window);

  shared_begin ("mode=shared\nlock-after=1\n");
  window = onward_preferences_new (NULL, settings);
  shared = GTK_SWITCH (ui_find (window, GTK_TYPE_SWITCH, 1));
  g_assert_true (gtk_switch_get_active (shared));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (shared)));
  g_assert_true (ui_tree_says (GTK_WIDGET (window), "Those who look after this computer have said so"));
  g_assert_true (ui_tree_says (GTK_WIDGET (window), "Here 1 minute at most"));
  gtk_window_destroy (window);
  shared_end ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/preferences/both-ways", test_both_ways);
  g_test_add_func ("/preferences/names", test_names);
  g_test_add_func ("/preferences/shared", test_shared);

  return g_test_run ();
}
