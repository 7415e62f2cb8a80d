/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardWordsParts:
 * @family: (nullable): the family of the strength, `heart`, `head`, `hands` or `around`
 * @title: (nullable): the strength: a sentence ("I stay calm when others are upset"), a noun
 *   ("Patience") or an adjective ("patient")
 * @shows: (nullable): how it shows
 * @story: (nullable): when it helped
 *
 * What sentences are composed from, as the person wrote it. Every part may be empty.
 */
typedef struct
{
  const char *family;
  const char *title;
  const char *shows;
  const char *story;
} OnwardWordsParts;

/**
 * onward_words_count_patterns:
 * @tone: (nullable): `manager`, `application` or `myself`
 *
 * Returns: how many different wordings there are in this tone, at least one
 */
guint onward_words_count_patterns (const char *tone);

/**
 * onward_words_compose:
 * @parts: what is to be said
 * @tone: (nullable): who it is said to, `manager`, `application` or `myself`; another one, or
 *   NULL, is taken as `manager`
 * @pattern: which wording; counts on from the first after the last, so that the index of a
 *   strength among several may be given and neighbours sound different
 *
 * Composes up to three sentences, one for each part that is not empty, in the language of the
 * application. The words of the person stay as they are: nothing is shortened, only full stops
 * and the first letter are fitted to the sentence around them.
 *
 * Returns: (transfer full): sentences in one paragraph without a line end (unless the person
 *   wrote one), empty when all parts are
 */
char *onward_words_compose (const OnwardWordsParts *parts,
                            const char             *tone,
                            guint                   pattern);

G_END_DECLS
