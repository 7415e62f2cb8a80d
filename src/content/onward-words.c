/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-text.h"

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"

/*
 * One wording. A strength is a sentence in the first person (clause) or something else (label);
 * what is around the person is not something they bring, so it has words of its own.
 */
typedef struct
{
  const char *clause;
  const char *label;
  const char *shows;
  const char *story;
} Pattern;

#define N_PATTERNS 3

typedef struct
{
  const char *name;
  const char *around_clause;
  const char *around_label;
  Pattern     patterns[N_PATTERNS];
} Tone;

/*
 * Translators: each is a whole sentence; leave {title}, {shows} and {story} as they are. They
 * become the words of the person. In the sentences where {title} comes first it is a sentence
 * such as "I stay calm when others are upset"; after a colon it may be anything: "Patience",
 * "patient", or a sentence. Full stops that would be doubled are left out.
 */
static const Tone tones[] = {
  {
    "manager",
    N_("{title}, and that helps me at work."),
    N_("This helps me at work: {title}."),
    {
      {
        N_("{title}, and I bring that with me to work."),
        N_("One thing I bring with me to work: {title}."),
        N_("It may show like this: {shows}."),
        N_("One example: {story}."),
      },
      {
        N_("I would like you to know this about me: {title}."),
        N_("I would like you to know one of my strengths: {title}."),
        N_("In everyday work you may notice it like this: {shows}."),
        N_("It helped at a time like this: {story}."),
      },
      {
        N_("{title}, and I would like to make use of that at work."),
        N_("I would like to make use of this at work: {title}."),
        N_("This is how it shows: {shows}."),
        N_("I remember one time: {story}."),
      },
    },
  },
  {
    "application",
    N_("{title}, and that gives me firm ground for work."),
    N_("This gives me firm ground for work: {title}."),
    {
      {
        N_("{title}, and I would like to bring that to you."),
        N_("I would like to bring this to you: {title}."),
        N_("In my work it shows like this: {shows}."),
        N_("An example from my life: {story}."),
      },
      {
        N_("One thing I have learned about myself: {title}."),
        N_("One of my strengths: {title}."),
        N_("In practice it looks like this: {shows}."),
        N_("It was of use when this happened: {story}."),
      },
      {
        N_("{title}, and I would like to build on that."),
        N_("A strength that I would like to build on: {title}."),
        N_("You might notice it like this: {shows}."),
        N_("One time has stayed with me: {story}."),
      },
    },
  },
  {
    "myself",
    N_("{title}, and I may lean on that."),
    N_("Something I may lean on: {title}."),
    {
      {
        N_("{title}, and I want to remember that."),
        N_("Something I want to remember about myself: {title}."),
        N_("This is how I notice it: {shows}."),
        N_("It has helped before: {story}."),
      },
      {
        N_("This is part of me, on a hard day as well: {title}."),
        N_("A part of me, on a hard day as well: {title}."),
        N_("I can see it in small things: {shows}."),
        N_("I remember this: {story}."),
      },
      {
        N_("{title}, and I may be a little proud of that."),
        N_("I may be a little proud of this: {title}."),
        N_("It looks like this when I do it my way: {shows}."),
        N_("It was there on a day like this: {story}."),
      },
    },
  },
};

static const Tone *
find_tone (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tones[i].name, name) == 0)
      return &tones[i];

  return &tones[0];
}

/* Whether a sentence about oneself begins here, as the cards and most titles do. */
static gboolean
is_clause (const char *title)
{
  /* Translators: the words, with a space between, that can begin a sentence about oneself. They
   * are compared without regard to capitals. */
  g_auto (GStrv) starts = g_strsplit (_("I I'm I’m I've I’ve I'd I’d I'll I’ll"), " ", -1);
  g_autofree char *first = NULL;
  g_autofree char *folded = NULL;
  const char *space = strchr (title, ' ');

  /* One word alone is no sentence. */
  if (space == NULL)
    return FALSE;

  first = g_strndup (title, space - title);
  folded = g_utf8_casefold (first, -1);
  for (guint i = 0; starts[i] != NULL; i++)
    {
      g_autofree char *start = g_utf8_casefold (starts[i], -1);

      if (g_str_equal (start, folded))
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_a_sentence (gunichar c)
{
  /* Latin, Arabic, Devanagari, Chinese and Japanese. */
  static const gunichar ends[] = { '.', '!', '?', 0x2026, 0x061f, 0x06d4, 0x0964, 0x3002, 0xff01, 0xff1f };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] == c)
      return TRUE;

  return FALSE;
}

