/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_DAY_CELL (onward_day_cell_get_type ())

/**
 * OnwardDayCell:
 *
 * One day in a month: its number, what is on it in a few lines where there is room for words and as
 * dots where there is not, a strip for what lasts the week, and the hours of work that are planned.
 * Its accessible name tells all of it.
 */
G_DECLARE_FINAL_TYPE (OnwardDayCell, onward_day_cell, ONWARD, DAY_CELL, GtkWidget)

/**
 * onward_day_cell_show:
 * @self: a cell
 * @day: its day
 * @today: today
 * @outside: whether it belongs to another month than the one that is looked at
 * @items: (element-type OnwardAgendaItem): what is on that day
 */
void onward_day_cell_show (OnwardDayCell *self,
                           const GDate   *day,
                           const GDate   *today,
                           gboolean       outside,
                           GPtrArray     *items);

/**
 * onward_day_cell_get_day:
 * @self: a cell
 *
 * Returns: (transfer none): its day
 */
const GDate *onward_day_cell_get_day (OnwardDayCell *self);

/**
 * onward_day_cell_set_selected:
 * @self: a cell
 * @selected: whether it is the day that is looked at; only that one takes the focus
 */
void onward_day_cell_set_selected (OnwardDayCell *self,
                                   gboolean       selected);

/**
 * onward_day_cell_describe:
 * @day: a day
 * @today: today
 * @items: (element-type OnwardAgendaItem): what is on it
 *
 * Returns: (transfer full): all of it in words, for a screen reader
 */
char *onward_day_cell_describe (const GDate *day,
                                const GDate *today,
                                GPtrArray   *items);

G_END_DECLS
