/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-then-and-now.h"

#include "onward-list-mirror.h"
#include "onward-profile-history.h"
#include "profile-fixture.h"

static gint64
now (void)
{
  gint64 time;

  g_usleep (3000);
  time = g_get_real_time () / 1000;
  g_usleep (3000);

  return time;
}

static OnwardRecord *
add_story (Fixture      *fixture,
           OnwardRecord *strength,
           const char   *what)
{
  g_autoptr (GError) error = NULL;
  OnwardId id;
  g_autoptr (OnwardAction) action = fixture_adding (ONWARD_KIND_STORY, what, &id);

  onward_action_set_reference (action, ONWARD_KIND_STORY, &id, "strength", onward_record_get_id (strength));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);

  return onward_profile_lookup (fixture->profile, &id);
}

static void
add_link (Fixture      *fixture,
          OnwardRecord *source,
          OnwardRecord *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_LINK, onward_record_get_kind (source),
                                                       onward_record_get_id (source));
  OnwardId id = onward_action_create (action, ONWARD_KIND_LINK);

  onward_action_set_text (action, ONWARD_KIND_LINK, &id, "position", "V");
  onward_action_set_reference (action, ONWARD_KIND_LINK, &id, "source", onward_record_get_id (source));
  onward_action_set_reference (action, ONWARD_KIND_LINK, &id, "target", onward_record_get_id (target));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
}

/* Such as "added:Patience:Patience; used:Call Anna:Patience". */
static char *
describe (OnwardThenAndNow *self)
{
  static const char *const groups[] = { "added", "used", "retold" };
  GString *out = g_string_new (NULL);
  guint n_gains;

  /* What changed is read again in an idle. */
  for (int i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      onward_pump_until (!onward_then_and_now_get_loading (self), 30);
    }

  n_gains = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_gains; i++)
    {
      g_autoptr (OnwardGain) gain = g_list_model_get_item (G_LIST_MODEL (self), i);

      g_assert_cmpint (onward_gain_get_time (gain), >, 0);
      g_string_append_printf (out, "%s%s:%s:%s", i > 0 ? "; " : "", groups[onward_gain_get_group (gain)],
                              onward_record_get_display_title (onward_gain_get_record (gain)),
                              onward_record_get_display_title (onward_gain_get_strength (gain)));
    }

  return g_string_free (out, FALSE);
}

static void
assert_says (OnwardThenAndNow *self,
             const char       *expected)
{
  g_autofree char *words = describe (self);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *patience = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *step = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Breathe out", NULL);
  OnwardRecord *story;
  g_autoptr (OnwardThenAndNow) self = NULL;
  gint64 then = now ();

  self = onward_then_and_now_new (fixture->profile, ONWARD_LENS_ME);
  assert_says (self, "");
  onward_then_and_now_set_since (self, then);
  assert_says (self, "");

  story = add_story (fixture, patience, "The long queue");
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  now ();
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Humour", NULL);
  /* Both say the same. */
  add_link (fixture, step, patience);
  add_link (fixture, step, story);
  assert_says (self, "added:Humour:Humour; added:Courage:Courage; used:Breathe out:Patience; "
               "retold:The long queue:Patience");

  onward_then_and_now_set_since (self, 0);
  assert_says (self, "added:Humour:Humour; added:Courage:Courage; added:Patience:Patience; "
               "used:Breathe out:Patience; retold:The long queue:Patience");
  onward_then_and_now_set_since (self, now ());
  assert_says (self, "");
}

