/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-words.h"

#include <string.h>

/* Commas of the scripts that people are likely to type in. */
static const char *
find_comma (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ',' || c == 0x060c || c == 0x3001 || c == 0xff0c)
        return p;
    }

  return NULL;
}

void
onward_person_words_split (const char *text,
                           char      **name,
                           char      **role)
{
  const char *comma = find_comma (text);

  *name = comma != NULL ? g_strstrip (g_strndup (text, comma - text)) : NULL;
  *role = comma != NULL ? g_strstrip (g_strdup (g_utf8_next_char (comma))) : NULL;

  if (comma == NULL || **name == '\0')
    {
      g_free (*name);
      g_free (*role);
      *name = g_strstrip (g_strdup (text));
      *role = g_strdup ("");
    }
}

char *
onward_person_words_initials (const char *name)
{
  gunichar first = 0, last = 0;
  gboolean inside = FALSE;
  GString *initials = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = g_unichar_isalnum (c);

      if (letter && !inside)
        {
          if (first == 0)
            first = c;
          else
            last = c;
        }
      inside = letter || c == '\'' || c == 0x2019;
    }
  if (first != 0)
    g_string_append_unichar (initials, g_unichar_toupper (first));
  if (last != 0)
    g_string_append_unichar (initials, g_unichar_toupper (last));

  return g_string_free (initials, FALSE);
}
