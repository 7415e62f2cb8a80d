/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-births.h"

#include "sealed-fixture.h"

static GArray *
read_births (Fixture *self,
             gint64   since)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *births;

  onward_store_read_births_async (self->store, since, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  births = onward_store_read_births_finish (self->store, result, &error);
  g_assert_no_error (error);

  return births;
}

static gint64
later (void)
{
  g_usleep (3000);

  return g_get_real_time () / 1000;
}

static void
test_latest_first (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) since = NULL;
  g_autoptr (GArray) none = NULL;
  OnwardId patience, courage;
  gint64 between;

  load_count (self);
  add_strength (self, "Patience", &patience);
  between = later ();
  add_strength (self, "Courage", &courage);

  all = read_births (self, 0);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (onward_id_equal (&g_array_index (all, OnwardBirth, 0).id, &courage));
  g_assert_true (onward_id_equal (&g_array_index (all, OnwardBirth, 1).id, &patience));
  g_assert_cmpint (g_array_index (all, OnwardBirth, 0).kind, ==, ONWARD_KIND_STRENGTH);
  g_assert_cmpint (g_array_index (all, OnwardBirth, 1).time, <, between);

  since = read_births (self, between);
  g_assert_cmpuint (since->len, ==, 1);
  g_assert_true (onward_id_equal (&g_array_index (since, OnwardBirth, 0).id, &courage));
  g_assert_cmpint (g_array_index (since, OnwardBirth, 0).time, >=, between);

  none = read_births (self, later () + 1000);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Undo and redo make it anew under the same id; it is as old as it was. */
static void
test_born_once (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) undone = NULL;
  g_autoptr (OnwardChangeset) redone = NULL;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) since = NULL;
  gint64 between;

  load_count (self);
  add_strength (self, "Patience", NULL);
  before = read_births (self, 0);
  between = later ();
  undone = undo (self, NULL, &error);
  g_assert_no_error (error);
  redone = redo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (load_count (self), ==, 1);

  after = read_births (self, 0);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (g_array_index (after, OnwardBirth, 0).time, ==, g_array_index (before, OnwardBirth, 0).time);
  since = read_births (self, between);
  g_assert_cmpuint (since->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  SEALED_TEST ("/store/births/latest-first", test_latest_first);
  SEALED_TEST ("/store/births/born-once", test_born_once);

  return g_test_run ();
}
