/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTHS_PAGE (onward_strengths_page_get_type ())

/**
 * OnwardStrengthsPage:
 *
 * The strengths: what the person is, knows, can do and has around them.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthsPage, onward_strengths_page, ONWARD, STRENGTHS_PAGE, OnwardPage)

G_END_DECLS
