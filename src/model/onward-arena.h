/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ARENA (onward_arena_get_type ())

/**
 * OnwardArena:
 *
 * A part of the network map, named by the person.
 */
G_DECLARE_FINAL_TYPE (OnwardArena, onward_arena, ONWARD, ARENA, OnwardRecord)

G_END_DECLS
