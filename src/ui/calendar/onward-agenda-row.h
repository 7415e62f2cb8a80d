/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-agenda-item.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_AGENDA_ROW (onward_agenda_row_get_type ())

/**
 * OnwardAgendaRow:
 *
 * One dated thing in a list: its words, what it is and when on its day. The words follow its record.
 */
G_DECLARE_FINAL_TYPE (OnwardAgendaRow, onward_agenda_row, ONWARD, AGENDA_ROW, GtkListBoxRow)

/**
 * onward_agenda_row_new:
 * @item: an item
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *onward_agenda_row_new (OnwardAgendaItem * item);

/**
 * onward_agenda_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its item
 */
OnwardAgendaItem *onward_agenda_row_get_item (OnwardAgendaRow *self);

/**
 * onward_agenda_row_open:
 * @self: a row
 *
 * Goes to where its record is kept.
 */
void onward_agenda_row_open (OnwardAgendaRow *self);

G_END_DECLS
