/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CALENDAR_PAGE (onward_calendar_page_get_type ())

/**
 * OnwardCalendarPage:
 *
 * Everything dated of the plan that is looked at: as a month, as a list by day, and on its way out as
 * a calendar file. The action `calendar.back` goes back to the days, then leaves the page.
 *
 * Property, also as the action `calendar.view`: `view`: `month`, `list` or `save`.
 */
G_DECLARE_FINAL_TYPE (OnwardCalendarPage, onward_calendar_page, ONWARD, CALENDAR_PAGE, OnwardPage)

G_END_DECLS
