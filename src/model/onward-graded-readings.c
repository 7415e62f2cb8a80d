/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-config.h"

#include "onward-graded-readings.h"

#include <glib/gi18n-lib.h>

#include "onward-graded-return.h"
#include "onward-graded-words.h"

static int
get_planned (OnwardWeek *week)
{
  int days[ONWARD_WEEK_N_DAYS];

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, i);

  return MAX (onward_graded_return_sum (days), 0);
}

static gboolean
have_same_hours (OnwardWeek *one,
                 OnwardWeek *two)
{
  return get_planned (one) == get_planned (two);
}

static gboolean
have_same_days (OnwardWeek *one,
                OnwardWeek *two)
{
  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    if (MAX (onward_week_get_minutes (one, ONWARD_WEEK_PLANNED, i), 0) !=
        MAX (onward_week_get_minutes (two, ONWARD_WEEK_PLANNED, i), 0))
      return FALSE;

  return onward_week_get_rest (one) == onward_week_get_rest (two);
}

static gboolean
are_alike (OnwardWeek *one,
           OnwardWeek *two)
{
  return have_same_days (one, two) &&
         g_str_equal (onward_record_get_text (ONWARD_RECORD (one), "activity"),
                      onward_record_get_text (ONWARD_RECORD (two), "activity")) &&
         g_str_equal (onward_record_get_text (ONWARD_RECORD (one), "restrictions"),
                      onward_record_get_text (ONWARD_RECORD (two), "restrictions"));
}

typedef gboolean (*SameFunc) (OnwardWeek *one,
                              OnwardWeek *two);

/* The week after the last one of the part that begins with @first. */
static guint
find_end (GPtrArray *weeks,
          guint      first,
          SameFunc   same)
{
  guint end = first + 1;

  for (; end < weeks->len && same (g_ptr_array_index (weeks, first), g_ptr_array_index (weeks, end)); end++)
    {
      GDate before, monday;

      onward_week_get_monday (g_ptr_array_index (weeks, end - 1), &before);
      onward_week_get_monday (g_ptr_array_index (weeks, end), &monday);
      if (g_date_days_between (&before, &monday) > 7)
        break;
    }

  return end;
}

static char *
say_day (OnwardWeek *week,
         guint       day)
{
  char buffer[128];
  GDate date;

  onward_week_get_monday (week, &date);
  g_date_add_days (&date, day);
  /* Translators: a day in a text for others, as strftime() writes it */
  g_date_strftime (buffer, sizeof buffer, _("%-d %B %Y"), &date);

  return g_strdup (buffer);
}

static char *
say_span (GPtrArray *weeks,
          guint      first,
          guint      end)
{
  g_autofree char *from = say_day (g_ptr_array_index (weeks, first), 0);
  g_autofree char *to = say_day (g_ptr_array_index (weeks, end - 1), 6);

  /* Translators: the first and the last day of some weeks */
  return g_strdup_printf (_("%s to %s"), from, to);
}

static void
begin_line (GString *text)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
}

char *
onward_graded_readings_percent (GPtrArray *weeks,
                                int        contract)
{
  GString *text = g_string_new (NULL);
  guint end;

  for (guint i = 0; contract > 0 && i < weeks->len; i = end)
    {
      int minutes = get_planned (g_ptr_array_index (weeks, i));
      int step = onward_graded_return_step (minutes, contract);
      gboolean exact = (gint64) minutes * 100 == (gint64) contract * step;
      g_autofree char *hours = onward_graded_words_clock (minutes);
      g_autofree char *whole = onward_graded_words_clock (contract);
      g_autofree char *span = NULL;

      end = find_end (weeks, i, have_same_hours);
      span = say_span (weeks, i, end);
      begin_line (text);
      g_string_append_printf (text, exact
                              /* Translators: from when to when, a share of whole weeks, and from how many hours it comes */
                              ? _("%s: %d %% (%s of %s hours a week)")
                              /* Translators: as before, when it is not quite that share */
                              : _("%s: about %d %% (%s of %s hours a week)"), span, step, hours, whole);
    }

  return g_string_free (text, FALSE);
}

static void
add_named (GString    *text,
           const char *sentence,
           const char *words)
{
  if (*words == '\0')
    return;

  begin_line (text);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (text, sentence, words);
#pragma GCC diagnostic pop
}

