/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRATEGIES_PAGE (onward_strategies_page_get_type ())

/**
 * OnwardStrategiesPage:
 *
 * What helps in hard moments.
 */
G_DECLARE_FINAL_TYPE (OnwardStrategiesPage, onward_strategies_page, ONWARD, STRATEGIES_PAGE, OnwardPage)

G_END_DECLS
