/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-profile.h"

#include "onward-assert-notify.h"
#include "onward-broken-disk.h"
#include "onward-list-mirror.h"
#include "profile-fixture.h"

static void
assert_write_ends_in (OnwardProfile *profile,
                      GAsyncResult  *result,
                      int            code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (onward_profile_write_finish (profile, result, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, code);
}

/* What the person wrote is there after locking and unlocking, and can still be undone. */
static void
test_reopen (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardId strength;
  OnwardId step;
  OnwardId added;
  g_autofree char *name = NULL;

  g_object_get (fixture->profile, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Kim");
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Kim");
  g_assert_cmpstr (onward_profile_get_folder (fixture->profile), ==, fixture->folder);
  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_GOOD);
  g_assert_false (onward_profile_get_read_only (fixture->profile));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_PLAN), ==, 1);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_PHASE), ==, 1);
  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (fixture->profile)));

  strength = *onward_record_get_id (fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen 🎧", NULL));
  step = *onward_record_get_id (fixture_add (fixture->profile, ONWARD_KIND_STEP, "Ring Eva", &added));
  g_assert_false (onward_id_is_none (&added));
  fixture_add (fixture->profile, ONWARD_KIND_PERSON, "E.", NULL);
  g_assert_true (onward_history_get_can_undo (onward_profile_get_history (fixture->profile)));

  fixture_reopen (fixture);
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Kim");
  g_assert_cmpint (onward_profile_get_saved_time (fixture->profile), >, 0);
  g_assert_cmpstr (onward_record_get_display_title (onward_profile_lookup (fixture->profile, &strength)), ==, "I listen 🎧");
  g_assert_cmpstr (onward_record_get_display_title (onward_profile_lookup (fixture->profile, &step)), ==, "Ring Eva");
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_PERSON), ==, 1);

  /* The latest first, then one by its name in the history. */
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_PERSON), ==, 0);
  g_assert_true (fixture_undo (fixture->profile, &added, &error));
  g_assert_null (onward_profile_lookup (fixture->profile, &step));
  g_assert_nonnull (onward_profile_lookup (fixture->profile, &strength));
  g_assert_true (fixture_redo (fixture->profile, &error));
  g_assert_no_error (error);
  g_assert_nonnull (onward_profile_lookup (fixture->profile, &step));
}

static void
test_nothing_to_undo (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_undo (fixture->profile, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fixture_redo (fixture->profile, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_GOOD);
}

static void
test_live_list (Fixture      *fixture,
                gconstpointer data)
{
  OnwardFilterList *list = onward_profile_list (fixture->profile, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardListMirror mirror;
  OnwardRecord *record;
  g_autoptr (OnwardAction) action = NULL;
  OnwardNotifyCount title = { 0 };

  onward_list_mirror_begin (&mirror, list);
  record = g_object_ref (fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL));
  g_assert_cmpuint (mirror.items->len, ==, 1);

  action = fixture_setting (record, "title", "Walk far");
  onward_notify_count_begin (&title, record, "title");
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 1);
  g_assert_cmpuint (mirror.n_signals, ==, 1);
  g_assert_true (onward_filter_list_get_record (list, 0) == record);

  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");
  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_cmpuint (mirror.items->len, ==, 0);
  g_assert_true (onward_record_is_gone (record));

  onward_notify_count_end (&title);
  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (record);
  g_assert_finalize_object (list);
}

static void
test_close_leaves_nothing (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardRecord *record = g_object_ref (fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL));
  OnwardFilterList *list = onward_profile_list (fixture->profile, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = fixture_setting (record, "title", "late");
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GAsyncResult) early = NULL;
  GAsyncResult *late[4] = { NULL };

  /* What was asked before is still saved, what is asked after is not. */
  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &early);
  onward_profile_close_async (fixture->profile, FALSE, onward_pump_take, &closed);
  onward_profile_close_async (fixture->profile, FALSE, onward_pump_take, &again);
  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &late[0]);
  onward_profile_undo_async (fixture->profile, NULL, onward_pump_take, &late[1]);
  onward_profile_redo_async (fixture->profile, onward_pump_take, &late[2]);
  onward_pump_result (&closed);
  onward_pump_result (&again);
  g_assert_true (onward_profile_close_finish (fixture->profile, closed, &error));
  g_assert_true (onward_profile_close_finish (fixture->profile, again, &error));
  g_assert_true (onward_profile_write_finish (fixture->profile, early, NULL, &error));
  for (guint i = 0; i < 3; i++)
    {
      onward_pump_result (&late[i]);
      assert_write_ends_in (fixture->profile, late[i], ONWARD_ERROR_CLOSED);
    }

  g_assert_true (onward_record_is_gone (record));
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (onward_profile_lookup (fixture->profile, onward_record_get_id (record)));
  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (fixture->profile)));

  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &late[3]);
  onward_pump_result (&late[3]);
  assert_write_ends_in (fixture->profile, late[3], ONWARD_ERROR_CLOSED);
  g_assert_true (fixture_close (fixture->profile, FALSE, &error));

  for (guint i = 0; i < 4; i++)
    g_clear_object (&late[i]);
  g_clear_object (&closed);
  g_clear_object (&again);
  g_clear_object (&early);
  g_assert_finalize_object (record);
  g_assert_finalize_object (list);
  g_assert_finalize_object (fixture->profile);
  fixture->profile = NULL;
}

