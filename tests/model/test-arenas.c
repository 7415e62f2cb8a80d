/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-arenas.h"

#include "profile-fixture.h"

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static char *
get_titles (OnwardArenas *arenas)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < onward_arenas_get_n_arenas (arenas); i++)
    g_ptr_array_add (titles, (char *) onward_arenas_get_title (arenas, i));
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (" | ", (char **) titles->pdata);
}

static void
check (OnwardArenas *arenas,
       const char   *wanted)
{
  g_autofree char *titles = get_titles (arenas);

  g_assert_cmpstr (titles, ==, wanted);
}

static void
apply (Fixture      *fixture,
       OnwardAction *action)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
  onward_action_unref (action);
}

static OnwardRecord *
add_arena (Fixture    *fixture,
           const char *basis,
           const char *title)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (fixture->profile, ONWARD_KIND_ARENA, ONWARD_LENS_ME);
  g_autofree char *order = onward_filter_list_order_for (list, g_list_model_get_n_items (G_LIST_MODEL (list)), NULL);
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_ARENA, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_ARENA);

  onward_action_set_text (action, ONWARD_KIND_ARENA, &id, "position", order);
  onward_action_set_text (action, ONWARD_KIND_ARENA, &id, "basis", basis);
  onward_action_set_text (action, ONWARD_KIND_ARENA, &id, "title", title);
  apply (fixture, action);

  return onward_profile_lookup (fixture->profile, &id);
}

static OnwardArenas *
keep (Fixture *fixture)
{
  OnwardArenas *arenas = onward_arenas_get (fixture->profile, ONWARD_LENS_ME);
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_ARENA, NULL);

  g_assert_true (onward_arenas_keep (arenas, action));
  apply (fixture, action);

  return arenas;
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  OnwardArenas *arenas = onward_arenas_get (fixture->profile, ONWARD_LENS_ME);
  guint n_changes = 0;

  g_signal_connect_swapped (arenas, "changed", G_CALLBACK (count_cb), &n_changes);
  check (arenas, "Work | Health Care | Authorities | Private Life");
  g_assert_null (onward_arenas_get_record (arenas, 0));
  g_assert_true (onward_arenas_keep (arenas, NULL));

  g_assert_true (keep (fixture) == arenas);
  check (arenas, "Work | Health Care | Authorities | Private Life");
  g_assert_cmpuint (n_changes, >, 0);
  g_assert_false (onward_arenas_keep (arenas, NULL));

  n_changes = 0;
  apply (fixture, fixture_setting (onward_arenas_get_record (arenas, 1), "title", "The clinic"));
  check (arenas, "Work | The clinic | Authorities | Private Life");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (onward_arenas_get_basis (arenas, 1), ==, "care");

  /* A name taken away gives ours back. */
  apply (fixture, fixture_setting (onward_arenas_get_record (arenas, 1), "title", ""));
  check (arenas, "Work | Health Care | Authorities | Private Life");
  g_signal_handlers_disconnect_by_data (arenas, &n_changes);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  OnwardArenas *arenas = onward_arenas_get (fixture->profile, ONWARD_LENS_ME);
  OnwardRecord *choir;

  /* Those of the four that are not stored stand before the person's own, and are stored there. */
  choir = add_arena (fixture, "own", "The choir");
  check (arenas, "Work | Health Care | Authorities | Private Life | The choir");
  keep (fixture);
  check (arenas, "Work | Health Care | Authorities | Private Life | The choir");

  apply (fixture, fixture_setting (choir, "position", "1"));
  check (arenas, "The choir | Work | Health Care | Authorities | Private Life");
  g_assert_cmpuint (onward_arenas_find_basis (arenas, "authorities"), ==, 3);

  /* One that another copy stored as well counts once. */
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_ARENA), ==, 5);
  add_arena (fixture, "work", "Work again");
  check (arenas, "The choir | Work | Health Care | Authorities | Private Life");
}

/* One alone that is stored keeps its place among those that are not. */
static void
test_one (Fixture      *fixture,
          gconstpointer data)
{
  OnwardArenas *arenas = onward_arenas_get (fixture->profile, ONWARD_LENS_ME);

  add_arena (fixture, "private", "The house");
  check (arenas, "Work | Health Care | Authorities | The house");
  add_arena (fixture, "work", "The library");
  check (arenas, "The house | The library | Health Care | Authorities");
  keep (fixture);
  check (arenas, "The house | The library | Health Care | Authorities");
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *person = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Anna", NULL);
  OnwardArenas *arenas = onward_arenas_get (fixture->profile, ONWARD_LENS_ME);
  OnwardArenas *together = onward_arenas_get (fixture->profile, ONWARD_LENS_TOGETHER);
  OnwardRecord *choir = add_arena (fixture, "own", "The choir");
  OnwardAction *action;

  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 0);
  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  onward_arenas_place (arenas, action, onward_record_get_id (person), 1);
  apply (fixture, action);
  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 1);

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  onward_arenas_place (arenas, action, onward_record_get_id (person), 4);
  apply (fixture, action);
  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 4);
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "care");

  /* Hidden from a guest, its people are where they were before. */
  action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_ARENA, onward_record_get_id (choir));
  onward_action_set_integer (action, ONWARD_KIND_ARENA, onward_record_get_id (choir), "private", 1);
  apply (fixture, action);
  check (together, "Work | Health Care | Authorities | Private Life");
  g_assert_cmpuint (onward_arenas_find (together, person), ==, 1);
  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 4);

  /* Removed, they fall back, and undo brings them home. */
  action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_ARENA, onward_record_get_id (choir));
  onward_action_remove (action, ONWARD_KIND_ARENA, onward_record_get_id (choir));
  apply (fixture, action);
  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 1);
  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_cmpuint (onward_arenas_find (arenas, person), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/arenas/names", Fixture, NULL, fixture_set_up, test_names, fixture_tear_down);
  g_test_add ("/arenas/order", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/arenas/one", Fixture, NULL, fixture_set_up, test_one, fixture_tear_down);
  g_test_add ("/arenas/place", Fixture, NULL, fixture_set_up, test_place, fixture_tear_down);

  return g_test_run ();
}
