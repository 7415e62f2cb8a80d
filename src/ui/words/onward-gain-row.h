/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-then-and-now.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_GAIN_ROW (onward_gain_row_get_type ())

/**
 * OnwardGainRow:
 *
 * One thing that came since then, in the words of the person: a strength, or a story, and below it
 * where it is used, what it is about, and the day.
 */
G_DECLARE_FINAL_TYPE (OnwardGainRow, onward_gain_row, ONWARD, GAIN_ROW, GtkListBoxRow)

/**
 * onward_gain_row_new:
 * @gain: what to tell
 *
 * Returns: (transfer floating): a row that follows the words of the records of @gain
 */
GtkWidget *onward_gain_row_new (OnwardGain *gain);

/**
 * onward_gain_row_get_gain:
 * @self: a row
 *
 * Returns: (transfer none): what it tells
 */
OnwardGain *onward_gain_row_get_gain (OnwardGainRow *self);

G_END_DECLS
