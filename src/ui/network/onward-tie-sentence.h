/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_tie_sentence:
 * @strength: `strong`, `thin` or `strained`
 * @direction: `both`, `gives` or `takes`, seen from @person
 * @person: the name of a person
 * @other: (nullable): the name of the other person, %NULL when the tie is with me
 *
 * Returns: (transfer full): the tie in words, such as "A strong tie with me. Support goes both ways."
 */
char *onward_tie_sentence (const char *strength,
                           const char *direction,
                           const char *person,
                           const char *other);

/**
 * onward_tie_strength_words:
 * @strength: `strong`, `thin` or `strained`
 *
 * Returns: (transfer none): the word for it, translated
 */
const char *onward_tie_strength_words (const char *strength);

/**
 * onward_tie_direction_words:
 * @direction: `both`, `gives` or `takes`, seen from @person
 * @person: the name of a person
 * @other: (nullable): the name of the other person, %NULL when the tie is with me
 *
 * Returns: (transfer full): who supports whom, translated
 */
char *onward_tie_direction_words (const char *direction,
                                  const char *person,
                                  const char *other);

G_END_DECLS
