/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-date.h"

#include <locale.h>

static void
test_iso (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } table[] = {
    { "2026-11-23", TRUE }, { "2024-02-29", TRUE }, { "2000-02-29", TRUE }, { "1000-01-01", TRUE }, { "9999-12-31", TRUE },
    { NULL, FALSE }, { "", FALSE }, { "2026-02-29", FALSE }, { "1900-02-29", FALSE }, { "2026-13-01", FALSE },
    { "2026-00-10", FALSE }, { "2026-01-00", FALSE }, { "2026-04-31", FALSE }, { "0999-01-01", FALSE },
    { "2026-1-1", FALSE }, { "2026-01-01 ", FALSE }, { " 2026-01-1", FALSE }, { "2026/01/01", FALSE },
    { "2026-01-0x", FALSE }, { "+026-01-01", FALSE }, { "2026-01-011", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GDate date;

      g_assert_cmpint (onward_date_parse_iso (table[i].text, &date), ==, table[i].good);
      if (table[i].good)
        {
          g_autofree char *text = onward_date_to_iso (&date);

          g_assert_cmpstr (text, ==, table[i].text);
        }
    }
}

static void
assert_local (const char *text,
              const char *expected)
{
  g_autofree char *iso = NULL;
  GDate date;

  if (!onward_date_parse_local (text, &date))
    {
      g_assert_null (expected);
      return;
    }
  iso = onward_date_to_iso (&date);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_local (void)
{
  /* The C locale writes month/day/year with two digits. */
  assert_local ("2026-11-23", "2026-11-23");
  assert_local ("  2026-11-23 ", "2026-11-23");
  assert_local ("11/23/26", "2026-11-23");
  assert_local ("11/23/2026", "2026-11-23");
  assert_local ("1/2/2026", "2026-01-02");
  assert_local ("02/30/2026", NULL);
  assert_local ("23/11/2026", NULL);
  assert_local ("11/23/26 x", NULL);
  assert_local ("soon", NULL);
  assert_local ("", NULL);
  assert_local (NULL, NULL);
}

static void
test_long (void)
{
  GDate today;
  GDate day;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  g_assert_true (onward_date_parse_iso ("2026-11-23", &today));
  g_assert_true (onward_date_parse_iso ("2026-03-03", &day));
  same = onward_date_format_long (&day, &today);
  g_assert_cmpstr (same, ==, "Tuesday 3 March");
  g_assert_true (onward_date_parse_iso ("2027-03-03", &day));
  other = onward_date_format_long (&day, &today);
  g_assert_cmpstr (other, ==, "Wednesday 3 March 2027");
}

/* As locales have it: Sweden and Britain, the United States, Egypt; then what is no day. */
static void
test_first_weekday (void)
{
  g_assert_cmpint (onward_date_nth_weekday (19971130, 2), ==, G_DATE_MONDAY);
  g_assert_cmpint (onward_date_nth_weekday (19971201, 1), ==, G_DATE_MONDAY);
  g_assert_cmpint (onward_date_nth_weekday (19971130, 1), ==, G_DATE_SUNDAY);
  g_assert_cmpint (onward_date_nth_weekday (19971130, 7), ==, G_DATE_SATURDAY);
  g_assert_cmpint (onward_date_nth_weekday (0, 1), ==, G_DATE_MONDAY);
  g_assert_cmpint (onward_date_nth_weekday (19971131, 1), ==, G_DATE_MONDAY);
  g_assert_cmpint (onward_date_nth_weekday (19971130, 0), ==, G_DATE_MONDAY);
  g_assert_cmpint (onward_date_first_weekday (), ==, G_DATE_MONDAY);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autoptr (GDateTime) after = NULL;
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;
  GDate today;

  onward_date_today (&today);
  after = g_date_time_new_now_local ();
  second = g_date_time_format (after, "%Y-%m-%d");
  text = onward_date_to_iso (&today);
  g_assert_true (g_str_equal (text, first) || g_str_equal (text, second));
}

/* A day and the moment that it begins with lead to each other, and so does its last second. */
static void
test_times (void)
{
  const char *const days[] = { "1970-01-02", "2026-03-29", "2026-10-25", "2028-02-29", "2999-12-31" };
  GDate found;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GDate day, next;
      gint64 begin;

      g_assert_true (onward_date_parse_iso (days[i], &day));
      begin = onward_date_get_beginning (&day);
      g_assert_true (onward_date_from_time (begin, &found));
      g_assert_cmpint (g_date_compare (&found, &day), ==, 0);

      next = day;
      g_date_add_days (&next, 1);
      g_assert_true (onward_date_from_time (onward_date_get_beginning (&next) - 1000, &found));
      g_assert_cmpint (g_date_compare (&found, &day), ==, 0);
    }

  g_assert_false (onward_date_from_time (G_MAXINT64, &found));
  g_date_set_dmy (&found, 31, G_DATE_DECEMBER, 9999);
  g_date_add_days (&found, 1);
  g_assert_cmpint (onward_date_get_beginning (&found), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/local", test_local);
  g_test_add_func ("/date/long", test_long);
  g_test_add_func ("/date/first-weekday", test_first_weekday);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/times", test_times);

  return g_test_run ();
}
