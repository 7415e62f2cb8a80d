/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-reference-index-private.h"

#include "onward-registry-private.h"
#include "rows.h"

#define N_ROUNDS 300
#define N_TARGETS 4

typedef struct
{
  OnwardRegistry *registry;
  OnwardId        targets[N_TARGETS]; /* the first is the one that is none */
  GPtrArray      *rows;
  guint           field;
} Fixture;

static void
free_row (gpointer row)
{
  onward_row_free (row);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->registry = onward_registry_new ();
  fixture->rows = g_ptr_array_new_with_free_func (free_row);
  fixture->field = onward_schema_find_field (ONWARD_KIND_STORY, "strength");
  for (guint i = 1; i < N_TARGETS; i++)
    fixture->targets[i] = onward_id_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->rows);
  g_assert_finalize_object (fixture->registry);
}

/* Every group against the whole list, looked through one by one. */
static void
assert_agrees (Fixture *fixture)
{
  GPtrArray *all = onward_list_get_records (onward_registry_get_list (fixture->registry, ONWARD_KIND_STORY));

  for (guint i = 0; i < N_TARGETS; i++)
    {
      GPtrArray *group = onward_registry_find_referrers (fixture->registry, ONWARD_KIND_STORY,
                                                         fixture->field, &fixture->targets[i]);
      guint n = 0;

      for (guint j = 0; j < all->len; j++)
        {
          const OnwardId *id = onward_record_get_reference (g_ptr_array_index (all, j), "strength");

          if (id != NULL ? onward_id_equal (id, &fixture->targets[i]) : i == 0)
            {
              g_assert_nonnull (group);
              g_assert_cmpuint (n, <, group->len);
              g_assert_true (g_ptr_array_index (group, n++) == g_ptr_array_index (all, j));
            }
        }
      g_assert_cmpuint (n, ==, group != NULL ? group->len : 0);
    }
}

static void
gesture (Fixture         *fixture,
         OnwardChangeset *changeset)
{
  static const char *const positions[] = { "A", "C", "CV", "G", "V", "a", "k", "z" };
  const char *position = positions[g_test_rand_int_range (0, G_N_ELEMENTS (positions))];
  guint target = g_test_rand_int_range (0, N_TARGETS);
  guint victim = fixture->rows->len > 0 ? g_test_rand_int_range (0, fixture->rows->len) : 0;
  OnwardRow *row;

  if (fixture->rows->len > 0 && g_test_rand_int_range (0, 4) == 0)
    {
      row = g_ptr_array_steal_index (fixture->rows, victim);
      onward_changeset_add (changeset, ONWARD_CHANGE_REMOVED, row);
      return;
    }

  if (fixture->rows->len == 0 || g_test_rand_bit ())
    {
      row = row_make (ONWARD_KIND_STORY, "Then", position);
      g_ptr_array_add (fixture->rows, row);
    }
  else
    {
      row = g_ptr_array_index (fixture->rows, victim);
    }
  row_set_text (row, "position", position);
  row_set_reference (row, "strength", target > 0 ? &fixture->targets[target] : NULL);
  onward_changeset_add (changeset, ONWARD_CHANGE_UPDATED, row_copy (row));
}

/* Few gestures at once are placed one by one, many make it begin anew. */
static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (OnwardChangeset) changeset = onward_changeset_new ();
      guint n_gestures = round % 50 == 49 ? 200 : g_test_rand_int_range (1, 6);

      for (guint i = 0; i < n_gestures; i++)
        gesture (fixture, changeset);
      onward_registry_apply (fixture->registry, changeset);
      assert_agrees (fixture);
    }
  g_assert_cmpuint (fixture->rows->len, >, 0);

  onward_registry_clear (fixture->registry);
  assert_agrees (fixture);
}

static void
test_nobody (Fixture      *fixture,
             gconstpointer data)
{
  OnwardId other = onward_id_new ();

  g_assert_null (onward_registry_find_referrers (fixture->registry, ONWARD_KIND_STORY, fixture->field, &other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/reference-index/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/model/reference-index/nobody", Fixture, NULL, set_up, test_nobody, tear_down);

  return g_test_run ();
}
