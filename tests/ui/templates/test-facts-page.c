/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "centre.h"
#include "onward-facts-page.h"

static void
choose (Places     *places,
        const char *country)
{
  GtkDropDown *countries = GTK_DROP_DOWN (ui_find (places->shown, GTK_TYPE_DROP_DOWN, 0));
  GListModel *names;

  onward_pump_until (gtk_drop_down_get_model (countries) != NULL, 10);
  names = gtk_drop_down_get_model (countries);
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (name), country))
        {
          gtk_drop_down_set_selected (countries, i);
          ui_settle ();
          return;
        }
    }
  g_assert_not_reached ();
}

/* Each fact with its source, all with the day and whom to ask, and of one country only. */
static void
test_countries (Places       *places,
                gconstpointer data)
{
  choose (places, "Sweden");
  g_assert_true (ui_tree_says (places->shown, "It is written by day 30."));
  g_assert_true (ui_tree_says (places->shown, "forsakringskassan.se"));
  g_assert_true (ui_tree_says (places->shown, "Checked on "));
  g_assert_true (ui_tree_says (places->shown, "Ask your case officer"));
  g_assert_true (ui_tree_says (places->shown, "Rules change"));
  g_assert_true (ui_tree_says (places->shown, "not advice"));

  choose (places, "Germany");
  g_assert_true (ui_tree_says (places->shown, "seven days"));
  g_assert_false (ui_tree_says (places->shown, "It is written by day 30."));
  g_assert_false (ui_tree_says (places->shown, "Ask your case officer"));
}

/* In the largest text and the narrowest window, without scrolling sideways. */
static void
test_narrow (Places       *places,
             gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, minimum;

  choose (places, "Sweden");
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_settle ();
  gtk_widget_measure (ui_find (places->shown, GTK_TYPE_LIST_BOX, 0), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (minimum, <=, 360 - 2 * 18);
  gtk_widget_measure (ui_find (places->shown, GTK_TYPE_DROP_DOWN, 0), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360 - 2 * 18);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_settle ();
}

static void
test_centre (Places       *places,
             gconstpointer data)
{
  choose (places, "Norway");
  g_assert_true (ui_tree_says (places->shown, "It is so here."));
  g_assert_true (ui_tree_says (places->shown, "bad.json in "));
  g_assert_true (ui_tree_says (places->shown, "“country” is needed here."));
}

int
main (int   argc,
      char *argv[])
{
  char *centre = centre_make ("facts", "{ 'format': 1, 'country': 'NO', 'checked': '2026-11-23', 'ask': 'Ask us.',"
                              "'facts': [ { 'words': 'It is so here.', 'source': 'Us' } ] }");
  int result;

  ui_fixture_init (&argc, &argv);

  g_test_add ("/facts-page/countries", Places, onward_facts_page_get_type, places_set_up, test_countries, places_tear_down);
  g_test_add ("/facts-page/narrow", Places, onward_facts_page_get_type, places_set_up, test_narrow, places_tear_down);
  g_test_add ("/facts-page/centre", Places, onward_facts_page_get_type, places_set_up, test_centre, places_tear_down);
  result = g_test_run ();
  centre_remove (centre, "facts");

  return result;
}
