/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-search-title.h"

static OnwardRecord *
add (OnwardProfile *profile,
     OnwardKind     kind,
     const char    *column,
     const char    *text,
     gboolean       hidden)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  OnwardId id = onward_action_create (action, kind);

  if (onward_schema_has_field (kind, "position"))
    onward_action_set_text (action, kind, &id, "position", "zz");
  if (column != NULL)
    onward_action_set_text (action, kind, &id, column, text);
  onward_action_set_integer (action, kind, &id, "private", hidden);
  ui_profile_apply (profile, action);

  return onward_profile_lookup (profile, &id);
}

static void
refer (OnwardProfile *profile,
       OnwardRecord  *record,
       const char    *column,
       OnwardRecord  *target)
{
  OnwardKind kind = onward_record_get_kind (record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, kind, onward_record_get_id (record));

  onward_action_set_reference (action, kind, onward_record_get_id (record), column, onward_record_get_id (target));
  ui_profile_apply (profile, action);
}

static void
assert_title (OnwardProfile *profile,
              OnwardRecord  *record,
              OnwardLens     lens,
              const char    *expected,
              gboolean       expect_with_title)
{
  gboolean with_title;
  g_autofree char *title = onward_search_title (profile, record, lens, &with_title);

  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpint (with_title, ==, expect_with_title);
}

static void
test_titles (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  OnwardProfile *profile = ui_profile_new (root, "Kim");
  OnwardRecord *strength = add (profile, ONWARD_KIND_STRENGTH, "title", "I listen", FALSE);
  OnwardRecord *story = add (profile, ONWARD_KIND_STORY, "what", "They thanked me", FALSE);
  OnwardRecord *anna = add (profile, ONWARD_KIND_PERSON, "name", "Anna", FALSE);
  OnwardRecord *per = add (profile, ONWARD_KIND_PERSON, "name", "Per", TRUE);
  OnwardRecord *nobody = add (profile, ONWARD_KIND_PERSON, NULL, NULL, FALSE);
  OnwardRecord *tie = add (profile, ONWARD_KIND_TIE, NULL, NULL, FALSE);

  assert_title (profile, strength, ONWARD_LENS_ME, "I listen", FALSE);
  assert_title (profile, nobody, ONWARD_LENS_ME, "", FALSE);
  assert_title (profile, story, ONWARD_LENS_ME, "", TRUE);
  refer (profile, story, "strength", strength);
  assert_title (profile, story, ONWARD_LENS_ME, "I listen", TRUE);

  refer (profile, tie, "person", anna);
  assert_title (profile, tie, ONWARD_LENS_ME, "Anna and me", TRUE);
  refer (profile, tie, "other", per);
  assert_title (profile, tie, ONWARD_LENS_ME, "Anna and Per", TRUE);
  /* A name that the lens hides is not said. */
  assert_title (profile, tie, ONWARD_LENS_TOGETHER, "Anna and ", TRUE);

  ui_profile_end (profile);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/search-title/titles", test_titles);

  return g_test_run ();
}
