/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-then-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NETWORK_THEN_PAGE (onward_network_then_page_get_type ())

/**
 * OnwardNetworkThenPage:
 *
 * The map as it was on a day and as it is, beside each other where there is room, and what has become of
 * people and ties in words.
 */
G_DECLARE_FINAL_TYPE (OnwardNetworkThenPage, onward_network_then_page, ONWARD, NETWORK_THEN_PAGE, OnwardThenPage)

G_END_DECLS
