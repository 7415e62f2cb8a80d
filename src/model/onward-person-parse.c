/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-person-parse.h"

#include <string.h>

/* Roles in English and Swedish, small letters. What holds another one comes first. */
static const struct
{
  const char *words;
  const char *arena;
} roles[] = {
  { "occupational therapist", "care" },
  { "occupational health", "care" },
  { "rehabilitation coordinator", "care" },
  { "rehab coordinator", "care" },
  { "midwife", "care" },
  { "case officer", "authorities" },
  { "case worker", "authorities" },
  { "caseworker", "authorities" },
  { "case manager", "authorities" },
  { "social worker", "authorities" },
  { "social insurance", "authorities" },
  { "employment specialist", "authorities" },
  { "employment officer", "authorities" },
  { "employment service", "authorities" },
  { "job coach", "authorities" },
  { "jobcentre", "authorities" },
  { "union representative", "work" },
  { "safety representative", "work" },
  { "shop steward", "work" },
  { "human resources", "work" },
  { "team leader", "work" },
  { "manager", "work" },
  { "boss", "work" },
  { "supervisor", "work" },
  { "employer", "work" },
  { "colleague", "work" },
  { "coworker", "work" },
  { "co-worker", "work" },
  { "workmate", "work" },
  { "mentor", "work" },
  { "union", "work" },
  { "hr", "work" },
  { "doctor", "care" },
  { "gp", "care" },
  { "dr", "care" },
  { "physician", "care" },
  { "physiotherapist", "care" },
  { "therapist", "care" },
  { "psychologist", "care" },
  { "psychiatrist", "care" },
  { "counsellor", "care" },
  { "counselor", "care" },
  { "nurse", "care" },
  { "girlfriend", "private" },
  { "boyfriend", "private" },
  { "best friend", "private" },
  { "friend", "private" },
  { "partner", "private" },
  { "husband", "private" },
  { "wife", "private" },
  { "mother", "private" },
  { "mum", "private" },
  { "mom", "private" },
  { "father", "private" },
  { "dad", "private" },
  { "parent", "private" },
  { "sister", "private" },
  { "brother", "private" },
  { "daughter", "private" },
  { "son", "private" },
  { "cousin", "private" },
  { "aunt", "private" },
  { "uncle", "private" },
  { "neighbour", "private" },
  { "neighbor", "private" },
  { "arbetsterapeut", "care" },
  { "företagshälsovård", "care" },
  { "företagshälsan", "care" },
  { "rehabkoordinator", "care" },
  { "rehabiliteringskoordinator", "care" },
  { "barnmorska", "care" },
  { "försäkringskassan", "authorities" },
  { "arbetsförmedlare", "authorities" },
  { "arbetsförmedling", "authorities" },
  { "arbetsspecialist", "authorities" },
  { "socialsekreterare", "authorities" },
  { "handläggare", "authorities" },
  { "jobbcoach", "authorities" },
  { "arbetsgivare", "work" },
  { "arbetsledare", "work" },
  { "arbetskamrat", "work" },
  { "personalavdelning", "work" },
  { "skyddsombud", "work" },
  { "facklig", "work" },
  { "facket", "work" },
  { "handledare", "work" },
  { "kollega", "work" },
  { "förman", "work" },
  { "chef", "work" },
  { "läkare", "care" },
  { "doktor", "care" },
  { "sköterska", "care" },
  { "terapeut", "care" },
  { "psykolog", "care" },
  { "psykiater", "care" },
  { "sjukgymnast", "care" },
  { "kurator", "care" },
  { "vårdcentral", "care" },
  { "flickvän", "private" },
  { "pojkvän", "private" },
  { "vän", "private" },
  { "kompis", "private" },
  { "sambo", "private" },
  { "särbo", "private" },
  { "maka", "private" },
  { "fru", "private" },
  { "man", "private" },
  { "mamma", "private" },
  { "pappa", "private" },
  { "förälder", "private" },
  { "syster", "private" },
  { "bror", "private" },
  { "dotter", "private" },
  { "kusin", "private" },
  { "moster", "private" },
  { "faster", "private" },
  { "morbror", "private" },
  { "farbror", "private" },
  { "granne", "private" },
};

static const char *const possessives[] = { "my", "our", "min", "mitt", "mina", "vår", "vårt" };

/* What stands between a name and a role. The first part goes, the second belongs to the role. */
static const struct
{
  const char *gone;
  const char *kept;
} joints[] = {
  { " is ", "my " },
  { " who is ", "my " },
  { ", who is ", "my " },
  { " is ", "our " },
  { " is ", "the " },
  { " är ", "min " },
  { " är ", "mitt " },
  { " är ", "vår " },
  { " som är ", "min " },
  { " – ", "" },
  { " — ", "" },
  { " - ", "" },
  { " ", "my " },
  { " ", "min " },
};

