/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TODAY_PAGE (onward_today_page_get_type ())

/**
 * OnwardTodayPage:
 *
 * Where the person starts: one next step, one strength, the strategies at hand.
 */
G_DECLARE_FINAL_TYPE (OnwardTodayPage, onward_today_page, ONWARD, TODAY_PAGE, OnwardPage)

G_END_DECLS
