/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-action.h"

static const OnwardOp *
last_op (OnwardAction *action)
{
  return onward_action_get_op (action, onward_action_get_n_ops (action) - 1);
}

static void
test_create (void)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId plan;
  OnwardId phase;

  g_assert_null (onward_action_get_subject (action));
  g_assert_cmpuint (onward_action_get_n_ops (action), ==, 0);

  plan = onward_action_create (action, ONWARD_KIND_PLAN);
  phase = onward_action_create (action, ONWARD_KIND_PHASE);
  g_assert_true (onward_id_equal (onward_action_get_subject (action), &plan));
  g_assert_cmpint (onward_action_get_verb (action), ==, ONWARD_VERB_ADD);
  g_assert_cmpint (onward_action_get_kind (action), ==, ONWARD_KIND_PLAN);
  g_assert_cmpuint (onward_action_get_n_ops (action), ==, 2);
  g_assert_cmpint (last_op (action)->type, ==, ONWARD_OP_CREATE);
  g_assert_cmpint (last_op (action)->kind, ==, ONWARD_KIND_PHASE);
  g_assert_true (onward_id_equal (&last_op (action)->id, &phase));
}

static void
test_subject_stays (void)
{
  OnwardId subject = onward_id_new ();
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_LINK, ONWARD_KIND_STEP, &subject);

  onward_action_create (action, ONWARD_KIND_LINK);
  g_assert_true (onward_id_equal (onward_action_get_subject (action), &subject));
}

static void
test_text_is_cleaned (void)
{
  OnwardId id = onward_id_new ();
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, &id);

  onward_action_set_text (action, ONWARD_KIND_STEP, &id, "title", "  two\nlines ");
  g_assert_cmpint (last_op (action)->type, ==, ONWARD_OP_SET);
  g_assert_cmpstr (onward_value_get_text (&last_op (action)->value), ==, "two lines");
  onward_action_set_text (action, ONWARD_KIND_STEP, &id, "note", "  two\r\nlines ");
  g_assert_cmpstr (onward_value_get_text (&last_op (action)->value), ==, "two\nlines");
  g_assert_cmpint (last_op (action)->field, ==, onward_schema_find_field (ONWARD_KIND_STEP, "note"));
  onward_action_set_text (action, ONWARD_KIND_STEP, &id, "title", " \n ");
  g_assert_cmpint (last_op (action)->value.type, ==, ONWARD_VALUE_NONE);
  onward_action_set_text (action, ONWARD_KIND_STEP, &id, "title", NULL);
  g_assert_cmpint (last_op (action)->value.type, ==, ONWARD_VALUE_NONE);
  /* A choice is taken as it is; whether it fits is the write path's question. */
  onward_action_set_text (action, ONWARD_KIND_STEP, &id, "status", " done");
  g_assert_cmpstr (onward_value_get_text (&last_op (action)->value), ==, " done");
}

static void
test_other_values (void)
{
  OnwardId id = onward_id_new ();
  OnwardId target = onward_id_new ();
  OnwardValue value = { .type = ONWARD_VALUE_INTEGER, .integer = 5 };
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_STORY, &id);

  onward_action_set_integer (action, ONWARD_KIND_STORY, &id, "private", 1);
  g_assert_cmpint (onward_value_get_integer (&last_op (action)->value), ==, 1);
  onward_action_set_integer (action, ONWARD_KIND_STORY, &id, "private", 0);
  g_assert_cmpint (last_op (action)->value.type, ==, ONWARD_VALUE_NONE);
  onward_action_set_reference (action, ONWARD_KIND_STORY, &id, "seen_by", &target);
  g_assert_true (onward_id_equal (onward_value_get_id (&last_op (action)->value), &target));
  onward_action_set_reference (action, ONWARD_KIND_STORY, &id, "seen_by", NULL);
  g_assert_cmpint (last_op (action)->value.type, ==, ONWARD_VALUE_NONE);
  onward_action_set_value (action, ONWARD_KIND_STORY, &id, 3, &value);
  g_assert_cmpint (last_op (action)->field, ==, 3);
  g_assert_cmpint (onward_value_get_integer (&last_op (action)->value), ==, 5);
  onward_action_remove (action, ONWARD_KIND_STORY, &id);
  g_assert_cmpint (last_op (action)->type, ==, ONWARD_OP_REMOVE);
}

static void
test_unknown_column (void)
{
  if (g_test_subprocess ())
    {
      OnwardId id = onward_id_new ();
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, &id);

      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "colour", "red");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*no field colour in step*");
}

static void
test_verbs (void)
{
  OnwardVerb verb;

  for (OnwardVerb i = 0; i < ONWARD_N_VERBS; i++)
    {
      g_assert_nonnull (onward_verb_get_name (i));
      g_assert_true (onward_verb_from_name (onward_verb_get_name (i), &verb));
      g_assert_cmpint (verb, ==, i);
    }
  g_assert_false (onward_verb_from_name ("paint", &verb));
  g_assert_false (onward_verb_from_name ("", &verb));
  g_assert_false (onward_verb_from_name (NULL, &verb));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action/create", test_create);
  g_test_add_func ("/action/subject-stays", test_subject_stays);
  g_test_add_func ("/action/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/action/other-values", test_other_values);
  g_test_add_func ("/action/unknown-column", test_unknown_column);
  g_test_add_func ("/action/verbs", test_verbs);

  return g_test_run ();
}
