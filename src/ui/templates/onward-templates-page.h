/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-plan-part.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TEMPLATES_PAGE (onward_templates_page_get_type ())

/**
 * OnwardTemplatesPage:
 *
 * Templates to begin a plan with, those of one's own country first. What is used is added to the plan
 * that is looked at; without a plan it begins one.
 */
G_DECLARE_FINAL_TYPE (OnwardTemplatesPage, onward_templates_page, ONWARD, TEMPLATES_PAGE, OnwardPlanPart)

G_END_DECLS
