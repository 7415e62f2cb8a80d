/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-generations-private.h"

#define DAY G_GINT64_CONSTANT (86400000)

static void
assert_kept (const gint64 *times,
             const char   *expected)
{
  OnwardGeneration generations[32];
  gsize n = strlen (expected);

  for (gsize i = 0; i < n; i++)
    generations[i] = (OnwardGeneration) { .number = n - i, .time = times[i] }
  ;

  onward_generations_select (generations, n);
  for (gsize i = 0; i < n; i++)
    {
      char found = generations[i].keep_log ? 'b' : generations[i].keep_snapshot ? 's' : '-';

      g_assert_cmpint (found, ==, expected[i]);
      g_assert_true (generations[i].keep_snapshot || !generations[i].keep_log);
    }
}

static void
test_select (void)
{
  const gint64 one_day[] = { 500, 400, 300, 200, 100 };
  const gint64 ten_days[] = { 9 * DAY, 8 * DAY, 7 * DAY, 6 * DAY, 5 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, DAY, 0 };
  const gint64 last_of_day[] = { 3 * DAY, 2 * DAY + 9, 2 * DAY + 5, DAY + 7, DAY + 3, 5, 1 };
  const gint64 clock_back[] = { -3650 * DAY, 2 * DAY, 2 * DAY - 5, DAY };
  const gint64 clock_forward[] = { 3650 * DAY, DAY, 5, 3 };
  const gint64 before_epoch[] = { -1, -DAY, -DAY - 1, -DAY - 2 };

  assert_kept (one_day, "bb---");
  assert_kept (ten_days, "bbssssss--");
  assert_kept (last_of_day, "bb-s-s-");
  assert_kept (clock_back, "bbs-");
  assert_kept (clock_forward, "bbs-");
  assert_kept (before_epoch, "bbs-");
  assert_kept (one_day, "b");
  onward_generations_select (NULL, 0);
}

static void
test_names (void)
{
  static const char *const bad[] = {
    "snapshot-", "snapshot-1", "snapshot-0000000000000000", "snapshot-000000000000000A",
    "snapshot-ffffffffffffffff", "snapshot-0000000000000001.part", "snapshot-00000000000000001",
    "log-0000000000000001", "header-a", "", "../snapshot-0000000000000001",
  };
  g_autofree char *snapshot = onward_generations_name_snapshot (0x1f);
  g_autofree char *log = onward_generations_name_log (0x1f);
  guint64 number = 0;

  g_assert_cmpstr (snapshot, ==, "snapshot-000000000000001f");
  g_assert_true (onward_generations_parse_snapshot (snapshot, &number));
  g_assert_cmpuint (number, ==, 0x1f);
  number = 0;
  g_assert_true (onward_generations_parse_log (log, &number));
  g_assert_cmpuint (number, ==, 0x1f);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (onward_generations_parse_snapshot (bad[i], &number));
}

static void
test_list (void)
{
  static const char *const files[] = {
    "log-0000000000000009", "snapshot-0000000000000002", "header-a", "snapshot-0000000000000007",
    "snapshot-0000000000000008.part", "snapshot-0000000000000003",
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) list = NULL;
  guint64 highest;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_ptr_array_add (names, (char *) files[i]);

  list = onward_generations_list (names, &highest);
  g_assert_cmpuint (highest, ==, 9);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpuint (g_array_index (list, guint64, 0), ==, 7);
  g_assert_cmpuint (g_array_index (list, guint64, 1), ==, 3);
  g_assert_cmpuint (g_array_index (list, guint64, 2), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/generations/select", test_select);
  g_test_add_func ("/vault/generations/names", test_names);
  g_test_add_func ("/vault/generations/list", test_list);

  return g_test_run ();
}
