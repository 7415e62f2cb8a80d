/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardSearchWords:
 *
 * What somebody looks for: some words, without regard to case and diacritics, in any order.
 * Each may stand anywhere, also inside another word.
 */
typedef struct _OnwardSearchWords OnwardSearchWords;

/**
 * OnwardSearchRange:
 * @start: the byte at which it begins
 * @end: the byte behind it
 *
 * Where a word was found in a text; never inside of a character.
 */
typedef struct
{
  guint start;
  guint end;
} OnwardSearchRange;

/**
 * onward_search_words_new:
 * @query: (nullable): what was typed
 *
 * Returns: (transfer full): the words in @query
 */
OnwardSearchWords *onward_search_words_new (const char *query);

/**
 * onward_search_words_free:
 * @self: (nullable): words, which are wiped
 */
void onward_search_words_free (OnwardSearchWords *self);

/**
 * onward_search_words_get_n_words:
 * @self: words
 *
 * Returns: how many different words there are; 0 when nothing but white space was typed
 */
guint onward_search_words_get_n_words (const OnwardSearchWords *self);

/**
 * onward_search_words_get_word:
 * @self: words
 * @index: less than their number
 *
 * Returns: (transfer none): a word as onward_text_fold() spells it
 */
const char *onward_search_words_get_word (const OnwardSearchWords *self,
                                          guint                    index);

/**
 * onward_search_words_mark:
 * @self: words
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (element-type OnwardSearchRange): where the words stand in @text
 */
GArray *onward_search_words_mark (const OnwardSearchWords *self,
                                  const char              *text);

/**
 * onward_search_words_excerpt:
 * @self: words
 * @text: (nullable): a text, perhaps of many lines
 * @max_chars: how many characters are wanted at most, at least 20
 *
 * Returns: (transfer full) (nullable): the first line of @text in which a word stands, cut around
 *   the word when it is longer than @max_chars; %NULL when there is none
 */
char *onward_search_words_excerpt (const OnwardSearchWords *self,
                                   const char              *text,
                                   guint                    max_chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardSearchWords, onward_search_words_free)

G_END_DECLS