/* Marks of direction come with what is pasted. Around the words they say nothing and hide the comma. */
static gboolean
is_around (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0xfeff ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static char *
strip (const char *text,
       const char *end)
{
  while (text < end && is_around (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_around (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, end - text);
}

static char *
strip_all (const char *text)
{
  return strip (text, text + strlen (text));
}

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

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether @found inside @text is a whole word or, with @parts, stands at one end of one: Swedish puts
 * words together ("gruppchef") and endings behind them ("chefen"). */
static gboolean
is_whole (const char *text,
          const char *found,
          gsize       length,
          gboolean    parts)
{
  gboolean begins = found == text || !is_word (g_utf8_get_char (g_utf8_prev_char (found)));
  gboolean ends = found[length] == '\0' || !is_word (g_utf8_get_char (found + length));

  return (begins && ends) || (parts && length >= 4 && (begins || ends));
}

static const char *
find_arena (const char *text,
            gboolean    parts)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      gsize length = strlen (roles[i].words);

      for (const char *p = strstr (small, roles[i].words); p != NULL; p = strstr (p + length, roles[i].words))
        if (is_whole (small, p, length, parts))
          return roles[i].arena;
    }

  return NULL;
}

/* How many bytes of @text are "my", "min" … and the blank behind. */
static gsize
skip_possessive (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (possessives); i++)
    {
      gsize length = strlen (possessives[i]);

      if (g_str_has_prefix (small, possessives[i]) && small[length] == ' ')
        return length + 1;
    }

  return 0;
}

static gboolean
says_role (const char *text)
{
  return skip_possessive (text) > 0;
}

static void
take (OnwardPersonParse *parse,
      char              *name,
      char              *role)
{
  g_free (parse->name);
  g_free (parse->role);
  parse->name = name;
  parse->role = role;
}

static gboolean
says_something (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_ispunct (g_utf8_get_char (text)) && !g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* The first part has to hold something. "my manager, Anna" is the other way round. */
static gboolean
take_parts (OnwardPersonParse *parse,
            char              *first,
            char              *second)
{
  if (!says_something (first))
    {
      g_free (first);
      g_free (second);
      return FALSE;
    }

  if (says_role (first) && *second != '\0' && !says_role (second))
    take (parse, second, first);
  else
    take (parse, first, second);

  return TRUE;
}

static gboolean
split_at_joint (OnwardPersonParse *parse,
                const char        *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_autofree char *joint = g_strconcat (joints[i].gone, joints[i].kept, NULL);
      const char *at = strstr (text, joint);

      if (at != NULL && at > text &&
          take_parts (parse, strip (text, at), strip_all (at + strlen (joints[i].gone))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
split_at_bracket (OnwardPersonParse *parse,
                  const char        *text)
{
  const char *open = strchr (text, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;

  return close != NULL && close[1] == '\0' && close > open + 1 &&
         take_parts (parse, strip (text, open), strip (open + 1, close));
}

/* "my manager Anna": small words that say a role, then a name. */
static gboolean
split_before_name (OnwardPersonParse *parse,
                   const char        *text)
{
  gsize skipped = skip_possessive (text);
  const char *at = text + skipped;

  if (skipped == 0)
    return FALSE;

  while ((at = strchr (at, ' ')) != NULL)
    {
      g_autofree char *role = strip (text, at);

      at++;
      if (g_unichar_isupper (g_utf8_get_char (at)) && find_arena (role, TRUE) != NULL)
        {
          take (parse, strip_all (at), g_steal_pointer (&role));
          return TRUE;
        }
    }

  return FALSE;
}

void
onward_person_parse (const char        *text,
                     OnwardPersonParse *parse)
{
  g_autofree char *stripped = strip_all (text);
  const char *comma = find_comma (stripped);

  *parse = (OnwardPersonParse) { g_strdup (stripped), g_strdup (""), NULL };

  if (!split_at_bracket (parse, stripped) &&
      (comma == NULL || !take_parts (parse, strip (stripped, comma), strip_all (g_utf8_next_char (comma)))) &&
      !split_at_joint (parse, stripped))
    split_before_name (parse, stripped);

  if (*parse->role != '\0')
    parse->arena = find_arena (parse->role, TRUE);
  else
    parse->arena = find_arena (parse->name, says_role (parse->name));
}

void
onward_person_parse_clear (OnwardPersonParse *parse)
{
  g_clear_pointer (&parse->name, g_free);
  g_clear_pointer (&parse->role, g_free);
}
