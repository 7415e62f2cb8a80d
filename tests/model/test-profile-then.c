/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-then-state.h"

#include "onward-profile-private.h"
#include "profile-fixture.h"

static void
set_text (Fixture      *fixture,
          OnwardRecord *record,
          const char   *column,
          const char   *text)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, onward_record_get_kind (record), onward_record_get_id (record));

  onward_action_set_text (action, onward_record_get_kind (record), onward_record_get_id (record), column, text);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
hide (Fixture      *fixture,
      OnwardRecord *record)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, onward_record_get_kind (record), onward_record_get_id (record));

  onward_action_set_integer (action, onward_record_get_kind (record), onward_record_get_id (record), "private", 1);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static void
remove_record (Fixture   *fixture,
               OnwardKind kind,
               OnwardId  *id)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, kind, id);

  onward_action_remove (action, kind, id);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
}

static guint
count (OnwardProfile *profile,
       OnwardLens     lens)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* What was added, changed and removed since is gone, as before and back. */
static void
test_rewinds (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *kept = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *lost = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  OnwardId kept_id = *onward_record_get_id (kept), lost_id = *onward_record_get_id (lost);
  gint64 time = onward_then_pause ();
  g_autoptr (OnwardProfile) then = NULL;
  OnwardRecord *record;

  set_text (fixture, kept, "title", "Great patience");
  set_text (fixture, kept, "title", "Endless patience");
  set_text (fixture, lost, "title", "No courage");
  remove_record (fixture, ONWARD_KIND_STRENGTH, &lost_id);
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Humour", NULL);

  then = onward_then_read (fixture->profile, time);
  g_assert_cmpuint (count (then, ONWARD_LENS_ME), ==, 2);
  record = onward_profile_lookup (then, &kept_id);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Patience");
  record = onward_profile_lookup (then, &lost_id);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Courage");
  g_assert_true (onward_profile_get_read_only (then));

  /* Now is as it was. */
  g_assert_cmpstr (onward_record_get_text (kept, "title"), ==, "Endless patience");
  g_assert_cmpuint (fixture_count (fixture->profile, ONWARD_KIND_STRENGTH), ==, 2);
}

static void
test_ends (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardProfile) before = NULL;
  g_autoptr (OnwardProfile) now = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  before = onward_then_read (fixture->profile, 0);
  g_assert_cmpuint (count (before, ONWARD_LENS_ME), ==, 0);
  now = onward_then_read (fixture->profile, onward_then_pause () + 60 * 1000);
  g_assert_cmpuint (count (now, ONWARD_LENS_ME), ==, 1);
}

/* What an undo and a redo did counts like anything else that was done. */
static void
test_undone (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardId id = *onward_record_get_id (record);
  g_autoptr (OnwardProfile) first = NULL;
  g_autoptr (OnwardProfile) second = NULL;
  g_autoptr (GError) error = NULL;
  gint64 one, two;

  one = onward_then_pause ();
  remove_record (fixture, ONWARD_KIND_STRENGTH, &id);
  two = onward_then_pause ();
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));

  first = onward_then_read (fixture->profile, one);
  second = onward_then_read (fixture->profile, two);
  g_assert_cmpuint (count (first, ONWARD_LENS_ME), ==, 1);
  g_assert_cmpuint (count (second, ONWARD_LENS_ME), ==, 0);
}

/* Whoever hid something hid its past with it, also when it is gone by now. */
static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *stays = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *goes = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  OnwardId id = *onward_record_get_id (goes);
  gint64 time = onward_then_pause ();
  g_autoptr (OnwardProfile) then = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Humour", NULL);
  hide (fixture, stays);
  hide (fixture, goes);
  remove_record (fixture, ONWARD_KIND_STRENGTH, &id);

  then = onward_then_read (fixture->profile, time);
  g_assert_cmpuint (count (then, ONWARD_LENS_ME), ==, 2);
  g_assert_cmpuint (count (then, ONWARD_LENS_TOGETHER), ==, 0);
}

/* Nothing of it outlives its last reference. */
static void
test_wiped (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardRecord) held = NULL;
  OnwardProfile *then;
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardId id = *onward_record_get_id (record);

  then = onward_then_read (fixture->profile, onward_then_pause ());
  held = g_object_ref (onward_profile_lookup (then, &id));
  g_assert_finalize_object (then);
  g_assert_true (onward_record_is_gone (held));
  g_assert_cmpstr (onward_record_get_text (held, "title"), ==, "");
  g_assert_false (onward_record_is_gone (record));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/model/profile-then/rewinds", test_rewinds);
  FIXTURE_TEST ("/model/profile-then/ends", test_ends);
  FIXTURE_TEST ("/model/profile-then/undone", test_undone);
  FIXTURE_TEST ("/model/profile-then/private", test_private);
  FIXTURE_TEST ("/model/profile-then/wiped", test_wiped);

  return g_test_run ();
}
