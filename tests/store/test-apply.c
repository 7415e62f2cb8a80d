/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static void
assert_refused (StoreFixture *self,
                OnwardAction *action,
                OnwardError   code)
{
  g_autofree char *before = store_fixture_dump (self);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 log = store_fixture_count (self, "SELECT count (*) FROM op_log");

  g_assert_null (onward_apply (self->database, self->clock, &self->device, action, &error));
  g_assert_error (error, ONWARD_ERROR, (int) code);
  after = store_fixture_dump (self);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log"), ==, log);
}

static void
test_all_together (StoreFixture *self,
                   gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);
  g_autoptr (OnwardChangeset) changeset = NULL;
  const OnwardChange *change;

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", "Patience");
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, &id, "pinned", 1);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", "V");
  changeset = store_fixture_apply (self, action);

  g_assert_cmpuint (changeset->changes->len, ==, 1);
  change = g_ptr_array_index (changeset->changes, 0);
  g_assert_cmpint (change->type, ==, ONWARD_CHANGE_ADDED);
  g_assert_true (onward_id_equal (&change->row->id, &id));
  g_assert_cmpstr (onward_value_get_text (&change->row->values[onward_schema_find_field (ONWARD_KIND_STRENGTH, "title")]), ==, "Patience");
  g_assert_true (onward_id_equal (&changeset->state.undo.id, &changeset->action));
  g_assert_cmpint (changeset->state.undo.verb, ==, ONWARD_VERB_ADD);

  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log"), ==, 4);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (DISTINCT hlc) FROM op_log"), ==, 4);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM field_clock JOIN op_log USING (hlc, device, id, tbl, col)"), ==, 3);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action WHERE verb = 'add' AND kind = 'strength' AND role = 'do'"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log WHERE base_hlc IS NOT NULL"), ==, 0);

  store_fixture_set (self, ONWARD_KIND_STRENGTH, &id, "title", "Calm");
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log WHERE old = 'Patience' AND new = 'Calm' AND "
                                        "base_hlc = (SELECT hlc FROM op_log WHERE new = 'Patience')"), ==, 1);
}

static void
test_no_effect (StoreFixture *self,
                gconstpointer data)
{
  OnwardId id = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "One", NULL, NULL, NULL);
  g_autoptr (OnwardAction) nothing = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &id);
  g_autoptr (OnwardAction) same = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &id);
  g_autoptr (OnwardAction) there_and_back = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &id);
  g_autoptr (OnwardAction) come_and_go = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardAction *actions[] = { nothing, same, there_and_back, come_and_go };
  OnwardId plan = onward_action_create (come_and_go, ONWARD_KIND_PLAN);
  gint64 log = store_fixture_count (self, "SELECT count (*) FROM op_log");

  onward_action_set_text (same, ONWARD_KIND_STRENGTH, &id, "title", "One");
  onward_action_set_text (same, ONWARD_KIND_STRENGTH, &id, "shows", NULL);
  onward_action_set_text (there_and_back, ONWARD_KIND_STRENGTH, &id, "title", "Two");
  onward_action_set_text (there_and_back, ONWARD_KIND_STRENGTH, &id, "title", "One");
  onward_action_remove (come_and_go, ONWARD_KIND_PLAN, &plan);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (OnwardChangeset) changeset = store_fixture_apply (self, actions[i]);

      g_assert_cmpuint (changeset->changes->len, ==, 0);
      g_assert_true (onward_id_is_none (&changeset->action));
      g_assert_cmpint (changeset->state.undo.verb, ==, ONWARD_VERB_ADD);
      g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action"), ==, 1);
      g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log"), ==, log);
    }
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM tombstone"), ==, 0);
}