/* A full disk: nothing is shown as saved, everything waits in order, and is saved when it can be. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  g_autoptr (OnwardAction) first = fixture_setting (record, "title", "Walk far");
  g_autoptr (OnwardAction) second = fixture_setting (record, "title", "Walk farther");
  g_autoptr (GAsyncResult) first_done = NULL;
  g_autoptr (GAsyncResult) second_done = NULL;
  OnwardNotifyCount condition = { 0 };
  guint unsaved;

  onward_notify_count_begin (&condition, fixture->profile, "condition");
  onward_broken_disk_break (ENOSPC);
  onward_profile_apply_async (fixture->profile, first, onward_pump_take, &first_done);
  onward_profile_apply_async (fixture->profile, second, onward_pump_take, &second_done);
  onward_pump_until (onward_notify_count_take (&condition) > 0, 20);
  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_UNSAVED_NO_SPACE);
  g_object_get (fixture->profile, "unsaved", &unsaved, NULL);
  g_assert_cmpuint (unsaved, ==, 2);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");
  g_assert_null (first_done);

  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_result (&second_done);
  g_assert_nonnull (first_done);
  g_assert_true (onward_profile_write_finish (fixture->profile, second_done, NULL, NULL));
  onward_pump_until (onward_profile_get_condition (fixture->profile) == ONWARD_CONDITION_GOOD, 20);
  g_object_get (fixture->profile, "unsaved", &unsaved, NULL);
  g_assert_cmpuint (unsaved, ==, 0);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk farther");

  onward_notify_count_end (&condition);
  g_clear_object (&first_done);
  g_clear_object (&second_done);
}

/* Locking while an edit cannot be saved: refused, unless the person gives the edit up. */
static void
test_close_unsaved (Fixture      *fixture,
                    gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardId id = *onward_record_get_id (record);
  g_autoptr (OnwardAction) action = fixture_setting (record, "title", "Walk far");
  g_autoptr (OnwardAction) after = fixture_setting (record, "note", "by the lake");
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GAsyncResult) dropped = NULL;
  g_autoptr (GError) error = NULL;

  onward_broken_disk_break (EIO);
  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &done);
  g_assert_false (fixture_close (fixture->profile, FALSE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (done);
  g_assert_false (onward_record_is_gone (record));

  /* It stays open, and the disk comes back. */
  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_result (&done);
  g_assert_true (onward_profile_write_finish (fixture->profile, done, NULL, &error));
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk far");

  onward_broken_disk_break (EIO);
  onward_profile_apply_async (fixture->profile, after, onward_pump_take, &dropped);
  g_assert_true (fixture_close (fixture->profile, TRUE, &error));
  g_assert_no_error (error);
  onward_pump_result (&dropped);
  assert_write_ends_in (fixture->profile, dropped, ONWARD_ERROR_CLOSED);
  onward_broken_disk_mend ();
  g_clear_object (&done);
  g_clear_object (&dropped);
  g_assert_finalize_object (fixture->profile);

  /* What had been saved is there, what was given up is not. */
  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  record = onward_profile_lookup (fixture->profile, &id);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk far");
  g_assert_cmpstr (onward_record_get_text (record, "note"), ==, "");
}

/* Locking tries once more first. */
static void
test_close_saves (Fixture      *fixture,
                  gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardId id = *onward_record_get_id (record);
  g_autoptr (OnwardAction) action = fixture_setting (record, "title", "Walk far");

  onward_broken_disk_break (ENOSPC);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
  onward_pump_until (onward_profile_get_condition (fixture->profile) == ONWARD_CONDITION_UNSAVED_NO_SPACE, 20);
  onward_broken_disk_mend ();
  fixture_reopen (fixture);
  g_assert_cmpstr (onward_record_get_text (onward_profile_lookup (fixture->profile, &id), "title"), ==, "Walk far");
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardId id = *onward_record_get_id (record);
  g_autoptr (OnwardAction) action = NULL;
  g_autoptr (GError) error = NULL;
  gboolean read_only;

  onward_broken_disk_set_locking (FALSE);
  fixture_reopen (fixture);
  g_object_get (fixture->profile, "read-only", &read_only, NULL);
  g_assert_true (read_only);
  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_READ_ONLY_NO_LOCKING);

  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (fixture->profile)));
  record = onward_profile_lookup (fixture->profile, &id);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");
  action = fixture_setting (record, "title", "Walk far");
  g_assert_false (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (fixture_undo (fixture->profile, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_READ_ONLY);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");

  onward_broken_disk_set_locking (TRUE);
  fixture_reopen (fixture);
  g_assert_false (onward_profile_get_read_only (fixture->profile));
  g_assert_cmpstr (onward_record_get_text (onward_profile_lookup (fixture->profile, &id), "title"), ==, "Walk");
}

/* Somebody who only lets go of it gets the keys wiped, too, and can open it again. */
static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *record = g_object_ref (fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL));
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->profile);
  g_assert_true (onward_record_is_gone (record));
  g_assert_finalize_object (record);

  for (guint tries = 0; tries < 100; tries++)
    {
      g_clear_error (&error);
      fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
      if (fixture->profile != NULL || error->code != ONWARD_ERROR_IN_USE)
        break;
      onward_pump_for (20);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STEP), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  onward_broken_disk_install ();

  FIXTURE_TEST ("/model/profile/reopen", test_reopen);
  FIXTURE_TEST ("/model/profile/nothing-to-undo", test_nothing_to_undo);
  FIXTURE_TEST ("/model/profile/live-list", test_live_list);
  FIXTURE_TEST ("/model/profile/close-leaves-nothing", test_close_leaves_nothing);
  FIXTURE_TEST ("/model/profile/full-disk", test_full_disk);
  FIXTURE_TEST ("/model/profile/close-unsaved", test_close_unsaved);
  FIXTURE_TEST ("/model/profile/close-saves", test_close_saves);
  FIXTURE_TEST ("/model/profile/read-only", test_read_only);
  FIXTURE_TEST ("/model/profile/dropped", test_dropped);

  return g_test_run ();
}
