/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_DATA_NOTE_ROW (onward_data_note_row_get_type ())

/**
 * OnwardDataNoteRow:
 *
 * Saves the page about what is kept on a computer and who can read it, to hang beside it. It says nothing
 * about anybody.
 */
G_DECLARE_FINAL_TYPE (OnwardDataNoteRow, onward_data_note_row, ONWARD, DATA_NOTE_ROW, AdwActionRow)

/**
 * onward_data_note_row_save:
 * @self: a row
 * @file: where the page shall go
 *
 * Writes it as a PDF and says in the row how that went.
 */
void onward_data_note_row_save (OnwardDataNoteRow *self,
                                GFile             *file);

G_END_DECLS
