/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DIRECTION_PAGE (onward_direction_page_get_type ())

/**
 * OnwardDirectionPage:
 *
 * Where somebody is going: why work matters to them, the next goal, what a good return looks like,
 * and the route. What is written stands large; of what is not, one thing at a time is asked.
 *
 * Property: `route` (the stored word of the route, "" without a plan; setting it changes the plan).
 */
G_DECLARE_FINAL_TYPE (OnwardDirectionPage, onward_direction_page, ONWARD, DIRECTION_PAGE, OnwardPage)

G_END_DECLS
