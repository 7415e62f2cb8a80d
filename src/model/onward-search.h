/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"
#include "onward-search-words.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_SEARCH (onward_search_get_type ())

/**
 * OnwardSearch:
 *
 * Finds what the person wrote: every searchable field of every record of a profile. What it
 * compares is kept folded in memory, brought up to date when a record changes, and wiped when
 * the record goes or the profile is locked; nothing of it is ever written to a disk. Main thread.
 */
G_DECLARE_FINAL_TYPE (OnwardSearch, onward_search, ONWARD, SEARCH, GObject)

/**
 * OnwardSearch::changed:
 * @self: a search
 *
 * Emitted after records came, changed or went, so that the same words may find something else.
 */

/**
 * onward_search_new:
 * @profile: a profile
 *
 * Gets ready in small portions while nothing else is to be done.
 *
 * Returns: (transfer full): a search in @profile
 */
OnwardSearch *onward_search_new (OnwardProfile *profile);

/**
 * onward_search_find:
 * @self: a search
 * @words: what to look for; no words find nothing
 * @kind: the kind of records to look at
 * @lens: who looks; nothing is found that it hides, nor by what it hides
 * @limit: how many records are wanted at most
 * @n_found: (out) (optional): how many there are
 *
 * Returns: (transfer full) (element-type OnwardRecord): the first records that hold all of
 *   @words, by position
 */
GPtrArray *onward_search_find (OnwardSearch            *self,
                               const OnwardSearchWords *words,
                               OnwardKind               kind,
                               OnwardLens               lens,
                               guint                    limit,
                               guint                   *n_found);

/**
 * onward_search_get_line:
 * @self: a search
 * @words: what was looked for
 * @record: a record that was found
 * @lens: who looks
 * @with_title: whether the title counts, too; it needs no line of its own where it is shown anyway
 *
 * Returns: (transfer full) (nullable): the line in which one of @words stands, shortened; %NULL
 *   when there is none
 */
char *onward_search_get_line (OnwardSearch            *self,
                              const OnwardSearchWords *words,
                              OnwardRecord            *record,
                              OnwardLens               lens,
                              gboolean                 with_title);

G_END_DECLS
