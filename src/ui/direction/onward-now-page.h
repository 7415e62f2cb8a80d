/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NOW_PAGE (onward_now_page_get_type ())

/**
 * OnwardNowPage:
 *
 * How it is now: how much somebody works and since when, what they can do, what gives and takes
 * energy, and what is in the way, with what meets it.
 */
G_DECLARE_FINAL_TYPE (OnwardNowPage, onward_now_page, ONWARD, NOW_PAGE, OnwardPage)

G_END_DECLS