static void
test_values_that_do_not_fit (StoreFixture *self,
                             gconstpointer data)
{
  static const struct
  {
    const char *column;
    OnwardValue value;
  } table[] = {
    { "day", { ONWARD_VALUE_TEXT, .text = "2026-02-30" } },
    { "status", { ONWARD_VALUE_TEXT, .text = "late" } },
    { "position", { ONWARD_VALUE_TEXT, .text = "a b" } },
    { "position", { ONWARD_VALUE_NONE } },
    { "private", { ONWARD_VALUE_INTEGER, .integer = 2 } },
    { "title", { ONWARD_VALUE_INTEGER, .integer = 1 } },
    { "title", { ONWARD_VALUE_TEXT, .text = "\xff" } },
    { "phase", { ONWARD_VALUE_TEXT, .text = "words" } },
    { "phase", { ONWARD_VALUE_ID, .id = { { 1 } } } },
  };
  OnwardId id = store_fixture_add (self, ONWARD_KIND_STEP, "title", "One", NULL, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, &id);

      /* What was fine before it in the same action is not kept either. */
      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "note", "Kept?");
      onward_action_set_value (action, ONWARD_KIND_STEP, &id,
                               onward_schema_find_field (ONWARD_KIND_STEP, table[i].column), &table[i].value);
      assert_refused (self, action, ONWARD_ERROR_REFUSED);
    }
}

static void
test_references (StoreFixture *self,
                 gconstpointer data)
{
  OnwardId plan = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  OnwardId phase = store_fixture_add (self, ONWARD_KIND_PHASE, "title", "Phase", "plan", &plan, NULL);
  OnwardId link = store_fixture_add (self, ONWARD_KIND_LINK, NULL, NULL, "source", &plan, NULL);
  OnwardId second = store_fixture_add (self, ONWARD_KIND_LINK, NULL, NULL, "source", &phase, NULL);
  OnwardId gone = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Gone", NULL, NULL, NULL);
  const struct
  {
    OnwardKind  kind;
    OnwardId    id;
    const char *column;
    OnwardId    target;
  } table[] = {
    { ONWARD_KIND_PHASE, phase, "plan", phase },
    { ONWARD_KIND_PHASE, phase, "plan", gone },
    { ONWARD_KIND_PHASE, phase, "plan", onward_id_new () },
    { ONWARD_KIND_LINK, link, "target", gone },
    /* Links on links could hang on each other in a circle. */
    { ONWARD_KIND_LINK, link, "target", second },
    { ONWARD_KIND_LINK, link, "target", link },
  };

  store_fixture_remove (self, ONWARD_KIND_PLAN, &gone);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_LINK, table[i].kind, &table[i].id);

      onward_action_set_reference (action, table[i].kind, &table[i].id, table[i].column, &table[i].target);
      assert_refused (self, action, ONWARD_ERROR_REFUSED);
    }
}

static void
test_missing_records (StoreFixture *self,
                      gconstpointer data)
{
  OnwardId nobody = onward_id_new ();
  OnwardId plan = store_fixture_add (self, ONWARD_KIND_PLAN, "title", "Plan", NULL, NULL, NULL);
  g_autoptr (OnwardAction) edit = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, &nobody);
  g_autoptr (OnwardAction) removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, &nobody);
  g_autoptr (OnwardAction) other_kind = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PHASE, &plan);

  onward_action_set_text (edit, ONWARD_KIND_PLAN, &nobody, "title", "a");
  assert_refused (self, edit, ONWARD_ERROR_NOT_FOUND);
  onward_action_remove (removal, ONWARD_KIND_PLAN, &nobody);
  assert_refused (self, removal, ONWARD_ERROR_NOT_FOUND);
  onward_action_set_text (other_kind, ONWARD_KIND_PHASE, &plan, "title", "a");
  assert_refused (self, other_kind, ONWARD_ERROR_NOT_FOUND);
}

static void
test_twice (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  g_autoptr (OnwardChangeset) changeset = store_fixture_apply (self, action);

  assert_refused (self, action, ONWARD_ERROR_REFUSED);
  /* An id that was once removed does not come back but by undo. */
  store_fixture_remove (self, ONWARD_KIND_PLAN, &plan);
  assert_refused (self, action, ONWARD_ERROR_REFUSED);
}

