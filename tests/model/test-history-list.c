/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-history-list.h"

#include "profile-fixture.h"

static void
wait_for (OnwardHistoryList *list)
{
  while (onward_history_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count (OnwardHistoryList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static const char *
say (OnwardHistoryList *list,
     guint              position)
{
  g_autoptr (OnwardHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), position);

  return onward_history_entry_get_sentence (entry);
}

static OnwardStanding
standing (OnwardHistoryList *list,
          guint              position)
{
  g_autoptr (OnwardHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), position);

  return onward_history_entry_get_standing (entry);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardHistoryList) list = NULL;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %u", i);

      fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, title, NULL);
    }

  list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
  g_assert_cmpuint (count (list), ==, 0);
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 60);
  g_assert_false (onward_history_list_get_complete (list));
  g_assert_cmpstr (say (list, 0), ==, "You added “Number 149”");

  onward_history_list_load_more (list);
  onward_history_list_load_more (list);
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 120);
  onward_history_list_load_more (list);
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 151);
  g_assert_true (onward_history_list_get_complete (list));
  g_assert_cmpint (standing (list, 150), ==, ONWARD_STANDING_FIXED);
  g_assert_cmpstr (say (list, 149), ==, "You added “Number 0”");
}

/* As a list view does it, while its rows come in. */
static void
test_eager (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardHistoryList) list = NULL;

  for (guint i = 0; i < 70; i++)
    fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);

  list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
  g_signal_connect (list, "items-changed", G_CALLBACK (onward_history_list_load_more), NULL);
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 71);
  g_assert_true (onward_history_list_get_complete (list));
}

/* What was done since comes in at the top, and the other rows are the same objects. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *anna = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Anna", NULL);
  g_autoptr (OnwardHistoryList) list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
  g_autoptr (OnwardHistoryEntry) before = NULL;
  g_autoptr (OnwardHistoryEntry) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = NULL;
  const OnwardValue *old;
  const OnwardValue *new;
  guint field;

  wait_for (list);
  g_assert_cmpuint (count (list), ==, 2);
  before = g_list_model_get_item (G_LIST_MODEL (list), 1);

  action = fixture_setting (anna, "name", "Anna Ek");
  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_cmpstr (say (list, 0), ==, "You changed the words of “Anna Ek”");
  g_assert_cmpstr (say (list, 1), ==, "You added “Anna”");
  g_assert_cmpint (standing (list, 0), ==, ONWARD_STANDING_UNDOABLE);
  /* The name that was changed later stands on it. */
  g_assert_cmpint (standing (list, 1), ==, ONWARD_STANDING_CONFLICT);
  after = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_true (before == after);

  g_clear_object (&after);
  after = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (onward_history_entry_get_change (after, &field, &old, &new));
  g_assert_cmpstr (onward_value_get_text (old), ==, "Anna");
  g_assert_cmpstr (onward_value_get_text (new), ==, "Anna Ek");
  g_assert_true (onward_id_equal (onward_history_entry_get_subject (after), onward_record_get_id (anna)));
  g_assert_cmpint (onward_history_entry_get_kind (after), ==, ONWARD_KIND_PERSON);

  g_assert_true (fixture_undo (fixture->profile, onward_history_entry_get_action (after), &error));
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_cmpint (standing (list, 0), ==, ONWARD_STANDING_UNDONE);
  g_assert_cmpint (standing (list, 1), ==, ONWARD_STANDING_UNDOABLE);
}

static void
test_query (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardHistoryList) list = NULL;
  OnwardRecord *record;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %u", i);

      record = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, i == 3 ? "Tålamod" : title, NULL);
    }
  g_assert_nonnull (record);

  list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
  onward_history_list_set_query (list, "TALAMOD added");
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_cmpstr (say (list, 0), ==, "You added “Tålamod”");
  g_assert_true (onward_history_list_get_complete (list));

  onward_history_list_set_query (list, "nowhere");
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 0);
  onward_history_list_set_query (list, "  ");
  wait_for (list);
  g_assert_cmpuint (count (list), ==, 60);
}

