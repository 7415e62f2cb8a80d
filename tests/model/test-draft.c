/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-draft.h"

#include "onward-assert-notify.h"
#include "onward-broken-disk.h"
#include "onward-draft-private.h"
#include "onward-text.h"
#include "profile-fixture.h"

static char *
read_undo_label (OnwardProfile *profile)
{
  char *label = NULL;

  g_object_get (onward_profile_get_history (profile), "undo-label", &label, NULL);

  return label;
}

static void
test_pause (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");
  g_autofree char *label = NULL;
  OnwardNotifyCount title = { 0 };
  OnwardNotifyCount dirty = { 0 };
  OnwardNotifyCount text = { 0 };

  onward_notify_count_begin (&title, record, "title");
  onward_notify_count_begin (&dirty, draft, "dirty");
  onward_notify_count_begin (&text, draft, "text");
  onward_draft_set_pause (draft, 60);
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "I listen");
  g_assert_false (onward_draft_get_dirty (draft));

  /* Letter by letter: one action when it gets quiet. */
  onward_draft_set_text (draft, "I listen w");
  onward_draft_set_text (draft, "I listen we");
  onward_draft_set_text (draft, "I listen well");
  onward_draft_set_text (draft, "I listen well");
  g_assert_cmpuint (onward_notify_count_take (&text), ==, 3);
  g_assert_true (onward_draft_get_dirty (draft));
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "I listen");
  onward_pump_until (!onward_draft_get_dirty (draft), 10);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "I listen well");
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&dirty), ==, 2);
  g_assert_cmpuint (onward_notify_count_take (&text), ==, 0);

  label = read_undo_label (fixture->profile);
  g_assert_cmpstr (label, ==, "Undo Changing a Strength");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "I listen");
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "I listen");
  g_assert_false (onward_draft_get_dirty (draft));

  onward_notify_count_end (&title);
  onward_notify_count_end (&dirty);
  onward_notify_count_end (&text);
  g_assert_finalize_object (draft);
}

static void
test_echo (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "note");
  g_autoptr (OnwardAction) action = fixture_setting (record, "note", "from elsewhere");
  g_autoptr (OnwardAction) later = fixture_setting (record, "note", "and again");

  /* Not while somebody types. */
  onward_draft_set_text (draft, "my own words");
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  g_assert_cmpstr (onward_record_get_text (record, "note"), ==, "from elsewhere");
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "my own words");
  g_assert_true (onward_draft_get_dirty (draft));

  /* Typing goes on while the first words are being saved. */
  onward_draft_commit (draft);
  onward_draft_set_text (draft, "my own words, and more");
  onward_pump_until (g_str_equal (onward_record_get_text (record, "note"), "my own words"), 10);
  onward_pump_for (20);
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "my own words, and more");
  g_assert_true (onward_draft_get_dirty (draft));
  onward_draft_commit (draft);
  onward_pump_until (!onward_draft_get_dirty (draft), 10);
  g_assert_cmpstr (onward_record_get_text (record, "note"), ==, "my own words, and more");

  /* But when nobody does. */
  g_assert_true (fixture_apply (fixture->profile, later, NULL, NULL));
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "and again");
  g_assert_false (onward_draft_get_dirty (draft));

  g_assert_finalize_object (draft);
}

static void
test_spaces_stay (Fixture      *fixture,
                  gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");

  /* A pause after a space must not eat the space. */
  onward_draft_set_pause (draft, 10);
  onward_draft_set_text (draft, "Walk to ");
  onward_pump_until (!onward_draft_get_dirty (draft), 10);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk to");
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "Walk to ");

  /* Nothing to save in a space alone. */
  onward_draft_set_text (draft, "Walk to  ");
  g_assert_false (onward_draft_get_dirty (draft));

  g_assert_finalize_object (draft);
}

static void
test_emptied_title (Fixture      *fixture,
                    gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "E.", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "name");
  OnwardDraft *role = onward_draft_new (fixture->profile, record, "role");
  g_autofree char *label = NULL;

  /* Thinking in front of the empty field is allowed. */
  onward_draft_set_pause (draft, 10);
  onward_draft_set_text (draft, "  ");
  onward_pump_for (60);
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "  ");
  g_assert_true (onward_draft_get_dirty (draft));

  onward_draft_commit (draft);
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "E.");
  g_assert_false (onward_draft_get_dirty (draft));
  label = read_undo_label (fixture->profile);
  g_assert_cmpstr (label, ==, "Undo Adding a Person");

  /* Other fields may be emptied. */
  onward_draft_set_text (role, "nurse");
  onward_draft_commit (role);
  onward_draft_set_text (role, "");
  onward_draft_commit (role);
  onward_pump_until (!onward_draft_get_dirty (role), 10);
  g_assert_cmpstr (onward_record_get_text (record, "role"), ==, "");

  g_assert_finalize_object (draft);
  g_assert_finalize_object (role);
}

static void
test_finalize_commits (Fixture      *fixture,
                       gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Breathe", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "early_sign");

  onward_draft_set_text (draft, "My shoulders\r\nrise");
  g_assert_finalize_object (draft);
  onward_pump_until (*onward_record_get_text (record, "early_sign") != '\0', 10);
  g_assert_cmpstr (onward_record_get_text (record, "early_sign"), ==, "My shoulders\nrise");
}

