/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_READINGS (onward_hours_readings_get_type ())

/**
 * OnwardHoursReadings:
 *
 * The same weeks in the three forms that others write them in, as text that can be copied.
 *
 * Property: `reading` ("rows", "percent" or "fit-note").
 */
G_DECLARE_FINAL_TYPE (OnwardHoursReadings, onward_hours_readings, ONWARD, HOURS_READINGS, GtkWidget)

/**
 * onward_hours_readings_show:
 * @self: a widget
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 * @contract: minutes of a whole week, 0 when nobody said
 * @adaptations: (array zero-terminated=1): what is changed at the workplace
 */
void onward_hours_readings_show (OnwardHoursReadings *self,
                                 GPtrArray           *weeks,
                                 int                  contract,
                                 const char *const   *adaptations);

/**
 * onward_hours_readings_get_text:
 * @self: a widget
 *
 * Returns: (transfer none): what would be copied
 */
const char *onward_hours_readings_get_text (OnwardHoursReadings *self);

G_END_DECLS
