/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-list-private.h"

G_BEGIN_DECLS

/**
 * OnwardReferenceIndex:
 *
 * The records of one kind by what they refer to in one field, so that a list of the stories of
 * one strength need not look at all others. The registry keeps it; lists share it.
 */
typedef struct _OnwardReferenceIndex OnwardReferenceIndex;

/**
 * onward_reference_index_new:
 * @list: all records of the kind, which outlives the index
 * @field: a reference field of the kind
 *
 * Returns: (transfer full): an index; it looks at the records when it is first asked
 */
OnwardReferenceIndex *onward_reference_index_new (OnwardList *list,
                                                  guint       field);

/**
 * onward_reference_index_free:
 * @self: (nullable): an index
 */
void onward_reference_index_free (OnwardReferenceIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardReferenceIndex, onward_reference_index_free)

/**
 * onward_reference_index_update:
 * @self: an index
 * @changed: (element-type OnwardRecord): a set of the records that came, changed or went
 *
 * To be called when the list has followed already.
 */
void onward_reference_index_update (OnwardReferenceIndex *self,
                                    GHashTable           *changed);

/**
 * onward_reference_index_get:
 * @self: an index
 * @target: an id, or the one that is none
 *
 * Returns: (transfer none) (nullable) (element-type OnwardRecord): the records that refer to
 *   @target, or to nothing, in the order of the list; %NULL for no record. Valid until the
 *   next change.
 */
GPtrArray *onward_reference_index_get (OnwardReferenceIndex *self,
                                       const OnwardId       *target);

G_END_DECLS
