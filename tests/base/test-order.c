/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-order.h"

#include <string.h>

static void
assert_between (const char *before,
                const char *key,
                const char *after)
{
  g_assert_true (onward_order_is_valid (key));
  if (before != NULL)
    g_assert_cmpint (strcmp (before, key), <, 0);
  if (after != NULL)
    g_assert_cmpint (strcmp (key, after), <, 0);
}

static void
test_ends (void)
{
  g_autofree char *first = onward_order_between (NULL, NULL);
  g_autofree char *bottom = g_strdup (first);
  g_autofree char *top = g_strdup (first);

  g_assert_true (onward_order_is_valid (first));
  for (gsize i = 1; i <= 3000; i++)
    {
      char *below = onward_order_between (bottom, NULL);
      char *above = onward_order_between (NULL, top);

      assert_between (bottom, below, NULL);
      assert_between (NULL, above, top);
      g_assert_cmpuint (strlen (below), <=, 1 + i / 30);
      g_assert_cmpuint (strlen (above), <=, 2 + i / 30);
      g_free (bottom);
      bottom = below;
      g_free (top);
      top = above;
    }
}

static void
test_table (void)
{
  static const struct
  {
    const char *before;
    const char *after;
  } pairs[] = {
    { "V", "W" }, { "V", "V1" }, { "V", "V01" }, { "V", "V001" }, { "Vz", "W" }, { "Vzzz", "W" }, { "Vzzz", "W01" },
    { "1", "2" }, { "01", "1" }, { "y", "z" }, { "z", "z1" }, { "0z", "1" }, { "A", "Z" }, { "9", "A" }, { "Z", "a" },
    { "V1", "V2" }, { "V", "Z" }, { "1", "z" }, { "00001", "00002" }, { "zzzz", "zzzz1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *key = onward_order_between (pairs[i].before, pairs[i].after);

      assert_between (pairs[i].before, key, pairs[i].after);
    }
}

static void
test_same_place (void)
{
  g_autofree char *fixed_before = onward_order_between (NULL, NULL);
  g_autofree char *after = onward_order_between (fixed_before, NULL);
  g_autofree char *fixed_after = g_strdup (after);
  g_autofree char *before = g_strdup (fixed_before);

  for (int i = 0; i < 500; i++)
    {
      char *key = onward_order_between (fixed_before, after);

      assert_between (fixed_before, key, after);
      g_free (after);
      after = key;

      key = onward_order_between (before, fixed_after);
      assert_between (before, key, fixed_after);
      g_free (before);
      before = key;
    }
  g_assert_cmpuint (strlen (after), <, 500);
  g_assert_cmpuint (strlen (before), <, 50);
}

static void
test_random (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 5000; i++)
    {
      guint place = g_test_rand_int_range (0, keys->len + 1);
      const char *before = place > 0 ? g_ptr_array_index (keys, place - 1) : NULL;
      const char *after = place < keys->len ? g_ptr_array_index (keys, place) : NULL;
      char *key = onward_order_between (before, after);

      assert_between (before, key, after);
      g_ptr_array_insert (keys, place, key);
    }
}

static void
test_wrong_neighbours (void)
{
  g_autofree char *same = onward_order_between ("V", "V");
  g_autofree char *swapped = onward_order_between ("W", "V");
  g_autofree char *nonsense = onward_order_between ("-", "V0");

  assert_between ("V", same, NULL);
  assert_between ("W", swapped, NULL);
  g_assert_true (onward_order_is_valid (nonsense));
}

static void
test_validity (void)
{
  g_assert_true (onward_order_is_valid ("V"));
  g_assert_true (onward_order_is_valid ("0001"));
  g_assert_false (onward_order_is_valid (NULL));
  g_assert_false (onward_order_is_valid (""));
  g_assert_false (onward_order_is_valid ("0"));
  g_assert_false (onward_order_is_valid ("V0"));
  g_assert_false (onward_order_is_valid ("V V"));
  g_assert_false (onward_order_is_valid ("å"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order/ends", test_ends);
  g_test_add_func ("/order/table", test_table);
  g_test_add_func ("/order/same-place", test_same_place);
  g_test_add_func ("/order/random", test_random);
  g_test_add_func ("/order/wrong-neighbours", test_wrong_neighbours);
  g_test_add_func ("/order/validity", test_validity);

  return g_test_run ();
}
