/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-profile-history.h"

#include "profile-fixture.h"

typedef void (*ReadFunc) (OnwardProfile      *profile,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

static GPtrArray *
read_all (Fixture *fixture,
          ReadFunc func)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *objects;

  func (fixture->profile, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  objects = onward_profile_read_finish (fixture->profile, result, &error);
  g_assert_no_error (error);

  return objects;
}

static void
finish (Fixture       *fixture,
        GAsyncResult **result,
        OnwardId      *action)
{
  g_autoptr (GError) error = NULL;

  onward_pump_result (result);
  g_assert_true (onward_profile_write_finish (fixture->profile, *result, action, &error));
  g_assert_no_error (error);
  g_clear_object (result);
}

static void
test_points (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  OnwardId action;
  OnwardRecord *patience = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);

  onward_profile_name_point_async (fixture->profile, NULL, " before the employer\nmeeting ", onward_pump_take, &result);
  finish (fixture, &result, NULL);
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);

  points = read_all (fixture, onward_profile_read_points_async);
  g_assert_cmpuint (points->len, ==, 1);
  g_assert_cmpstr (onward_restore_point_get_name (g_ptr_array_index (points, 0)), ==, "before the employer meeting");
  g_assert_cmpint (onward_restore_point_get_time (g_ptr_array_index (points, 0)), >, 0);

  onward_profile_restore_async (fixture->profile, g_ptr_array_index (points, 0), onward_pump_take, &result);
  finish (fixture, &result, &action);
  g_assert_false (onward_id_is_none (&action));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 1);
  /* The records that stayed are the same objects. */
  g_assert_false (onward_record_is_gone (patience));
  g_assert_true (onward_history_get_can_undo (onward_profile_get_history (fixture->profile)));

  /* Once more changes nothing, and is no action. */
  onward_profile_restore_async (fixture->profile, g_ptr_array_index (points, 0), onward_pump_take, &result);
  finish (fixture, &result, &action);
  g_assert_true (onward_id_is_none (&action));

  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 2);

  onward_profile_name_point_async (fixture->profile, g_ptr_array_index (points, 0), NULL, onward_pump_take, &result);
  finish (fixture, &result, NULL);
  again = read_all (fixture, onward_profile_read_points_async);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardId id = *onward_record_get_id (record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, &id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  OnwardRemovedRecord *first;

  none = read_all (fixture, onward_profile_read_removed_async);
  g_assert_cmpuint (none->len, ==, 0);

  onward_action_remove (action, ONWARD_KIND_STRENGTH, &id);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  fixture_reopen (fixture);

  removed = read_all (fixture, onward_profile_read_removed_async);
  g_assert_cmpuint (removed->len, ==, 1);
  first = g_ptr_array_index (removed, 0);
  g_assert_cmpstr (onward_removed_record_get_title (first), ==, "Patience");
  g_assert_cmpint (onward_removed_record_get_kind (first), ==, ONWARD_KIND_STRENGTH);
  g_assert_true (onward_id_equal (onward_removed_record_get_id (first), &id));
  g_assert_cmpint (onward_removed_record_get_time (first), >, 0);

  onward_profile_bring_back_async (fixture->profile, first, onward_pump_take, &result);
  finish (fixture, &result, NULL);
  g_assert_cmpstr (onward_record_get_display_title (onward_profile_lookup (fixture->profile, &id)), ==, "Patience");

  /* It is back already. */
  onward_profile_bring_back_async (fixture->profile, first, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_false (onward_profile_write_finish (fixture->profile, result, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/model/profile-history/points", test_points);
  FIXTURE_TEST ("/model/profile-history/removed", test_removed);

  return g_test_run ();
}
