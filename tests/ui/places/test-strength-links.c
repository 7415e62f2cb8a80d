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

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strength-links/use-in", Places, NULL, places_set_up, test_use_in, places_tear_down);

  return g_test_run ();
}
