/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strength-links.h"
#include "onward-strength-uses.h"

static void
test_use_in (Places       *places,
             gconstpointer data)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *step = places_first (places, ONWARD_KIND_STEP);
  OnwardStrengthUses *uses = onward_strength_uses_get (places->profile, ONWARD_LENS_ME);
  OnwardStrengthUses *together = onward_strength_uses_get (places->profile, ONWARD_LENS_TOGETHER);
  const OnwardId *id = onward_record_get_id (strength);
  GtkWidget *links = g_object_new (ONWARD_TYPE_STRENGTH_LINKS, "editable", TRUE, NULL);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, id);

  onward_strength_links_set_strength (ONWARD_STRENGTH_LINKS (links), places->profile, ONWARD_LENS_ME, strength);
  places_show (places, links);
  g_assert_false (ui_tree_says (links, onward_record_get_display_title (step)));
  g_assert_false (onward_strength_uses_in_plan (uses, id));

  onward_strength_links_use_in (ONWARD_STRENGTH_LINKS (links), step);
  onward_pump_until (onward_strength_uses_in_plan (uses, id), 10);
  g_assert_true (ui_tree_says (links, onward_record_get_display_title (step)));
  g_assert_true (onward_strength_uses_in_plan (together, id));

  /* What is private takes its links with it where two people look. */
  onward_action_set_integer (hide, ONWARD_KIND_STRENGTH, id, "private", 1);
  ui_profile_apply (places->profile, hide);
  g_assert_true (onward_strength_uses_in_plan (uses, id));
  g_assert_false (onward_strength_uses_in_plan (together, id));

  onward_strength_links_set_strength (ONWARD_STRENGTH_LINKS (links), places->profile, ONWARD_LENS_ME, NULL);
  g_assert_false (ui_tree_says (links, onward_record_get_display_title (step)));
}

/* Found by its words, and picked; what uses the strength already is not offered again. */
static void
test_picking (Places       *places,
              gconstpointer data)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *step = places_first (places, ONWARD_KIND_STEP);
  GtkWidget *links = g_object_new (ONWARD_TYPE_STRENGTH_LINKS, "editable", TRUE, NULL);
  GtkWidget *button, *box;
  GtkListBoxRow *row;

  gtk_widget_set_valign (links, GTK_ALIGN_START);
  onward_strength_links_set_strength (ONWARD_STRENGTH_LINKS (links), places->profile, ONWARD_LENS_ME, strength);
  places_show (places, links);
  button = ui_find (links, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  box = ui_find (button, GTK_TYPE_LIST_BOX, 0);
  ui_type (ui_find (button, GTK_TYPE_SEARCH_ENTRY, 0), onward_record_get_display_title (step));
  onward_pump_until (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 1) == NULL, 10);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0);
  g_assert_true (ui_tree_says (GTK_WIDGET (row), onward_record_get_display_title (step)));
  gtk_widget_activate (GTK_WIDGET (row));
  onward_pump_until (onward_strength_uses_in_plan (onward_strength_uses_get (places->profile, ONWARD_LENS_ME),
                                                   onward_record_get_id (strength)), 10);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  ui_type (ui_find (button, GTK_TYPE_SEARCH_ENTRY, 0), onward_record_get_display_title (step));
  onward_pump_until (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0) == NULL, 10);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_settle ();
}

/* Taking it out of a step takes only the link; undo puts it back. */
static void
test_take_out (Places       *places,
               gconstpointer data)
{
  OnwardRecord *strength = places_add_empty (places, ONWARD_KIND_STRENGTH);
  OnwardRecord *step = places_first (places, ONWARD_KIND_STEP);
  OnwardStrengthUses *uses = onward_strength_uses_get (places->profile, ONWARD_LENS_ME);
  const OnwardId *id = onward_record_get_id (strength);
  GtkWidget *links = g_object_new (ONWARD_TYPE_STRENGTH_LINKS, "editable", TRUE, NULL);

  onward_strength_links_set_strength (ONWARD_STRENGTH_LINKS (links), places->profile, ONWARD_LENS_ME, strength);
  places_show (places, links);
  onward_strength_links_use_in (ONWARD_STRENGTH_LINKS (links), step);
  onward_pump_until (onward_strength_uses_in_plan (uses, id), 10);

  g_signal_emit_by_name (ui_find_button (links, "Take Out"), "clicked");
  onward_pump_until (!onward_strength_uses_in_plan (uses, id), 10);
  g_assert_null (ui_find_button (links, "Take Out"));
  g_assert_false (onward_record_is_gone (step));

  places_undo (places);
  g_assert_true (onward_strength_uses_in_plan (uses, id));
  g_assert_true (ui_tree_says (links, onward_record_get_display_title (step)));

  g_object_set (links, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (ui_find_button (links, "Take Out")));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strength-links/use-in", Places, NULL, places_set_up, test_use_in, places_tear_down);
  g_test_add ("/strength-links/picking", Places, NULL, places_set_up, test_picking, places_tear_down);
  g_test_add ("/strength-links/take-out", Places, NULL, places_set_up, test_take_out, places_tear_down);

  return g_test_run ();
}
