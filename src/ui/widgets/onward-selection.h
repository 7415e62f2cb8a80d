/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_SELECTION (onward_selection_get_type ())

/**
 * OnwardSelection:
 *
 * Several records that a person chose, to do one thing with all of them.
 *
 * Property: `active` (whether somebody is choosing, with notification; nothing is chosen afterwards).
 *
 * Signal `changed`: another set of records is chosen.
 */
G_DECLARE_FINAL_TYPE (OnwardSelection, onward_selection, ONWARD, SELECTION, GObject)

/**
 * onward_selection_new:
 *
 * Returns: (transfer full): a selection that is not active
 */
OnwardSelection *onward_selection_new (void);

/**
 * onward_selection_get_active:
 * @self: a selection
 *
 * Returns: whether somebody is choosing
 */
gboolean onward_selection_get_active (OnwardSelection *self);

/**
 * onward_selection_choose:
 * @self: a selection
 * @record: a record
 * @chosen: whether it is among the chosen ones
 *
 * Does nothing while nobody is choosing.
 */
void onward_selection_choose (OnwardSelection *self,
                              OnwardRecord    *record,
                              gboolean         chosen);

/**
 * onward_selection_contains:
 * @self: a selection
 * @record: a record
 *
 * Returns: whether @record is chosen
 */
gboolean onward_selection_contains (OnwardSelection *self,
                                    OnwardRecord    *record);

/**
 * onward_selection_get_records:
 * @self: a selection
 *
 * Returns: (transfer container) (element-type OnwardRecord): those that are chosen and still there,
 *   in the order in which they were chosen
 */
GPtrArray *onward_selection_get_records (OnwardSelection *self);

G_END_DECLS
