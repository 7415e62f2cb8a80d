/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OnwardLocalFact:
 * @words: what is so, in a few sentences
 * @source: where that is from
 *
 * Something that holds in one country.
 */
typedef struct
{
  char *words;
  char *source;
} OnwardLocalFact;

#define ONWARD_TYPE_LOCAL_FACTS (onward_local_facts_get_type ())

/**
 * OnwardLocalFacts:
 *
 * What was so in one country on the day somebody looked: information, never advice. It never changes.
 */
G_DECLARE_FINAL_TYPE (OnwardLocalFacts, onward_local_facts, ONWARD, LOCAL_FACTS, GObject)

/**
 * onward_local_facts_get_country:
 * @self: facts
 *
 * Returns: (transfer none): two capital letters
 */
const char *onward_local_facts_get_country (OnwardLocalFacts *self);

/**
 * onward_local_facts_get_checked:
 * @self: facts
 *
 * Returns: (transfer none): the day somebody compared them with their sources
 */
const GDate *onward_local_facts_get_checked (OnwardLocalFacts *self);

/**
 * onward_local_facts_get_ask:
 * @self: facts
 *
 * Returns: (transfer none): who knows what holds now
 */
const char *onward_local_facts_get_ask (OnwardLocalFacts *self);

/**
 * onward_local_facts_get_items:
 * @self: facts
 *
 * Returns: (transfer none) (element-type OnwardLocalFact): them
 */
GPtrArray *onward_local_facts_get_items (OnwardLocalFacts *self);

G_END_DECLS
