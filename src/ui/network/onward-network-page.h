/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_NETWORK_PAGE (onward_network_page_get_type ())

/**
 * OnwardNetworkPage:
 *
 * The people around the person, by where they meet them.
 */
G_DECLARE_FINAL_TYPE (OnwardNetworkPage, onward_network_page, ONWARD, NETWORK_PAGE, OnwardPage)

G_END_DECLS
