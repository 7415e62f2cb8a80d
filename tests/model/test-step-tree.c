/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-step-tree.h"

#include "profile-fixture.h"

/* The steps of one phase in words: parts in brackets behind what they are part of, as "a (b c) d". */
static char *
read_steps (OnwardFilterList *steps)
{
  GString *words = g_string_new (NULL);
  gboolean inside = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      gboolean part = onward_step_tree_get_whole (steps, i) != NULL;

      if (inside && !part)
        g_string_append_c (words, ')');
      if (i > 0)
        g_string_append_c (words, ' ');
      if (part && !inside)
        g_string_append_c (words, '(');
      g_string_append (words, onward_record_get_display_title (onward_filter_list_get_record (steps, i)));
      inside = part;
    }

  return g_string_free (inside ? g_string_append_c (words, ')') : words, FALSE);
}

#define assert_steps(steps, expected) G_STMT_START { \
    g_autofree char *read = read_steps (steps); \
    g_assert_cmpstr (read, ==, expected); \
} G_STMT_END

static OnwardRecord *
get_phase (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);

  return onward_filter_list_get_record (phases, 0);
}

static OnwardFilterList *
add_steps (Fixture      *fixture,
           OnwardRecord *phase,
           const char   *titles)
{
  g_auto (GStrv) words = g_strsplit (titles, " ", -1);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STEP, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      OnwardId id = onward_action_create (action, ONWARD_KIND_STEP);
      char position[] = { 'B' + 2 * i, '\0' };

      onward_action_set_reference (action, ONWARD_KIND_STEP, &id, "phase", onward_record_get_id (phase));
      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "position", position);
      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "title", words[i]);
    }
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));

  return onward_profile_list_of (fixture->profile, ONWARD_KIND_STEP, ONWARD_LENS_ME, "phase", onward_record_get_id (phase));
}

static OnwardRecord *
find (OnwardFilterList *steps,
      const char       *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    if (g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (steps, i)), title))
      return onward_filter_list_get_record (steps, i);

  g_assert_not_reached ();
}

