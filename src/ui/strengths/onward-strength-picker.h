/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-filter-list.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_PICKER (onward_strength_picker_get_type ())

/**
 * OnwardStrengthPicker:
 *
 * A popover in which a step or a strategy is found by its words and picked.
 *
 * Signal `picked` (record): the person chose; nothing is changed here.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthPicker, onward_strength_picker, ONWARD, STRENGTH_PICKER, GtkPopover)

/**
 * onward_strength_picker_new:
 * @profile: whose steps and strategies
 * @lens: who looks
 * @is_taken: whether a record is left out, asked each time the popover opens
 * @data: for @is_taken, which has to live as long as the popover
 *
 * Returns: (transfer floating): the popover
 */
OnwardStrengthPicker *onward_strength_picker_new (OnwardProfile   *profile,
                                                  OnwardLens lens,
                                                  OnwardRecordFunc is_taken,
                                                  gpointer data);

/**
 * onward_strength_picker_make_title:
 * @record: a step, a strategy or words for work
 *
 * Returns: (transfer floating): its sign and its title, which follows the record
 */
GtkWidget *onward_strength_picker_make_title (OnwardRecord *record);

G_END_DECLS
