/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLANS_PAGE (onward_plans_page_get_type ())

/**
 * OnwardPlansPage:
 *
 * All plans: the one that is followed, drafts and earlier ones. A new one is a draft with the usual
 * phases, unless no plan is followed.
 */
G_DECLARE_FINAL_TYPE (OnwardPlansPage, onward_plans_page, ONWARD, PLANS_PAGE, OnwardPage)

G_END_DECLS
