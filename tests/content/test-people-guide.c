/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-people-guide.h"

#include <string.h>

#include "onward-error.h"

static const char *const english[] = { "en_GB.UTF-8", "en", "C", NULL };
static const char *const swedish[] = { "sv_SE.UTF-8", "sv", "C", NULL };
static const char *const klingon[] = { "tlh", "C", NULL };

static OnwardPeopleGuide *
load (const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  OnwardPeopleGuide *guide = onward_people_guide_load (languages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (guide);

  return guide;
}

static void
compare (GPtrArray *ours,
         GPtrArray *theirs)
{
  g_assert_cmpuint (ours->len, ==, theirs->len);
  for (guint i = 0; i < ours->len; i++)
    {
      OnwardPeopleHint *our = g_ptr_array_index (ours, i);
      OnwardPeopleHint *their = g_ptr_array_index (theirs, i);

      g_assert_cmpstr (our->key, ==, their->key);
      g_assert_cmpstr (our->arena, ==, their->arena);
      g_assert_cmpint (our->wished, ==, their->wished);
      g_assert_cmpstr (our->title, !=, their->title);
      g_assert_cmpint (*our->hint != '\0', ==, *their->hint != '\0');
    }
}

/* Both languages ask the same, and the last question is about somebody who is missing. */
static void
test_languages (void)
{
  g_autoptr (OnwardPeopleGuide) ours = load (english);
  g_autoptr (OnwardPeopleGuide) theirs = load (swedish);
  g_autoptr (OnwardPeopleGuide) other = load (klingon);
  OnwardPeopleHint *last = g_ptr_array_index (ours->questions, ours->questions->len - 1);

  compare (ours->questions, theirs->questions);
  compare (ours->roles, theirs->roles);
  g_assert_cmpuint (ours->questions->len, >=, 4);
  g_assert_cmpuint (ours->roles->len, >=, 20);
  g_assert_true (last->wished);
  g_assert_true (g_str_has_suffix (last->title, "?"));
  g_assert_cmpstr (((OnwardPeopleHint *) other->roles->pdata[0])->title, ==, ((OnwardPeopleHint *) ours->roles->pdata[0])->title);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "",
    "[]",
    "{\"questions\": []}",
    "{\"questions\": [], \"roles\": {}}",
    "{\"questions\": [1], \"roles\": []}",
    "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \"A\"}]}",
    "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \"A\", \"arena\": \"moon\"}]}",
    "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \" A\", \"arena\": \"work\"}]}",
    "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \"A\", \"arena\": \"work\", \"wished\": 1}]}",
    "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \"A\", \"arena\": \"work\", \"colour\": \"red\"}]}",
  };
  static const char good[] = "{\"questions\": [], \"roles\": [{\"key\": \"a\", \"title\": \"A\", \"arena\": \"work\"}]}";
  g_autoptr (GBytes) fine = g_bytes_new_static (good, strlen (good));
  g_autoptr (OnwardPeopleGuide) guide = onward_people_guide_parse (fine, NULL);

  g_assert_nonnull (guide);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (onward_people_guide_parse (bytes, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-guide/languages", test_languages);
  g_test_add_func ("/people-guide/refused", test_refused);

  return g_test_run ();
}
