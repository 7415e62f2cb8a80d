/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-plan-choice.h"

#include "onward-assert-notify.h"

#include "profile-fixture.h"

static OnwardRecord *
add_plan (Fixture    *fixture,
          const char *title,
          const char *state)
{
  OnwardRecord *plan = fixture_add (fixture->profile, ONWARD_KIND_PLAN, title, NULL);
  g_autoptr (OnwardAction) action = fixture_setting (plan, "state", state);

  onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (plan), "position", "z");
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));

  return plan;
}

static void
set_state (Fixture      *fixture,
           OnwardRecord *plan,
           const char   *state)
{
  g_autoptr (OnwardAction) action = fixture_setting (plan, "state", state);

  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
test_follows_state (Fixture      *fixture,
                    gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_plan_choice_get_plan (choice);
  OnwardRecord *draft = add_plan (fixture, "Another way", "draft");

  g_assert_nonnull (first);
  g_assert_true (onward_plan_choice_get_current (choice) == first);

  set_state (fixture, first, "earlier");
  g_assert_null (onward_plan_choice_get_current (choice));
  g_assert_true (onward_plan_choice_get_plan (choice) == first);

  set_state (fixture, draft, "current");
  g_assert_true (onward_plan_choice_get_current (choice) == draft);
  g_assert_true (onward_plan_choice_get_plan (choice) == draft);
}

static void
test_chosen (Fixture      *fixture,
             gconstpointer data)
{
  OnwardPlanChoice *choice = onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME);
  OnwardRecord *first = onward_plan_choice_get_plan (choice);
  OnwardRecord *draft = add_plan (fixture, "Another way", "draft");
  g_autoptr (OnwardAction) remove = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, onward_record_get_id (draft));
  OnwardNotifyCount count;

  onward_notify_count_begin (&count, choice, "plan");
  onward_plan_choice_choose (choice, draft);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 1);
  onward_plan_choice_choose (choice, draft);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 0);
  g_assert_true (onward_plan_choice_get_plan (choice) == draft);
  g_assert_true (onward_plan_choice_get_current (choice) == first);
  g_assert_true (onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME) == choice);

  /* What is looked at may go at any time. */
  onward_action_remove (remove, ONWARD_KIND_PLAN, onward_record_get_id (draft));
  g_assert_true (fixture_apply (fixture->profile, remove, NULL, NULL));
  g_assert_true (onward_plan_choice_get_plan (choice) == first);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 1);
  onward_notify_count_end (&count);
}

/* Two people look at something else than one, and never at what is private. */
static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  OnwardPlanChoice *mine = onward_plan_choice_get (fixture->profile, ONWARD_LENS_ME);
  OnwardPlanChoice *ours = onward_plan_choice_get (fixture->profile, ONWARD_LENS_TOGETHER);
  OnwardRecord *plan = onward_plan_choice_get_plan (mine);
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PLAN, onward_record_get_id (plan));

  g_assert_true (mine != ours);
  onward_plan_choice_choose (ours, plan);
  onward_action_set_integer (hide, ONWARD_KIND_PLAN, onward_record_get_id (plan), "private", 1);
  g_assert_true (fixture_apply (fixture->profile, hide, NULL, NULL));
  g_assert_null (onward_plan_choice_get_plan (ours));
  g_assert_null (onward_plan_choice_get_current (ours));
  g_assert_true (onward_plan_choice_get_plan (mine) == plan);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-choice/follows-state", Fixture, NULL, fixture_set_up, test_follows_state, fixture_tear_down);
  g_test_add ("/plan-choice/chosen", Fixture, NULL, fixture_set_up, test_chosen, fixture_tear_down);
  g_test_add ("/plan-choice/lens", Fixture, NULL, fixture_set_up, test_lens, fixture_tear_down);

  return g_test_run ();
}
