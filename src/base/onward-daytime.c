/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-base"

#include "onward-daytime.h"

#include <string.h>

#include "onward-text.h"

#define MAX_DIGITS 4

/* Reads digits at @at and goes behind them; -1 where there are none, or more than any clock shows. */
static int
read_number (const char **at)
{
  int number = 0;
  int n_digits;

  for (n_digits = 0; g_ascii_isdigit (**at); n_digits++)
    {
      if (n_digits < MAX_DIGITS)
        number = number * 10 + (**at - '0');
      (*at)++;
    }

  return n_digits > 0 && n_digits <= MAX_DIGITS ? number : -1;
}

static void
skip_spaces (const char **at)
{
  while (g_ascii_isspace (**at))
    (*at)++;
}

/* Goes behind the first of @words that stands at @at; what follows must not go on with a letter. */
static gboolean
skip_word (const char       **at,
           const char *const *words)
{
  skip_spaces (at);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *end = *at + strlen (words[i]);

      if (g_str_has_prefix (*at, words[i]) && !g_ascii_isalpha (*end))
        {
          *at = end;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_at_end (const char *at)
{
  skip_spaces (&at);

  return *at == '\0';
}

/* 0 for none, 1 for the morning, 2 for the afternoon. */
static int
read_half (const char **at)
{
  static const char *const mornings[] = { "a.m.", "am", "fm", NULL };
  static const char *const afternoons[] = { "p.m.", "pm", "em", NULL };

  if (skip_word (at, mornings))
    return 1;

  return skip_word (at, afternoons) ? 2 : 0;
}

static gboolean
read_daytime (const char *at,
              int        *minute)
{
  static const char *const clocks[] = { "kl.", "kl", "at", NULL };
  static const char *const ends[] = { "h", "uhr", NULL };
  gboolean together;
  const char *start;
  int hours, minutes, half;

  skip_word (&at, clocks);
  skip_spaces (&at);
  start = at;
  hours = read_number (&at);
  minutes = 0;
  together = at - start >= 3;
  if (together)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (*at == ':' || *at == '.')
    {
      const char *before = ++at;

      minutes = read_number (&at);
      if (at - before != 2)
        return FALSE;
    }
  half = read_half (&at);
  skip_word (&at, ends);

  if (hours < 0 || minutes < 0 || minutes > 59 || !is_at_end (at))
    return FALSE;
  if (half != 0 && (hours < 1 || hours > 12))
    return FALSE;
  if (half != 0)
    hours = hours % 12 + (half == 2 ? 12 : 0);
  if (hours > 23)
    return FALSE;

  *minute = hours * 60 + minutes;

  return TRUE;
}

/* A part of a whole as minutes of an hour: "5" behind a comma is 30. */
static int
read_part (const char **at)
{
  const char *start = *at;
  int number = read_number (at);
  int whole = 1;

  for (const char *digit = start; digit < *at; digit++)
    whole *= 10;

  return number < 0 || whole > 100 ? -1 : number * 60 / whole;
}

static gboolean
read_length (const char *at,
             int        *minutes)
{
  static const char *const hour_words[] = { "hours", "hour", "hrs", "hr", "h", "timmar", "timme", "tim", "std", NULL };
  static const char *const minute_words[] = { "minutes", "minute", "minuter", "minut", "mins", "min", "m", NULL };
  int number, rest = 0;

  skip_spaces (&at);
  number = read_number (&at);
  if (*at == ',' || *at == '.')
    {
      at++;
      rest = read_part (&at);
      if (!skip_word (&at, hour_words))
        return FALSE;
      number *= 60;
    }
  else if (*at == ':')
    {
      const char *start = ++at;

      rest = read_number (&at);
      if (at - start != 2 || rest > 59)
        return FALSE;
      number *= 60;
      skip_word (&at, hour_words);
    }
  else if (skip_word (&at, hour_words))
    {
      skip_spaces (&at);
      number *= 60;
      if (*at != '\0')
        {
          rest = read_number (&at);
          skip_word (&at, minute_words);
          if (rest > 59)
            return FALSE;
        }
    }
  else
    {
      skip_word (&at, minute_words);
    }

  if (number < 0 || rest < 0 || number + rest < 1 || number + rest > ONWARD_DAYTIME_MAX || !is_at_end (at))
    return FALSE;

  *minutes = number + rest;

  return TRUE;
}

gboolean
onward_daytime_parse (const char *text,
                      int        *minute)
{
  g_autofree char *folded = onward_text_fold (text);

  return read_daytime (folded, minute);
}

gboolean
onward_daytime_parse_length (const char *text,
                             int        *minutes)
{
  g_autofree char *folded = onward_text_fold (text);

  return read_length (folded, minutes);
}
