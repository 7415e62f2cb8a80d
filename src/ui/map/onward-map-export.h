/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-network-export.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_map_export_draw:
 * @profile: a profile
 * @names: whether names stand beneath the chips, not roles
 * @layer: what the map shows of people
 *
 * Draws the map as it may leave the profile: nothing private is in it.
 *
 * Returns: (transfer full): the drawing
 */
OnwardNetworkDrawing *onward_map_export_draw (OnwardProfile *profile,
                                              gboolean       names,
                                              OnwardMapLayer layer);

/**
 * onward_map_export_save:
 * @widget: where it was asked for
 * @drawing: (transfer full): what to save
 * @format: as what
 *
 * Asks where the file shall go, writes it and says so.
 */
void onward_map_export_save (GtkWidget            *widget,
                             OnwardNetworkDrawing *drawing,
                             OnwardNetworkFormat   format);

/**
 * onward_map_export_print:
 * @widget: where it was asked for
 * @drawing: (transfer full): what to print
 *
 * Opens the print dialog.
 */
void onward_map_export_print (GtkWidget            *widget,
                              OnwardNetworkDrawing *drawing);

G_END_DECLS
