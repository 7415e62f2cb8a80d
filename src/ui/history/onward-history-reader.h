/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile-history.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HISTORY_READER (onward_history_reader_get_type ())

/**
 * OnwardHistoryReader:
 *
 * Reads what a page of the history lists, off the main thread, and fills its list with one row for each object.
 */
G_DECLARE_FINAL_TYPE (OnwardHistoryReader, onward_history_reader, ONWARD, HISTORY_READER, GObject)

/**
 * OnwardHistoryReader::read:
 * @self: a reader
 * @n: how many objects there are
 *
 * The list is filled.
 */

/**
 * OnwardHistoryReader::refused:
 * @self: a reader
 * @error: a #GError that says why it could not be read
 */

/**
 * OnwardHistoryReadFunc:
 * @profile: an open profile
 * @cancellable: ends the reading
 * @callback: called when done; onward_profile_read_finish() takes the result
 * @user_data: given to @callback
 *
 * One of the functions that read from the history.
 */
typedef void (*OnwardHistoryReadFunc) (OnwardProfile      *profile,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

/**
 * OnwardHistoryRowFunc:
 * @page: the page
 * @object: an object that was read
 * @list: the list, to which it appends what shows @object
 */
typedef void (*OnwardHistoryRowFunc) (gpointer    page,
                                      gpointer    object,
                                      GtkListBox *list);

/**
 * onward_history_reader_new:
 * @page: what @append is called with; it owns the reader
 * @list: an empty list
 * @read: how to read
 * @append: shows one object
 *
 * Returns: (transfer full): a reader
 */
OnwardHistoryReader *onward_history_reader_new (gpointer              page,
                                                GtkListBox           *list,
                                                OnwardHistoryReadFunc read,
                                                OnwardHistoryRowFunc  append);

/**
 * onward_history_reader_start:
 * @self: a reader
 * @profile: an open profile
 *
 * Reads anew; an earlier reading that is under way no longer counts.
 */
void onward_history_reader_start (OnwardHistoryReader *self,
                                  OnwardProfile       *profile);

/**
 * onward_history_reader_stop:
 * @self: a reader
 *
 * The page goes: nothing is filled any more.
 */
void onward_history_reader_stop (OnwardHistoryReader *self);

/**
 * onward_history_reader_make_button:
 * @profile: the profile; nothing can be pressed in one that is read only
 * @object: (transfer none): what the button is for, kept for onward_history_reader_get_object()
 * @label: what stands on it
 * @name: what it is called, with the thing it is for
 *
 * Returns: (transfer floating): a button of a row
 */
GtkWidget *onward_history_reader_make_button (OnwardProfile *profile,
                                              gpointer       object,
                                              const char    *label,
                                              const char    *name);

/**
 * onward_history_reader_set_object:
 * @widget: a row or button
 * @object: (transfer none): what it is for
 */
void onward_history_reader_set_object (GtkWidget *widget,
                                       gpointer   object);

/**
 * onward_history_reader_get_object:
 * @widget: a widget with an object
 *
 * Returns: (transfer none): what it is for
 */
gpointer onward_history_reader_get_object (GtkWidget *widget);

G_END_DECLS
