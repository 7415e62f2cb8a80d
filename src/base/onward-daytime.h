/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_DAYTIME_MAX: how many minutes a day of a clock has; each is less. */
#define ONWARD_DAYTIME_MAX (24 * 60)

/**
 * onward_daytime_parse:
 * @text: (nullable): what a person typed, such as "9", "9.30", "0930", "kl. 14:15" or "2:15 pm"
 * @minute: (out): minutes after midnight, less than %ONWARD_DAYTIME_MAX
 *
 * Returns: whether @text could be read as a time of day
 */
gboolean onward_daytime_parse (const char *text,
                               int        *minute);

/**
 * onward_daytime_parse_length:
 * @text: (nullable): what a person typed, such as "45", "45 min", "1 h", "1,5 h", "1 h 30 min" or "1:30"
 * @minutes: (out): minutes, more than 0 and at most %ONWARD_DAYTIME_MAX
 *
 * A bare number is minutes.
 *
 * Returns: whether @text could be read as how long something takes
 */
gboolean onward_daytime_parse_length (const char *text,
                                      int        *minutes);

G_END_DECLS
