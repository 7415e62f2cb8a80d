/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-calendar-export.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_EXPORT_ROW (onward_export_row_get_type ())

/**
 * OnwardExportRow:
 *
 * One dated thing that may go into a calendar file: a tick, the title and the day that stand in the
 * file, and, where the title is neutral, what it is here.
 */
G_DECLARE_FINAL_TYPE (OnwardExportRow, onward_export_row, ONWARD, EXPORT_ROW, GtkListBoxRow)

/**
 * onward_export_row_new:
 * @export: what is written
 * @item: an item of its agenda
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *onward_export_row_new (OnwardCalendarExport *export,
                                  OnwardAgendaItem     *item);

/**
 * onward_export_row_toggle:
 * @self: a row
 *
 * Chooses its item, or no longer.
 */
void onward_export_row_toggle (OnwardExportRow *self);

G_END_DECLS
