/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-template-edit.h"

#include <glib/gstdio.h>

#include "onward-data-folder.h"
#include "profile-fixture.h"

#define HEAD "\"format\": 1, \"checked\": \"2026-11-23\", \"source\": \"Us\", \"title\": \"Ours\", \"about\": \"For us\""

/* The fixture's plan has one phase, "At home". */
static const char whole[] =
  "{ " HEAD ", \"id\": \"ours\", \"phases\": ["
  "{ \"title\": { \"sv\": \"Hemma\", \"en\": \"At home\" }, \"steps\": [ { \"title\": \"Sleep\", \"note\": \"Long\" }, { \"title\": \"Walk\" } ] },"
  "{ \"title\": \"Out\", \"steps\": [ { \"title\": \"Visit\" } ] } ],"
  "\"meetings\": [ { \"title\": \"Talk\", \"questions\": \"What?\" } ],"
  "\"adjustments\": [ { \"title\": \"Lamp\", \"why\": \"I see.\", \"function\": \"senses\" } ] }";

/* As a centre has it in a folder of its own. */
static OnwardTemplate *
make_template (void)
{
  const char *const languages[] = { "sv", NULL };
  g_autofree char *folder = g_dir_make_tmp ("onward-template-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ours.json", NULL);
  g_autoptr (OnwardDataFolder) read = NULL;
  OnwardTemplate *template;

  g_assert_true (g_file_set_contents (path, whole, -1, NULL));
  read = onward_templates_load (folder, languages);
  g_assert_cmpuint (read->troubles->len, ==, 0);
  template = g_list_model_get_item (G_LIST_MODEL (read->items), g_list_model_get_n_items (G_LIST_MODEL (read->items)) - 1);
  g_assert_cmpstr (onward_template_get_id (template), ==, "ours");
  g_unlink (path);
  g_rmdir (folder);

  return template;
}

static OnwardRecord *
only_plan (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plans)), ==, 1);

  return onward_filter_list_get_record (plans, 0);
}

/* Such as "At home (Walk suggested, Sleep suggested), Out". */
static char *
describe (Fixture      *fixture,
          OnwardRecord *plan)
{
  g_autoptr (OnwardFilterList) phases =
    onward_profile_list_of (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME, "plan", onward_record_get_id (plan));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (phases)); i++)
    {
      OnwardRecord *phase = onward_filter_list_get_record (phases, i);
      g_autoptr (OnwardFilterList) steps =
        onward_profile_list_of (fixture->profile, ONWARD_KIND_STEP, ONWARD_LENS_ME, "phase", onward_record_get_id (phase));

      g_string_append_printf (out, "%s%s:", i > 0 ? ", " : "", onward_record_get_text (phase, "title"));
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (steps)); j++)
        g_string_append_printf (out, " %s %s", onward_record_get_text (onward_filter_list_get_record (steps, j), "title"),
                                onward_record_get_text (onward_filter_list_get_record (steps, j), "status"));
    }

  return g_string_free (out, FALSE);
}

static void
assert_plan (Fixture      *fixture,
             OnwardRecord *plan,
             const char   *expected)
{
  g_autofree char *words = describe (fixture, plan);

  g_assert_cmpstr (words, ==, expected);
}

static guint
count (Fixture   *fixture,
       OnwardKind kind)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (fixture->profile, kind, ONWARD_LENS_ME);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
apply (Fixture      *fixture,
       OnwardAction *action)
{
  g_autoptr (OnwardAction) owned = action;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
}

/* What has the same name stays one, in whichever language; all of it is one action. */
static void
test_use (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (OnwardTemplate) template = make_template ();
  g_autoptr (OnwardFilterList) meetings = onward_profile_list (fixture->profile, ONWARD_KIND_MEETING, ONWARD_LENS_ME);
  g_autoptr (OnwardFilterList) adjustments = onward_profile_list (fixture->profile, ONWARD_KIND_ADJUSTMENT, ONWARD_LENS_ME);
  g_autoptr (GError) error = NULL;
  OnwardRecord *plan = only_plan (fixture);

  apply (fixture, onward_template_edit_use (template, fixture->profile, ONWARD_LENS_ME, plan));
  assert_plan (fixture, plan, "At home: Sleep suggested Walk suggested, Out: Visit suggested");
  g_assert_cmpstr (onward_record_get_text (plan, "template"), ==, "ours");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (meetings, 0), "questions"), ==, "What?");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (adjustments, 0), "why"), ==, "I see.");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (adjustments, 0), "function"), ==, "senses");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (adjustments, 0), "status"), ==, "idea");

  /* Nothing more the second time. */
  g_assert_null (onward_template_edit_use (template, fixture->profile, ONWARD_LENS_ME, plan));

  g_assert_true (fixture_undo (fixture->profile, NULL, &error));
  g_assert_no_error (error);
  assert_plan (fixture, plan, "At home:");
  g_assert_cmpstr (onward_record_get_text (plan, "template"), ==, "");
  g_assert_cmpuint (count (fixture, ONWARD_KIND_MEETING), ==, 0);
  g_assert_cmpuint (count (fixture, ONWARD_KIND_ADJUSTMENT), ==, 0);
}

/* Words that are there stay as they are, and where they are. */
static void
test_own_words (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardTemplate) template = make_template ();
  g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);
  OnwardRecord *plan = only_plan (fixture);
  const OnwardId *home = onward_record_get_id (onward_filter_list_get_record (phases, 0));
  OnwardId step;
  OnwardAction *action = fixture_adding (ONWARD_KIND_STEP, "VISIT", &step);

  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", home);
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "note", "My own words");
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "status", "trying");
  apply (fixture, action);
  apply (fixture, onward_template_edit_use (template, fixture->profile, ONWARD_LENS_ME, plan));
  assert_plan (fixture, plan, "At home: VISIT trying Sleep suggested Walk suggested, Out:");
  g_assert_cmpstr (onward_record_get_text (onward_profile_lookup (fixture->profile, &step), "note"), ==, "My own words");
}

static void
test_begin (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardTemplate) template = make_template ();
  g_autoptr (OnwardAction) action = onward_template_edit_use (template, fixture->profile, ONWARD_LENS_ME, NULL);
  OnwardRecord *plan;

  g_assert_nonnull (action);
  apply (fixture, onward_action_ref (action));
  g_assert_cmpuint (count (fixture, ONWARD_KIND_PLAN), ==, 2);
  plan = onward_profile_lookup (fixture->profile, onward_action_get_subject (action));
  assert_plan (fixture, plan, "Hemma: Sleep suggested Walk suggested, Out: Visit suggested");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/template-edit/use", Fixture, NULL, fixture_set_up, test_use, fixture_tear_down);
  g_test_add ("/template-edit/own-words", Fixture, NULL, fixture_set_up, test_own_words, fixture_tear_down);
  g_test_add ("/template-edit/begin", Fixture, NULL, fixture_set_up, test_begin, fixture_tear_down);

  return g_test_run ();
}
