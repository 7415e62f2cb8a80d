/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-search.h"

/* How many records hold @query; with @kind -1 of all kinds. */
static guint
count (OnwardSearch *search,
       const char   *query,
       int           kind,
       OnwardLens    lens)
{
  g_autoptr (OnwardSearchWords) words = onward_search_words_new (query);
  guint n_all = 0;

  for (OnwardKind i = 0; i < ONWARD_N_KINDS; i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      guint n;

      if (kind >= 0 && (OnwardKind) kind != i)
        continue;
      found = onward_search_find (search, words, i, lens, 1000, &n);
      g_assert_cmpuint (found->len, ==, n);
      n_all += n;
    }

  return n_all;
}

static void
set_text (OnwardProfile *profile,
          OnwardRecord  *record,
          const char    *column,
          const char    *text)
{
  g_autoptr (OnwardAction) action = fixture_setting (record, column, text);

  g_assert_true (fixture_apply (profile, action, NULL, NULL));
}

static void
set_private (OnwardProfile *profile,
             OnwardRecord  *record)
{
  OnwardKind kind = onward_record_get_kind (record);
  const OnwardId *id = onward_record_get_id (record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, kind, id);

  onward_action_set_integer (action, kind, id, "private", 1);
  g_assert_true (fixture_apply (profile, action, NULL, NULL));
}

/* Each searchable field of each kind, and no other. */
static void
test_fields (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
      OnwardId id = onward_action_create (action, kind);
      g_autoptr (GError) error = NULL;
      OnwardRecord *record;

      if (onward_schema_has_field (kind, "position"))
        onward_action_set_text (action, kind, &id, "position", "qqq");
      g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
      g_assert_no_error (error);
      record = onward_profile_lookup (fixture->profile, &id);
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *text = g_strdup_printf ("Förvåning%u%u", kind, i);
          g_autofree char *query = g_strdup_printf ("FORVANING%u%u", kind, i);

          if (info->fields[i].type != ONWARD_FIELD_TEXT)
            continue;
          set_text (fixture->profile, record, info->fields[i].column, text);
          g_assert_cmpuint (count (search, query, kind, ONWARD_LENS_ME), ==,
                            (info->fields[i].flags & ONWARD_FIELD_SEARCHABLE) ? 1 : 0);
        }
      g_assert_cmpuint (count (search, "qqq", kind, ONWARD_LENS_ME), ==, 0);
    }
}

static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *before = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);
  OnwardRecord *after;
  OnwardId removed;

  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 1);

  after = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen, too", NULL);
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 2);

  set_text (fixture->profile, before, "title", "I bake");
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 1);
  g_assert_cmpuint (count (search, "bake", -1, ONWARD_LENS_ME), ==, 1);
  g_assert_true (fixture_undo (fixture->profile, NULL, NULL));
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 2);
  g_assert_cmpuint (count (search, "bake", -1, ONWARD_LENS_ME), ==, 0);

  {
    g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, onward_record_get_id (after));

    onward_action_remove (action, ONWARD_KIND_STRENGTH, onward_record_get_id (after));
    g_assert_true (fixture_apply (fixture->profile, action, &removed, NULL));
  }
  g_assert_cmpuint (count (search, "too", -1, ONWARD_LENS_ME), ==, 0);
  g_assert_true (fixture_undo (fixture->profile, &removed, NULL));
  g_assert_cmpuint (count (search, "too", -1, ONWARD_LENS_ME), ==, 1);

  /* One that only moves is there once. */
  {
    g_autoptr (OnwardAction) action = fixture_setting (before, "position", "zz");

    g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  }
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 2);
}

static void
note_change (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_says_so (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);
  guint n_changes = 0;

  g_signal_connect_swapped (search, "changed", G_CALLBACK (note_change), &n_changes);
  onward_pump_for (20);
  g_assert_cmpuint (n_changes, ==, 0);
  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  onward_pump_until (n_changes == 1, 5);
}

static void
test_words_anywhere (Fixture      *fixture,
                     gconstpointer data)
{
  OnwardRecord *person = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Åsa", NULL);
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);
  g_autoptr (OnwardSearchWords) words = onward_search_words_new ("asa kaffe");
  g_autofree char *line = NULL;
  g_autofree char *with_title = NULL;

  set_text (fixture->profile, person, "helps_with", "En promenad\nKaffe på fredagar");
  g_assert_cmpuint (count (search, "asa KAFFE", ONWARD_KIND_PERSON, ONWARD_LENS_ME), ==, 1);
  g_assert_cmpuint (count (search, "asa te", ONWARD_KIND_PERSON, ONWARD_LENS_ME), ==, 0);
  g_assert_cmpuint (count (search, "", -1, ONWARD_LENS_ME), ==, 0);
  g_assert_cmpuint (count (search, "  ", -1, ONWARD_LENS_ME), ==, 0);

  line = onward_search_get_line (search, words, person, ONWARD_LENS_ME, FALSE);
  g_assert_cmpstr (line, ==, "Kaffe på fredagar");
  with_title = onward_search_get_line (search, words, person, ONWARD_LENS_ME, TRUE);
  g_assert_cmpstr (with_title, ==, "Åsa");
  g_assert_null (onward_search_get_line (search, words, person, ONWARD_LENS_LOCKED, TRUE));
}

static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);
  g_autoptr (OnwardSearchWords) words = onward_search_words_new ("listen");
  g_autoptr (GPtrArray) found = NULL;
  guint n;

  for (guint i = 0; i < 5; i++)
    fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  found = onward_search_find (search, words, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME, 2, &n);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (n, ==, 5);
}

/* What a lens hides is not found, neither are the words that hang on it. */
static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *strength = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  OnwardRecord *story = fixture_add (fixture->profile, ONWARD_KIND_STORY, "They thanked me for listening", NULL);
  g_autoptr (OnwardSearch) search = onward_search_new (fixture->profile);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STORY, onward_record_get_id (story));

  onward_action_set_reference (action, ONWARD_KIND_STORY, onward_record_get_id (story), "strength",
                               onward_record_get_id (strength));
  g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_TOGETHER), ==, 2);

  set_private (fixture->profile, strength);
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 2);
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_TOGETHER), ==, 0);
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_LOCKED), ==, 0);
}

/* Locking leaves nothing to find, and a search that is still held keeps nothing alive. */
static void
test_lock (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardSearch) search = NULL;
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "I listen", NULL);

  g_object_add_weak_pointer (G_OBJECT (record), (gpointer *) &record);
  search = onward_search_new (fixture->profile);
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 1);

  g_assert_true (fixture_close (fixture->profile, FALSE, NULL));
  g_assert_cmpuint (count (search, "listen", -1, ONWARD_LENS_ME), ==, 0);
  onward_pump_until (record == NULL, 5);
  g_assert_finalize_object (g_steal_pointer (&fixture->profile));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/search/fields", test_fields);
  FIXTURE_TEST ("/search/follows", test_follows);
  FIXTURE_TEST ("/search/says-so", test_says_so);
  FIXTURE_TEST ("/search/words-anywhere", test_words_anywhere);
  FIXTURE_TEST ("/search/limit", test_limit);
  FIXTURE_TEST ("/search/lens", test_lens);
  FIXTURE_TEST ("/search/lock", test_lock);

  return g_test_run ();
}
