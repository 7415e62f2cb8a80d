/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-list-private.h"

#include "onward-list-mirror.h"
#include "onward-order.h"
#include "onward-record-private.h"
#include "rows.h"

#define N_ROUNDS 400

static OnwardRecord *
make_record (const char *position)
{
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_STRENGTH, "title", position);

  return onward_record_new (row);
}

static void
move_record (OnwardRecord *record,
             const char   *position)
{
  g_autoptr (OnwardRow) row = onward_row_new (ONWARD_KIND_STRENGTH, onward_record_get_id (record));

  row_set_text (row, "position", position);
  onward_record_update (record, row);
}

static int
compare_naively (gconstpointer a,
                 gconstpointer b)
{
  OnwardRecord *left = *(OnwardRecord *const *) a;
  OnwardRecord *right = *(OnwardRecord *const *) b;
  int order = g_strcmp0 (onward_record_get_text (left, "position"), onward_record_get_text (right, "position"));

  return order != 0 ? order : onward_id_compare (onward_record_get_id (left), onward_record_get_id (right));
}

/* Random gestures against an array that is sorted anew each time. Positions are few, so that
 * many are equal and the id decides. */
static void
test_random (void)
{
  static const char *const positions[] = { "A", "C", "CV", "G", "V", "a", "k", "z" };
  OnwardList *list = onward_list_new (ONWARD_KIND_STRENGTH);
  g_autoptr (GPtrArray) naive = g_ptr_array_new_with_free_func (g_object_unref);
  OnwardListMirror mirror;

  onward_list_mirror_begin (&mirror, list);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GHashTable) touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
      guint n_gestures = g_test_rand_int_range (1, 5);

      for (guint i = 0; i < n_gestures; i++)
        {
          const char *position = positions[g_test_rand_int_range (0, G_N_ELEMENTS (positions))];
          int gesture = g_test_rand_int_range (0, 10);
          guint victim = naive->len > 0 ? g_test_rand_int_range (0, naive->len) : 0;

          if (gesture < 4 || naive->len == 0)
            {
              OnwardRecord *record = make_record (position);

              g_ptr_array_add (naive, record);
              g_hash_table_add (touched, g_object_ref (record));
            }
          else if (gesture < 7)
            {
              move_record (g_ptr_array_index (naive, victim), position);
              g_hash_table_add (touched, g_object_ref (g_ptr_array_index (naive, victim)));
            }
          else
            {
              onward_record_set_gone (g_ptr_array_index (naive, victim));
              g_hash_table_add (touched, g_object_ref (g_ptr_array_index (naive, victim)));
              g_ptr_array_remove_index_fast (naive, victim);
            }
        }

      onward_list_mirror_reset (&mirror);
      onward_list_update (list, touched);
      onward_list_mirror_check (&mirror);
      g_assert_cmpuint (mirror.n_removed, <=, n_gestures);
      g_assert_cmpuint (mirror.n_added, <=, n_gestures);

      g_ptr_array_sort (naive, compare_naively);
      g_assert_cmpuint (naive->len, ==, mirror.items->len);
      for (guint i = 0; i < naive->len; i++)
        g_assert_true (g_ptr_array_index (naive, i) == g_ptr_array_index (mirror.items, i));
    }

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

static void
test_one_move (void)
{
  OnwardList *list = onward_list_new (ONWARD_KIND_STRENGTH);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  OnwardRecord *last = NULL;
  OnwardListMirror mirror;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == onward_record_type_for_kind (ONWARD_KIND_STRENGTH));

  for (char c = 'B'; c <= 'Y'; c++)
    g_hash_table_add (touched, last = make_record ((char[]) { c, '\0' }));

  onward_list_mirror_begin (&mirror, list);
  onward_list_update (list, touched);
  g_assert_cmpuint (mirror.n_signals, ==, 1);
  g_assert_cmpuint (mirror.n_added, ==, 24);
  g_assert_true (g_ptr_array_index (mirror.items, 23) == last);

  g_object_ref (last);
  g_hash_table_remove_all (touched);
  g_hash_table_add (touched, last);

  /* From the bottom to the top: one row goes and comes, all others stay. */
  move_record (last, "A");
  onward_list_mirror_reset (&mirror);
  onward_list_update (list, touched);
  g_assert_cmpuint (mirror.n_removed, ==, 1);
  g_assert_cmpuint (mirror.n_added, ==, 1);
  g_assert_true (g_ptr_array_index (mirror.items, 0) == last);

  /* Another position, but the same place: no row changes. */
  move_record (last, "AV");
  onward_list_mirror_reset (&mirror);
  onward_list_update (list, touched);
  g_assert_cmpuint (mirror.n_signals, ==, 0);

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

static guint
longest_common_run (GPtrArray *before,
                    GPtrArray *after)
{
  g_autofree guint *table = g_new0 (guint, (before->len + 1) * (after->len + 1));
  guint width = after->len + 1;

  for (guint i = 1; i <= before->len; i++)
    for (guint j = 1; j <= after->len; j++)
      if (before->pdata[i - 1] == after->pdata[j - 1])
        table[i * width + j] = table[(i - 1) * width + j - 1] + 1;
      else
        table[i * width + j] = MAX (table[(i - 1) * width + j], table[i * width + j - 1]);

  return table[before->len * width + after->len];
}

static void
shuffle_some (GPtrArray *pool,
              GPtrArray *out)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  guint n = g_test_rand_int_range (0, pool->len + 1);
  gboolean keep_order = g_test_rand_bit ();

  g_ptr_array_set_size (out, 0);
  for (guint i = 0; i < pool->len; i++)
    g_ptr_array_add (rest, pool->pdata[i]);
  while (out->len < n)
    {
      guint pick = keep_order ? 0 : g_test_rand_int_range (0, rest->len);

      if (!keep_order || rest->len <= n - out->len || g_test_rand_bit ())
        g_ptr_array_add (out, g_object_ref (rest->pdata[pick]));
      g_ptr_array_remove_index (rest, pick);
    }
}

/* The fewest rows that can be thrown away are those outside the longest common subsequence. */
static void
test_become_is_minimal (void)
{
  OnwardList *list = onward_list_new (ONWARD_KIND_STRENGTH);
  GPtrArray *items = onward_list_get_records (list);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  OnwardListMirror mirror;

  for (guint i = 0; i < 24; i++)
    g_ptr_array_add (pool, make_record ("V"));

  onward_list_mirror_begin (&mirror, list);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n_before = items->len;
      guint common;

      shuffle_some (pool, wanted);
      common = longest_common_run (items, wanted);
      onward_list_mirror_reset (&mirror);
      onward_list_become (G_LIST_MODEL (list), items, wanted);
      onward_list_mirror_check (&mirror);

      g_assert_cmpuint (items->len, ==, wanted->len);
      for (guint i = 0; i < items->len; i++)
        g_assert_true (items->pdata[i] == wanted->pdata[i]);
      g_assert_cmpuint (mirror.n_removed, ==, n_before - common);
      g_assert_cmpuint (mirror.n_added, ==, wanted->len - common);
    }

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/list/random", test_random);
  g_test_add_func ("/model/list/one-move", test_one_move);
  g_test_add_func ("/model/list/become-is-minimal", test_become_is_minimal);

  return g_test_run ();
}
