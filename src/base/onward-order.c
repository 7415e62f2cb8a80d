/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-order"

#include "onward-order.h"

#include <string.h>

#include "onward-text.h"

/* A key is the digits after the point of a number between 0 and 1 in base 62. Digits are in the
 * order of their bytes, so strcmp() orders the numbers; without a 0 at the end each number has
 * one key only. */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static const char middle[] = "V";

static int
digit_value (char c)
{
  const char *found = c != '\0' ? strchr (digits, c) : NULL;

  return found != NULL ? found - digits : 0;
}

/* Steps of one instead of halves: lists mostly grow at an end. */
static char *
key_above (const char *key)
{
  gsize nines = strspn (key, "z");

  if (key[nines] == '\0')
    return g_strconcat (key, "1", NULL);

  return g_strdup_printf ("%.*s%c", (int) nines, key, digits[digit_value (key[nines]) + 1]);
}

static char *
key_below (const char *key)
{
  gsize zeros = strspn (key, "0");
  int value = digit_value (key[zeros]);

  if (value > 1)
    return g_strdup_printf ("%.*s%c", (int) zeros, key, digits[value - 1]);
  if (key[zeros + 1] != '\0')
    return g_strndup (key, zeros + 1);

  return g_strdup_printf ("%.*s0z", (int) zeros, key);
}

static char *
key_between (const char *before,
             const char *after)
{
  g_autofree char *rest = NULL;
  gsize length = strlen (before);
  gsize same = 0;
  const char *tail;
  int low;
  int high;

  /* The shorter one goes on with zeros; as after is greater, it is the one with a digit here. */
  while ((same < length ? before[same] : '0') == after[same])
    same++;

  low = same < length ? digit_value (before[same]) : 0;
  high = digit_value (after[same]);

  if (high - low > 1)
    return g_strdup_printf ("%.*s%c", (int) same, after, digits[(low + high) / 2]);
  if (after[same + 1] != '\0')
    return g_strndup (after, same + 1);

  tail = same < length ? before + same + 1 : "";
  rest = *tail != '\0' ? key_above (tail) : g_strdup (middle);

  return g_strdup_printf ("%.*s%c%s", (int) same, after, digits[low], rest);
}

char *
onward_order_between (const char *before,
                      const char *after)
{
  if (!onward_order_is_valid (before))
    before = NULL;
  if (!onward_order_is_valid (after))
    after = NULL;

  if (before == NULL && after == NULL)
    return g_strdup (middle);
  if (before == NULL)
    return key_below (after);
  if (after == NULL || strcmp (before, after) >= 0)
    return key_above (before);

  return key_between (before, after);
}

gboolean
onward_order_is_valid (const char *key)
{
  gsize length;

  if (key == NULL)
    return FALSE;

  length = strspn (key, digits);

  return length > 0 && length <= ONWARD_TEXT_MAX && key[length] == '\0' && key[length - 1] != '0';
}
