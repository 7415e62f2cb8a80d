/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-link-list.h"
#include "onward-linking.h"

static OnwardLinkList *
show_list (Places *places)
{
  static const OnwardKind kinds[] = { ONWARD_KIND_STRENGTH, ONWARD_KIND_PERSON };
  OnwardLinkList *list = g_object_new (ONWARD_TYPE_LINK_LIST, "label", "Link Something", "editable", TRUE, NULL);

  onward_link_list_setup (list, places->profile, ONWARD_LENS_ME, kinds, G_N_ELEMENTS (kinds));
  places_show (places, GTK_WIDGET (list));

  return list;
}

static guint
count_links (Places       *places,
             OnwardRecord *source)
{
  g_autoptr (OnwardFilterList) links = onward_linking_list (places->profile, ONWARD_LENS_ME, onward_record_get_id (source));

  return g_list_model_get_n_items (G_LIST_MODEL (links));
}

static void
test_link (Places       *places,
           gconstpointer data)
{
  OnwardLinkList *list = show_list (places);
  OnwardRecord *source = places_add_empty (places, ONWARD_KIND_STRATEGY);
  OnwardRecord *strength = places_first (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *strategy = places_first (places, ONWARD_KIND_STRATEGY);
  gboolean empty;

  g_assert_false (onward_link_list_takes (list, strength));
  onward_link_list_set_source (list, source);
  g_object_get (list, "empty", &empty, NULL);
  g_assert_true (empty);
  g_assert_false (onward_link_list_takes (list, source));
  g_assert_false (onward_link_list_takes (list, strategy));

  onward_link_list_add (list, strength);
  onward_pump_until (count_links (places, source) == 1, 10);
  g_assert_false (onward_link_list_takes (list, strength));
  ui_settle ();
  g_assert_true (ui_tree_says (places->shown, onward_record_get_display_title (strength)));

  g_signal_emit_by_name (ui_find_button (places->shown, "Take Out"), "clicked");
  onward_pump_until (count_links (places, source) == 0, 10);
  g_object_get (list, "empty", &empty, NULL);
  g_assert_true (empty);
}

/* Nothing of an earlier record may remain in a list that is used again. */
static void
test_other_source (Places       *places,
                   gconstpointer data)
{
  OnwardLinkList *list = show_list (places);
  OnwardRecord *source = places_add_empty (places, ONWARD_KIND_STRATEGY);
  OnwardRecord *strength = places_first (places, ONWARD_KIND_STRENGTH);

  onward_link_list_set_source (list, source);
  onward_link_list_add (list, strength);
  onward_pump_until (count_links (places, source) == 1, 10);
  onward_link_list_set_source (list, NULL);
  ui_settle ();
  g_assert_false (ui_tree_says (places->shown, onward_record_get_display_title (strength)));
  g_object_set (list, "editable", FALSE, NULL);
  onward_link_list_set_source (list, source);
  ui_settle ();
  g_assert_true (ui_tree_says (places->shown, onward_record_get_display_title (strength)));
  g_assert_false (gtk_widget_get_visible (ui_find_button (places->shown, "Take Out")));
  g_assert_false (onward_link_list_takes (list, places_first (places, ONWARD_KIND_PERSON)));
}

/* Unfolded in a step, in the largest text and the narrowest window, no more than this is left for it. */
static void
test_narrow (Places       *places,
             gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  OnwardLinkList *list = show_list (places);
  int dpi, minimum;

  g_object_set (list, "label", "Add Who or What Helps", NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_settle ();
  gtk_widget_measure (GTK_WIDGET (list), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (minimum, <=, 250);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/link-list/link", Places, NULL, places_set_up, test_link, places_tear_down);
  g_test_add ("/link-list/other-source", Places, NULL, places_set_up, test_other_source, places_tear_down);
  g_test_add ("/link-list/narrow", Places, NULL, places_set_up, test_narrow, places_tear_down);

  return g_test_run ();
}
