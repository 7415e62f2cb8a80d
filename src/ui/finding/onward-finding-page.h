/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-finding-deck.h"
#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_PAGE (onward_finding_page_get_type ())

/**
 * OnwardFindingPage:
 *
 * Where a person finds strengths of theirs, at their own pace: cards, questions, and what somebody
 * else said. Each way can be left at any moment and goes on there. Esc and the button at the top go
 * back one level.
 *
 * Property: `deck` (construct-only, nullable): the cards instead of Onward's own.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingPage, onward_finding_page, ONWARD, FINDING_PAGE, OnwardPage)

G_END_DECLS
