/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-presentation-edit.h"

#include "profile-fixture.h"

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

/* Applies what must be an action. */
static void
apply (Fixture      *fixture,
       OnwardAction *action,
       OnwardId     *subject)
{
  g_autoptr (OnwardAction) owned = action;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  if (subject != NULL)
    *subject = *onward_action_get_subject (action);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_no_error (error);
}

/* Such as "Patience (The long queue), Courage". */
static void
assert_uses (Fixture      *fixture,
             OnwardRecord *presentation,
             const char   *expected)
{
  g_autoptr (GArray) uses = onward_presentation_edit_list (fixture->profile, presentation, ONWARD_LENS_ME);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      OnwardPresentationUse *use = &g_array_index (uses, OnwardPresentationUse, i);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", onward_record_get_display_title (use->strength));
      if (use->story != NULL)
        g_string_append_printf (out, " (%s)", onward_record_get_display_title (use->story));
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_use (Fixture      *fixture,
          gconstpointer data)
{
  OnwardProfile *profile = fixture->profile;
  OnwardRecord *words = fixture_add (profile, ONWARD_KIND_PRESENTATION, "For the talk", NULL);
  OnwardRecord *patience = fixture_add (profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *courage = fixture_add (profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  OnwardRecord *queue = add_story (fixture, patience, "The long queue");
  OnwardRecord *child = add_story (fixture, patience, "The tired child");

  assert_uses (fixture, words, "");
  g_assert_null (onward_presentation_edit_use (profile, words, patience, NULL, FALSE));
  apply (fixture, onward_presentation_edit_use (profile, words, courage, NULL, TRUE), NULL);
  apply (fixture, onward_presentation_edit_use (profile, words, patience, queue, TRUE), NULL);
  assert_uses (fixture, words, "Courage, Patience (The long queue)");
  g_assert_null (onward_presentation_edit_use (profile, words, patience, queue, TRUE));

  /* Another story takes the place of the first, and none takes it away. */
  apply (fixture, onward_presentation_edit_use (profile, words, patience, child, TRUE), NULL);
  assert_uses (fixture, words, "Courage, Patience (The tired child)");
  apply (fixture, onward_presentation_edit_use (profile, words, patience, NULL, TRUE), NULL);
  assert_uses (fixture, words, "Courage, Patience");
  undo (fixture);
  assert_uses (fixture, words, "Courage, Patience (The tired child)");
  apply (fixture, onward_presentation_edit_use (profile, words, patience, NULL, FALSE), NULL);
  assert_uses (fixture, words, "Courage");
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_LINK), ==, 1);
  undo (fixture);
  assert_uses (fixture, words, "Courage, Patience (The tired child)");
}

static void
test_just_for_me (Fixture      *fixture,
                  gconstpointer data)
{
  OnwardProfile *profile = fixture->profile;
  OnwardRecord *words = fixture_add (profile, ONWARD_KIND_PRESENTATION, "For the talk", NULL);
  OnwardRecord *patience = fixture_add (profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *queue = add_story (fixture, patience, "The long queue");
  OnwardAction *hide;

  apply (fixture, onward_presentation_edit_use (profile, words, patience, queue, TRUE), NULL);
  g_assert_false (onward_presentation_edit_is_just_for_me (profile, words));

  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STORY, onward_record_get_id (queue));
  onward_action_set_integer (hide, ONWARD_KIND_STORY, onward_record_get_id (queue), "private", TRUE);
  apply (fixture, hide, NULL);
  g_assert_true (onward_presentation_edit_is_just_for_me (profile, words));
  {
    g_autoptr (GArray) shared = onward_presentation_edit_list (profile, words, ONWARD_LENS_TOGETHER);

    g_assert_cmpuint (shared->len, ==, 1);
    g_assert_null (g_array_index (shared, OnwardPresentationUse, 0).story);
  }

  /* Kept to oneself as a whole there is nothing to say. */
  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_PRESENTATION, onward_record_get_id (words));
  onward_action_set_integer (hide, ONWARD_KIND_PRESENTATION, onward_record_get_id (words), "private", TRUE);
  apply (fixture, hide, NULL);
  g_assert_false (onward_presentation_edit_is_just_for_me (profile, words));
}

static void
assert_composed (Fixture      *fixture,
                 OnwardRecord *words,
                 OnwardLens    lens,
                 const char   *expected)
{
  g_autofree char *composed = onward_presentation_edit_compose (fixture->profile, words, lens);

  g_assert_cmpstr (composed, ==, expected);
}

