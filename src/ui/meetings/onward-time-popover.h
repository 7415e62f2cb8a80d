/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_TIME_POPOVER (onward_time_popover_get_type ())

/**
 * OnwardTimePopover:
 *
 * Lets a person type when something begins, how long it takes and in which time zone that is meant.
 * What cannot be read is said below its field, and nothing is lost.
 *
 * Signal `picked` (minute, length, zone): the person chose; minute is -1 for no time, length 0 when it
 * was not said.
 */
G_DECLARE_FINAL_TYPE (OnwardTimePopover, onward_time_popover, ONWARD, TIME_POPOVER, GtkPopover)

/**
 * onward_time_popover_set_time:
 * @self: a time popover
 * @minute: minutes after midnight, -1 for none
 * @length: minutes, 0 when it was not said
 * @zone: the name of a time zone; "" for the computer's own
 *
 * Where it begins when it is opened.
 */
void onward_time_popover_set_time (OnwardTimePopover *self,
                                   int                minute,
                                   int                length,
                                   const char        *zone);

G_END_DECLS