/* Looking further back and nearer again leaves alone what is told either way. */
static void
test_steady (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) self = onward_then_and_now_new (fixture->profile, ONWARD_LENS_ME);
  OnwardRecord *patience = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *step = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Breathe out", NULL);
  gint64 then;
  OnwardListMirror mirror;

  add_story (fixture, patience, "The long queue");
  add_link (fixture, step, patience);
  then = now ();
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  add_story (fixture, patience, "The tired child");

  onward_list_mirror_begin (&mirror, self);
  onward_then_and_now_set_since (self, then);
  assert_says (self, "added:Courage:Courage; retold:The tired child:Patience");
  g_assert_cmpuint (mirror.n_removed, ==, 0);
  g_assert_cmpuint (mirror.n_added, ==, 2);

  onward_then_and_now_set_since (self, 0);
  assert_says (self, "added:Courage:Courage; added:Patience:Patience; used:Breathe out:Patience; "
               "retold:The tired child:Patience; retold:The long queue:Patience");
  g_assert_cmpuint (mirror.n_removed, ==, 0);
  g_assert_cmpuint (mirror.n_added, ==, 5);

  onward_then_and_now_set_since (self, then);
  assert_says (self, "added:Courage:Courage; retold:The tired child:Patience");
  g_assert_cmpuint (mirror.n_removed, ==, 3);
  g_assert_cmpuint (mirror.n_added, ==, 5);
  onward_list_mirror_end (&mirror);
}

/* What is taken back is not told, and what comes back is as old as it was. */
static void
test_undo_redo (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) self = onward_then_and_now_new (fixture->profile, ONWARD_LENS_ME);
  g_autoptr (GError) error = NULL;
  OnwardRecord *old = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  g_autoptr (OnwardAction) removal = NULL;

  onward_then_and_now_set_since (self, now ());
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  assert_says (self, "added:Courage:Courage");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  assert_says (self, "");
  g_assert_true (fixture_redo (fixture->profile, &error));
  assert_says (self, "added:Courage:Courage");

  removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, onward_record_get_id (old));
  onward_action_remove (removal, ONWARD_KIND_STRENGTH, onward_record_get_id (old));
  g_assert_true (fixture_apply (fixture->profile, removal, NULL, &error));
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  assert_says (self, "added:Courage:Courage");
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) self = onward_then_and_now_new (fixture->profile, ONWARD_LENS_ME);
  g_autoptr (GAsyncResult) named = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;
  OnwardRestorePoint *point;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  now ();
  onward_profile_name_point_async (fixture->profile, NULL, "before the meeting", onward_pump_take, &named);
  onward_pump_result (&named);
  g_assert_true (onward_profile_write_finish (fixture->profile, named, NULL, &error));
  now ();
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);

  onward_profile_read_points_async (fixture->profile, NULL, onward_pump_take, &read);
  onward_pump_result (&read);
  points = onward_profile_read_finish (fixture->profile, read, &error);
  g_assert_no_error (error);
  point = g_ptr_array_index (points, 0);
  onward_then_and_now_set_since (self, onward_restore_point_get_time (point));
  assert_says (self, "added:Courage:Courage");

  onward_profile_restore_async (fixture->profile, point, onward_pump_take, &restored);
  onward_pump_result (&restored);
  g_assert_true (onward_profile_write_finish (fixture->profile, restored, NULL, &error));
  assert_says (self, "");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  assert_says (self, "added:Courage:Courage");
}

static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) self = onward_then_and_now_new (fixture->profile, ONWARD_LENS_TOGETHER);
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) hide = NULL;
  OnwardRecord *courage = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  OnwardRecord *strategy = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Breathe out", NULL);

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  add_story (fixture, courage, "The speech");
  add_link (fixture, strategy, courage);
  onward_then_and_now_set_since (self, 0);
  {
    g_autofree char *all = describe (self);

    g_assert_nonnull (strstr (all, "used:Breathe out:Courage; retold:The speech:Courage"));
    g_assert_nonnull (strstr (all, "added:Patience:Patience"));
  }

  /* Nothing that hangs on it is told any more, either. */
  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, onward_record_get_id (courage));
  onward_action_set_integer (hide, ONWARD_KIND_STRENGTH, onward_record_get_id (courage), "private", TRUE);
  g_assert_true (fixture_apply (fixture->profile, hide, NULL, &error));
  assert_says (self, "added:Patience:Patience");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/then-and-now/groups", test_groups);
  FIXTURE_TEST ("/then-and-now/steady", test_steady);
  FIXTURE_TEST ("/then-and-now/undo-redo", test_undo_redo);
  FIXTURE_TEST ("/then-and-now/restore", test_restore);
  FIXTURE_TEST ("/then-and-now/lens", test_lens);

  return g_test_run ();
}