/* Two people look: only what is about visible records, by the title of now. */
static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *open = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "A secret once", NULL);
  OnwardRecord *hidden = fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Nobody's business", NULL);
  g_autoptr (OnwardAction) rename = fixture_setting (open, "title", "Patience");
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, onward_record_get_id (hidden));
  g_autoptr (OnwardHistoryList) together = NULL;
  g_autoptr (OnwardHistoryList) locked = NULL;
  g_autoptr (GError) error = NULL;

  onward_action_set_integer (hide, ONWARD_KIND_STRENGTH, onward_record_get_id (hidden), "private", 1);
  g_assert_true (fixture_apply (fixture->profile, rename, NULL, &error));
  g_assert_true (fixture_apply (fixture->profile, hide, NULL, &error));

  together = onward_history_list_new (fixture->profile, ONWARD_LENS_TOGETHER);
  wait_for (together);
  for (guint i = 0; i < count (together); i++)
    {
      g_autoptr (OnwardHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (together), i);
      const OnwardValue *old;
      const OnwardValue *new;
      guint field;

      g_assert_null (strstr (say (together, i), "secret"));
      g_assert_null (strstr (say (together, i), "business"));
      g_assert_false (onward_history_entry_get_change (entry, &field, &old, &new));
    }
  g_assert_cmpstr (say (together, 0), ==, "You changed the words of “Patience”");
  g_assert_cmpstr (say (together, 1), ==, "You added “Patience”");

  locked = onward_history_list_new (fixture->profile, ONWARD_LENS_LOCKED);
  g_assert_false (onward_history_list_get_loading (locked));
  g_assert_cmpuint (count (locked), ==, 0);
}

/* Locking while a page is being read. */
static void
test_lock (Fixture      *fixture,
           gconstpointer data)
{
  OnwardHistoryList *list;
  g_autoptr (GError) error = NULL;

  fixture_add (fixture->profile, ONWARD_KIND_STRENGTH, "Patience", NULL);
  list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
  g_assert_true (fixture_close (fixture->profile, FALSE, &error));
  wait_for (list);
  onward_history_list_load_more (list);
  wait_for (list);
  g_assert_finalize_object (list);
  g_assert_finalize_object (fixture->profile);
  fixture->profile = fixture_open (fixture->folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

/* One that comes with Onward is told by its name, one of a centre just as a template. */
static void
test_templates (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const ids[] = { "de-stepwise", "of-a-centre", "../templates/de-stepwise" };
  static const char *const sentences[] = {
    "You used the template “Stepwise return (Stufenplan)”", "You used a template", "You used a template",
  };
  g_autoptr (OnwardFilterList) plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  const OnwardId *plan = onward_record_get_id (onward_filter_list_get_record (plans, 0));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_USE, ONWARD_KIND_PLAN, plan);
      g_autoptr (OnwardHistoryList) list = NULL;
      g_autoptr (GError) error = NULL;

      onward_action_set_text (action, ONWARD_KIND_PLAN, plan, "template", ids[i]);
      g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
      list = onward_history_list_new (fixture->profile, ONWARD_LENS_ME);
      wait_for (list);
      g_assert_cmpstr (say (list, 0), ==, sentences[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/model/history-list/pages", test_pages);
  FIXTURE_TEST ("/model/history-list/eager", test_eager);
  FIXTURE_TEST ("/model/history-list/templates", test_templates);
  FIXTURE_TEST ("/model/history-list/live", test_live);
  FIXTURE_TEST ("/model/history-list/query", test_query);
  FIXTURE_TEST ("/model/history-list/lens", test_lens);
  FIXTURE_TEST ("/model/history-list/lock", test_lock);

  return g_test_run ();
}
