/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include <glib.h>

#include "onward-country.h"

static void
test_name (void)
{
  g_assert_cmpstr (onward_country_get_name ("SE"), ==, "Sweden");
  g_assert_cmpstr (onward_country_get_name ("GB"), ==, "United Kingdom");
  g_assert_cmpstr (onward_country_get_name ("ZZ"), ==, "ZZ");
  g_assert_cmpstr (onward_country_get_name (NULL), ==, "Any country");
}

static void
assert_country (const char *locale,
                const char *expected)
{
  g_autofree char *country = onward_country_from_locale (locale);

  g_assert_cmpstr (country, ==, expected);
}

static void
test_locale (void)
{
  g_autofree char *own = onward_country_get_own ();

  assert_country ("sv_SE.UTF-8", "SE");
  assert_country ("en_GB", "GB");
  assert_country ("nds_DE@euro", "DE");
  assert_country ("sv", NULL);
  assert_country ("es_419", NULL);
  assert_country ("C.UTF-8", NULL);
  assert_country ("sv_S", NULL);
  assert_country ("en_GBR", NULL);
  assert_country (NULL, NULL);
  /* The tests run in no country. */
  g_assert_null (own);
}

/* With the year, whichever year it is. */
static void
test_check (void)
{
  g_autofree char *words = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 23, 11, 2026);
  words = onward_country_describe_check (&day);
  g_assert_true (g_str_has_prefix (words, "Checked on "));
  g_assert_nonnull (strstr (words, "23 November 2026"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country/name", test_name);
  g_test_add_func ("/country/locale", test_locale);
  g_test_add_func ("/country/check", test_check);

  return g_test_run ();
}
