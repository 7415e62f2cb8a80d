/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-text"

#include "onward-text.h"

#include <string.h>

/* Unicode Standard Annex 9, section 2. */
#define LRE 0x202a
#define RLE 0x202b
#define PDF 0x202c
#define LRO 0x202d
#define RLO 0x202e
#define LRI 0x2066
#define RLI 0x2067
#define FSI 0x2068
#define PDI 0x2069
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

typedef enum
{
  OPEN_EMBEDDING = 'e',
  OPEN_ISOLATE = 'i',
} Open;

static void
close_all (GString *out,
           GString *open)
{
  while (open->len > 0)
    {
      g_string_append_unichar (out, open->str[open->len - 1] == OPEN_ISOLATE ? PDI : PDF);
      g_string_truncate (open, open->len - 1);
    }
}

static void
append_pop_embedding (GString *out,
                      GString *open)
{
  if (open->len == 0 || open->str[open->len - 1] != OPEN_EMBEDDING)
    return;

  g_string_append_unichar (out, PDF);
  g_string_truncate (open, open->len - 1);
}

static void
append_pop_isolate (GString *out,
                    GString *open)
{
  const char *isolate = strrchr (open->str, OPEN_ISOLATE);

  /* One that closes nothing here would close something around this text. */
  if (isolate == NULL)
    return;

  /* It closes the embeddings inside the isolate, too. */
  g_string_append_unichar (out, PDI);
  g_string_truncate (open, isolate - open->str);
}

static gboolean
append_direction (GString *out,
                  GString *open,
                  gunichar c)
{
  switch (c)
    {
    case LRE:
    case RLE:
    case LRO:
    case RLO:
      g_string_append_c (open, OPEN_EMBEDDING);
      g_string_append_unichar (out, c);
      return TRUE;

    case LRI:
    case RLI:
    case FSI:
      g_string_append_c (open, OPEN_ISOLATE);
      g_string_append_unichar (out, c);
      return TRUE;

    case PDF:
      append_pop_embedding (out, open);
      return TRUE;

    case PDI:
      append_pop_isolate (out, open);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
append_line_end (GString *out,
                 GString *open,
                 gboolean one_line)
{
  close_all (out, open);
  if (out->len > 0)
    g_string_append_c (out, one_line ? ' ' : '\n');
}

static void
trim_end (GString *out)
{
  while (out->len > 0)
    {
      const char *last = g_utf8_find_prev_char (out->str, out->str + out->len);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        return;
      g_string_truncate (out, last - out->str);
    }
}

char *
onward_text_clean (const char *text,
                   gboolean    one_line)
{
  char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) open = g_string_new (NULL);
  /* Room for one that closes for each that opens: moving the buffer would leave copies. */
  GString *out = g_string_sized_new (2 * strlen (valid) + 1);
  char *clean;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r' && at[1] == '\n')
        continue;

      if (c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        append_line_end (out, open, one_line);
      else if (append_direction (out, open, c))
        continue;
      else if (g_unichar_iscntrl (c) && c != '\t')
        continue;
      else if (out->len > 0 || !g_unichar_isspace (c))
        g_string_append_unichar (out, c);
    }

  trim_end (out);
  close_all (out, open);
  onward_text_wipe (valid);
  clean = g_strndup (out->str, out->len);
  onward_text_wipe (g_string_free (out, FALSE));

  return clean;
}

/* Most of what people write, and all of it in some languages. NULL for anything else. */
static char *
fold_ascii (const char *text)
{
  gsize length = strlen (text);
  char *folded = g_malloc (length + 1);
  guchar seen = 0;

  for (gsize i = 0; i <= length; i++)
    {
      seen |= text[i];
      folded[i] = g_ascii_tolower (text[i]);
    }
  if (seen < 0x80)
    return folded;

  onward_text_wipe (folded);

  return NULL;
}

char *
onward_text_fold (const char *text)
{
  char *ascii = fold_ascii (text != NULL ? text : "");
  char *valid, *apart, *small, *folded, *end;

  if (ascii != NULL)
    return ascii;

  valid = g_utf8_make_valid (text, -1);
  apart = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKD);
  small = g_utf8_casefold (apart, -1);
  folded = g_utf8_normalize (small, -1, G_NORMALIZE_NFKD);
  end = folded;

  /* Behind a mark that was left out, writing may reach into the very character that was read. */
  for (const char *at = folded; *at != '\0';)
    {
      gunichar c = g_utf8_get_char (at);

      at = g_utf8_next_char (at);
      if (!g_unichar_ismark (c))
        end += g_unichar_to_utf8 (c, end);
    }
  *end = '\0';

  onward_text_wipe (valid);
  onward_text_wipe (apart);
  onward_text_wipe (small);

  return folded;
}

gboolean
onward_text_contains_folded (const char *text,
                             const char *folded)
{
  char *all = onward_text_fold (text);
  gboolean found = strstr (all, folded) != NULL;

  onward_text_wipe (all);

  return found;
}

gboolean
onward_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (c >= 0x110000 || !g_unichar_isspace (c))
        return FALSE;
    }

  return TRUE;
}

void
onward_text_wipe (gpointer text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}
