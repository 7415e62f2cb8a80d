/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_DAY_BUTTON (onward_day_button_get_type ())

/**
 * OnwardDayButton:
 *
 * A small button that shows a day, or "When I'm ready", and lets the person type another in
 * the form of their locale or pick it in a calendar.
 *
 * Properties: `day` (`YYYY-MM-DD` or "", never %NULL, with notification); `optional` (whether
 * there may be no day; otherwise it says "Another day" until there is one); `label` (nullable: what
 * the day is for, shown before it), `none` (nullable: what it says in place of "When I'm ready").
 *
 * Signal `picked` (day): the person chose; whoever owns the button sets it.
 */
G_DECLARE_FINAL_TYPE (OnwardDayButton, onward_day_button, ONWARD, DAY_BUTTON, GtkWidget)

/**
 * onward_day_button_get_words:
 * @self: a day button
 *
 * Returns: (transfer none): the day as it is shown
 */
const char *onward_day_button_get_words (OnwardDayButton *self);

/**
 * onward_day_button_set_day:
 * @self: a day button
 * @day: `YYYY-MM-DD` or ""
 */
void onward_day_button_set_day (OnwardDayButton *self,
                                const char      *day);

/**
 * onward_day_button_set_week:
 * @self: a button
 * @week: whether some time in the week of that day is meant
 */
void onward_day_button_set_week (OnwardDayButton *self,
                                 gboolean         week);

/**
 * onward_day_button_set_ahead:
 * @self: a button
 * @ahead: whether what the day is for is still to be done
 *
 * A day that has passed then reads "was meant for …": a plan may wait.
 */
void onward_day_button_set_ahead (OnwardDayButton *self,
                                  gboolean         ahead);

G_END_DECLS
