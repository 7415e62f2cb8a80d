/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_duration_parse:
 * @text: (nullable): what a person typed: `7`, `7:30`, `7.5` or `7,5`
 * @most: the longest that is possible, in minutes
 * @minutes: (out): how long, in minutes
 *
 * Returns: whether @text could be read as hours of no more than @most
 */
gboolean onward_duration_parse (const char *text,
                                int         most,
                                int        *minutes);

/**
 * onward_duration_format:
 * @minutes: how long, in minutes
 *
 * Returns: (transfer full): hours as onward_duration_parse() reads them, such as `7` or `7:30`
 */
char *onward_duration_format (int minutes);

G_END_DECLS
