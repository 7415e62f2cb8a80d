/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-meeting.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardMeeting, onward_meeting, ONWARD_KIND_MEETING);
