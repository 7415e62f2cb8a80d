/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ARENAS_PAGE (onward_arenas_page_get_type ())

/**
 * OnwardArenasPage:
 *
 * The parts of the network: giving them other names, another order, and adding more. Action:
 * `arenas.keep`, which makes those of the four that are not stored ready to be changed.
 */
G_DECLARE_FINAL_TYPE (OnwardArenasPage, onward_arenas_page, ONWARD, ARENAS_PAGE, OnwardPage)

G_END_DECLS
