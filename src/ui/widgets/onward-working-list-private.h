/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-working-list.h"

#include "onward-gradual.h"

G_BEGIN_DECLS

struct _OnwardWorkingList
{
  GtkWidget              parent_instance;

  /* Template widgets */
  GtkWidget             *content;
  OnwardAddRow          *add_row;
  GtkListBox            *box;
  GtkLabel              *empty_label;

  /* Owned */
  OnwardProfile         *profile;
  OnwardFilterList      *records;
  OnwardGradual         *rows;
  OnwardRecord          *arriving;
  OnwardRecord          *leaving;
  OnwardRecord          *next;
  OnwardRecord          *focused;
  guint                  forgetting;
  OnwardSelection       *selection;
  char                  *label;
  OnwardLens             lens;
  OnwardKind             kind;
  GType                  row_type;
  guint                  columns;
  gboolean               adds;
  gboolean               add_first;
  gboolean               browse;
  gboolean               editable;
  gboolean               was_empty;
  gboolean               arriving_expanded;

  /* Borrowed */
  const OnwardListOrder *order;
};

/**
 * onward_working_list_forget_plans:
 * @self: a list
 *
 * Where the focus was to go when a record comes or goes no longer matters.
 */
void onward_working_list_forget_plans (OnwardWorkingList *self);

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
