/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-ties.h"

#include "profile-fixture.h"

static OnwardRecord *
tie (Fixture      *fixture,
     OnwardRecord *person,
     OnwardRecord *other)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_TIE);

  onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "person", onward_record_get_id (person));
  if (other != NULL)
    onward_action_set_reference (action, ONWARD_KIND_TIE, &id, "other", onward_record_get_id (other));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));

  return onward_profile_lookup (fixture->profile, &id);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_ties (Fixture      *fixture,
           gconstpointer data)
{
  OnwardTies *ties = onward_ties_get (fixture->profile, ONWARD_LENS_ME);
  OnwardRecord *anna = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Anna", NULL);
  OnwardRecord *bo = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Bo", NULL);
  const OnwardId *a = onward_record_get_id (anna);
  const OnwardId *b = onward_record_get_id (bo);
  g_autoptr (OnwardAction) thin = NULL;
  g_autoptr (OnwardAction) remove = NULL;
  OnwardRecord *with_me, *between;
  guint n_changes = 0;

  g_assert_cmpuint (onward_ties_count (ties, a), ==, 0);
  g_signal_connect_swapped (ties, "changed", G_CALLBACK (count_cb), &n_changes);
  with_me = tie (fixture, anna, NULL);
  between = tie (fixture, bo, anna);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (onward_ties_count (ties, a), ==, 2);
  g_assert_cmpuint (onward_ties_count (ties, b), ==, 1);
  g_assert_cmpuint (onward_ties_count (ties, NULL), ==, 0);
  g_assert_true (onward_ties_find (ties, a, NULL) == with_me);
  g_assert_true (onward_ties_find (ties, a, b) == between);
  g_assert_true (onward_ties_find (ties, b, a) == between);
  g_assert_null (onward_ties_find (ties, b, NULL));

  thin = fixture_setting (between, "strength", "thin");
  g_assert_true (fixture_apply (fixture->profile, thin, NULL, NULL));
  g_assert_cmpuint (n_changes, ==, 3);

  /* Who goes takes the ties along. */
  remove = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, b);
  onward_action_remove (remove, ONWARD_KIND_PERSON, b);
  g_assert_true (fixture_apply (fixture->profile, remove, NULL, NULL));
  g_assert_cmpuint (onward_ties_count (ties, a), ==, 1);
  g_signal_handlers_disconnect_by_data (ties, &n_changes);
}

/* Nobody is tied to themselves twice, and a guest sees no tie of somebody hidden. */
static void
test_awkward (Fixture      *fixture,
              gconstpointer data)
{
  OnwardTies *ties = onward_ties_get (fixture->profile, ONWARD_LENS_TOGETHER);
  OnwardRecord *anna = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Anna", NULL);
  const OnwardId *a = onward_record_get_id (anna);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PERSON, a);

  tie (fixture, anna, anna);
  g_assert_cmpuint (onward_ties_count (ties, a), ==, 1);
  g_assert_null (onward_ties_find (ties, a, NULL));

  onward_action_set_integer (hide, ONWARD_KIND_PERSON, a, "private", 1);
  g_assert_true (fixture_apply (fixture->profile, hide, NULL, NULL));
  g_assert_cmpuint (onward_ties_count (ties, a), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ties/of", Fixture, NULL, fixture_set_up, test_ties, fixture_tear_down);
  g_test_add ("/ties/awkward", Fixture, NULL, fixture_set_up, test_awkward, fixture_tear_down);

  return g_test_run ();
}
