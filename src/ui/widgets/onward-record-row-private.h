/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

#include "onward-wrap-box.h"

G_BEGIN_DECLS

typedef struct
{
  /* Template widgets */
  GtkWidget      *frame;
  GtkWidget      *lead;
  GtkWidget      *head;
  GtkWidget      *above;
  OnwardEditText *title;
  GtkWidget      *handle;
  GtkMenuButton  *more;
  GtkWidget      *details;
  OnwardWrapBox  *chips;
  GtkWidget      *private_mark;
  GtkWidget      *pinned_mark;
  GtkButton      *expander;

  /* Owned */
  OnwardProfile  *profile;
  OnwardRecord   *record;
  GSignalGroup   *record_signals;
  OnwardLens      lens;
  guint           index;
  guint           n_rows;
  gboolean        editable;
  gboolean        browse;
  gboolean        expanded;
  gboolean        unfolded;
  gboolean        out_of_sight;
} OnwardRecordRowPrivate;

/**
 * onward_record_row_get_private:
 * @self: a row
 *
 * Returns: (transfer none): what it is made of
 */
OnwardRecordRowPrivate *onward_record_row_get_private (OnwardRecordRow *self);

/**
 * onward_record_row_has_field:
 * @self: a row
 * @column: a column
 *
 * Returns: whether it has a record and records of that kind have that field
 */
gboolean onward_record_row_has_field (OnwardRecordRow *self,
                                      const char      *column);

/**
 * onward_record_row_class_install_actions:
 * @widget_class: the class
 *
 * Installs its actions and keys.
 */
void onward_record_row_class_install_actions (GtkWidgetClass *widget_class);

/**
 * onward_record_row_update_actions:
 * @self: a row
 *
 * Turns its actions on and off by what can be done now.
 */
void onward_record_row_update_actions (OnwardRecordRow *self);

/**
 * onward_record_row_create_menu:
 * @button: the button that opens the menu
 * @data: the row
 *
 * Makes the menu anew, as a #GtkMenuButtonCreatePopupFunc.
 */
void onward_record_row_create_menu (GtkMenuButton *button,
                                    gpointer       data);

/**
 * onward_record_row_switch:
 * @self: a row
 * @column: a boolean field of its record
 * @on: whether it shall be set
 * @verb_on: what setting it is called
 * @verb_off: what clearing it is called
 */
void onward_record_row_switch (OnwardRecordRow *self,
                               const char      *column,
                               gboolean         on,
                               OnwardVerb       verb_on,
                               OnwardVerb       verb_off);

G_END_DECLS