/* A paragraph for each strength, and nothing that was not chosen by name. */
static void
test_compose (Fixture      *fixture,
              gconstpointer data)
{
  OnwardProfile *profile = fixture->profile;
  OnwardRecord *words = fixture_add (profile, ONWARD_KIND_PRESENTATION, "For the talk", NULL);
  OnwardRecord *patience = fixture_add (profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *courage = fixture_add (profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  OnwardRecord *queue = add_story (fixture, patience, "I stood in the long queue");
  OnwardAction *hide;

  assert_composed (fixture, words, ONWARD_LENS_ME, "");
  apply (fixture, onward_presentation_edit_use (profile, words, patience, NULL, TRUE), NULL);
  apply (fixture, onward_presentation_edit_use (profile, words, courage, NULL, TRUE), NULL);
  assert_composed (fixture, words, ONWARD_LENS_ME,
                   "One thing I bring with me to work: Patience.\n\n"
                   "I would like you to know one of my strengths: Courage.");
  apply (fixture, onward_presentation_edit_use (profile, words, patience, queue, TRUE), NULL);
  assert_composed (fixture, words, ONWARD_LENS_ME,
                   "One thing I bring with me to work: Patience. One example: I stood in the long queue.\n\n"
                   "I would like you to know one of my strengths: Courage.");

  hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STORY, onward_record_get_id (queue));
  onward_action_set_integer (hide, ONWARD_KIND_STORY, onward_record_get_id (queue), "private", TRUE);
  apply (fixture, hide, NULL);
  assert_composed (fixture, words, ONWARD_LENS_TOGETHER,
                   "One thing I bring with me to work: Patience.\n\n"
                   "I would like you to know one of my strengths: Courage.");
}

static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  OnwardProfile *profile = fixture->profile;
  OnwardRecord *words = fixture_add (profile, ONWARD_KIND_PRESENTATION, "For the talk", NULL);
  g_autoptr (OnwardFilterList) versions = onward_profile_list (profile, ONWARD_KIND_VERSION, ONWARD_LENS_ME);

  g_assert_null (onward_presentation_edit_keep (profile, words, "  \n"));
  apply (fixture, onward_presentation_edit_replace (profile, words, "", "I am patient."), NULL);
  g_assert_cmpstr (onward_record_get_text (words, "words"), ==, "I am patient.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (versions)), ==, 0);
  g_assert_null (onward_presentation_edit_replace (profile, words, "I am patient.", "I am patient."));

  /* Both at once, and taken back at once. */
  apply (fixture, onward_presentation_edit_replace (profile, words, "I am patient.", "I am kind."), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (versions)), ==, 1);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (versions, 0), "words"), ==, "I am patient.");
  g_assert_cmpstr (onward_record_get_text (words, "words"), ==, "I am kind.");
  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (versions)), ==, 0);
  g_assert_cmpstr (onward_record_get_text (words, "words"), ==, "I am patient.");

  /* The newest first, nothing twice, each with its day. */
  apply (fixture, onward_presentation_edit_keep (profile, words, "One"), NULL);
  apply (fixture, onward_presentation_edit_keep (profile, words, "Two"), NULL);
  g_assert_null (onward_presentation_edit_keep (profile, words, "One"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (versions)), ==, 2);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (versions, 0), "words"), ==, "Two");
  g_assert_cmpuint (strlen (onward_record_get_text (onward_filter_list_get_record (versions, 0), "kept")), ==, 10);
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer data)
{
  OnwardProfile *profile = fixture->profile;
  OnwardRecord *words = fixture_add (profile, ONWARD_KIND_PRESENTATION, "For the talk", NULL);
  OnwardRecord *patience = fixture_add (profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  OnwardRecord *courage = fixture_add (profile, ONWARD_KIND_STRENGTH, "Courage", NULL);
  g_autoptr (OnwardFilterList) all = onward_profile_list (profile, ONWARD_KIND_PRESENTATION, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) tone = fixture_setting (words, "tone", "application");
  OnwardRecord *copy;
  OnwardId id;

  apply (fixture, g_steal_pointer (&tone), NULL);
  apply (fixture, onward_presentation_edit_use (profile, words, courage, NULL, TRUE), NULL);
  apply (fixture, onward_presentation_edit_use (profile, words, patience, NULL, TRUE), NULL);
  apply (fixture, onward_presentation_edit_duplicate (profile, words, "What is on the screen"), &id);

  copy = onward_profile_lookup (profile, &id);
  g_assert_nonnull (copy);
  g_assert_true (onward_filter_list_get_record (all, 1) == copy);
  g_assert_cmpstr (onward_record_get_text (copy, "title"), ==, "For the talk");
  g_assert_cmpstr (onward_record_get_text (copy, "tone"), ==, "application");
  g_assert_cmpstr (onward_record_get_text (copy, "words"), ==, "What is on the screen");
  g_assert_cmpstr (onward_record_get_text (words, "words"), ==, "");
  assert_uses (fixture, copy, "Courage, Patience");
  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (all)), ==, 1);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_LINK), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/presentation-edit/use", test_use);
  FIXTURE_TEST ("/presentation-edit/just-for-me", test_just_for_me);
  FIXTURE_TEST ("/presentation-edit/compose", test_compose);
  FIXTURE_TEST ("/presentation-edit/versions", test_versions);
  FIXTURE_TEST ("/presentation-edit/duplicate", test_duplicate);

  return g_test_run ();
}
