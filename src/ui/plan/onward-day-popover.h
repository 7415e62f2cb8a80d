/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_DAY_POPOVER (onward_day_popover_get_type ())

/**
 * OnwardDayPopover:
 *
 * Lets a person type a day in the form of their locale or pick it in a calendar. A calendar is a
 * hundred widgets, so that this is made only when somebody wants to pick.
 *
 * Properties: `day` (`YYYY-MM-DD` or "", never %NULL) is where it begins when it is opened;
 * `optional` (default %TRUE) is whether "When I'm ready" may be picked, too; `none` is what that
 * is called.
 *
 * Signal `picked` (day): the person chose, `YYYY-MM-DD` or "".
 */
G_DECLARE_FINAL_TYPE (OnwardDayPopover, onward_day_popover, ONWARD, DAY_POPOVER, GtkPopover)

G_END_DECLS
