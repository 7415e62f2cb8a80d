/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_order_between:
 * @before: (nullable): the key of the row above, %NULL at the top
 * @after: (nullable): the key of the row below, %NULL at the bottom
 *
 * A fractional index: text that sorts by strcmp() between its neighbours, so that moving
 * one row writes one row (the idea is D. Greenspan's "Implementing Fractional Indexing",
 * 2020; digits 0-9A-Za-z, never ending in the lowest digit). Keys at either end grow by
 * less than one character per 30 rows.
 *
 * Two rows may hold the same key after two devices met; the list then orders them by id.
 * If @before is not below @after the key comes after @before. Text that is no key counts as %NULL.
 *
 * Returns: (transfer full): the new key, never empty
 */
char *onward_order_between (const char *before,
                            const char *after);

/**
 * onward_order_is_valid:
 * @key: (nullable): text
 *
 * Returns: whether @key is one that onward_order_between() could have made
 */
gboolean onward_order_is_valid (const char *key);

G_END_DECLS