static void
test_revert (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");
  g_autofree char *text = NULL;

  onward_draft_set_pause (draft, 10);
  g_object_set (draft, "text", "Run", NULL);
  onward_draft_revert (draft);
  g_object_get (draft, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Walk");
  g_assert_false (onward_draft_get_dirty (draft));
  onward_pump_for (40);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");

  g_assert_finalize_object (draft);
}

static void
take_code (OnwardDraft  *draft,
           const GError *error,
           int          *code)
{
  g_assert_cmpint (*code, ==, -1);
  *code = error->code;
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "note");
  g_autofree char *long_text = g_strnfill (ONWARD_TEXT_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;
  int code = -1;

  g_signal_connect (draft, "refused", G_CALLBACK (take_code), &code);
  onward_draft_set_text (draft, long_text);
  onward_draft_commit (draft);
  onward_pump_until (code >= 0, 10);
  g_assert_cmpint (code, ==, ONWARD_ERROR_REFUSED);
  g_assert_true (onward_draft_get_dirty (draft));
  g_assert_cmpuint (strlen (onward_draft_get_text (draft)), ==, ONWARD_TEXT_MAX + 1);

  /* It would be lost with the lock. */
  g_assert_false (fixture_close (fixture->profile, FALSE, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);

  long_text[ONWARD_TEXT_MAX] = '\0';
  onward_draft_set_text (draft, long_text);
  onward_draft_commit (draft);
  onward_pump_until (!onward_draft_get_dirty (draft), 10);
  g_assert_cmpuint (strlen (onward_record_get_text (record, "note")), ==, ONWARD_TEXT_MAX);

  g_assert_finalize_object (draft);
}

static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *record = g_object_ref (fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL));
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STEP, onward_record_get_id (record));
  g_autofree char *label = NULL;

  onward_action_remove (action, ONWARD_KIND_STEP, onward_record_get_id (record));
  onward_draft_set_text (draft, "Walk far");
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "");
  g_assert_false (onward_draft_get_dirty (draft));
  onward_draft_set_text (draft, "late");
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "");

  g_assert_finalize_object (draft);
  g_assert_finalize_object (record);
  onward_pump_for (20);
  label = read_undo_label (fixture->profile);
  g_assert_cmpstr (label, ==, "Undo Removing a Step");
}

/* While the disk is full the words stay on the screen and are still not safe. */
static void
test_disk_full (Fixture      *fixture,
                gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");

  onward_broken_disk_break (ENOSPC);
  onward_draft_set_text (draft, "Walk far");
  onward_draft_commit (draft);
  onward_pump_until (onward_profile_get_condition (fixture->profile) == ONWARD_CONDITION_UNSAVED_NO_SPACE, 20);
  g_assert_true (onward_draft_get_dirty (draft));
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "Walk far");
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk");

  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_until (!onward_draft_get_dirty (draft), 20);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Walk far");

  g_assert_finalize_object (draft);
}

/* Undo takes back what was typed last, and locking saves it. */
static void
test_undo_and_close (Fixture      *fixture,
                     gconstpointer data)
{
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "Walk", NULL);
  OnwardId id = *onward_record_get_id (record);
  OnwardDraft *draft = onward_draft_new (fixture->profile, record, "title");
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GError) error = NULL;

  onward_draft_set_text (draft, "Walk far");
  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_no_error (error);
  onward_pump_until (!onward_draft_get_dirty (draft), 10);
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "Walk");
  g_assert_true (fixture_redo (fixture->profile, &error));
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "Walk far");

  onward_draft_set_text (draft, "Walk farther");
  onward_profile_close_async (fixture->profile, FALSE, onward_pump_take, &closed);
  onward_draft_set_text (draft, "Walk farther still");
  onward_pump_result (&closed);
  g_assert_true (onward_profile_close_finish (fixture->profile, closed, &error));
  g_assert_cmpstr (onward_draft_get_text (draft), ==, "");
  g_assert_finalize_object (draft);
  g_clear_object (&closed);
  g_assert_finalize_object (fixture->profile);

  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (onward_record_get_text (onward_profile_lookup (fixture->profile, &id), "title"), ==,
                   "Walk farther still");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  onward_broken_disk_install ();

  FIXTURE_TEST ("/model/draft/pause", test_pause);
  FIXTURE_TEST ("/model/draft/echo", test_echo);
  FIXTURE_TEST ("/model/draft/spaces-stay", test_spaces_stay);
  FIXTURE_TEST ("/model/draft/emptied-title", test_emptied_title);
  FIXTURE_TEST ("/model/draft/finalize-commits", test_finalize_commits);
  FIXTURE_TEST ("/model/draft/revert", test_revert);
  FIXTURE_TEST ("/model/draft/refused", test_refused);
  FIXTURE_TEST ("/model/draft/removed", test_removed);
  FIXTURE_TEST ("/model/draft/disk-full", test_disk_full);
  FIXTURE_TEST ("/model/draft/undo-and-close", test_undo_and_close);

  return g_test_run ();
}
