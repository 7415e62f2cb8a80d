/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-week.h"

G_BEGIN_DECLS

/* The column behind the days, for the hours of the whole week. */
#define ONWARD_HOURS_TOTAL ONWARD_WEEK_N_DAYS
#define ONWARD_HOURS_N_COLUMNS (ONWARD_WEEK_N_DAYS + 1)

#define ONWARD_TYPE_HOURS_CELL (onward_hours_cell_get_type ())

/**
 * OnwardHoursCell:
 *
 * The hours of one day, or of a whole week: planned ones, and below them how it was. Digits begin to
 * type there; Enter, Tab and the arrows up and down keep what was typed, Esc does not. What cannot be
 * read stays, with a sentence. It changes nothing itself:
 *
 * Signals: `entered` (minutes, or %ONWARD_WEEK_NOT_SAID), `rest`, `move` (columns, rows; the focus is
 * wanted there), `menu`, `says` (a sentence, "" for none).
 */
G_DECLARE_FINAL_TYPE (OnwardHoursCell, onward_hours_cell, ONWARD, HOURS_CELL, GtkWidget)

/**
 * onward_hours_cell_new:
 * @column: 0 for Monday to 6 for Sunday, or %ONWARD_HOURS_TOTAL
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *onward_hours_cell_new (guint column);

/**
 * onward_hours_cell_show:
 * @self: a cell
 * @week: (nullable): what to show
 * @side: which hours are typed here
 * @contract: minutes of a whole week, 0 when nobody said
 * @editable: whether anything may be typed
 */
void onward_hours_cell_show (OnwardHoursCell *self,
                             OnwardWeek      *week,
                             OnwardWeekSide   side,
                             int              contract,
                             gboolean         editable);

/**
 * onward_hours_cell_begin:
 * @self: a cell
 * @text: (nullable): what is there to begin with, %NULL for the hours as they are, selected
 *
 * Begins to type.
 */
void onward_hours_cell_begin (OnwardHoursCell *self,
                              const char      *text);

/**
 * onward_hours_cell_finish:
 * @self: a cell
 *
 * Keeps what was typed.
 *
 * Returns: whether nothing is left to type; what cannot be read stays
 */
gboolean onward_hours_cell_finish (OnwardHoursCell *self);

/**
 * onward_hours_cell_get_column:
 * @self: a cell
 *
 * Returns: its column
 */
guint onward_hours_cell_get_column (OnwardHoursCell *self);

G_END_DECLS
