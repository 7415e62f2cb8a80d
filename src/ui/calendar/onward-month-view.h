/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-agenda.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MONTH_VIEW (onward_month_view_get_type ())

/**
 * OnwardMonthView:
 *
 * A month, and below it in words what is on the day that is looked at. The actions `month.turn`
 * (months on) and `month.today` go to other days.
 */
G_DECLARE_FINAL_TYPE (OnwardMonthView, onward_month_view, ONWARD, MONTH_VIEW, GtkWidget)

/**
 * onward_month_view_set_agenda:
 * @self: a view
 * @agenda: (nullable): what is on the days
 */
void onward_month_view_set_agenda (OnwardMonthView *self,
                                   OnwardAgenda    *agenda);

/**
 * onward_month_view_get_day:
 * @self: a view
 *
 * Returns: (transfer none): the day that is looked at
 */
const GDate *onward_month_view_get_day (OnwardMonthView *self);

/**
 * onward_month_view_set_day:
 * @self: a view
 * @day: a valid day to look at
 */
void onward_month_view_set_day (OnwardMonthView *self,
                                const GDate     *day);

/**
 * onward_month_view_focus:
 * @self: a view
 *
 * Puts the keyboard focus on the day that is looked at.
 */
void onward_month_view_focus (OnwardMonthView *self);

G_END_DECLS
