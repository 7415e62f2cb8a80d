/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TOGETHER_PAGE (onward_together_page_get_type ())

/**
 * OnwardTogetherPage:
 *
 * The place for looking at all this with somebody; it says what it will be for.
 */
G_DECLARE_FINAL_TYPE (OnwardTogetherPage, onward_together_page, ONWARD, TOGETHER_PAGE, OnwardPage)

G_END_DECLS
