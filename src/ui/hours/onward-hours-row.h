/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-hours-cell.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_ROW (onward_hours_row_get_type ())

/**
 * OnwardHoursRow:
 *
 * One week: a cell for each day and one for all of them, what is done in it, and a menu.
 *
 * Signal `move` (column, rows): the focus is wanted in another row.
 */
G_DECLARE_FINAL_TYPE (OnwardHoursRow, onward_hours_row, ONWARD, HOURS_ROW, GtkWidget)

/**
 * onward_hours_row_new:
 * @profile: the profile
 * @plan: the plan that @week is of
 * @week: a week
 *
 * Returns: (transfer floating): a row for @week
 */
GtkWidget *onward_hours_row_new (OnwardProfile *profile,
                                 OnwardRecord  *plan,
                                 OnwardWeek    *week);

/**
 * onward_hours_row_set_manner:
 * @self: a row
 * @side: which hours are typed
 * @contract: minutes of a whole week, 0 when nobody said
 * @editable: whether anything may be changed
 */
void onward_hours_row_set_manner (OnwardHoursRow *self,
                                  OnwardWeekSide  side,
                                  int             contract,
                                  gboolean        editable);

/**
 * onward_hours_row_get_week:
 * @self: a row
 *
 * Returns: (transfer none): its week
 */
OnwardWeek *onward_hours_row_get_week (OnwardHoursRow *self);

/**
 * onward_hours_row_get_cell:
 * @self: a row
 * @column: 0 for Monday to 6 for Sunday, or %ONWARD_HOURS_TOTAL
 *
 * Returns: (transfer none): the cell there
 */
OnwardHoursCell *onward_hours_row_get_cell (OnwardHoursRow *self,
                                            guint           column);

G_END_DECLS
