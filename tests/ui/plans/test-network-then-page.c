/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-difference-list.h"
#include "onward-map-still.h"
#include "onward-network-differences.h"
#include "onward-network-then-page.h"
#include "onward-then-state.h"

static OnwardRecord *
add_person (Places     *places,
            const char *name,
            gint64      ring)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_PERSON);

  onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "name", name);
  onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "position", "V");
  onward_action_set_integer (action, ONWARD_KIND_PERSON, &id, "ring", ring);
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static void
move_to (Places       *places,
         OnwardRecord *person,
         gint64        ring)
{
  const OnwardId *id = onward_record_get_id (person);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, id);

  onward_action_set_integer (action, ONWARD_KIND_PERSON, id, "ring", ring);
  onward_action_set_integer (action, ONWARD_KIND_PERSON, id, "angle", 1000);
  ui_profile_apply (places->profile, action);
}

static OnwardRecord *
tie (Places       *places,
     OnwardRecord *person,
     OnwardRecord *other)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_TIE);

  onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "person", onward_record_get_id (person));
  if (other != NULL)
    onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "other", onward_record_get_id (other));
  onward_action_set_text (action, ONWARD_KIND_TIE, &id, "strength", "thin");
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static gboolean
says (GPtrArray  *differences,
      const char *words)
{
  for (guint i = 0; i < differences->len; i++)
    {
      g_test_message ("%s", ((OnwardDifference *) g_ptr_array_index (differences, i))->words);
      if (g_str_equal (((OnwardDifference *) g_ptr_array_index (differences, i))->words, words))
        return TRUE;
    }

  return FALSE;
}

static void
test_words (Places       *places,
            gconstpointer data)
{
  OnwardRecord *near = add_person (places, "Zznear", 3);
  OnwardRecord *far = add_person (places, "Zzfar", 1);
  OnwardRecord *both = add_person (places, "Zzboth", 4);
  OnwardRecord *knot = tie (places, near, NULL);
  gint64 time = onward_then_pause ();
  g_autoptr (OnwardProfile) then = NULL;
  g_autoptr (GPtrArray) found = NULL;

  move_to (places, near, 1);
  move_to (places, both, 2);
  move_to (places, far, 4);
  places_set (places, knot, "strength", "strong");
  tie (places, near, far);
  add_person (places, "Zznew", 2);

  then = onward_then_read (places->profile, time);
  found = onward_network_differences (then, places->profile, ONWARD_LENS_ME);
  g_assert_cmpstr (((OnwardDifference *) g_ptr_array_index (found, 0))->words, ==, "2 people moved closer");
  g_assert_true (says (found, "“Zznear” moved closer"));
  g_assert_true (says (found, "“Zzfar” moved further out"));
  g_assert_true (says (found, "New: “Zznew”"));
  g_assert_true (says (found, "The tie of Zznear and me is strong now"));
  g_assert_true (says (found, "New: a tie of Zznear and Zzfar"));
  g_assert_cmpuint (found->len, ==, 7);
}

/* Where on the ring somebody stands is no difference, and nothing that is hidden is. */
static void
test_quiet (Places       *places,
            gconstpointer data)
{
  OnwardRecord *stays = add_person (places, "Zzstays", 2);
  OnwardRecord *hidden = add_person (places, "Zzhidden", 2);
  gint64 time = onward_then_pause ();
  const OnwardId *id = onward_record_get_id (hidden);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PERSON, id);
  g_autoptr (OnwardProfile) then = NULL;
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (GPtrArray) together = NULL;

  move_to (places, stays, 2);
  move_to (places, hidden, 1);
  onward_action_set_integer (hide, ONWARD_KIND_PERSON, id, "private", 1);
  ui_profile_apply (places->profile, hide);

  then = onward_then_read (places->profile, time);
  alone = onward_network_differences (then, places->profile, ONWARD_LENS_ME);
  g_assert_cmpuint (alone->len, ==, 1);
  together = onward_network_differences (then, places->profile, ONWARD_LENS_TOGETHER);
  g_assert_cmpuint (together->len, ==, 0);
}

/* Both maps are drawn, and told. */
static void
test_page (Places       *places,
           gconstpointer data)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_NETWORK_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
  GtkWidget *then, *now;

  places_show (places, page);
  onward_pump_until (ui_tree_says (page, "New: “"), 10);
  then = ui_find (page, ONWARD_TYPE_MAP_STILL, 0);
  now = ui_find (page, ONWARD_TYPE_MAP_STILL, 1);
  gtk_test_accessible_assert_property (then, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nobody has a place on the map.");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (now), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_cmpint (gtk_widget_get_width (now), >=, 280);
}

/* What is undone and done while the page is shown is seen on it. */
static void
test_follows (Places       *places,
              gconstpointer data)
{
  GtkWidget *page = g_object_new (ONWARD_TYPE_NETWORK_THEN_PAGE, "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
  OnwardRecord *person;
  GtkWidget *focus;

  places_show (places, page);
  onward_pump_until (ui_tree_says (page, "New: “"), 10);
  g_assert_false (ui_tree_says (page, "New: “Zzlater”"));

  /* Whoever reads with the keyboard stays among the sentences. */
  g_assert_true (gtk_widget_grab_focus (ui_find (page, GTK_TYPE_LIST_BOX_ROW, 0)));
  person = add_person (places, "Zzlater", 2);
  onward_pump_until (ui_tree_says (page, "New: “Zzlater”"), 10);
  focus = gtk_root_get_focus (gtk_widget_get_root (page));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, ui_find (page, ONWARD_TYPE_DIFFERENCE_LIST, 0)));
  places_set (places, person, "name", "Zzrenamed");
  onward_pump_until (ui_tree_says (page, "New: “Zzrenamed”") && !ui_tree_says (page, "Zzlater"), 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/ui/network-then-page/" name, Places, NULL, places_set_up, func, places_tear_down)
  ADD ("words", test_words);
  ADD ("quiet", test_quiet);
  ADD ("page", test_page);
  ADD ("follows", test_follows);
#undef ADD

  return g_test_run ();
}
