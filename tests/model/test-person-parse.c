/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-person-parse.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *name;
  const char *role;
  const char *arena;
} Line;

static void
check (const Line *lines,
       guint       n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      g_auto (OnwardPersonParse) parse = { 0 };

      g_test_message ("%s", lines[i].text);
      onward_person_parse (lines[i].text, &parse);
      g_assert_cmpstr (parse.name, ==, lines[i].name);
      g_assert_cmpstr (parse.role, ==, lines[i].role);
      g_assert_cmpstr (parse.arena, ==, lines[i].arena);
    }
}

static void
test_english (void)
{
  static const Line lines[] = {
    { "Anna, my manager", "Anna", "my manager", "work" },
    { "Anna (my manager)", "Anna", "my manager", "work" },
    { "Anna – line manager", "Anna", "line manager", "work" },
    { "Anna - manager", "Anna", "manager", "work" },
    { "Anna is my manager", "Anna", "my manager", "work" },
    { "Anna my manager", "Anna", "my manager", "work" },
    { "my manager Anna Berg", "Anna Berg", "my manager", "work" },
    { "My manager, Anna", "Anna", "My manager", "work" },
    { "my manager", "my manager", "", "work" },
    { "Case officer", "Case officer", "", "authorities" },
    { "Dr Marsh", "Dr Marsh", "", "care" },
    { "A.B., rehabilitation coordinator", "A.B.", "rehabilitation coordinator", "care" },
    { "Sam, my oldest friend, plays the cello", "Sam", "my oldest friend, plays the cello", "private" },
    { "Mary-Ann", "Mary-Ann", "", NULL },
    { "Sonny", "Sonny", "", NULL },
    { "Manning, plays chess with me", "Manning", "plays chess with me", NULL },
    { "the one who always laughs", "the one who always laughs", "", NULL },
  };

  check (lines, G_N_ELEMENTS (lines));
}

static void
test_swedish (void)
{
  static const Line lines[] = {
    { "Anna, min chef", "Anna", "min chef", "work" },
    { "Anna är min gruppchef", "Anna", "min gruppchef", "work" },
    { "min syster Åsa", "Åsa", "min syster", "private" },
    { "Handläggaren", "Handläggaren", "", NULL },
    { "Åsa, handläggaren på Försäkringskassan", "Åsa", "handläggaren på Försäkringskassan", "authorities" },
    { "Min sjuksköterska", "Min sjuksköterska", "", "care" },
    { "Bo (företagsläkare)", "Bo", "företagsläkare", "care" },
    { "Li min granne", "Li", "min granne", "private" },
    { "ÖRJAN, MIN CHEF", "ÖRJAN", "MIN CHEF", "work" },
  };

  check (lines, G_N_ELEMENTS (lines));
}

static void
test_awkward (void)
{
  static const Line lines[] = {
    { "", "", "", NULL },
    { "  Anna  ", "Anna", "", NULL },
    { "Anna,", "Anna", "", NULL },
    { ", my manager", ", my manager", "", "work" },
    { "()", "()", "", NULL },
    { "Anna ()", "Anna ()", "", NULL },
    { "(Anna)", "(Anna)", "", NULL },
    { "آنا، مدیر من", "آنا", "مدیر من", NULL },
    { "\u200fאנה, המנהלת שלי\u200f", "אנה", "המנהלת שלי", NULL },
    { "\u2067نور\u2069، my doctor", "نور", "my doctor", "care" },
    { "安娜，经理", "安娜", "经理", NULL },
    { "🙂", "🙂", "", NULL },
  };

  check (lines, G_N_ELEMENTS (lines));
}

/* A long name loses nothing. */
static void
test_long (void)
{
  g_autofree char *name = g_strnfill (200, 'x');
  g_autofree char *text = g_strconcat (name, ", my doctor", NULL);
  g_auto (OnwardPersonParse) parse = { 0 };

  onward_person_parse (text, &parse);
  g_assert_cmpuint (strlen (parse.name), ==, 200);
  g_assert_cmpstr (parse.role, ==, "my doctor");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-parse/english", test_english);
  g_test_add_func ("/person-parse/swedish", test_swedish);
  g_test_add_func ("/person-parse/awkward", test_awkward);
  g_test_add_func ("/person-parse/long", test_long);

  return g_test_run ();
}
