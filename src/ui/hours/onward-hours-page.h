/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_PAGE (onward_hours_page_get_type ())

/**
 * OnwardHoursPage:
 *
 * Graded return: the hours of each week, as planned and as they were, as a grid, a picture and in the
 * forms that others write them in.
 *
 * Property: `side` ("planned" or "lived": which hours are typed in the grid).
 */
G_DECLARE_FINAL_TYPE (OnwardHoursPage, onward_hours_page, ONWARD, HOURS_PAGE, OnwardPage)

G_END_DECLS
