/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NEXT_MEETING (onward_next_meeting_get_type ())

/**
 * OnwardNextMeeting:
 *
 * The next meeting of the plan that is followed, when it is and where, and the way to it. Without one
 * there is nothing.
 */
G_DECLARE_FINAL_TYPE (OnwardNextMeeting, onward_next_meeting, ONWARD, NEXT_MEETING, GtkWidget)

/**
 * onward_next_meeting_setup:
 * @self: a next meeting
 * @profile: the profile
 * @lens: who looks
 */
void onward_next_meeting_setup (OnwardNextMeeting *self,
                                OnwardProfile     *profile,
                                OnwardLens         lens);

/**
 * onward_next_meeting_get_meeting:
 * @self: a next meeting
 *
 * Returns: (transfer none) (nullable): the meeting that is shown
 */
OnwardRecord *onward_next_meeting_get_meeting (OnwardNextMeeting *self);

/**
 * onward_next_meeting_update:
 * @self: a next meeting
 *
 * Looks again, since time has gone on.
 */
void onward_next_meeting_update (OnwardNextMeeting *self);

G_END_DECLS
