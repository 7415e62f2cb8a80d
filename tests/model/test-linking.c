/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-linking.h"

#include "profile-fixture.h"

static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  OnwardRecord *strategy = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "A walk first", NULL);
  OnwardRecord *strength = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_autoptr (OnwardFilterList) links = onward_linking_list (fixture->profile, ONWARD_LENS_ME, onward_record_get_id (strategy));
  g_autoptr (OnwardFilterList) none = onward_linking_list (fixture->profile, ONWARD_LENS_ME, NULL);
  g_autoptr (OnwardAction) add = onward_linking_add (fixture->profile, strategy, strength);
  g_autoptr (OnwardAction) remove = NULL;
  OnwardRecord *link;

  g_assert_true (fixture_apply (fixture->profile, add, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  link = onward_linking_find (fixture->profile, strategy, strength);
  g_assert_true (link == onward_filter_list_get_record (links, 0));

  /* Once is enough, and it goes one way. */
  g_assert_null (onward_linking_add (fixture->profile, strategy, strength));
  g_assert_null (onward_linking_find (fixture->profile, strength, strategy));

  remove = onward_linking_remove (link);
  g_assert_true (fixture_apply (fixture->profile, remove, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 0);
  g_assert_false (onward_record_is_gone (strength));
  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_nonnull (onward_linking_find (fixture->profile, strategy, strength));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/linking/links", Fixture, NULL, fixture_set_up, test_links, fixture_tear_down);

  return g_test_run ();
}
