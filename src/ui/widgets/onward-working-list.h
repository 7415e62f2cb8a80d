/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-add-row.h"
#include "onward-profile.h"
#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WORKING_LIST (onward_working_list_get_type ())

/**
 * OnwardWorkingList:
 *
 * The one list in which the person works, in every place: a row for each record of an
 * #OnwardFilterList and an #OnwardAddRow. Rows are added, edited, moved (menu, keys, drag, also
 * from another list of the same kind) and removed here, each as one action; focus and scrolling
 * stay, since the rows follow the list change by change.
 *
 * Properties: `label` (its name for assistive technology), `hint` and `add-label` (see
 * #OnwardAddRow), `adds` (whether there is an add row), `add-first` (new records come first
 * and the add row stands above), `columns` (how many rows may stand side by side where there is
 * room, see #OnwardColumns), `browse` (see #OnwardRecordRow), `editable`, `empty-text`
 * (shown in place of rows), `empty` (read-only, with notification).
 *
 * Signals:
 *  - `place` (action, id): adds to the action what makes the record belong in this list, for a
 *    new record and one dropped here;
 *  - `fill` (action, id, text): sets the fields of a new record from what was typed; without
 *    a handler that returns %TRUE its title is set;
 *  - `leave` (record, by, really): by key or menu the record is to go beyond the first (-1) or
 *    last (1) row; returns whether it can, and unless really is set only asks.
 */
G_DECLARE_FINAL_TYPE (OnwardWorkingList, onward_working_list, ONWARD, WORKING_LIST, GtkWidget)

/**
 * OnwardListOrder:
 * @find_beside: the index that a record would have one place before (-1) or behind (1) where it is, counted without it;
 *   -1 when there is no such place
 * @list_along: (transfer container): what moves with a record
 * @put: adds to an action what puts a record and what moves with it at an index, counted without it
 *
 * How the records of a list move, where it is not one by one.
 */
typedef struct
{
  int (*find_beside)(OnwardFilterList *records,
                     OnwardRecord     *record,
                     int               by);
  GPtrArray *(*list_along)(OnwardProfile *profile,
                           OnwardLens lens,
                           OnwardRecord *record);
  void (*put)(OnwardFilterList *records,
              OnwardRecord     *record,
              guint             index,
              GPtrArray        *along,
              OnwardAction     *action);
} OnwardListOrder;

/**
 * onward_working_list_set_order:
 * @self: a working list
 * @order: how its records move; must stay
 *
 * All lists among which a record may be moved have the same order.
 */
void onward_working_list_set_order (OnwardWorkingList     *self,
                                    const OnwardListOrder *order);

/**
 * onward_working_list_setup:
 * @self: a working list
 * @profile: the profile
 * @lens: who looks
 * @kind: the kind of its records
 * @records: what to list
 * @row_type: an #OnwardRecordRow type
 */
void onward_working_list_setup (OnwardWorkingList *self,
                                OnwardProfile     *profile,
                                OnwardLens         lens,
                                OnwardKind         kind,
                                OnwardFilterList  *records,
                                GType              row_type);

/**
 * onward_working_list_set_selection:
 * @self: a working list
 * @selection: what its rows may be chosen into
 *
 * Lets several rows be chosen. Comes before onward_working_list_setup().
 */
void onward_working_list_set_selection (OnwardWorkingList *self,
                                        OnwardSelection   *selection);

/**
 * onward_working_list_get_records:
 * @self: a working list
 *
 * Returns: (transfer none) (nullable): what it lists
 */
OnwardFilterList *onward_working_list_get_records (OnwardWorkingList *self);

/**
 * onward_working_list_get_row:
 * @self: a working list
 * @record: a record
 *
 * Returns: (transfer none) (nullable): its row
 */
OnwardRecordRow *onward_working_list_get_row (OnwardWorkingList *self,
                                              OnwardRecord      *record);

/**
 * onward_working_list_show:
 * @self: a working list
 * @record: a record
 *
 * Unfolds its row, brings it on the screen, marks it for a moment and puts the focus on it.
 *
 * Returns: whether @record is in the list
 */
gboolean onward_working_list_show (OnwardWorkingList *self,
                                   OnwardRecord      *record);

/**
 * onward_working_list_get_add_row:
 * @self: a working list
 *
 * Returns: (transfer none): where new records are written
 */
OnwardAddRow *onward_working_list_get_add_row (OnwardWorkingList *self);

/**
 * onward_working_list_add:
 * @self: a working list
 * @text: what was typed
 * @source: where it was typed: the list's own add row or another one
 *
 * Adds a record, as one action. The text stays in @source until it is saved.
 */
void onward_working_list_add (OnwardWorkingList *self,
                              const char        *text,
                              OnwardAddRow      *source);

/**
 * onward_working_list_can_move:
 * @self: a working list
 * @record: one of its records
 * @by: -1 or 1
 *
 * Returns: whether there is a place before or after it
 */
gboolean onward_working_list_can_move (OnwardWorkingList *self,
                                       OnwardRecord      *record,
                                       int                by);

/**
 * onward_working_list_move:
 * @self: a working list
 * @record: one of its records
 * @by: -1 or 1
 *
 * Moves it one place; the focus goes with it.
 */
void onward_working_list_move (OnwardWorkingList *self,
                               OnwardRecord      *record,
                               int                by);

/**
 * onward_working_list_put:
 * @self: a working list
 * @record: a record of its kind, from this list or another one
 * @index: where it shall stand in the end
 *
 * Moves it here; the focus goes with it.
 */
void onward_working_list_put (OnwardWorkingList *self,
                              OnwardRecord      *record,
                              guint              index);

/**
 * onward_working_list_focus:
 * @self: a working list
 *
 * Puts the focus where something new is written, or on the rows when nothing can be.
 */
void onward_working_list_focus (OnwardWorkingList *self);

/**
 * onward_working_list_remove:
 * @self: a working list
 * @record: one of its records
 *
 * Removes it; the focus goes to its neighbour.
 */
void onward_working_list_remove (OnwardWorkingList *self,
                                 OnwardRecord      *record);

G_END_DECLS
