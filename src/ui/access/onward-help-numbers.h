/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_HELP_NUMBERS (onward_help_numbers_get_type ())

/**
 * OnwardHelpNumbers:
 *
 * Whom one can call, as those who look after the computer have set it. Holds nothing of anybody's
 * profile, so that it may stand on a locked screen. Not visible where nothing is set.
 */
G_DECLARE_FINAL_TYPE (OnwardHelpNumbers, onward_help_numbers, ONWARD, HELP_NUMBERS, GtkWidget)

G_END_DECLS
