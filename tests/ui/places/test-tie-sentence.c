/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "onward-tie-sentence.h"

static void
check (const char *strength,
       const char *direction,
       const char *other,
       const char *wanted)
{
  g_autofree char *sentence = onward_tie_sentence (strength, direction, "Anna", other);

  g_assert_cmpstr (sentence, ==, wanted);
}

static void
test_sentences (void)
{
  check ("strong", "both", NULL, "A strong tie with me. Support goes both ways.");
  check ("thin", "gives", NULL, "A thin tie with me. Anna supports me.");
  check ("strained", "takes", NULL, "A strained tie with me. I support Anna.");
  check ("strong", "gives", "Johan", "A strong tie between Anna and Johan. Anna supports Johan.");
  check ("thin", "takes", "Johan", "A thin tie between Anna and Johan. Johan supports Anna.");
  check ("strained", "both", "Johan", "A strained tie between Anna and Johan. Support goes both ways.");
  g_assert_cmpstr (onward_tie_strength_words ("strained"), ==, "Strained Tie");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tie-sentence/sentences", test_sentences);

  return g_test_run ();
}
