/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_greeting:
 * @hour: the hour of the day, 0 to 23
 *
 * Returns: (transfer none): a translated greeting for that time of day
 */
const char *onward_greeting (int hour);

G_END_DECLS
