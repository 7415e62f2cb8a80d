/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_PICTURE (onward_hours_picture_get_type ())

/**
 * OnwardHoursPicture:
 *
 * The chart of a plan's weeks, which says the same in words as its description.
 */
G_DECLARE_FINAL_TYPE (OnwardHoursPicture, onward_hours_picture, ONWARD, HOURS_PICTURE, GtkWidget)

/**
 * onward_hours_picture_show:
 * @self: a picture
 * @weeks: (element-type OnwardWeek): from onward_graded_edit_list()
 */
void onward_hours_picture_show (OnwardHoursPicture *self,
                                GPtrArray          *weeks);

/**
 * onward_hours_picture_get_words:
 * @self: a picture
 *
 * Returns: (transfer full): what its description says, a line for each week
 */
char *onward_hours_picture_get_words (OnwardHoursPicture *self);

G_END_DECLS
