/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ARENA_ROW (onward_arena_row_get_type ())

/**
 * OnwardArenaRow:
 *
 * A part of the network, named by the person. Without a name it says ours.
 */
G_DECLARE_FINAL_TYPE (OnwardArenaRow, onward_arena_row, ONWARD, ARENA_ROW, OnwardRecordRow)

G_END_DECLS
