/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-filter-list.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RECORD_PICKER (onward_record_picker_get_type ())

/**
 * OnwardRecordPicker:
 *
 * A popover in which a record is found by its words and picked. It is made when somebody wants to
 * pick, and fills itself anew each time it opens.
 *
 * Signal `picked` (record): the person chose; nothing is changed here. The record is %NULL for none of
 * them, where that is offered.
 */
G_DECLARE_FINAL_TYPE (OnwardRecordPicker, onward_record_picker, ONWARD, RECORD_PICKER, GtkPopover)

/**
 * onward_record_picker_new:
 * @profile: whose records
 * @lens: who looks
 * @kinds: (array length=n_kinds): which kinds, in this order
 * @n_kinds: how many kinds
 * @is_taken: (nullable): whether a record is left out, asked each time the popover opens
 * @data: for @is_taken, which has to live as long as the popover
 *
 * Returns: (transfer floating): the popover
 */
OnwardRecordPicker *onward_record_picker_new (OnwardProfile    *profile,
                                              OnwardLens lens,
                                              const OnwardKind *kinds,
                                              guint n_kinds,
                                              OnwardRecordFunc is_taken,
                                              gpointer data);

/**
 * onward_record_picker_offer_none:
 * @self: a picker
 * @label: what choosing none of them is called
 *
 * Adds a button for it.
 */
void onward_record_picker_offer_none (OnwardRecordPicker *self,
                                      const char         *label);

/**
 * onward_record_picker_icon_name:
 * @record: a record
 *
 * Returns: (transfer none): the sign of its kind
 */
const char *onward_record_picker_icon_name (OnwardRecord *record);

/**
 * onward_record_picker_make_title:
 * @record: a record
 *
 * Returns: (transfer floating): its sign and its title, which follows the record
 */
GtkWidget *onward_record_picker_make_title (OnwardRecord *record);

G_END_DECLS
