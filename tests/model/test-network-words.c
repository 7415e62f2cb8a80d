/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-network-words.h"

#include "profile-fixture.h"

static char *
tell (Fixture           *fixture,
      OnwardLens         lens,
      OnwardNetworkTopic topic)
{
  g_autoptr (GPtrArray) sentences = onward_network_words (fixture->profile, lens, topic);

  g_assert_cmpuint (sentences->len, >, 0);
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv ("\n", (char **) sentences->pdata);
}

static void
check (Fixture           *fixture,
       OnwardNetworkTopic topic,
       const char        *wanted)
{
  g_autofree char *told = tell (fixture, ONWARD_LENS_ME, topic);

  g_assert_cmpstr (told, ==, wanted);
}

static void
apply (Fixture      *fixture,
       OnwardAction *action)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
  onward_action_unref (action);
}

static OnwardRecord *
add_person (Fixture    *fixture,
            const char *name,
            const char *arena,
            gint64      ring)
{
  OnwardRecord *person = fixture_add (fixture->profile, ONWARD_KIND_PERSON, name, NULL);
  const OnwardId *id = onward_record_get_id (person);
  OnwardAction *action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, id);

  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "arena", arena);
  onward_action_set_integer (action, ONWARD_KIND_PERSON, id, "ring", ring);
  apply (fixture, action);

  return person;
}

static void
switch_on (Fixture      *fixture,
           OnwardRecord *record,
           const char   *column)
{
  OnwardKind kind = onward_record_get_kind (record);
  OnwardAction *action = onward_action_new (ONWARD_VERB_MARK, kind, onward_record_get_id (record));

  onward_action_set_integer (action, kind, onward_record_get_id (record), column, 1);
  apply (fixture, action);
}

static OnwardRecord *
join (Fixture      *fixture,
      OnwardKind    kind,
      const char   *first,
      OnwardRecord *one,
      const char   *second,
      OnwardRecord *two)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  OnwardId id = onward_action_create (action, kind);

  if (onward_schema_has_field (kind, "position"))
    onward_action_set_text (action, kind, &id, "position", "V");
  onward_action_set_reference (action, kind, &id, first, onward_record_get_id (one));
  if (two != NULL)
    onward_action_set_reference (action, kind, &id, second, onward_record_get_id (two));
  apply (fixture, action);

  return onward_profile_lookup (fixture->profile, &id);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < ONWARD_N_NETWORK_TOPICS; i++)
    check (fixture, i, "Nobody is here yet.");

  /* Somebody alone: what there could be is asked for, never counted. */
  add_person (fixture, "Anna", "work", 1);
  check (fixture, ONWARD_NETWORK_TOPIC_SUPPORT, "Nobody stands here for listening and caring yet. Who could it be?");
  check (fixture, ONWARD_NETWORK_TOPIC_TIES, "Nobody here knows anybody else here yet. Who could meet, so that less has to go through me?");
  check (fixture, ONWARD_NETWORK_TOPIC_ENERGY, "Nothing is said about energy yet. With whom do I feel lighter afterwards?");
  check (fixture, ONWARD_NETWORK_TOPIC_MAY_KNOW, "Nothing is noted here yet. What I note reminds me of what I have said, and to whom.");
  check (fixture, ONWARD_NETWORK_TOPIC_PLAN, "Nobody is in my plan yet. Which step would be easier with somebody?");
}

static void
test_support (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRecord *anna = add_person (fixture, "Anna", "work", 1);
  OnwardRecord *bo = add_person (fixture, "Bo", "private", 1);
  OnwardRecord *mentor = add_person (fixture, "A mentor", "work", 2);
  OnwardRecord *tie = join (fixture, ONWARD_KIND_TIE, "person", bo, NULL, NULL);

  switch_on (fixture, anna, "emotional");
  switch_on (fixture, bo, "emotional");
  switch_on (fixture, bo, "practical");
  switch_on (fixture, mentor, "information");
  switch_on (fixture, mentor, "wished");
  apply (fixture, fixture_setting (anna, "wants", "ask me first"));
  apply (fixture, fixture_setting (mentor, "wants", "tell me how it was"));
  apply (fixture, fixture_setting (tie, "direction", "takes"));
  check (fixture, ONWARD_NETWORK_TOPIC_SUPPORT,
         "To listen and care: Anna and Bo.\n"
         "Practical help: Bo.\n"
         "From Anna I would like: “ask me first”\n"
         "I am looking for: A mentor. “tell me how it was”\n"
         "I support: Bo.\n"
         "Nobody stands here for information and advice yet. Who could it be?");
}

