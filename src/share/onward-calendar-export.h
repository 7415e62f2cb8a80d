/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-agenda.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CALENDAR_EXPORT (onward_calendar_export_get_type ())

/**
 * OnwardCalendarExport:
 *
 * What of a plan goes out into a calendar file. It looks through %ONWARD_LENS_TOGETHER, so that nothing
 * private can be chosen. At first everything from today on is chosen, under neutral words.
 *
 * Properties, with notification: `own-words`: whether titles and places are the person's own;
 * `n-chosen` (read-only): how many items go out.
 */
G_DECLARE_FINAL_TYPE (OnwardCalendarExport, onward_calendar_export, ONWARD, CALENDAR_EXPORT, GObject)

/**
 * OnwardCalendarExport::changed:
 * @self: an export
 *
 * Emitted after what would be written may have become something else.
 */

/**
 * onward_calendar_export_new:
 * @profile: an open profile
 * @plan: (nullable): the id of the plan
 * @today: from which day on things are chosen at first
 *
 * Returns: (transfer full): the export
 */
OnwardCalendarExport *onward_calendar_export_new (OnwardProfile  *profile,
                                                  const OnwardId *plan,
                                                  const GDate    *today);

/**
 * onward_calendar_export_get_agenda:
 * @self: an export
 *
 * Returns: (transfer none): what can be chosen from
 */
OnwardAgenda *onward_calendar_export_get_agenda (OnwardCalendarExport *self);

/**
 * onward_calendar_export_can_choose:
 * @item: an item
 *
 * Returns: whether calendar files reach as far as its year
 */
gboolean onward_calendar_export_can_choose (OnwardAgendaItem *item);

/**
 * onward_calendar_export_get_chosen:
 * @self: an export
 * @item: an item of its agenda
 *
 * Returns: whether @item goes out
 */
gboolean onward_calendar_export_get_chosen (OnwardCalendarExport *self,
                                            OnwardAgendaItem     *item);

/**
 * onward_calendar_export_set_chosen:
 * @self: an export
 * @item: an item of its agenda
 * @chosen: whether it goes out; stays so when it is moved to another day
 */
void onward_calendar_export_set_chosen (OnwardCalendarExport *self,
                                        OnwardAgendaItem     *item,
                                        gboolean              chosen);

/**
 * onward_calendar_export_choose_all:
 * @self: an export
 * @chosen: whether all items go out, or none
 */
void onward_calendar_export_choose_all (OnwardCalendarExport *self,
                                        gboolean              chosen);

/**
 * onward_calendar_export_dup_title:
 * @self: an export
 * @item: an item of its agenda
 *
 * Returns: (transfer full): the title under which @item goes out
 */
char *onward_calendar_export_dup_title (OnwardCalendarExport *self,
                                        OnwardAgendaItem     *item);

/**
 * onward_calendar_export_dup_uid:
 * @item: an item
 *
 * Returns: (transfer full): what calendars know it by: the same each time, so that a second file moves
 *   what the first one brought; made so that it tells neither the record nor when it was written
 */
char *onward_calendar_export_dup_uid (OnwardAgendaItem *item);

/**
 * onward_calendar_export_dup_text:
 * @self: an export
 *
 * Returns: (transfer full): what would be written now, to be freed with onward_text_wipe()
 */
char *onward_calendar_export_dup_text (OnwardCalendarExport *self);

/**
 * onward_calendar_export_write_async:
 * @self: an export
 * @file: where the person wants it
 * @cancellable: (nullable): to give up with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Writes what is chosen now as onward_file_out_write_async() does.
 */
void onward_calendar_export_write_async (OnwardCalendarExport *self,
                                         GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);

/**
 * onward_calendar_export_write_finish:
 * @self: an export
 * @result: from the callback
 * @error: return location, with the errors of onward_file_out_write_finish()
 *
 * Returns: whether the file is there
 */
gboolean onward_calendar_export_write_finish (OnwardCalendarExport *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
