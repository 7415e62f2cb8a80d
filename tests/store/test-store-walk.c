/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long random walk through the whole floor down to the sealed files: what `changed` told, what
 * a plain model says and what comes back from the disk must be the same. */

#include "sealed-fixture.h"
#include "store-model.h"

typedef struct
{
  Fixture   *fixture;
  GRand     *rand;
  GPtrArray *states;
  GPtrArray *mirror;
  guint      now;
} Walk;

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static void
mirror_changed (OnwardStore     *store,
                OnwardChangeset *changeset,
                Walk            *self)
{
  mirror_apply (self->mirror, changeset);
}

static void
walk_do (Walk *self)
{
  g_autoptr (GPtrArray) next = model_copy (g_ptr_array_index (self->states, self->now));
  g_autoptr (OnwardAction) action = make_random_action (self->rand, next);
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;

  model_apply (next, action);
  changeset = apply (self->fixture, action, &error);
  g_assert_no_error (error);
  if (changeset->changes->len == 0)
    return;

  self->now++;
  g_ptr_array_set_size (self->states, self->now);
  g_ptr_array_add (self->states, g_steal_pointer (&next));
}

static void
walk_undo (Walk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = undo (self->fixture, NULL, &error);

  g_assert_cmpint (changeset != NULL, ==, self->now > 0);
  self->now -= self->now > 0;
}

static void
walk_redo (Walk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = redo (self->fixture, &error);
  gboolean can = self->now < self->states->len - 1;

  g_assert_cmpint (changeset != NULL, ==, can);
  self->now += can;
}

/* The disk refuses what would have been the next edit, and nothing is different after that. */
static void
walk_refused (Walk *self)
{
  g_autoptr (OnwardAction) action = make_random_action (self->rand, g_ptr_array_index (self->states, self->now));
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_broken_disk_break (g_rand_boolean (self->rand) ? ENOSPC : EIO);
  changeset = apply (self->fixture, action, &error);
  onward_broken_disk_mend ();
  /* One without effect never asked the disk. */
  g_assert_true (changeset == NULL || changeset->changes->len == 0);
}

static void
walk_reopen (Walk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *expected = model_dump (g_ptr_array_index (self->states, self->now));
  g_autofree char *read = NULL;

  stop (self->fixture);
  start (self->fixture, self->fixture->folder);
  g_signal_connect (self->fixture->store, "changed", G_CALLBACK (mirror_changed), self);
  rows = load (self->fixture, NULL, NULL, &error);
  g_assert_no_error (error);
  read = model_dump (rows);
  g_assert_cmpstr (read, ==, expected);
}

static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (free_rows);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (free_row);
  Walk walk = { fixture, rand, states, mirror, 0 };

  load_count (fixture);
  g_ptr_array_add (states, g_ptr_array_new_with_free_func (free_row));
  g_signal_connect (fixture->store, "changed", G_CALLBACK (mirror_changed), &walk);

  for (int i = 0; i < 600; i++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *told = NULL;
      int what = g_rand_int_range (rand, 0, 100);

      if (what < 50)
        walk_do (&walk);
      else if (what < 75)
        walk_undo (&walk);
      else if (what < 94)
        walk_redo (&walk);
      else if (what < 98)
        walk_refused (&walk);
      else
        walk_reopen (&walk);

      expected = model_dump (g_ptr_array_index (states, walk.now));
      told = model_dump (mirror);
      g_assert_cmpstr (told, ==, expected);
    }
  walk_reopen (&walk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  onward_broken_disk_install ();

  SEALED_TEST ("/store-walk/random", test_walk);

  return g_test_run ();
}
