/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-search-words.h"

#include <string.h>

#include "onward-text.h"

struct _OnwardSearchWords
{
  /* Owned */
  GPtrArray *words;
};

/* A text as it is compared, and for each of its bytes the character it came from. */
typedef struct
{
  GString *folded;
  GArray  *origins;
} Folding;

static void
fold_char (Folding          *self,
           const char       *at,
           OnwardSearchRange origin)
{
  char letter[8] = { 0 };
  char *folded;

  if ((guchar) *at < 0x80)
    {
      g_string_append_c (self->folded, g_ascii_tolower (*at));
      g_array_append_val (self->origins, origin);
      return;
    }

  memcpy (letter, at, origin.end - origin.start);
  folded = onward_text_fold (letter);
  g_string_append (self->folded, folded);
  for (guint i = 0; folded[i] != '\0'; i++)
    g_array_append_val (self->origins, origin);

  /* A mark belongs to the letter before it. */
  if (*folded == '\0' && self->origins->len > 0)
    g_array_index (self->origins, OnwardSearchRange, self->origins->len - 1).end = origin.end;
  g_free (folded);
}

static void
folding_init (Folding    *self,
              const char *text,
              gsize       length)
{
  /* Room enough that the text is not left behind in smaller buffers. */
  self->folded = g_string_sized_new (length * 4 + 1);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (OnwardSearchRange), length + 1);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      OnwardSearchRange origin = { at - text, g_utf8_next_char (at) - text };

      fold_char (self, at, origin);
    }
}

static void
folding_clear (Folding *self)
{
  explicit_bzero (self->folded->str, self->folded->allocated_len);
  g_string_free (self->folded, TRUE);
  g_array_unref (self->origins);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const OnwardSearchRange *first = a;
  const OnwardSearchRange *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return (first->end > second->end) - (first->end < second->end);
}

/* What overlaps becomes one. */
static void
merge (GArray *ranges)
{
  guint kept = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 1; i < ranges->len; i++)
    {
      OnwardSearchRange *last = &g_array_index (ranges, OnwardSearchRange, kept);
      OnwardSearchRange next = g_array_index (ranges, OnwardSearchRange, i);

      if (next.start < last->end)
        last->end = MAX (last->end, next.end);
      else
        g_array_index (ranges, OnwardSearchRange, ++kept) = next;
    }
  if (ranges->len > 0)
    g_array_set_size (ranges, kept + 1);
}

static GArray *
mark (const OnwardSearchWords *self,
      const char              *text,
      gsize                    length)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (OnwardSearchRange));
  Folding folding;

  folding_init (&folding, text, length);
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = g_ptr_array_index (self->words, i);
      const char *found = folding.folded->str;

      while ((found = strstr (found, word)) != NULL)
        {
          gsize first = found - folding.folded->str;
          OnwardSearchRange range = { g_array_index (folding.origins, OnwardSearchRange, first).start,
                                      g_array_index (folding.origins, OnwardSearchRange, first + strlen (word) - 1).end };

          g_array_append_val (ranges, range);
          found += strlen (word);
        }
    }
  folding_clear (&folding);
  merge (ranges);

  return ranges;
}

static char *
cut (const char              *line,
     gsize                    length,
     const OnwardSearchRange *range,
     guint                    max_chars)
{
  glong n_chars = g_utf8_strlen (line, length);
  glong at = g_utf8_strlen (line, range->start);
  glong first, last;
  g_autofree char *part = NULL;

  if (n_chars <= (glong) max_chars)
    return g_strndup (line, length);

  /* A third of it stands before the word, and one character at each end is the ellipsis. */
  last = MIN (MAX (0, at - (glong) max_chars / 3) + (glong) max_chars - 2, n_chars);
  first = MAX (0, last - (glong) max_chars + 2);
  part = g_utf8_substring (line, first, last);

  return g_strconcat (first > 0 ? "…" : "", g_strstrip (part), last < n_chars ? "…" : "", NULL);
}

OnwardSearchWords *
onward_search_words_new (const char *query)
{
  OnwardSearchWords *self = g_new0 (OnwardSearchWords, 1);
  char *folded = onward_text_fold (query);
  gsize length = strlen (folded);
  char *rest = folded;
  char *word;

  self->words = g_ptr_array_new_with_free_func (onward_text_wipe);
  for (char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      memset (at, ' ', g_utf8_next_char (at) - at);

  while ((word = strsep (&rest, " ")) != NULL)
    if (*word != '\0' && !g_ptr_array_find_with_equal_func (self->words, word, g_str_equal, NULL))
      g_ptr_array_add (self->words, g_strdup (word));
  explicit_bzero (folded, length);
  g_free (folded);

  return self;
}

void
onward_search_words_free (OnwardSearchWords *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->words);
  g_free (self);
}

guint
onward_search_words_get_n_words (const OnwardSearchWords *self)
{
  return self->words->len;
}

const char *
onward_search_words_get_word (const OnwardSearchWords *self,
                              guint                    index)
{
  g_return_val_if_fail (index < self->words->len, NULL);

  return g_ptr_array_index (self->words, index);
}

GArray *
onward_search_words_mark (const OnwardSearchWords *self,
                          const char              *text)
{
  return mark (self, text != NULL ? text : "", text != NULL ? strlen (text) : 0);
}

char *
onward_search_words_excerpt (const OnwardSearchWords *self,
                             const char              *text,
                             guint                    max_chars)
{
  g_return_val_if_fail (max_chars >= 20, NULL);

  while (text != NULL && *text != '\0')
    {
      gsize length = strcspn (text, "\n");
      g_autoptr (GArray) ranges = mark (self, text, length);

      if (ranges->len > 0)
        return cut (text, length, &g_array_index (ranges, OnwardSearchRange, 0), max_chars);

      text += length + (text[length] == '\n');
    }

  return NULL;
}