static void
test_ties (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *far = add_person (fixture, "HR", "work", 4);
  OnwardRecord *manager = add_person (fixture, "my manager", "work", 2);
  OnwardRecord *doctor = add_person (fixture, "my doctor", "care", 3);
  OnwardRecord *friend = add_person (fixture, "Li", "private", 1);
  OnwardRecord *tie;

  join (fixture, ONWARD_KIND_TIE, "person", manager, NULL, NULL);
  join (fixture, ONWARD_KIND_TIE, "person", doctor, NULL, NULL);
  check (fixture, ONWARD_NETWORK_TOPIC_TIES,
         "Nobody connects my manager and my doctor yet. Would it help if somebody did?");

  /* By way of somebody else is a way, too. */
  tie = join (fixture, ONWARD_KIND_TIE, "person", far, "other", friend);
  apply (fixture, fixture_setting (tie, "strength", "thin"));
  tie = join (fixture, ONWARD_KIND_TIE, "person", friend, "other", doctor);
  apply (fixture, fixture_setting (tie, "strength", "strained"));
  check (fixture, ONWARD_NETWORK_TOPIC_TIES,
         "HR and Li know each other a little.\n"
         "Between Li and my doctor it is strained.");
}

static void
test_energy (Fixture      *fixture,
             gconstpointer data)
{
  apply (fixture, fixture_setting (add_person (fixture, "Anna", "work", 1), "energy", "takes"));
  apply (fixture, fixture_setting (add_person (fixture, "Bo", "private", 1), "energy", "gives"));
  apply (fixture, fixture_setting (add_person (fixture, "Li", "private", 1), "energy", "both"));
  check (fixture, ONWARD_NETWORK_TOPIC_ENERGY,
         "It gives me energy to be with: Bo.\n"
         "It takes energy to be with: Anna.\n"
         "It gives and takes energy to be with: Li.\n"
         "After Anna, a while with Bo may do me good.");
}

/* A guest reads nothing that is kept from them. */
static void
test_may_know (Fixture      *fixture,
               gconstpointer data)
{
  OnwardRecord *anna = add_person (fixture, "Anna", "work", 1);
  OnwardRecord *first = join (fixture, ONWARD_KIND_CONSENT, "person", anna, NULL, NULL);
  OnwardRecord *second = join (fixture, ONWARD_KIND_CONSENT, "person", anna, NULL, NULL);
  g_autofree char *told = NULL;
  g_autofree char *hidden = NULL;

  apply (fixture, fixture_setting (first, "words", "that I tire"));
  apply (fixture, fixture_setting (second, "words", "why"));
  apply (fixture, fixture_setting (second, "withdrawn", "2026-05-01"));
  told = tell (fixture, ONWARD_LENS_TOGETHER, ONWARD_NETWORK_TOPIC_MAY_KNOW);
  g_assert_nonnull (strstr (told, "Anna may know: “that I tire”"));
  g_assert_nonnull (strstr (told, "Taken back from Anna: “why”"));

  switch_on (fixture, second, "private");
  hidden = tell (fixture, ONWARD_LENS_TOGETHER, ONWARD_NETWORK_TOPIC_MAY_KNOW);
  g_assert_cmpstr (hidden, ==, "Anna may know: “that I tire”");
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  OnwardRecord *anna = add_person (fixture, "Anna", "work", 1);
  OnwardRecord *step = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Ask for two mornings", NULL);
  OnwardRecord *other = fixture_add (fixture->profile, ONWARD_KIND_STRATEGY, "Walk at noon", NULL);
  g_autofree char *told = NULL;

  join (fixture, ONWARD_KIND_LINK, "source", step, "target", anna);
  join (fixture, ONWARD_KIND_LINK, "source", other, "target", anna);
  told = tell (fixture, ONWARD_LENS_ME, ONWARD_NETWORK_TOPIC_PLAN);
  g_assert_nonnull (strstr (told, "Anna has a part in: “"));
  g_assert_nonnull (strstr (told, "“Ask for two mornings”"));
  g_assert_nonnull (strstr (told, " and "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/network-words/nothing", Fixture, NULL, fixture_set_up, test_nothing, fixture_tear_down);
  g_test_add ("/network-words/support", Fixture, NULL, fixture_set_up, test_support, fixture_tear_down);
  g_test_add ("/network-words/ties", Fixture, NULL, fixture_set_up, test_ties, fixture_tear_down);
  g_test_add ("/network-words/energy", Fixture, NULL, fixture_set_up, test_energy, fixture_tear_down);
  g_test_add ("/network-words/may-know", Fixture, NULL, fixture_set_up, test_may_know, fixture_tear_down);
  g_test_add ("/network-words/plan", Fixture, NULL, fixture_set_up, test_plan, fixture_tear_down);

  return g_test_run ();
}
