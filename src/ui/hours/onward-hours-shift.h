/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_SHIFT (onward_hours_shift_get_type ())

/**
 * OnwardHoursShift:
 *
 * Asks by how many weeks everything after a week moves, and whether that week moves, too.
 *
 * Signal `chosen` (weeks, less than 0 for earlier; whether the week moves, too).
 */
G_DECLARE_FINAL_TYPE (OnwardHoursShift, onward_hours_shift, ONWARD, HOURS_SHIFT, GtkPopover)

G_END_DECLS
