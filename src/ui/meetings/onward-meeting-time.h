/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MEETING_TIME (onward_meeting_time_get_type ())

/**
 * OnwardMeetingTime:
 *
 * A small button that shows at what time of the day a meeting is, and lets the person type when it
 * begins, how long it takes and in which time zone that was agreed.
 *
 * Properties: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardMeetingTime, onward_meeting_time, ONWARD, MEETING_TIME, GtkWidget)

/**
 * onward_meeting_time_set_meeting:
 * @self: a meeting time
 * @profile: where to save
 * @meeting: (nullable): the meeting; %NULL shows none
 */
void onward_meeting_time_set_meeting (OnwardMeetingTime *self,
                                      OnwardProfile     *profile,
                                      OnwardRecord      *meeting);

/**
 * onward_meeting_time_get_words:
 * @self: a meeting time
 *
 * Returns: (transfer none): what it says
 */
const char *onward_meeting_time_get_words (OnwardMeetingTime *self);

G_END_DECLS
