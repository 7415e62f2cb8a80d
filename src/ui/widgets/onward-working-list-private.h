/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-working-list.h"

G_BEGIN_DECLS

/**
 * onward_working_list_takes:
 * @self: a working list
 * @record: a record
 *
 * Returns: whether @record may be put into the list now
 */
gboolean onward_working_list_takes (OnwardWorkingList *self,
                                    OnwardRecord      *record);

/**
 * onward_working_list_take_drops:
 * @self: a working list
 * @box: its rows
 *
 * Lets records be dropped between the rows, also below the last one, with a line where they
 * will go.
 */
void onward_working_list_take_drops (OnwardWorkingList *self,
                                     GtkListBox        *box);

G_END_DECLS
