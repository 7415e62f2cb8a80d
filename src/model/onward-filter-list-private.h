/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-filter-list.h"
#include "onward-registry-private.h"

G_BEGIN_DECLS

/**
 * onward_filter_list_new:
 * @registry: the records
 * @kind: a kind
 * @lens: who looks
 *
 * Returns: (transfer full): a live list
 */
OnwardFilterList *onward_filter_list_new (OnwardRegistry *registry,
                                          OnwardKind      kind,
                                          OnwardLens      lens);

/**
 * onward_filter_list_new_of:
 * @registry: the records
 * @kind: a kind
 * @lens: who looks
 * @column: a reference field of @kind
 * @target: (nullable): as in onward_filter_list_set_reference()
 *
 * Looks at no other record but those.
 *
 * Returns: (transfer full): a live list
 */
OnwardFilterList *onward_filter_list_new_of (OnwardRegistry *registry,
                                             OnwardKind      kind,
                                             OnwardLens      lens,
                                             const char     *column,
                                             const OnwardId *target);

G_END_DECLS
