/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_WHEN_POPOVER (onward_when_popover_get_type ())

/**
 * OnwardWhenPopover:
 *
 * Helps to say when something was, as exactly as the person remembers it: a year, a month of it
 * or a day. What comes out are words like "Some time in 2019", which can be written over.
 *
 * Signal `picked` (words): the person chose; "" when it is to be left open.
 */
G_DECLARE_FINAL_TYPE (OnwardWhenPopover, onward_when_popover, ONWARD, WHEN_POPOVER, GtkPopover)

/**
 * onward_when_words:
 * @year: a year, 1000 to 9999
 * @month: 1 to 12, or 0 for some time that year
 * @day: a day of @month, or 0 for some time that month
 *
 * Returns: (transfer full): the words for it, always with the year
 */
char *onward_when_words (guint year,
                         guint month,
                         guint day);

/**
 * onward_when_popover_set_words:
 * @self: a when popover
 * @words: what is written now
 *
 * Begins with the day, the month or the year that @words tell, otherwise with this year.
 */
void onward_when_popover_set_words (OnwardWhenPopover *self,
                                    const char        *words);

G_END_DECLS
