/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_ADD_ROW (onward_add_row_get_type ())

/**
 * OnwardAddRow:
 *
 * One line to write something new in. Properties: `hint` (the question it asks), `label` (its
 * name for assistive technology), `extra` (a widget beside the entry, for a choice that goes
 * with what is added).
 *
 * Signal `submit` (text): the person pressed Enter or Add; the text is not blank. The text
 * stays until onward_add_row_done().
 */
G_DECLARE_FINAL_TYPE (OnwardAddRow, onward_add_row, ONWARD, ADD_ROW, GtkWidget)

/**
 * onward_add_row_focus:
 * @self: an add row
 *
 * Puts the focus into the entry.
 */
void onward_add_row_focus (OnwardAddRow *self);

/**
 * onward_add_row_wait:
 * @self: an add row
 *
 * Keeps the text as it is while it is being saved.
 */
void onward_add_row_wait (OnwardAddRow *self);

/**
 * onward_add_row_done:
 * @self: an add row
 * @saved: whether the text is saved; otherwise it stays
 *
 * Ends what onward_add_row_wait() began.
 */
void onward_add_row_done (OnwardAddRow *self,
                          gboolean      saved);

/**
 * onward_add_row_submit_all:
 * @widget: what is about to be put away
 *
 * Submits what stands in the rows at or below @widget, as Enter would: the words of somebody who locks,
 * or whom the computer locks out, in the middle of a sentence are kept.
 */
void onward_add_row_submit_all (GtkWidget *widget);

G_END_DECLS
