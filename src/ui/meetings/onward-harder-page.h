/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-plan-part.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HARDER_PAGE (onward_harder_page_get_type ())

/**
 * OnwardHarderPage:
 *
 * If it gets harder: early sign, what we do, who.
 */
G_DECLARE_FINAL_TYPE (OnwardHarderPage, onward_harder_page, ONWARD, HARDER_PAGE, OnwardPlanPart)

G_END_DECLS
