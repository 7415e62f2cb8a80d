/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-id.h"

#include <string.h>

static void
test_form (void)
{
  gint64 before = g_get_real_time () / 1000;
  OnwardId id = onward_id_new ();
  gint64 ms = 0;

  for (int i = 0; i < 6; i++)
    ms = ms << 8 | id.bytes[i];

  g_assert_cmpint (id.bytes[6] >> 4, ==, 7);
  g_assert_cmpint (id.bytes[8] >> 6, ==, 2);
  g_assert_cmpint (ABS (ms - before), <, 10000);
}

static void
test_order (void)
{
  OnwardId last = onward_id_new ();

  for (int i = 0; i < 100000; i++)
    {
      OnwardId next = onward_id_new ();

      g_assert_cmpint (onward_id_compare (&last, &next), <, 0);
      g_assert_cmpint (onward_id_compare (&next, &last), >, 0);
      g_assert_cmpint (next.bytes[6] >> 4, ==, 7);
      g_assert_cmpint (next.bytes[8] >> 6, ==, 2);
      last = next;
    }
}

static gpointer
make_many (gpointer data)
{
  GArray *ids = data;

  for (guint i = 0; i < 20000; i++)
    {
      OnwardId id = onward_id_new ();

      g_array_append_val (ids, id);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (onward_id_hash, onward_id_equal);
  GArray *ids[4];
  GThread *threads[4];

  for (int i = 0; i < 4; i++)
    {
      ids[i] = g_array_new (FALSE, FALSE, sizeof (OnwardId));
      threads[i] = g_thread_new ("ids", make_many, ids[i]);
    }
  for (int i = 0; i < 4; i++)
    {
      g_thread_join (threads[i]);
      for (guint j = 0; j < ids[i]->len; j++)
        g_assert_true (g_hash_table_add (seen, &g_array_index (ids[i], OnwardId, j)));
    }
  for (int i = 0; i < 4; i++)
    g_array_unref (ids[i]);
}

static void
test_text (void)
{
  static const char text[] = "0190a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061";
  static const guint8 bytes[] = {
    0x01, 0x90, 0xa3, 0xb4, 0xc5, 0xd6, 0x7e, 0x8f, 0x9a, 0x0b, 0x1c, 0x2d, 0x3e, 0x4f, 0x50, 0x61
  };
  char buffer[ONWARD_ID_STRING_SIZE];
  OnwardId id;

  g_assert_true (onward_id_parse (text, &id));
  g_assert_cmpmem (id.bytes, sizeof id.bytes, bytes, sizeof bytes);
  g_assert_cmpstr (onward_id_to_string (&id, buffer), ==, text);
  memset (&id, 0, sizeof id);
  g_assert_true (onward_id_parse ("0190A3B4-C5D6-7E8F-9A0B-1C2D3E4F5061", &id));
  g_assert_cmpmem (id.bytes, sizeof id.bytes, bytes, sizeof bytes);
}

static void
test_bad_text (void)
{
  static const char *const bad[] = {
    NULL,
    "",
    "0190a3b4-c5d6-7e8f-9a0b-1c2d3e4f506",
    "0190a3b4-c5d6-7e8f-9a0b-1c2d3e4f50611",
    "0190a3b4-c5d6-7e8f-9a0b-1c2d3e4f506g",
    "0190a3b4ac5d6-7e8f-9a0b-1c2d3e4f5061",
    "0190a3b-4c5d6-7e8f-9a0b-1c2d3e4f5061",
    "{190a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061",
  };
  OnwardId id = onward_id_new ();
  OnwardId before = id;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (onward_id_parse (bad[i], &id));
  g_assert_true (onward_id_equal (&id, &before));
}

static void
test_none_and_copy (void)
{
  OnwardId id = { 0 };
  g_autofree OnwardId *copy = NULL;
  OnwardId *boxed;

  g_assert_true (onward_id_is_none (NULL));
  g_assert_true (onward_id_is_none (&id));
  id.bytes[15] = 1;
  g_assert_false (onward_id_is_none (&id));
  g_assert_null (onward_id_copy (NULL));
  copy = onward_id_copy (&id);
  g_assert_true (onward_id_equal (copy, &id));

  boxed = g_boxed_copy (ONWARD_TYPE_ID, &id);
  g_assert_true (onward_id_equal (boxed, &id));
  g_boxed_free (ONWARD_TYPE_ID, boxed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/form", test_form);
  g_test_add_func ("/id/order", test_order);
  g_test_add_func ("/id/threads", test_threads);
  g_test_add_func ("/id/text", test_text);
  g_test_add_func ("/id/bad-text", test_bad_text);
  g_test_add_func ("/id/none-and-copy", test_none_and_copy);

  return g_test_run ();
}
