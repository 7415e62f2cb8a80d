/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-week.h"

G_BEGIN_DECLS

/* The same weeks as others write them: an insurance, a stepwise plan, a fit note. Weeks that follow
 * each other and are alike are one part. */

/**
 * onward_graded_readings_percent:
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 * @contract: minutes of a whole week, 0 when nobody said
 *
 * Returns: (transfer full): a line for each part, in steps of 25 per cent; "" without weeks or
 *   without @contract
 */
char *onward_graded_readings_percent (GPtrArray *weeks,
                                      int        contract);

/**
 * onward_graded_readings_rows:
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 *
 * Returns: (transfer full): for each part from when to when, hours, activity and restrictions, with
 *   an empty line between parts; "" without weeks
 */
char *onward_graded_readings_rows (GPtrArray *weeks);

/**
 * onward_graded_readings_fit_note:
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 * @adaptations: (array zero-terminated=1): what is changed at the workplace
 *
 * Returns: (transfer full): those of the four options of a British fit note that are used; "" without
 *   weeks
 */
char *onward_graded_readings_fit_note (GPtrArray         *weeks,
                                       const char *const *adaptations);

G_END_DECLS
