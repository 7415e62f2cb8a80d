/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-plan-part.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MEETINGS_PAGE (onward_meetings_page_get_type ())

/**
 * OnwardMeetingsPage:
 *
 * Meetings and contact: who coordinates, how contact is kept during the leave, and the meetings of the plan.
 */
G_DECLARE_FINAL_TYPE (OnwardMeetingsPage, onward_meetings_page, ONWARD, MEETINGS_PAGE, OnwardPlanPart)

G_END_DECLS
