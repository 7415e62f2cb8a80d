/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_THEN_AND_NOW_PAGE (onward_then_and_now_page_get_type ())

/**
 * OnwardThenAndNowPage:
 *
 * Which strengths were added, put to use and told about since a day, in words; nothing is counted.
 * Each row leads to its record.
 *
 * Property, also as the action `then.since`: `since`, `weeks` (two of them), `month`, `half-year`,
 * `start` or a day (`YYYY-MM-DD`).
 */
G_DECLARE_FINAL_TYPE (OnwardThenAndNowPage, onward_then_and_now_page, ONWARD, THEN_AND_NOW_PAGE, OnwardPage)

G_END_DECLS
