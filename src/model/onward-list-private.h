/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_LIST (onward_list_get_type ())

/**
 * OnwardList:
 *
 * A #GListModel of all records of one kind, ordered by position and then by id. The registry
 * keeps it up to date; pages see it through an #OnwardFilterList.
 */
G_DECLARE_FINAL_TYPE (OnwardList, onward_list, ONWARD, LIST, GObject)

/**
 * onward_list_new:
 * @kind: a kind
 *
 * Returns: (transfer full): an empty list
 */
OnwardList *onward_list_new (OnwardKind kind);

/**
 * onward_list_compare:
 * @a: a record of a kind
 * @b: a record of the same kind
 *
 * Returns: less than, equal to or more than 0, as @a stands before, at or behind @b in a list
 */
int onward_list_compare (OnwardRecord *a,
                         OnwardRecord *b);

/**
 * onward_list_update:
 * @self: a list
 * @touched: (element-type OnwardRecord): a set of the records that came, moved or went
 *
 * Puts each of @touched in its place; a record that is gone leaves the list.
 */
void onward_list_update (OnwardList *self,
                         GHashTable *touched);

/**
 * onward_list_get_records:
 * @self: a list
 *
 * Returns: (transfer none) (element-type OnwardRecord): its records in order
 */
GPtrArray *onward_list_get_records (OnwardList *self);

/**
 * onward_list_become:
 * @model: a list model
 * @items: (element-type GObject): what @model holds, each object once; owns its objects
 * @wanted: (element-type GObject): what it shall hold, each object once; owns its objects
 *
 * Brings @items to @wanted with the fewest rows removed and added, so that the widgets of
 * all other rows, their selection and the keyboard focus stay. `items-changed` is emitted
 * for one run of rows at a time, when @items agrees with it.
 */
void onward_list_become (GListModel *model,
                         GPtrArray  *items,
                         GPtrArray  *wanted);

G_END_DECLS
