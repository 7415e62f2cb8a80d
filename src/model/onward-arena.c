/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-arena.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardArena, onward_arena, ONWARD_KIND_ARENA);
