/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-date"

#include "onward-config.h"

#include "onward-date.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>
#include <time.h>

#define FIRST_YEAR 1000
#define LAST_YEAR 9999

static gboolean
set_checked (GDate *date,
             int    day,
             int    month,
             int    year)
{
  if (year < FIRST_YEAR || year > LAST_YEAR ||
      day < 1 || month < 1 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

gboolean
onward_date_parse_iso (const char *text,
                       GDate      *date)
{
  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD"))
    return FALSE;

  for (int i = 0; text[i] != '\0'; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return set_checked (date, atoi (text + 8), atoi (text + 5), atoi (text));
}

char *
onward_date_to_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_get_year (date),
                          g_date_get_month (date),
                          g_date_get_day (date));
}

static gboolean
parse_format (const char *text,
              const char *format,
              GDate      *date)
{
  struct tm tm = { 0 };
  const char *end = strptime (text, format, &tm);

  return end != NULL && *end == '\0' && set_checked (date, tm.tm_mday, tm.tm_mon + 1, tm.tm_year + 1900);
}

gboolean
onward_date_parse_local (const char *text,
                         GDate      *date)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GString) four_digits = NULL;
  g_autoptr (GString) two_digits = NULL;

  if (text == NULL)
    return FALSE;

  stripped = g_strstrip (g_strdup (text));
  if (onward_date_parse_iso (stripped, date))
    return TRUE;

  /* Whether the locale writes two or four digits of the year, people type both. */
  four_digits = g_string_new (nl_langinfo (D_FMT));
  g_string_replace (four_digits, "%y", "%Y", 0);
  two_digits = g_string_new (four_digits->str);
  g_string_replace (two_digits, "%Y", "%y", 0);

  return parse_format (stripped, four_digits->str, date) ||
         parse_format (stripped, two_digits->str, date);
}

char *
onward_date_format_long (const GDate *date,
                         const GDate *today)
{
  gboolean same_year = g_date_get_year (date) == g_date_get_year (today);
  char buffer[256];

  /* Translators: a day as strftime() writes it, such as "Tuesday 3 March" */
  g_date_strftime (buffer, sizeof buffer, same_year ? _("%A %-d %B")
                   /* Translators: a day of another year, such as "Tuesday 3 March 2026" */
                                                    : _("%A %-d %B %Y"), date);

  return g_strdup (buffer);
}

GDateWeekday
onward_date_nth_weekday (guint begin,
                         guint nth)
{
  GDate day;

  if (nth < 1 || nth > 7 || !g_date_valid_dmy (begin % 100, begin / 100 % 100, begin / 10000))
    return G_DATE_MONDAY;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, begin % 100, begin / 100 % 100, begin / 10000);
  g_date_add_days (&day, nth - 1);

  return g_date_get_weekday (&day);
}

GDateWeekday
onward_date_first_weekday (void)
{
#ifdef _NL_TIME_FIRST_WEEKDAY
  return onward_date_nth_weekday (GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY)),
                                  (guchar) *nl_langinfo (_NL_TIME_FIRST_WEEKDAY));
#else
  return G_DATE_MONDAY;
#endif
}

static void
set_day (GDate     *date,
         GDateTime *moment)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date,
                  g_date_time_get_day_of_month (moment),
                  g_date_time_get_month (moment),
                  g_date_time_get_year (moment));
}

void
onward_date_today (GDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  set_day (date, now);
}

gboolean
onward_date_from_time (gint64 time,
                       GDate *date)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / 1000);

  if (moment != NULL)
    set_day (date, moment);

  return moment != NULL;
}

gint64
onward_date_get_beginning (const GDate *date)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_get_year (date), g_date_get_month (date),
                                                          g_date_get_day (date), 0, 0, 0);

  return midnight != NULL ? g_date_time_to_unix (midnight) * 1000 : 0;
}
