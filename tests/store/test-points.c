/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-points-private.h"

#include "onward-apply-private.h"
#include "onward-migrator-private.h"
#include "sealed-fixture.h"

static GPtrArray *
read_points (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *points;

  onward_store_read_points_async (self->store, 30, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  points = onward_store_read_points_finish (self->store, result, &error);
  g_assert_no_error (error);
  g_ptr_array_set_free_func (points, (GDestroyNotify) onward_point_free);

  return points;
}

static GPtrArray *
read_removed (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *removed;

  onward_store_read_removed_async (self->store, 10, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  removed = onward_store_read_removed_finish (self->store, result, &error);
  g_assert_no_error (error);

  return removed;
}

static void
name_point (Fixture           *self,
            const OnwardPoint *point,
            const char        *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_store_name_point_async (self->store, point, name, onward_pump_take, &result);
  onward_pump_result (&result);
  changeset = onward_store_write_finish (self->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changeset->changes->len, ==, 0);
}

static guint
restore (Fixture           *self,
         const OnwardPoint *point)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_store_restore_async (self->store, point, onward_pump_take, &result);
  onward_pump_result (&result);
  changeset = onward_store_write_finish (self->store, result, &error);
  g_assert_no_error (error);

  return changeset->changes->len;
}

static void
test_named (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) renamed = NULL;
  g_autoptr (GPtrArray) none = NULL;
  OnwardPoint *point;

  load_count (self);
  add_strength (self, "Patience", NULL);
  name_point (self, NULL, "before the employer meeting");
  add_strength (self, "Courage", NULL);
  add_strength (self, "Humour", NULL);

  points = read_points (self);
  /* Nothing was before the first change of today. */
  g_assert_cmpuint (points->len, ==, 1);
  point = g_ptr_array_index (points, 0);
  g_assert_cmpstr (point->name, ==, "before the employer meeting");
  g_assert_cmpint (ABS (point->time - g_get_real_time () / 1000), <, 60000);

  g_assert_cmpuint (restore (self, point), ==, 2);
  name_point (self, point, "before everything");
  stop (self);
  start (self, self->folder);
  g_assert_cmpuint (load_count (self), ==, 1);
  renamed = read_points (self);
  g_assert_cmpuint (renamed->len, ==, 1);
  point = g_ptr_array_index (renamed, 0);
  g_assert_cmpstr (point->name, ==, "before everything");
  g_assert_cmpuint (restore (self, point), ==, 0);

  {
    g_autoptr (GError) error = NULL;
    g_autoptr (OnwardChangeset) back = undo (self, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (back->changes->len, ==, 2);
  }

  name_point (self, point, NULL);
  none = read_points (self);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_removed (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  OnwardAction *action;
  OnwardId strength, story;
  const OnwardRemoved *first;

  load_count (self);
  add_strength (self, "Patience", &strength);
  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STORY, NULL);
  story = onward_action_create (action, ONWARD_KIND_STORY);
  onward_action_set_text (action, ONWARD_KIND_STORY, &story, "what", "The long queue");
  onward_action_set_reference (action, ONWARD_KIND_STORY, &story, "strength", &strength);
  onward_changeset_unref (apply (self, action, &error));
  onward_action_unref (action);

  /* Adding that was undone is no removing. */
  add_strength (self, "Courage", NULL);
  onward_changeset_unref (undo (self, NULL, &error));
  g_assert_no_error (error);

  action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, &strength);
  onward_action_remove (action, ONWARD_KIND_STRENGTH, &strength);
  onward_changeset_unref (apply (self, action, &error));
  onward_action_unref (action);
  g_assert_no_error (error);

  removed = read_removed (self);
  g_assert_cmpuint (removed->len, ==, 1);
  first = g_ptr_array_index (removed, 0);
  g_assert_cmpint (first->kind, ==, ONWARD_KIND_STRENGTH);
  g_assert_cmpstr (first->title, ==, "Patience");

  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (OnwardChangeset) back = NULL;

    onward_store_bring_back_async (self->store, first->kind, &first->id, onward_pump_take, &result);
    onward_pump_result (&result);
    back = onward_store_write_finish (self->store, result, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (back->changes->len, ==, 2);
  }
  left = read_removed (self);
  g_assert_cmpuint (left->len, ==, 0);
}

static gint64
read_wall (gpointer wall)
{
  return *(gint64 *) wall;
}

static void
add_at (OnwardDatabase *database,
        OnwardClock    *clock)
{
  g_autoptr (OnwardAction) action = new_strength ("Patience", NULL);
  g_autoptr (GError) error = NULL;
  OnwardId device = onward_id_new ();
  g_autoptr (OnwardChangeset) changeset = onward_apply (database, clock, &device, action, &error);

  g_assert_no_error (error);
}

/* Each day with changes begins with a point, the first of all excepted. */
static void
test_daily (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scripts = onward_migrator_load_scripts (&error);
  g_autoptr (GDateTime) noon = g_date_time_new_local (2026, 3, 27, 12, 0, 0);
  gint64 wall = g_date_time_to_unix (noon) * 1000;
  g_autoptr (OnwardClock) clock = onward_clock_new (read_wall, &wall);
  OnwardId profile = onward_id_new ();
  sqlite3 *connection;
  OnwardDatabase *database;
  OnwardMeta meta;

  onward_vault_init ();
  g_assert_cmpint (sqlite3_open (":memory:", &connection), ==, SQLITE_OK);
  database = onward_database_new_for_connection (connection);
  g_assert_true (onward_migrator_run (database, (const char *const *) scripts, &profile, &meta, &error));

  /* Three changes on each of five days, with a day off and the clocks set forward in between. */
  for (int day = 0; day < 6; day++)
    {
      for (int i = 0; i < 3 && day != 3; i++)
        {
          add_at (database, clock);
          wall += 3600 * 1000;
        }
      wall = g_date_time_to_unix (noon) * 1000 + (day + 1) * G_GINT64_CONSTANT (86400000);
    }

  {
    g_autoptr (GPtrArray) all = onward_points_read (database, 30, &error);
    g_autoptr (GPtrArray) two = onward_points_read (database, 2, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (all->len, ==, 4);
    g_assert_cmpuint (two->len, ==, 2);
    for (guint i = 0; i < all->len; i++)
      {
        const OnwardPoint *point = g_ptr_array_index (all, i);

        g_assert_true (onward_id_is_none (&point->id));
        g_assert_null (point->name);
        /* Two ops for each strength. */
        g_assert_cmpint (point->ops, ==, 2 * 3 * (4 - i));
      }
  }

  onward_database_free (database);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/points/daily", test_daily);
  SEALED_TEST ("/store/points/named", test_named);
  SEALED_TEST ("/store/points/removed", test_removed);

  return g_test_run ();
}