/* What may stand after a full stop and still belong to the sentence. */
static gboolean
closes (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* Emoji, and what joins and colours them: after one of them no full stop is wanted. */
static gboolean
is_picture (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return (type == G_UNICODE_OTHER_SYMBOL && c >= 0x2190) || type == G_UNICODE_MODIFIER_SYMBOL || c == 0x200d || c == 0xfe0f ||
         c == 0x20e3;
}

static gboolean
is_finished (const char *text)
{
  const char *at = text + strlen (text);

  while (at > text)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (ends_a_sentence (c) || is_picture (c))
        return TRUE;
      if (!closes (c))
        return FALSE;
    }

  return FALSE;
}

/* Takes away what would stand before a comma. A text of nothing else stays. */
static void
unfinish (char *text)
{
  char *end = text + strlen (text);

  while (end > text)
    {
      char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!ends_a_sentence (c) && c != ',' && c != ';' && c != ':' && !g_unichar_isspace (c))
        break;
      end = last;
    }

  if (end > text)
    *end = '\0';
}

static gboolean
is_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        continue;

      switch (g_unichar_get_script (g_utf8_get_char (at)))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
          return TRUE;

        default:
          return FALSE;
        }
    }

  return FALSE;
}

/* Words that run the other way than the sentence are set apart, line by line, so that the marks
 * around them stay where they belong. */
static void
append_words (GString    *out,
              const char *words,
              gboolean    apart)
{
  g_auto (GStrv) lines = NULL;

  if (!apart)
    {
      g_string_append (out, words);
      return;
    }

  lines = g_strsplit (words, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      if (*lines[i] != '\0')
        g_string_append_printf (out, FIRST_STRONG_ISOLATE "%s" POP_ISOLATE, lines[i]);
    }
}

static void
append_capitalised (GString    *out,
                    const char *text)
{
  g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (out, g_utf8_next_char (text));
}

static void
start_sentence (GString *out)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
}

/* Puts @words into @pattern in place of @name. */
static void
add_sentence (GString    *out,
              const char *pattern,
              const char *name,
              const char *words)
{
  g_autofree char *fitted = g_strdup (words);
  const char *at = strstr (pattern, name);
  const char *after;
  gboolean apart;

  start_sentence (out);

  /* A slip in a translation must not lose what the person wrote. */
  if (at == NULL)
    {
      g_string_append (out, words);
      return;
    }

  after = at + strlen (name);
  if (*after == '.' && is_finished (fitted))
    after++;
  else if (*after != '\0' && *after != '.')
    unfinish (fitted);

  apart = is_right_to_left (fitted) != is_right_to_left (*after != '\0' && at == pattern ? after : pattern);
  g_string_append_len (out, pattern, at - pattern);
  if (at == pattern && !apart)
    {
      g_autofree char *plain = g_steal_pointer (&fitted);

      append_capitalised (out, plain);
    }
  else
    append_words (out, fitted, apart);
  g_string_append (out, after);
}

/* The words alone, as a sentence of their own. */
static void
add_plain (GString    *out,
           const char *words)
{
  start_sentence (out);
  append_capitalised (out, words);
  if (!is_finished (words))
    g_string_append_c (out, '.');
}

guint
onward_words_count_patterns (const char *tone)
{
  return G_N_ELEMENTS (find_tone (tone)->patterns);
}

char *
onward_words_compose (const OnwardWordsParts *parts,
                      const char             *tone,
                      guint                   pattern)
{
  g_autofree char *title = NULL;
  g_autofree char *shows = NULL;
  g_autofree char *story = NULL;
  const Tone *said;
  const Pattern *wording;
  GString *out;

  g_return_val_if_fail (parts != NULL, NULL);

  said = find_tone (tone);
  wording = &said->patterns[pattern % N_PATTERNS];
  title = onward_text_clean (parts->title, TRUE);
  shows = onward_text_clean (parts->shows, FALSE);
  story = onward_text_clean (parts->story, FALSE);
  out = g_string_new (NULL);

  if (*title != '\0')
    {
      gboolean around = g_strcmp0 (parts->family, "around") == 0;

      if (is_clause (title))
        add_sentence (out, _(around ? said->around_clause : wording->clause), "{title}", title);
      else
        add_sentence (out, _(around ? said->around_label : wording->label), "{title}", title);
    }

  /* Words such as "it" and "for example" need something before them that they point to. */
  if (*shows != '\0' && out->len > 0)
    add_sentence (out, _(wording->shows), "{shows}", shows);
  else if (*shows != '\0')
    add_plain (out, shows);

  if (*story != '\0' && out->len > 0)
    add_sentence (out, _(wording->story), "{story}", story);
  else if (*story != '\0')
    add_plain (out, story);

  return g_string_free (out, FALSE);
}