static void
nest (Fixture          *fixture,
      OnwardFilterList *steps,
      const char       *title)
{
  g_autoptr (OnwardAction) action = onward_step_tree_nest (steps, find (steps, title));

  g_assert_nonnull (action);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
take_out (Fixture          *fixture,
          OnwardFilterList *steps,
          const char       *title)
{
  g_autoptr (OnwardAction) action = onward_step_tree_free (steps, find (steps, title));

  g_assert_nonnull (action);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
put (Fixture          *fixture,
     OnwardFilterList *steps,
     OnwardRecord     *step,
     guint             index)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, onward_record_get_id (step));
  g_autoptr (GPtrArray) parts = onward_step_tree_list_parts (fixture->profile, ONWARD_LENS_ME, step);

  onward_step_tree_put (steps, step, index, parts, action);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
move (Fixture          *fixture,
      OnwardFilterList *steps,
      const char       *title,
      int               by)
{
  OnwardRecord *step = find (steps, title);
  int index = onward_step_tree_find_beside (steps, step, by);

  g_assert_cmpint (index, >=, 0);
  put (fixture, steps, step, (guint) index);
}

static void
test_nest (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c d");

  g_assert_null (onward_step_tree_nest (steps, find (steps, "a")));
  nest (fixture, steps, "b");
  assert_steps (steps, "a (b) c d");
  nest (fixture, steps, "c");
  assert_steps (steps, "a (b c) d");
  g_assert_cmpuint (onward_step_tree_count_parts (steps, 0), ==, 2);
  g_assert_null (onward_step_tree_nest (steps, find (steps, "c")));

  /* One that has parts goes into another with all of them: there is one level. */
  take_out (fixture, steps, "b");
  assert_steps (steps, "a (c) b d");
  nest (fixture, steps, "d");
  assert_steps (steps, "a (c) b (d)");
  nest (fixture, steps, "b");
  assert_steps (steps, "a (c b d)");
  g_assert_null (onward_step_tree_free (steps, find (steps, "a")));
  take_out (fixture, steps, "d");
  assert_steps (steps, "a (c b) d");
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c d e");

  nest (fixture, steps, "b");
  nest (fixture, steps, "c");
  nest (fixture, steps, "e");
  assert_steps (steps, "a (b c) d (e)");

  /* With its parts beyond the next and its parts. */
  move (fixture, steps, "a", 1);
  assert_steps (steps, "d (e) a (b c)");
  g_assert_cmpint (onward_step_tree_find_beside (steps, find (steps, "a"), 1), ==, -1);
  move (fixture, steps, "a", -1);
  assert_steps (steps, "a (b c) d (e)");
  g_assert_cmpint (onward_step_tree_find_beside (steps, find (steps, "a"), -1), ==, -1);

  /* A part stays among the parts. */
  move (fixture, steps, "b", 1);
  assert_steps (steps, "a (c b) d (e)");
  g_assert_cmpint (onward_step_tree_find_beside (steps, find (steps, "b"), 1), ==, -1);
  g_assert_cmpint (onward_step_tree_find_beside (steps, find (steps, "c"), -1), ==, -1);
  g_assert_cmpint (onward_step_tree_find_beside (steps, find (steps, "e"), 1), ==, -1);
}

static void
test_put (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c d");

  nest (fixture, steps, "b");

  /* Between a step and its parts it is one of them, behind them it is not. */
  put (fixture, steps, find (steps, "d"), 1);
  assert_steps (steps, "a (d b) c");
  put (fixture, steps, find (steps, "d"), 3);
  assert_steps (steps, "a (b) c d");
  put (fixture, steps, find (steps, "c"), 2);
  assert_steps (steps, "a (b) c d");

  /* One with parts never comes between those of another. */
  nest (fixture, steps, "d");
  assert_steps (steps, "a (b) c (d)");
  put (fixture, steps, find (steps, "c"), 1);
  assert_steps (steps, "a (b) c (d)");
  put (fixture, steps, find (steps, "c"), 0);
  assert_steps (steps, "c (d) a (b)");
  /* Onto its own parts is where it is. */
  put (fixture, steps, find (steps, "c"), 1);
  assert_steps (steps, "c (d) a (b)");
}

static void
test_other_phase (Fixture      *fixture,
                  gconstpointer data)
{
  OnwardRecord *other = fixture_add (fixture->profile, ONWARD_KIND_PHASE, "Later", NULL);
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c");
  g_autoptr (OnwardFilterList) later = add_steps (fixture, other, "x y");
  OnwardRecord *step = find (steps, "a");
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, onward_record_get_id (step));

  nest (fixture, steps, "b");
  nest (fixture, later, "y");
  parts = onward_step_tree_list_parts (fixture->profile, ONWARD_LENS_ME, step);
  g_assert_cmpuint (parts->len, ==, 1);

  onward_step_tree_put (later, step, 0, parts, action);
  onward_action_set_reference (action, ONWARD_KIND_STEP, onward_record_get_id (step), "phase", onward_record_get_id (other));
  onward_action_set_reference (action, ONWARD_KIND_STEP, onward_record_get_id (parts->pdata[0]), "phase",
                               onward_record_get_id (other));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  assert_steps (later, "a (b) x (y)");
  assert_steps (steps, "c");
}

/* Whatever parents say that no gesture here makes, each step is shown, and nothing turns in circles. */
static void
test_strange (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c d");
  static const char *const parents[][2] = { { "a", "b" }, { "b", "a" }, { "c", "c" }, { "d", "a" } };
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    onward_action_set_reference (action, ONWARD_KIND_STEP, onward_record_get_id (find (steps, parents[i][0])), "parent",
                                 onward_record_get_id (find (steps, parents[i][1])));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  assert_steps (steps, "a (b) c d");
}

/* What it was part of is gone: nothing is lost with it. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardFilterList) steps = add_steps (fixture, get_phase (fixture), "a b c");
  OnwardRecord *step = find (steps, "a");
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STEP, onward_record_get_id (step));

  nest (fixture, steps, "b");
  nest (fixture, steps, "c");
  onward_action_remove (action, ONWARD_KIND_STEP, onward_record_get_id (step));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  assert_steps (steps, "b c");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/step-tree/nest", Fixture, NULL, fixture_set_up, test_nest, fixture_tear_down);
  g_test_add ("/step-tree/move", Fixture, NULL, fixture_set_up, test_move, fixture_tear_down);
  g_test_add ("/step-tree/put", Fixture, NULL, fixture_set_up, test_put, fixture_tear_down);
  g_test_add ("/step-tree/other-phase", Fixture, NULL, fixture_set_up, test_other_phase, fixture_tear_down);
  g_test_add ("/step-tree/strange", Fixture, NULL, fixture_set_up, test_strange, fixture_tear_down);
  g_test_add ("/step-tree/removed", Fixture, NULL, fixture_set_up, test_removed, fixture_tear_down);

  return g_test_run ();
}
