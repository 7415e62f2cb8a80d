/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_STEADY_BIN (onward_steady_bin_get_type ())

/**
 * OnwardSteadyBin:
 *
 * Holds one child and always asks for the same natural width, whatever the child would like:
 * so the leaflet around it folds at one width, and not at another one for each page.
 */
G_DECLARE_FINAL_TYPE (OnwardSteadyBin, onward_steady_bin, ONWARD, STEADY_BIN, GtkWidget)

/**
 * onward_steady_bin_set_child:
 * @self: a bin
 * @child: (nullable): what it holds
 */
void onward_steady_bin_set_child (OnwardSteadyBin *self,
                                  GtkWidget       *child);

G_END_DECLS
