/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-network-drawing.h"
#include "onward-network-talk.h"

static GtkWidget *
show_talk (Places *places)
{
  GtkWidget *talk = g_object_new (ONWARD_TYPE_NETWORK_TALK, NULL);

  onward_network_talk_setup (ONWARD_NETWORK_TALK (talk), places->profile, ONWARD_LENS_ME);
  places_show (places, talk);

  return talk;
}

/* One toggle for each layer; the sentences follow what changes while they are told. */
static void
test_topics (Places       *places,
             gconstpointer data)
{
  OnwardRecord *person = places_first (places, ONWARD_KIND_PERSON);
  GtkWidget *talk = show_talk (places);
  GtkWidget *energy = ui_find_button (talk, "Energy");
  GtkWidget *support = ui_find_button (talk, "Support");
  guint layer;

  g_assert_false (ui_tree_says (talk, "It gives me energy"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (energy), TRUE);
  ui_settle ();
  g_object_get (talk, "layer", &layer, NULL);
  g_assert_cmpuint (layer, ==, ONWARD_MAP_LAYER_ENERGY);
  g_assert_true (ui_tree_says (talk, "It gives me energy to be with:"));
  g_assert_true (ui_tree_says (talk, "Who gives you energy and who takes some."));

  places_set (places, person, "name", "Zoe");
  places_set (places, person, "energy", "takes");
  onward_pump_until (ui_tree_says (talk, "It takes energy to be with: Zoe"), 10);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (support), TRUE);
  ui_settle ();
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (energy)));
  g_assert_false (ui_tree_says (talk, "It takes energy"));
  g_assert_true (ui_tree_says (talk, "From Zoe I would like:"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (support), FALSE);
  ui_settle ();
  g_object_get (talk, "layer", &layer, NULL);
  g_assert_cmpuint (layer, ==, ONWARD_MAP_LAYER_NONE);
  g_assert_false (ui_tree_says (talk, "Zoe"));
}

/* Below the map, which has a menu of its own, only the sentences show. */
static void
test_below_map (Places       *places,
                gconstpointer data)
{
  GtkWidget *talk = show_talk (places);

  g_object_set (talk, "chooses", FALSE, "layer", ONWARD_MAP_LAYER_MAY_KNOW, NULL);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (ui_find_button (talk, "Energy")));
  g_assert_true (ui_tree_says (talk, " may know: “"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/network-talk/topics", Places, NULL, places_set_up, test_topics, places_tear_down);
  g_test_add ("/network-talk/below-map", Places, NULL, places_set_up, test_below_map, places_tear_down);

  return g_test_run ();
}
