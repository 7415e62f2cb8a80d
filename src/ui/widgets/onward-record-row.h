/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-edit-text.h"
#include "onward-profile.h"
#include "onward-selection.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RECORD_ROW (onward_record_row_get_type ())

/**
 * OnwardRecordRow:
 *
 * One record in an #OnwardWorkingList: its title in the person's own words, a menu, a handle to
 * drag it by, quiet marks for private and pinned, and slots for what its kind has besides.
 *
 * Properties: `profile` and `lens` (construct-only), `record`, `editable`, `browse` (words and
 * marks, but neither moved nor removed here), `expanded`, `private`, `pinned`; the last three
 * are also actions (`row.expanded` …), besides `row.edit`, `row.menu`, `row.move-up`,
 * `row.move-down` and `row.remove`.
 */
G_DECLARE_DERIVABLE_TYPE (OnwardRecordRow, onward_record_row, ONWARD, RECORD_ROW, GtkListBoxRow)

struct _OnwardRecordRowClass
{
  GtkListBoxRowClass parent_class;

  /* The column that is edited as the title, NULL for a kind without one. */
  const char        *title_column;

  /**
   * OnwardRecordRowClass::refresh:
   * @self: a row
   * @record: (nullable): its record
   *
   * Shows what @record holds now; with %NULL nothing may remain of an earlier record.
   */
  void               (*refresh) (OnwardRecordRow *self,
                                 OnwardRecord    *record);

  /**
   * OnwardRecordRowClass::placed:
   * @self: a row
   *
   * It stands somewhere else among the rows, or others do. May be %NULL.
   */
  void               (*placed) (OnwardRecordRow *self);

  /**
   * OnwardRecordRowClass::unfold:
   * @self: a row
   *
   * Makes what only an expanded row needs; called once, before the row is first expanded.
   */
  void               (*unfold) (OnwardRecordRow *self);

  /**
   * OnwardRecordRowClass::add_menu:
   * @self: a row with a record
   * @menu: its menu being made
   *
   * Adds the sections of the kind, before those that every row has.
   */
  void               (*add_menu) (OnwardRecordRow *self,
                                  GMenu           *menu);

  /**
   * OnwardRecordRowClass::describe:
   * @self: a row with a record
   *
   * Returns: (transfer full) (nullable): what there is to say besides the title, for assistive
   *   technology
   */
  char              *(*describe) (OnwardRecordRow *self);
};

/**
 * onward_record_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its record
 */
OnwardRecord *onward_record_row_get_record (OnwardRecordRow *self);

/**
 * onward_record_row_get_profile:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the profile
 */
OnwardProfile *onward_record_row_get_profile (OnwardRecordRow *self);

/**
 * onward_record_row_get_lens:
 * @self: a row
 *
 * Returns: who looks
 */
OnwardLens onward_record_row_get_lens (OnwardRecordRow *self);

/**
 * onward_record_row_get_editable:
 * @self: a row
 *
 * Returns: whether its record may be changed
 */
gboolean onward_record_row_get_editable (OnwardRecordRow *self);

/**
 * onward_record_row_get_expanded:
 * @self: a row
 *
 * Returns: whether it shows everything its record holds
 */
gboolean onward_record_row_get_expanded (OnwardRecordRow *self);

/**
 * onward_record_row_set_in_sight:
 * @self: a row
 * @in_sight: whether any of it can be seen, which it is taken for at first
 *
 * A row that cannot be seen is not drawn.
 */
void onward_record_row_set_in_sight (OnwardRecordRow *self,
                                     gboolean         in_sight);

/**
 * onward_record_row_set_selection:
 * @self: a row
 * @selection: what it may be chosen into
 *
 * Gives the row a box to tick while @selection is active.
 */
void onward_record_row_set_selection (OnwardRecordRow *self,
                                      OnwardSelection *selection);

/**
 * onward_record_row_set_expandable:
 * @self: a row
 * @expandable: whether there is more to show than the title
 */
void onward_record_row_set_expandable (OnwardRecordRow *self,
                                       gboolean         expandable);

/**
 * onward_record_row_add_lead:
 * @self: a row
 * @widget: a widget to stand before the words
 */
void onward_record_row_add_lead (OnwardRecordRow *self,
                                 GtkWidget       *widget);

/**
 * onward_record_row_add_beside_title:
 * @self: a row
 * @widget: a widget to stand before the title, with the details below both
 */
void onward_record_row_add_beside_title (OnwardRecordRow *self,
                                         GtkWidget       *widget);

/**
 * onward_record_row_add_above:
 * @self: a row
 * @widget: a widget to stand above the title
 */
void onward_record_row_add_above (OnwardRecordRow *self,
                                  GtkWidget       *widget);

/**
 * onward_record_row_add_detail:
 * @self: a row
 * @widget: a widget to stand below the title
 */
void onward_record_row_add_detail (OnwardRecordRow *self,
                                   GtkWidget       *widget);

/**
 * onward_record_row_add_chip:
 * @self: a row
 * @widget: a small widget to stand in the line of marks
 */
void onward_record_row_add_chip (OnwardRecordRow *self,
                                 GtkWidget       *widget);

/**
 * onward_record_row_add_choice:
 * @self: a row
 * @kind: the kind of its records
 * @column: a choice field of @kind
 * @label: the name of the field
 *
 * Adds a chip that shows the choice and changes it.
 */
void onward_record_row_add_choice (OnwardRecordRow *self,
                                   OnwardKind       kind,
                                   const char      *column,
                                   const char      *label);

/**
 * onward_record_row_get_title:
 * @self: a row
 *
 * Returns: (transfer none): the title, to give it a name, a placeholder or a style
 */
OnwardEditText *onward_record_row_get_title (OnwardRecordRow *self);

/**
 * onward_record_row_edit:
 * @self: a row
 *
 * Begins to edit the title.
 */
void onward_record_row_edit (OnwardRecordRow *self);

/**
 * onward_record_row_show_menu:
 * @self: a row
 *
 * Opens its menu.
 */
void onward_record_row_show_menu (OnwardRecordRow *self);

/**
 * onward_record_row_mark:
 * @self: a row
 * @column: a text, choice or date field of its record
 * @text: (nullable): the new value
 *
 * Changes a choice or a day as one action.
 */
void onward_record_row_mark (OnwardRecordRow *self,
                             const char      *column,
                             const char      *text);

/**
 * onward_record_row_refer:
 * @self: a row
 * @column: a reference field of its record
 * @target: (nullable): the record to refer to
 *
 * Changes a reference as one action.
 */
void onward_record_row_refer (OnwardRecordRow *self,
                              const char      *column,
                              const OnwardId  *target);

/**
 * onward_record_row_look_up:
 * @self: a row
 * @column: a reference field of its record
 *
 * Returns: (transfer none) (nullable): the record it refers to, if the lens shows it
 */
OnwardRecord *onward_record_row_look_up (OnwardRecordRow *self,
                                         const char      *column);

/**
 * onward_record_row_refresh:
 * @self: a row
 *
 * Shows what the record holds now, after something else changed that the row shows, too.
 */
void onward_record_row_refresh (OnwardRecordRow *self);

/**
 * onward_record_row_set_place:
 * @self: a row
 * @index: where it stands in its list
 * @n_rows: how many rows the list has
 *
 * For the list: says the place to assistive technology and turns moving on and off.
 */
void onward_record_row_set_place (OnwardRecordRow *self,
                                  guint            index,
                                  guint            n_rows);

G_END_DECLS