static void
add_hours (GString    *text,
           OnwardWeek *week)
{
  g_autofree char *days = onward_graded_words_days (week, ONWARD_WEEK_PLANNED);
  g_autofree char *sum = onward_graded_words_hours (get_planned (week));
  g_autofree char *rest = onward_graded_words_rest (week);

  begin_line (text);
  if (*days == '\0')
    g_string_append (text, _("Hours: none"));
  else
    /* Translators: the hours of each day, and those of the week */
    g_string_append_printf (text, _("Hours: %s (%s a week)"), days, sum);
  add_named (text, _("Days of rest: %s"), rest);
}

char *
onward_graded_readings_rows (GPtrArray *weeks)
{
  GString *text = g_string_new (NULL);
  guint end;

  for (guint i = 0; i < weeks->len; i = end)
    {
      OnwardRecord *week = g_ptr_array_index (weeks, i);
      g_autofree char *span = NULL;

      end = find_end (weeks, i, are_alike);
      span = say_span (weeks, i, end);
      begin_line (text);
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, span);
      add_hours (text, ONWARD_WEEK (week));
      add_named (text, _("Activity: %s"), onward_record_get_text (week, "activity"));
      add_named (text, _("Restrictions: %s"), onward_record_get_text (week, "restrictions"));
    }

  return g_string_free (text, FALSE);
}

static void
add_phased (GString   *text,
            GPtrArray *weeks)
{
  OnwardWeek *first = NULL, *most = NULL;
  g_autofree char *few = NULL, *many = NULL, *from = NULL, *to = NULL;

  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *week = g_ptr_array_index (weeks, i);

      if (get_planned (week) > 0 && first == NULL)
        first = most = week;
      if (first != NULL && get_planned (week) > get_planned (most))
        most = week;
    }
  if (first == NULL || most == first)
    return;

  few = onward_graded_words_hours (get_planned (first));
  many = onward_graded_words_hours (get_planned (most));
  from = say_day (first, 0);
  to = say_day (most, 0);
  begin_line (text);
  /* Translators: hours at first, a day, hours later, a day */
  g_string_append_printf (text, _("Phased return: from %s a week on %s to %s a week on %s"), few, from, many, to);
}

static void
add_altered (GString   *text,
             GPtrArray *weeks)
{
  guint end;
  gboolean any = FALSE;

  for (guint i = 0; i < weeks->len; i = end)
    {
      OnwardWeek *week = g_ptr_array_index (weeks, i);
      g_autofree char *days = onward_graded_words_days (week, ONWARD_WEEK_PLANNED);
      g_autofree char *span = NULL;

      end = find_end (weeks, i, have_same_days);
      if (*days == '\0')
        continue;
      if (!any)
        {
          begin_line (text);
          g_string_append (text, _("Altered hours:"));
        }
      any = TRUE;
      span = say_span (weeks, i, end);
      g_string_append_printf (text, "\n– %s: %s", span, days);
    }
}

/* A heading, and each of the words once. */
static void
add_list (GString           *text,
          const char        *heading,
          const char *const *words)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || !g_hash_table_add (said, (gpointer) words[i]))
        continue;
      if (g_hash_table_size (said) == 1)
        {
          begin_line (text);
          g_string_append (text, heading);
        }
      g_string_append_printf (text, "\n– %s", words[i]);
    }
}

char *
onward_graded_readings_fit_note (GPtrArray         *weeks,
                                 const char *const *adaptations)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) duties = g_ptr_array_new ();

  if (weeks->len == 0)
    return g_string_free (text, FALSE);

  for (guint i = 0; i < weeks->len; i++)
    {
      g_ptr_array_add (duties, (gpointer) onward_record_get_text (g_ptr_array_index (weeks, i), "activity"));
      g_ptr_array_add (duties, (gpointer) onward_record_get_text (g_ptr_array_index (weeks, i), "restrictions"));
    }
  g_ptr_array_add (duties, NULL);
  add_phased (text, weeks);
  add_altered (text, weeks);
  add_list (text, _("Amended duties:"), (const char *const *) duties->pdata);
  add_list (text, _("Workplace adaptations:"), adaptations);

  return g_string_free (text, FALSE);
}
