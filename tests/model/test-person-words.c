/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "onward-person-words.h"

static void
check_initials (const char *name,
                const char *wanted)
{
  g_autofree char *initials = onward_person_words_initials (name);

  g_assert_cmpstr (initials, ==, wanted);
}

static void
test_initials (void)
{
  check_initials ("anna", "A");
  check_initials ("Anna Maria Öberg", "AÖ");
  check_initials ("Dr. O’Neill", "DO");
  check_initials ("anna-lena", "AL");
  check_initials ("🙂", "");
  check_initials ("", "");
}

static void
check_place (guint       ring,
             guint       n_ties,
             const char *wanted)
{
  g_autofree char *place = onward_person_words_place (ring, "Work", n_ties);

  g_assert_cmpstr (place, ==, wanted);
}

static void
test_place (void)
{
  check_place (1, 2, "inner ring, Work, 2 ties");
  check_place (4, 1, "outer ring, Work, 1 tie");
  check_place (0, 0, "no place yet, Work, no ties yet");
  for (guint i = 0; i < ONWARD_N_RINGS; i++)
    g_assert_cmpstr (onward_person_words_ring (i), !=, onward_person_words_ring (i + 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-words/initials", test_initials);

  g_test_add_func ("/person-words/place", test_place);

  return g_test_run ();
}
