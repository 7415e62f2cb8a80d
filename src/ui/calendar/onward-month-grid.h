/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-agenda.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MONTH_GRID (onward_month_grid_get_type ())

/**
 * OnwardMonthGrid:
 *
 * The days of one month in six weeks, beginning with the weekday that the locale says. One day is
 * looked at: arrow keys go to its neighbours, Page Up and Page Down to the same day of the months
 * beside, Home and End to the ends of its week, Ctrl+Home to today, always within the years that a
 * day can be written in.
 */
G_DECLARE_FINAL_TYPE (OnwardMonthGrid, onward_month_grid, ONWARD, MONTH_GRID, GtkWidget)

/**
 * OnwardMonthGrid::day-changed:
 * @self: a grid
 *
 * Another day is looked at.
 */

/**
 * OnwardMonthGrid::opened:
 * @self: a grid
 *
 * Somebody wants to go to what is on the day, by Enter.
 */

/**
 * onward_month_grid_set_agenda:
 * @self: a grid
 * @agenda: (nullable): what is on the days
 */
void onward_month_grid_set_agenda (OnwardMonthGrid *self,
                                   OnwardAgenda    *agenda);

/**
 * onward_month_grid_get_day:
 * @self: a grid
 *
 * Returns: (transfer none): the day that is looked at
 */
const GDate *onward_month_grid_get_day (OnwardMonthGrid *self);

/**
 * onward_month_grid_set_day:
 * @self: a grid
 * @day: a valid day; one outside of the years 1000 to 9999 becomes the first or last of them
 */
void onward_month_grid_set_day (OnwardMonthGrid *self,
                                const GDate     *day);

/**
 * onward_month_grid_move:
 * @self: a grid
 * @months: how many months on, less than 0 for back
 * @days: how many days on from there
 */
void onward_month_grid_move (OnwardMonthGrid *self,
                             int              months,
                             int              days);

/**
 * onward_month_grid_focus:
 * @self: a grid
 *
 * Puts the keyboard focus on the day that is looked at.
 */
void onward_month_grid_focus (OnwardMonthGrid *self);

G_END_DECLS
