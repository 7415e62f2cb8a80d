/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MATCHING_PAGE (onward_matching_page_get_type ())

/**
 * OnwardMatchingPage:
 *
 * What is in the way beside what meets it. Where there is room all that could meet something stands
 * at the side, to be dragged or chosen; otherwise each obstacle offers it.
 */
G_DECLARE_FINAL_TYPE (OnwardMatchingPage, onward_matching_page, ONWARD, MATCHING_PAGE, OnwardPage)

G_END_DECLS