static void
test_removal (StoreFixture *self,
              gconstpointer data)
{
  OnwardId person = store_fixture_add (self, ONWARD_KIND_PERSON, "name", "A", NULL, NULL, NULL);
  OnwardId other = store_fixture_add (self, ONWARD_KIND_PERSON, "name", "B", NULL, NULL, NULL);
  OnwardId strength = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "One", NULL, NULL, NULL);
  OnwardId story = store_fixture_add (self, ONWARD_KIND_STORY, "what", "Once", "strength", &strength, NULL);
  OnwardId tie = store_fixture_add (self, ONWARD_KIND_TIE, NULL, NULL, "other", &person, NULL);
  OnwardId link = store_fixture_add (self, ONWARD_KIND_LINK, NULL, NULL, "target", &tie, NULL);
  g_autoptr (OnwardAction) seen = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_STORY, &story);
  g_autoptr (OnwardAction) removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PERSON, &person);
  g_autoptr (OnwardChangeset) first = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;
  const struct
  {
    OnwardChangeType type;
    OnwardId         id;
  } expected[] = {
    { ONWARD_CHANGE_UPDATED, story }, { ONWARD_CHANGE_REMOVED, link }, { ONWARD_CHANGE_REMOVED, tie },
    { ONWARD_CHANGE_REMOVED, person },
  };

  onward_action_set_reference (seen, ONWARD_KIND_STORY, &story, "seen_by", &person);
  first = store_fixture_apply (self, seen);
  onward_action_remove (removal, ONWARD_KIND_PERSON, &person);
  /* The tie has gone with the person already. */
  onward_action_remove (removal, ONWARD_KIND_TIE, &tie);
  changeset = store_fixture_apply (self, removal);

  g_assert_cmpuint (changeset->changes->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const OnwardChange *change = g_ptr_array_index (changeset->changes, i);

      g_assert_cmpint (change->type, ==, expected[i].type);
      g_assert_true (onward_id_equal (&change->row->id, &expected[i].id));
    }
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM person"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM story WHERE seen_by IS NULL AND strength IS NOT NULL"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log WHERE type = 'set' AND old = 'A' AND new IS NULL"), ==, 1);
  g_assert_false (onward_id_equal (&other, &person));
}

static void
test_one_record_two_ways (StoreFixture *self,
                          gconstpointer data)
{
  /* It hangs on the same person twice and goes once. */
  OnwardId person = store_fixture_add (self, ONWARD_KIND_PERSON, "name", "A", NULL, NULL, NULL);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_LINK, ONWARD_KIND_TIE, NULL);
  OnwardId tie = onward_action_create (action, ONWARD_KIND_TIE);
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "person", &person);
  onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "other", &person);
  changeset = store_fixture_apply (self, action);
  store_fixture_remove (self, ONWARD_KIND_PERSON, &person);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM tie"), ==, 0);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log WHERE type = 'remove'"), ==, 2);
}

static void
test_order_of_changes (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_PLAN, NULL);
  OnwardId step = onward_action_create (action, ONWARD_KIND_STEP);
  OnwardId phase = onward_action_create (action, ONWARD_KIND_PHASE);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  g_autoptr (OnwardChangeset) changeset = NULL;
  static const OnwardKind expected[] = { ONWARD_KIND_PLAN, ONWARD_KIND_PHASE, ONWARD_KIND_STEP };

  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", &phase);
  onward_action_set_reference (action, ONWARD_KIND_PHASE, &phase, "plan", &plan);
  changeset = store_fixture_apply (self, action);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (((OnwardChange *) g_ptr_array_index (changeset->changes, i))->row->kind, ==, expected[i]);
}

static int
refuse_commit (gpointer data)
{
  int *times = data;

  return (*times)-- > 0;
}

static void
test_again_after_failing_commit (StoreFixture *self,
                                 gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  g_autoptr (OnwardChangeset) changeset = NULL;
  int times = 3;

  onward_action_set_text (action, ONWARD_KIND_PLAN, &plan, "title", "Plan");
  sqlite3_commit_hook (self->connection, refuse_commit, &times);
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpint (times, ==, 3 - i);
      assert_refused (self, action, ONWARD_ERROR_REFUSED);
    }

  changeset = store_fixture_apply (self, action);
  sqlite3_commit_hook (self->connection, NULL, NULL);
  g_assert_cmpuint (changeset->changes->len, ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM field_clock"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/apply/all-together", test_all_together);
  STORE_TEST ("/apply/no-effect", test_no_effect);
  STORE_TEST ("/apply/values-that-do-not-fit", test_values_that_do_not_fit);
  STORE_TEST ("/apply/references", test_references);
  STORE_TEST ("/apply/missing-records", test_missing_records);
  STORE_TEST ("/apply/twice", test_twice);
  STORE_TEST ("/apply/removal", test_removal);
  STORE_TEST ("/apply/one-record-two-ways", test_one_record_two_ways);
  STORE_TEST ("/apply/order-of-changes", test_order_of_changes);
  STORE_TEST ("/apply/again-after-failing-commit", test_again_after_failing_commit);

  return g_test_run ();
}
