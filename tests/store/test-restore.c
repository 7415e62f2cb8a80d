/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-restore-private.h"

#include "store-model.h"

typedef struct
{
  gint64     ops;
  GPtrArray *rows;
} Moment;

static void
clear_moment (gpointer data)
{
  g_ptr_array_unref (((Moment *) data)->rows);
}

static OnwardWorkplace
place_of (StoreFixture *self)
{
  return (OnwardWorkplace) { self->database, self->clock, &self->device, FALSE, NULL };
}

static gint64
last_op (StoreFixture *self)
{
  return store_fixture_count (self, "SELECT ifnull (max (seq), 0) FROM op_log");
}

static OnwardChangeset *
restore (StoreFixture *self,
         gint64        ops)
{
  g_autoptr (GError) error = NULL;
  OnwardWorkplace place = place_of (self);
  OnwardChangeset *changeset = onward_restore (&place, ops, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changeset);

  return changeset;
}

static OnwardChangeset *
bring_back (StoreFixture   *self,
            OnwardKind      kind,
            const OnwardId *id,
            GError        **error)
{
  OnwardWorkplace place = place_of (self);

  return onward_restore_record (&place, kind, id, error);
}

static void
undo (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = onward_undo (self->database, self->clock, &self->device, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changeset);
}

static void
redo (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = onward_redo (self->database, self->clock, &self->device, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changeset);
}

static void
restart (StoreFixture *self)
{
  store_fixture_close (self);
  store_fixture_open (self);
}

static void
assert_dump (StoreFixture *self,
             GPtrArray    *rows)
{
  g_autofree char *expected = model_dump (rows);
  g_autofree char *found = store_fixture_dump (self);

  g_assert_cmpstr (found, ==, expected);
}

/* Any point of a random life, also one that lies behind earlier restoring, is what a plain model
 * remembers of it; so are the states before and after taking the restoring back. */
static void
test_any_point (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GArray) moments = g_array_new (FALSE, TRUE, sizeof (Moment));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);

  g_array_set_clear_func (moments, clear_moment);
  for (int i = 0; i < 400; i++)
    {
      int what = g_rand_int_range (rand, 0, 100);
      Moment moment = { last_op (self), model_copy (rows) };

      g_array_append_val (moments, moment);
      if (what < 80)
        {
          g_autoptr (OnwardAction) action = make_random_action (rand, rows);
          g_autoptr (OnwardChangeset) changeset = store_fixture_apply (self, action);

          model_apply (rows, action);
        }
      else
        {
          const Moment *then = &g_array_index (moments, Moment, g_rand_int_range (rand, 0, moments->len));
          g_autoptr (OnwardChangeset) changeset = restore (self, then->ops);
          g_autofree char *before = model_dump (rows);

          assert_dump (self, then->rows);
          mirror_apply (rows, changeset);
          assert_dump (self, rows);
          if (changeset->changes->len > 0 && g_rand_boolean (rand))
            {
              g_autofree char *undone = NULL;

              undo (self);
              undone = store_fixture_dump (self);
              g_assert_cmpstr (undone, ==, before);
              if (g_rand_boolean (rand))
                restart (self);
              redo (self);
              assert_dump (self, then->rows);
            }
        }
      assert_dump (self, rows);
    }

  /* Latest first takes everything back, restorings included, to the empty beginning. */
  while (TRUE)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OnwardChangeset) changeset = onward_undo (self->database, self->clock, &self->device, NULL, &error);

      if (changeset == NULL)
        {
          g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
          break;
        }
    }
  g_ptr_array_set_size (rows, 0);
  assert_dump (self, rows);
}

static void
test_nothing_to_do (StoreFixture *self,
                    gconstpointer data)
{
  g_autoptr (OnwardChangeset) changeset = NULL;
  gint64 n_actions;

  store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "Patience", NULL, NULL, NULL);
  n_actions = store_fixture_count (self, "SELECT count (*) FROM action");

  changeset = restore (self, last_op (self));
  g_assert_cmpuint (changeset->changes->len, ==, 0);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action"), ==, n_actions);
}

