/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-lens.h"
#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FILTER_LIST (onward_filter_list_get_type ())

/**
 * OnwardFilterList:
 *
 * A #GListModel of the records of one kind that a lens shows and that a page asks for, in
 * the order of the list below it. It follows every change of its records with the smallest
 * possible `items-changed`. Made by onward_profile_list(). Property, with notification: `n-items`.
 */
G_DECLARE_FINAL_TYPE (OnwardFilterList, onward_filter_list, ONWARD, FILTER_LIST, GObject)

/**
 * OnwardRecordFunc:
 * @record: a record
 * @data: what was given with the function
 *
 * The answer must follow from the fields of @record and from @data alone: a record is asked about
 * again only when it changed itself.
 *
 * Returns: whether to keep it
 */
typedef gboolean (*OnwardRecordFunc) (OnwardRecord *record,
                                      gpointer      data);

/**
 * onward_filter_list_set_reference:
 * @self: a list
 * @column: a reference field of its kind
 * @target: (nullable): only the records that refer to this one there; %NULL for those that refer to none
 */
void onward_filter_list_set_reference (OnwardFilterList *self,
                                       const char       *column,
                                       const OnwardId   *target);

/**
 * onward_filter_list_set_first:
 * @self: a list
 * @column: a switch field of its kind, such as `pinned`
 *
 * Puts the records in which @column is set before all others; among themselves both keep their order.
 */
void onward_filter_list_set_first (OnwardFilterList *self,
                                   const char       *column);

/**
 * onward_filter_list_fits:
 * @self: a list
 * @record: a record in it
 * @index: a place in it
 *
 * Returns: whether @record can stand there, with those that come first or those that do not
 */
gboolean onward_filter_list_fits (OnwardFilterList *self,
                                  OnwardRecord     *record,
                                  guint             index);

/**
 * onward_filter_list_set_func:
 * @self: a list
 * @func: (nullable) (scope notified) (closure data) (destroy destroy): which records to keep, %NULL for all
 * @data: given to @func
 * @destroy: (nullable): frees @data
 */
void onward_filter_list_set_func (OnwardFilterList *self,
                                  OnwardRecordFunc  func,
                                  gpointer          data,
                                  GDestroyNotify    destroy);

/**
 * onward_filter_list_set_search:
 * @self: a list
 * @text: (nullable): only the records that hold this in a searchable field, without regard to
 *   case and diacritics; %NULL or "" for all
 */
void onward_filter_list_set_search (OnwardFilterList *self,
                                    const char       *text);

/**
 * onward_filter_list_get_record:
 * @self: a list
 * @index: less than its length
 *
 * Returns: (transfer none): the record there
 */
OnwardRecord *onward_filter_list_get_record (OnwardFilterList *self,
                                             guint             index);

/**
 * onward_filter_list_find:
 * @self: a list
 * @record: a record
 * @index: (out) (optional): where it is
 *
 * Returns: whether @record is in the list
 */
gboolean onward_filter_list_find (OnwardFilterList *self,
                                  OnwardRecord     *record,
                                  guint            *index);

/**
 * onward_filter_list_order_for:
 * @self: a list of a kind that has a `position`
 * @index: where a record shall stand, 0 to the list's length
 * @moving: (nullable): the record that moves there, if it is in the list already
 *
 * Takes the rows hidden by the filter into account, so that they keep their places.
 *
 * Returns: (transfer full): the `position` for it
 */
char *onward_filter_list_order_for (OnwardFilterList *self,
                                    guint             index,
                                    OnwardRecord     *moving);

G_END_DECLS
