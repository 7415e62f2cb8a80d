/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-graded-return.h"

#include <math.h>
#include <string.h>

#define QUARTER 15

/* A number as people write it, with a point or a comma; moves @text behind it. */
static gboolean
take_number (const char **text,
             double      *number)
{
  const char *at = *text;
  double tenth = 0.1;

  if (!g_ascii_isdigit (*at) && !((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])))
    return FALSE;

  for (*number = 0; g_ascii_isdigit (*at); at++)
    *number = MIN (*number * 10 + (*at - '0'), 1e9);
  if (*at == '.' || *at == ',')
    for (at++; g_ascii_isdigit (*at); at++, tenth /= 10)
      *number += (*at - '0') * tenth;
  *text = at;

  return TRUE;
}

static void
skip_space (const char **text)
{
  while (g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
}

/* A letter decides, in whichever language: "h", "hours", "tim", "Stunden", "uur"; "m", "min". */
static int
take_unit (const char **text)
{
  const char *at = *text;
  int unit = g_ascii_tolower (*at) == 'm' ? 1 : 60;

  if (!g_unichar_isalpha (g_utf8_get_char (at)))
    return 0;

  while (g_unichar_isalpha (g_utf8_get_char (at)) || *at == '.')
    at = g_utf8_next_char (at);
  *text = at;

  return unit;
}

/* Two digits after a colon. */
static gboolean
take_clock (const char **text,
            double      *minutes)
{
  const char *at = *text;

  if (at[0] != ':' || !g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2]) || at[1] > '5')
    return FALSE;

  *minutes += (at[1] - '0') * 10 + (at[2] - '0');
  *text = at + 3;

  return TRUE;
}

/* "2 h 30 min", "2h30", "90 min", "2". */
static gboolean
take_time (const char **text,
           double      *minutes)
{
  double number, more;
  int unit;

  if (!take_number (text, &number))
    return FALSE;

  *minutes = number * 60;
  if (**text == ':')
    {
      *minutes = floor (number) * 60;
      if (number > floor (number) || !take_clock (text, minutes))
        return FALSE;
      skip_space (text);
      take_unit (text);
    }
  else
    {
      skip_space (text);
      unit = take_unit (text);
      *minutes = number * (unit != 0 ? unit : 60);
      skip_space (text);
      if (unit == 60 && take_number (text, &more))
        {
          *minutes += more;
          skip_space (text);
          if (take_unit (text) == 60 || more >= 60)
            return FALSE;
        }
    }
  skip_space (text);

  return TRUE;
}

OnwardGradedReading
onward_graded_return_parse (const char *text,
                            int         most,
                            int         whole,
                            int        *minutes)
{
  const char *at = text != NULL ? text : "";
  const char *start;
  double number;

  skip_space (&at);
  if (*at == '\0')
    return ONWARD_GRADED_NOTHING;

  start = at;
  if (take_number (&at, &number) && (skip_space (&at), *at == '%'))
    {
      at++;
      skip_space (&at);
      if (*at != '\0')
        return ONWARD_GRADED_UNREADABLE;
      if (whole <= 0)
        return ONWARD_GRADED_NO_CONTRACT;
      number = number / 100 * whole;
    }
  else
    {
      at = start;
      if (!take_time (&at, &number) || *at != '\0')
        return ONWARD_GRADED_UNREADABLE;
    }

  number = floor (number + 0.5);
  if (number > most)
    return ONWARD_GRADED_TOO_MUCH;
  *minutes = (int) number;

  return ONWARD_GRADED_READ;
}

int
onward_graded_return_sum (const int *days)
{
  int sum = ONWARD_WEEK_NOT_SAID;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    if (days[i] != ONWARD_WEEK_NOT_SAID)
      sum = MAX (sum, 0) + days[i];

  return sum;
}

/* How much of it each day takes. */
static int
weigh_days (guint      rest,
            const int *days,
            int       *weights)
{
  int sum = 0;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    sum += weights[i] = MAX (days[i], 0);
  if (sum > 0)
    return sum;

  for (guint i = 0; i < 5; i++)
    sum += weights[i] = (rest & (1u << i)) == 0;
  if (sum > 0)
    return sum;

  for (guint i = 0; i < 5; i++)
    sum += weights[i] = 1;

  return sum;
}

gboolean
onward_graded_return_spread (int   minutes,
                             guint rest,
                             int  *days)
{
  int weights[ONWARD_WEEK_N_DAYS] = { 0 };
  int given[ONWARD_WEEK_N_DAYS] = { 0 };
  int sum = weigh_days (rest, days, weights);
  int left = minutes;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    {
      given[i] = (int) ((gint64) minutes * weights[i] / sum / QUARTER * QUARTER);
      left -= given[i];
    }
  while (left > 0)
    {
      int before = left;

      for (guint i = 0; i < ONWARD_WEEK_N_DAYS && left > 0; i++)
        {
          int more = MIN (left, QUARTER);

          if (weights[i] == 0 || given[i] + more > ONWARD_GRADED_DAY)
            continue;
          given[i] += more;
          left -= more;
        }
      if (left == before)
        return FALSE;
    }
  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    if (given[i] > ONWARD_GRADED_DAY)
      return FALSE;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    days[i] = weights[i] > 0 ? given[i] : days[i];

  return TRUE;
}

int
onward_graded_return_percent (int minutes,
                              int contract)
{
  g_return_val_if_fail (contract > 0, 0);

  return (int) (((gint64) MAX (minutes, 0) * 200 + contract) / (2 * (gint64) contract));
}

int
onward_graded_return_step (int minutes,
                           int contract)
{
  int nearest = 0;

  g_return_val_if_fail (contract > 0, 0);

  for (int step = 25; step <= 100; step += 25)
    if ((gint64) MAX (minutes, 0) * 200 > (gint64) contract * (2 * step - 25))
      nearest = step;

  return nearest;
}

gboolean
onward_graded_return_begins_on_monday (const int *days)
{
  return days[0] > 0;
}

guint
onward_graded_return_room_before (GArray *mondays,
                                  guint   first)
{
  if (first == 0 || first >= mondays->len)
    return ONWARD_GRADED_MOST_WEEKS;

  return MAX (g_date_days_between (&g_array_index (mondays, GDate, first - 1),
                                   &g_array_index (mondays, GDate, first)) / 7 - 1, 0);
}
