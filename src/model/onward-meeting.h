/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MEETING (onward_meeting_get_type ())

/**
 * OnwardMeeting:
 *
 * A meeting about coming back.
 */
G_DECLARE_FINAL_TYPE (OnwardMeeting, onward_meeting, ONWARD, MEETING, OnwardRecord)

G_END_DECLS
