/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-plan-part.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FACTS_PAGE (onward_facts_page_get_type ())

/**
 * OnwardFactsPage:
 *
 * What holds in a country about plans and sick leave, each with its source and all with the day
 * somebody looked. It reads nothing of the person's plan, so it cannot count their days.
 */
G_DECLARE_FINAL_TYPE (OnwardFactsPage, onward_facts_page, ONWARD, FACTS_PAGE, OnwardPlanPart)

G_END_DECLS
