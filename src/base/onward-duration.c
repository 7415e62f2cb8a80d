/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-base"

#include "onward-duration.h"

#include <string.h>

/* The digits at @text as a number, and what comes behind them. */
static gboolean
take_number (const char **text,
             int         *number,
             int         *n_digits)
{
  const char *start = *text;

  *number = 0;
  while (g_ascii_isdigit (**text) && *text - start < 6)
    *number = *number * 10 + g_ascii_digit_value (*(*text)++);
  *n_digits = *text - start;

  return *n_digits > 0;
}

gboolean
onward_duration_parse (const char *text,
                       int         most,
                       int        *minutes)
{
  g_autofree char *clean = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  const char *rest = clean;
  int hours, part = 0, n_digits;
  gint64 sum;

  if (rest == NULL || !take_number (&rest, &hours, &n_digits))
    return FALSE;

  sum = (gint64) hours * 60;
  if (*rest == ':')
    {
      rest++;
      if (!take_number (&rest, &part, &n_digits) || n_digits != 2 || part > 59)
        return FALSE;
      sum += part;
    }
  else if (*rest == '.' || *rest == ',')
    {
      gint64 scale = 1;

      rest++;
      if (!take_number (&rest, &part, &n_digits) || n_digits > 2)
        return FALSE;
      for (int i = 0; i < n_digits; i++)
        scale *= 10;
      sum += (part * 60 + scale / 2) / scale;
    }

  if (*rest != '\0' || sum > most)
    return FALSE;
  *minutes = sum;

  return TRUE;
}

char *
onward_duration_format (int minutes)
{
  g_return_val_if_fail (minutes >= 0, g_strdup (""));

  return minutes % 60 == 0
         ? g_strdup_printf ("%d", minutes / 60)
         : g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}
