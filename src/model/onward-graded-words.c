/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-config.h"

#include "onward-graded-words.h"

#include <glib/gi18n-lib.h>

#include "onward-graded-return.h"

char *
onward_graded_words_clock (int minutes)
{
  if (minutes == ONWARD_WEEK_NOT_SAID)
    return g_strdup ("");
  if (minutes % 60 == 0)
    return g_strdup_printf ("%d", minutes / 60);

  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

char *
onward_graded_words_hours (int minutes)
{
  g_autofree char *hours = g_strdup_printf (ngettext ("%d hour", "%d hours", minutes / 60), minutes / 60);
  g_autofree char *rest = g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes % 60), minutes % 60);

  if (minutes % 60 == 0)
    return g_steal_pointer (&hours);
  if (minutes < 60)
    return g_steal_pointer (&rest);

  /* Translators: hours and minutes in words, such as "2 hours 30 minutes" */
  return g_strdup_printf (_("%s %s"), hours, rest);
}

char *
onward_graded_words_of_week (const GDate *monday,
                             const GDate *today)
{
  char buffer[256];

  g_date_strftime (buffer, sizeof buffer, g_date_get_year (monday) == g_date_get_year (today)
                   /* Translators: a week by its first day, as strftime() writes it, such as "Week of 7 December" */
                   ? _("Week of %-d %B")
                   /* Translators: a week of another year, such as "Week of 4 January 2027" */
                   : _("Week of %-d %B %Y"), monday);

  return g_strdup (buffer);
}

char *
onward_graded_words_iso_week (const GDate *monday)
{
  /* Translators: a week by its number in the year, as ISO 8601 counts */
  return g_strdup_printf (_("Week %u"), g_date_get_iso8601_week_of_year (monday));
}

char *
onward_graded_words_weekday (guint    day,
                             gboolean small)
{
  char buffer[64];
  GDate date;

  g_return_val_if_fail (day < ONWARD_WEEK_N_DAYS, NULL);

  /* Any Monday will do. */
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 3 + day, G_DATE_JANUARY, 2000);
  g_date_strftime (buffer, sizeof buffer, small ? "%a" : "%A", &date);

  return g_strdup (buffer);
}

static void
add_minutes (GString       *words,
             OnwardWeek    *week,
             OnwardWeekSide side,
             guint          day)
{
  int minutes = onward_week_get_minutes (week, side, day);
  g_autofree char *hours = NULL;

  if (minutes == ONWARD_WEEK_NOT_SAID)
    return;

  hours = onward_graded_words_hours (minutes);
  g_string_append (words, ", ");
  g_string_append_printf (words, side == ONWARD_WEEK_PLANNED
                          /* Translators: hours that are planned, such as "2 hours, planned" */
                          ? _("%s, planned")
                          /* Translators: hours as they were in the end, such as "2 hours, lived" */
                          : _("%s, lived"), hours);
}

char *
onward_graded_words_day (OnwardWeek  *week,
                         guint        day,
                         const GDate *today)
{
  GString *words = g_string_new (NULL);
  g_autofree char *weekday = onward_graded_words_weekday (day, FALSE);
  g_autofree char *of_week = NULL;
  gsize said;
  GDate monday;

  if (onward_week_get_monday (week, &monday))
    {
      of_week = onward_graded_words_of_week (&monday, today);
      g_string_append_printf (words, "%s, ", of_week);
    }
  g_string_append (words, weekday);
  said = words->len;
  add_minutes (words, week, ONWARD_WEEK_PLANNED, day);
  if (onward_week_get_rest (week) & (1u << day))
    g_string_append_printf (words, ", %s", _("day of rest"));
  add_minutes (words, week, ONWARD_WEEK_LIVED, day);
  if (words->len == said)
    g_string_append_printf (words, ", %s", _("nothing planned"));

  return g_string_free (words, FALSE);
}

char *
onward_graded_words_days (OnwardWeek    *week,
                          OnwardWeekSide side)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    {
      int minutes = onward_week_get_minutes (week, side, i);
      g_autofree char *weekday = onward_graded_words_weekday (i, FALSE);
      g_autofree char *hours = NULL;

      if (minutes <= 0)
        continue;
      hours = onward_graded_words_hours (minutes);
      if (words->len > 0)
        g_string_append (words, ", ");
      /* Translators: a weekday and its hours, such as "Tuesday 2 hours" */
      g_string_append_printf (words, _("%s %s"), weekday, hours);
    }

  return g_string_free (words, FALSE);
}

char *
onward_graded_words_rest (OnwardWeek *week)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    {
      g_autofree char *weekday = onward_graded_words_weekday (i, FALSE);

      if ((onward_week_get_rest (week) & (1u << i)) == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, weekday);
    }

  return g_string_free (words, FALSE);
}

/* Both sides, with their days. */
static void
add_side (GString       *words,
          OnwardWeek    *week,
          OnwardWeekSide side)
{
  int days[ONWARD_WEEK_N_DAYS];
  g_autofree char *each = onward_graded_words_days (week, side);
  g_autofree char *sum = NULL;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = onward_week_get_minutes (week, side, i);
  if (onward_graded_return_sum (days) == ONWARD_WEEK_NOT_SAID)
    return;

  sum = onward_graded_words_hours (onward_graded_return_sum (days));
  g_string_append (words, words->len > 0 ? "; " : "");
  g_string_append_printf (words, side == ONWARD_WEEK_PLANNED ? _("%s, planned") : _("%s, lived"), sum);
  if (*each != '\0')
    g_string_append_printf (words, " (%s)", each);
}

char *
onward_graded_words_describe (OnwardWeek  *week,
                              const GDate *today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *rest = onward_graded_words_rest (week);
  g_autofree char *of_week = NULL;
  GDate monday;

  add_side (words, week, ONWARD_WEEK_PLANNED);
  add_side (words, week, ONWARD_WEEK_LIVED);
  if (words->len == 0)
    g_string_append (words, _("nothing planned"));
  if (*rest != '\0')
    {
      g_string_append (words, "; ");
      /* Translators: the days of a week that are meant for rest, such as "Wednesday, Friday" */
      g_string_append_printf (words, _("rest on %s"), rest);
    }
  if (onward_week_get_monday (week, &monday))
    of_week = onward_graded_words_of_week (&monday, today);

  /* Translators: a week, and its hours */
  return g_strdup_printf (_("%s: %s"), of_week != NULL ? of_week : "", words->str);
}
