/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-calendar-export.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CALENDAR_SAVE (onward_calendar_save_get_type ())

/**
 * OnwardCalendarSave:
 *
 * What goes out into a calendar file, before it does: each thing to be ticked, under the title that
 * will stand there, and the file itself to be read. The actions `calendar.own-words`, `calendar.choose`
 * (all or none) and `calendar.save`.
 */
G_DECLARE_FINAL_TYPE (OnwardCalendarSave, onward_calendar_save, ONWARD, CALENDAR_SAVE, GtkWidget)

/**
 * onward_calendar_save_set_export:
 * @self: a view
 * @export: (nullable): what is written, %NULL when nobody looks any more
 */
void onward_calendar_save_set_export (OnwardCalendarSave   *self,
                                      OnwardCalendarExport *export);

/**
 * onward_calendar_save_write:
 * @self: a view
 * @file: where the person wants the file
 *
 * Writes it and says how that went.
 */
void onward_calendar_save_write (OnwardCalendarSave *self,
                                 GFile              *file);

G_END_DECLS