/* An edit that the restoring overtook cannot be undone on its own any more. */
static void
test_conflict (StoreFixture *self,
               gconstpointer data)
{
  OnwardId strength = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "Patience", NULL, NULL, NULL);
  gint64 before = last_op (self);
  OnwardId edit = store_fixture_set (self, ONWARD_KIND_STRENGTH, &strength, "title", "Courage");
  g_autoptr (OnwardChangeset) changeset = restore (self, before);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (changeset->changes->len, ==, 1);
  g_assert_false (onward_undo_try (self->database, self->clock, &self->device, &edit, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT);
  g_clear_error (&error);

  undo (self);
  g_assert_true (onward_undo_try (self->database, self->clock, &self->device, &edit, &error));
  g_assert_no_error (error);
  /* Trying left everything where it was. */
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM strength WHERE title = 'Courage'"), ==, 1);
}

static void
test_bring_back (StoreFixture *self,
                 gconstpointer data)
{
  OnwardId strength = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "Patience", NULL, NULL, NULL);
  g_autoptr (OnwardChangeset) undone = NULL;
  g_autoptr (OnwardChangeset) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_add (self, ONWARD_KIND_STORY, "what", "The long queue", "strength", &strength, NULL);
  before = store_fixture_dump (self);

  /* Not removed, so there is nothing to bring. */
  g_assert_null (bring_back (self, ONWARD_KIND_STRENGTH, &strength, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store_fixture_remove (self, ONWARD_KIND_STRENGTH, &strength);
  store_fixture_add (self, ONWARD_KIND_PERSON, "name", "Anna", NULL, NULL, NULL);
  undo (self);
  undone = bring_back (self, ONWARD_KIND_STRENGTH, &strength, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (undone->changes->len, ==, 2);
  after = store_fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action WHERE verb = 'return'"), ==, 0);

  /* A restoring took it away: that is not undone for the sake of one record. */
  g_clear_pointer (&again, onward_changeset_unref);
  {
    g_autoptr (OnwardChangeset) empty = restore (self, 0);

    g_assert_cmpuint (empty->changes->len, ==, 2);
  }
  again = bring_back (self, ONWARD_KIND_STRENGTH, &strength, &error);
  g_assert_no_error (error);
  g_clear_pointer (&after, g_free);
  after = store_fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action WHERE verb = 'return'"), ==, 1);

  undo (self);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM strength"), ==, 0);
  redo (self);
  g_clear_pointer (&after, g_free);
  after = store_fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
}

/* What belonged to something that went later waits for that, and refers to nobody who is gone. */
static void
test_bring_back_order (StoreFixture *self,
                       gconstpointer data)
{
  OnwardId strength = store_fixture_add (self, ONWARD_KIND_STRENGTH, "title", "Patience", NULL, NULL, NULL);
  OnwardId person = store_fixture_add (self, ONWARD_KIND_PERSON, "name", "Anna", NULL, NULL, NULL);
  OnwardId story = store_fixture_add (self, ONWARD_KIND_STORY, "what", "The long queue", "strength", &strength, NULL);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_STORY, &story);
  g_autoptr (OnwardChangeset) seen = NULL;
  g_autoptr (OnwardChangeset) first = NULL;
  g_autoptr (OnwardChangeset) second = NULL;
  g_autoptr (GError) error = NULL;

  onward_action_set_reference (action, ONWARD_KIND_STORY, &story, "seen_by", &person);
  seen = store_fixture_apply (self, action);
  store_fixture_remove (self, ONWARD_KIND_STORY, &story);
  store_fixture_remove (self, ONWARD_KIND_STRENGTH, &strength);
  store_fixture_remove (self, ONWARD_KIND_PERSON, &person);

  g_assert_null (bring_back (self, ONWARD_KIND_STORY, &story, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CONFLICT);
  g_clear_error (&error);

  first = bring_back (self, ONWARD_KIND_STRENGTH, &strength, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first->changes->len, ==, 1);
  second = bring_back (self, ONWARD_KIND_STORY, &story, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM story WHERE what = 'The long queue' "
                                        "AND strength IS NOT NULL AND seen_by IS NULL"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/restore/any-point", test_any_point);
  STORE_TEST ("/store/restore/nothing-to-do", test_nothing_to_do);
  STORE_TEST ("/store/restore/conflict", test_conflict);
  STORE_TEST ("/store/restore/bring-back", test_bring_back);
  STORE_TEST ("/store/restore/bring-back-order", test_bring_back_order);

  return g_test_run ();
}
