/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>

#include "onward-centre.h"

typedef struct
{
  char *folder;
  char *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *below = NULL;

  fixture->folder = g_dir_make_tmp ("onward-centre-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, ONWARD_CENTRE_FILE, NULL);
  below = g_path_get_dirname (fixture->file);
  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->file);

  g_unlink (fixture->file);
  g_rmdir (below);
  g_rmdir (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static OnwardCentre *
load (Fixture    *fixture,
      const char *text)
{
  const char *const folders[] = { "/nowhere", fixture->folder, NULL };

  if (text != NULL)
    g_assert_true (g_file_set_contents (fixture->file, text, -1, NULL));

  return onward_centre_load (folders);
}

static void
assert_trouble (Fixture    *fixture,
                const char *line,
                const char *words)
{
  g_autofree char *text = g_strdup_printf ("[Onward]\n%s\n", line);
  g_autoptr (OnwardCentre) centre = load (fixture, text);

  g_assert_cmpuint (centre->troubles->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (centre->troubles, 0), ==, words);
}

static void
test_none (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (OnwardCentre) centre = load (fixture, NULL);

  g_assert_null (centre->path);
  g_assert_false (centre->shared);
  g_assert_false (centre->ask_name);
  g_assert_cmpint (centre->lock_after, ==, 0);
  g_assert_cmpuint (centre->helps->len, ==, 0);
  g_assert_cmpuint (centre->troubles->len, ==, 0);
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *text = g_strdup_printf ("[Onward]\nmode=shared\nnames=ask\nlock-after=4\nwarn-before=20\n"
                                           "templates=%s\nlanguages=sv;en\n"
                                           "help=Reception|010-1;Nurse | 010-2 ;\nhelp[sv]=Receptionen|010-3\n",
                                           fixture->folder);
  g_autoptr (OnwardCentre) centre = load (fixture, text);
  const OnwardHelp *help;

  g_assert_cmpuint (centre->troubles->len, ==, 0);
  g_assert_cmpstr (centre->path, ==, fixture->file);
  g_assert_true (centre->shared);
  g_assert_true (centre->ask_name);
  g_assert_cmpint (centre->lock_after, ==, 4);
  g_assert_cmpint (centre->warn_before, ==, 20);
  g_assert_cmpstr (centre->templates, ==, fixture->folder);
  g_assert_cmpstr (centre->languages, ==, "sv:en");

  /* In the language that is spoken on this computer, not in that of the account. */
  g_assert_cmpuint (centre->helps->len, ==, 1);
  help = g_ptr_array_index (centre->helps, 0);
  g_assert_cmpstr (help->name, ==, "Receptionen");
  g_assert_cmpstr (help->number, ==, "010-3");
}

static void
test_helps (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (OnwardCentre) centre = load (fixture, "[Onward]\nhelp=Reception|010-1;Nurse | 010-2 ;\n");
  const OnwardHelp *help;

  g_assert_cmpuint (centre->helps->len, ==, 2);
  help = g_ptr_array_index (centre->helps, 1);
  g_assert_cmpstr (help->name, ==, "Nurse");
  g_assert_cmpstr (help->number, ==, "010-2");
}

/* Each says which key it is and what the key takes; the others count all the same. */
static void
test_troubles (Fixture      *fixture,
               gconstpointer data)
{
  assert_trouble (fixture, "mode=Shared", "mode: it takes “own” or “shared”.");
  assert_trouble (fixture, "names=hide", "names: it takes “show” or “ask”.");
  assert_trouble (fixture, "lock-after=31", "lock-after: it takes a whole number from 1 to 30.");
  assert_trouble (fixture, "lock-after=3 minutes", "lock-after: it takes a whole number from 1 to 30.");
  assert_trouble (fixture, "warn-before=9", "warn-before: it takes a whole number from 10 to 120.");
  assert_trouble (fixture, "templates=templates", "templates: it takes the whole path of a folder, from / on.");
  assert_trouble (fixture, "templates=/nowhere/at/all", "templates: there is no such folder.");
  assert_trouble (fixture, "languages=Swedish", "languages: it takes codes such as “sv;en”.");
  assert_trouble (fixture, "help=Reception 010-1",
                  "help: it takes up to 12 times “name|number”, with a semicolon between them, and 80 letters at most for each.");
  assert_trouble (fixture, "lock-affter=3", "lock-affter: Onward knows no such key.");
  assert_trouble (fixture, "mode=own\n[onward]\nmode=shared",
                  "onward: Onward knows no such group; the keys stand below [Onward].");
}

/* Whoever wrote a file wanted something to be set; the careful reading of it is the shared one. */
static void
test_doubt (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const texts[] = { "[Onward]\nmode=shard\n", "mode=own\n", "[Other]\nmode=own\n", "\xff\xfe", "[Onward\n", "" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (OnwardCentre) centre = load (fixture, texts[i]);

      g_assert_true (centre->shared);
      g_assert_cmpuint (centre->troubles->len, >=, 1);
    }
}

static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (OnwardCentre) centre = load (fixture, "[Onward]\nmode=own\nlock-after=10\n");

  g_assert_false (centre->shared);
  g_assert_cmpint (centre->lock_after, ==, 10);
}

static void
test_huge (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *text = g_strnfill (65 * 1024, '#');
  g_autoptr (OnwardCentre) centre = load (fixture, text);

  g_assert_true (centre->shared);
  g_assert_cmpuint (centre->troubles->len, ==, 1);
}

/* What somebody puts before the file of the centre cannot make a shared computer their own. */
static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  Fixture second;
  const char *const folders[] = { NULL, NULL, NULL };
  const char **filled = g_memdup2 (folders, sizeof folders);
  g_autoptr (OnwardCentre) centre = NULL;

  set_up (&second, NULL);
  g_assert_true (g_file_set_contents (second.file, "[Onward]\nmode=own\nlock-after=20\n", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->file, "[Onward]\nmode=shared\nlock-after=2\n", -1, NULL));
  filled[0] = second.folder;
  filled[1] = fixture->folder;
  centre = onward_centre_load (filled);
  g_free (filled);

  g_assert_true (centre->shared);
  g_assert_cmpint (centre->lock_after, ==, 20);
  tear_down (&second, NULL);
}

static void
test_set (Fixture      *fixture,
          gconstpointer data)
{
  OnwardCentre *centre = load (fixture, "[Onward]\nmode=shared\n");

  onward_centre_set (centre);
  g_assert_true (onward_centre_get () == centre);
  onward_centre_set (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/content/centre/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("none", test_none);
  ADD ("all", test_all);
  ADD ("helps", test_helps);
  ADD ("troubles", test_troubles);
  ADD ("doubt", test_doubt);
  ADD ("own", test_own);
  ADD ("huge", test_huge);
  ADD ("first", test_first);
  ADD ("set", test_set);
#undef ADD

  return g_test_run ();
}
