/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-profile-earlier.h"
#include "onward-spoil.h"

/* Three sessions with a strength each; then the newest snapshot is damaged. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  for (int i = 0; i < 3; i++)
    {
      fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
      fixture_reopen (fixture);
    }
  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_finalize_object (fixture->profile);
  onward_spoil_newest (fixture->folder, "snapshot-");
  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

static GArray *
list (OnwardProfile *profile)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *found;

  onward_profile_list_earlier_async (profile, onward_pump_take, &result);
  onward_pump_result (&result);
  found = onward_profile_list_earlier_finish (profile, result, &error);
  g_assert_no_error (error);

  return found;
}

static OnwardProfile *
open_earlier (OnwardProfile *profile,
              guint64        number,
              GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_open_earlier_async (profile, number, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_profile_open_earlier_finish (profile, result, error);
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  OnwardProfile *earlier;
  OnwardEarlierState *first;
  OnwardId id;
  g_autoptr (OnwardAction) action = fixture_adding (ONWARD_KIND_STRENGTH, "I stay", &id);

  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_READ_ONLY_DAMAGED);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 3);

  found = list (fixture->profile);
  g_assert_cmpuint (found->len, >=, 1);
  first = &g_array_index (found, OnwardEarlierState, 0);
  g_assert_cmpint (first->time, <, onward_profile_get_saved_time (fixture->profile));

  earlier = open_earlier (fixture->profile, first->number, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count (earlier, ONWARD_KIND_STRENGTH), ==, 2);
  g_assert_cmpint (onward_profile_get_condition (earlier), ==, ONWARD_CONDITION_READ_ONLY_EARLIER);
  g_assert_cmpint (onward_profile_get_saved_time (earlier), ==, first->time);
  g_assert_cmpstr (onward_profile_get_name (earlier), ==, "Kim");
  g_assert_cmpstr (onward_profile_get_folder (earlier), ==, fixture->folder);
  g_assert_false (fixture_apply (earlier, action, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* Neither needs the other to be closed well. */
  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_finalize_object (g_steal_pointer (&fixture->profile));
  g_assert_cmpuint (fixture_count (earlier, ONWARD_KIND_STRENGTH), ==, 2);
  g_assert_true (fixture_close (earlier, FALSE, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (earlier);

  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 3);
}

static void
test_not_there (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_earlier (fixture->profile, 4711, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  g_assert_null (open_earlier (fixture->profile, 1, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_clear_error (&error);

  onward_profile_list_earlier_async (fixture->profile, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_null (onward_profile_list_earlier_finish (fixture->profile, result, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
}

#define EARLIER_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  EARLIER_TEST ("/profile-earlier/open", test_open);
  EARLIER_TEST ("/profile-earlier/not-there", test_not_there);
  EARLIER_TEST ("/profile-earlier/closed", test_closed);

  return g_test_run ();
}
