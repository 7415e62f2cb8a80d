/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-message-words.h"

#include "profile-fixture.h"

static GPtrArray *
starts_of (Fixture      *fixture,
           OnwardRecord *person,
           const char   *column,
           const char   *text)
{
  if (column != NULL)
    {
      g_autoptr (OnwardAction) action = fixture_setting (person, column, text);

      g_assert_true (fixture_apply (fixture->profile, action, NULL, NULL));
    }

  return onward_message_words_starts (person);
}

static void
test_starts (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRecord *anna = fixture_add (fixture->profile, ONWARD_KIND_PERSON, "Anna", NULL);
  const OnwardId *id = onward_record_get_id (anna);
  g_autoptr (GPtrArray) nothing = starts_of (fixture, anna, NULL, NULL);
  g_autoptr (GPtrArray) named = starts_of (fixture, anna, "role", "my manager");
  g_autoptr (GPtrArray) wanting = starts_of (fixture, anna, "wants", " to ask me first, not to guess ");
  g_autoptr (GPtrArray) ended = starts_of (fixture, anna, "wants", "Ask me first?");
  g_autoptr (OnwardAction) listens = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_PERSON, id);
  g_autoptr (GPtrArray) more = NULL;

  /* A role is no name to begin a letter with. */
  g_assert_cmpuint (nothing->len, ==, 2);
  g_assert_true (g_str_has_prefix (nothing->pdata[0], "Hello,\n\n"));
  g_assert_true (g_str_has_prefix (named->pdata[0], "Hello Anna,\n\n"));

  g_assert_cmpuint (wanting->len, ==, 4);
  g_assert_nonnull (strstr (wanting->pdata[0], " To ask me first, not to guess. What do you think?"));
  g_assert_nonnull (strstr (ended->pdata[1], " Ask me first? Could we"));

  onward_action_set_integer (listens, ONWARD_KIND_PERSON, id, "emotional", 1);
  g_assert_true (fixture_apply (fixture->profile, listens, NULL, NULL));
  more = onward_message_words_starts (anna);
  g_assert_cmpuint (more->len, ==, 5);
  g_assert_nonnull (strstr (more->pdata[2], "somebody listens"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/message-words/starts", Fixture, NULL, fixture_set_up, test_starts, fixture_tear_down);

  return g_test_run ();
}
