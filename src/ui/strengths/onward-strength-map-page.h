/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_MAP_PAGE (onward_strength_map_page_get_type ())

/**
 * OnwardStrengthMapPage:
 *
 * A quiet picture of how strengths connect to the plan, to strategies, words for work and people, and
 * the same in words below it.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthMapPage, onward_strength_map_page, ONWARD, STRENGTH_MAP_PAGE, OnwardPage)

G_END_DECLS
